//! The fast encoding: a two-stage table with equal blocks shared.

use std::collections::BTreeMap;

/// An index of blocks, and the blocks that differ.
pub(super) struct Trie<T> {
    /// The number of the block of each `block` values in a row.
    pub(super) index: Vec<u8>,
    /// The blocks, one after the other.
    pub(super) blocks: Vec<T>,
    /// Values in a block.
    pub(super) block: usize,
}

impl<T: Copy + Ord> Trie<T> {
    /// Builds the table of `values`; `None` if it would need more than 256 blocks.
    pub(super) fn build(values: &[T], block: usize) -> Option<Self> {
        let mut numbers: BTreeMap<&[T], u8> = BTreeMap::new();
        let mut trie = Self { index: Vec::new(), blocks: Vec::new(), block };
        for values in values.chunks(block) {
            let next = u8::try_from(numbers.len()).ok();
            let number = match (numbers.get(values), next) {
                (Some(&number), _) => number,
                (None, next) => {
                    let number = next?;
                    numbers.insert(values, number);
                    trie.blocks.extend(values);
                    number
                }
            };
            trie.index.push(number);
        }
        Some(trie)
    }

    /// Bytes that the tables take.
    pub(super) fn bytes(&self) -> usize {
        self.index.len() + size_of_val(self.blocks.as_slice())
    }
}
