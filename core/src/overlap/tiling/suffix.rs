//! Tiling over a suffix array: near-linear on any text, for ten links per word.
//!
//! Repetitive texts have quadratically many matches, so no method that lists them can be quick. Here they stay
//! implicit. Take all starts of both texts, sorted by the words that follow (the suffix array); starts whose next *n*
//! words are equal are neighbours, a **class**. Going down from the longest shared length, classes only ever merge (a
//! union–find over the array), and at length *n* a class gives a tile exactly when it holds a free start of A and a
//! free start of B, where free means that none of the *n* words from there is taken. Each class keeps its starts
//! of A and of B in a pairing heap, leftmost on top.
//!
//! Taking a tile of *n* words takes 2*n* words for good and shortens the free run of at most 2*n* starts before them.
//! Such a start is dropped when it comes to the top of its heap, and returns at the length that still fits. Words are
//! taken once, so drops and returns are linear in the texts, and the whole is O(*n* log *n*).
//!
//! The order of the array is the order of the word sequences, which is how the rule of [`tiles`](super::tiles)
//! decides between equal lengths.

use crate::overlap::Passage;
use crate::overlap::scratch::{Bits, WordId, bits_len, cut, read, to_index, to_place, write};
use crate::overlap::shingle::common_prefix;
use crate::overlap::suffixes::{Joined, NONE, sort_suffixes};

/// Links of scratch memory for texts of these lengths.
pub(super) const fn scratch_len(a_words: usize, b_words: usize) -> usize {
    let starts = a_words.saturating_add(b_words).saturating_add(1);
    let shorter = if a_words < b_words { a_words } else { b_words };
    starts
        .saturating_mul(9)
        .saturating_add(shorter.saturating_add(1).saturating_mul(2))
        .saturating_add(bits_len(starts))
}

/// Gives the tiles in the order of the rule to `sink`, until it returns `false`; `None` when `scratch` is too short.
pub(super) fn each_tile<W: WordId>(
    a: &[W],
    b: &[W],
    minimum: usize,
    scratch: &mut [u32],
    mut sink: impl FnMut(Passage) -> bool,
) -> Option<()> {
    let text = Joined { a, b };
    let starts = text.len();
    let levels = a.len().min(b.len()).saturating_add(1);
    let mut rest = scratch;
    let links = cut(&mut rest, starts.saturating_mul(2))?;
    let rank = cut(&mut rest, starts)?;
    let spare = cut(&mut rest, starts)?;
    let free = cut(&mut rest, starts)?;
    let parent = cut(&mut rest, starts)?;
    let root_a = cut(&mut rest, starts)?;
    let root_b = cut(&mut rest, starts)?;
    let active = cut(&mut rest, starts)?;
    let merges = cut(&mut rest, levels)?;
    let returns = cut(&mut rest, levels)?;
    let listed = cut(&mut rest, bits_len(starts))?;

    let (order, counts) = links.split_at_mut_checked(starts)?;
    sort_suffixes(text, order, rank, spare, counts);
    let longest = merge_lists(text, order, rank, spare, merges, minimum);

    for start in 0..starts {
        let end = if start <= a.len() { a.len() } else { starts };
        write(free, start, to_place(end.saturating_sub(start)));
        write(parent, start, to_place(start));
    }
    root_a.fill(NONE);
    root_b.fill(NONE);
    for start in 0..starts {
        let class = to_index(read(rank, start));
        let roots = if start < a.len() { &mut *root_a } else { &mut *root_b };
        if start != a.len() {
            write(roots, class, to_place(start));
        }
    }
    // From here on the suffix array is no longer needed: its memory and the counters hold the heaps.
    links.fill(NONE);
    returns.fill(NONE);
    let mut classes = Classes {
        class_of: rank,
        parent,
        root_a,
        root_b,
        separator: a.len(),
        heaps: Heaps { links, free, returns, minimum },
    };
    let mut listed = Bits::new(listed);
    let (mut left_a, mut left_b) = (a.len(), b.len());
    for words in (minimum..=longest).rev() {
        if left_a < minimum || left_b < minimum {
            break;
        }
        let count = classes.descend(words, merges, spare, active, &mut listed);
        for index in 0..count {
            let class = to_index(read(active, index));
            listed.remove(class);
            while let Some((in_a, in_b)) = classes.pair(class, words) {
                classes.heaps.take(in_a, words);
                classes.heaps.take(in_b, words);
                left_a = left_a.saturating_sub(words);
                left_b = left_b.saturating_sub(words);
                let in_b = in_b.saturating_sub(a.len()).saturating_sub(1);
                if !sink(Passage { a: to_place(in_a), b: to_place(in_b), words: to_place(words) }) {
                    return Some(());
                }
            }
        }
    }
    Some(())
}

/// The set of listed classes is read in order where there is one class for so many indices or fewer: 32 of them are one word of the set.
/// Tests have short texts, and see both ways.
const INDICES_PER_LISTED: usize = if cfg!(test) { 8 } else { 512 };

/// The classes of starts at the current length. A class is named by the first index of its run in the suffix array, so
/// names ascend in the order of the word sequences.
struct Classes<'s> {
    /// The index in the suffix array of each start.
    class_of: &'s [u32],
    /// Starts before it are of A, starts behind it of B.
    separator: usize,
    /// Of the first index of a class its last one, which is not smaller; of the last index the first; of the others one before them
    /// in the class.
    parent: &'s mut [u32],
    root_a: &'s mut [u32],
    root_b: &'s mut [u32],
    heaps: Heaps<'s>,
}

impl Classes<'_> {
    /// Merges what shares `words` words, lets starts return whose free run is `words` long, and lists the classes that
    /// gained something in ascending order; returns how many.
    fn descend(
        &mut self,
        words: usize,
        merges: &[u32],
        next_merge: &[u32],
        active: &mut [u32],
        listed: &mut Bits<'_, u32>,
    ) -> usize {
        let mut count = 0usize;
        let mut list = |class: usize| {
            if !listed.contains(class) {
                listed.insert(class);
                write(active, count, to_place(class));
                count = count.saturating_add(1);
            }
        };
        // Indices ascend, so nothing that is merged later lies before a class, and its name remains.
        let mut index = read(merges, words);
        while index != NONE {
            list(self.merge(to_index(index)));
            index = read(next_merge, to_index(index));
        }
        let mut start = self.heaps.take_returns(words);
        let any_returned = start != NONE;
        while start != NONE {
            let following = self.heaps.sibling(start);
            if to_index(read(self.heaps.free, to_index(start))) < words {
                self.heaps.put_off(start);
            } else {
                self.heaps.set_alone(start);
                let class = self.find(to_index(read(self.class_of, to_index(start))));
                let roots =
                    if to_index(start) < self.separator { &mut *self.root_a } else { &mut *self.root_b };
                let root = self.heaps.merge(read(roots, class), start);
                write(roots, class, root);
                list(class);
            }
            start = following;
        }
        if any_returned {
            // So many that looking through all indices is less work than sorting.
            let starts = self.parent.len();
            if count.saturating_mul(INDICES_PER_LISTED) > starts {
                let mut index = listed.gap(0, starts);
                let mut sorted = 0usize;
                while index < starts {
                    write(active, sorted, to_place(index));
                    sorted = sorted.saturating_add(1);
                    index = index.saturating_add(1);
                    index = index.saturating_add(listed.gap(index, starts.saturating_sub(index)));
                }
            } else {
                sort(active.get_mut(..count).unwrap_or_default());
            }
        }
        count
    }

    /// The leftmost free start of A and the leftmost free start of B in `class`, if it has both.
    fn pair(&mut self, class: usize, words: usize) -> Option<(usize, usize)> {
        let in_a = self.heaps.top(read(self.root_a, class), words);
        write(self.root_a, class, in_a);
        let in_b = self.heaps.top(read(self.root_b, class), words);
        write(self.root_b, class, in_b);
        if in_a == NONE || in_b == NONE { None } else { Some((to_index(in_a), to_index(in_b))) }
    }
}

impl Classes<'_> {
    /// The class that holds this index of the suffix array.
    fn find(&mut self, index: usize) -> usize {
        let mut index = index;
        loop {
            let above = to_index(read(self.parent, index));
            if above >= index {
                return index;
            }
            // Path halving: every second entry on the way skips one.
            let next = to_index(read(self.parent, above));
            if next >= above {
                return above;
            }
            write(self.parent, index, to_place(next));
            index = next;
        }
    }

    /// Makes one class of those that meet between `index` and the index before it: that is the last of its class, `index` the first.
    /// Returns the name of the class.
    fn merge(&mut self, index: usize) -> usize {
        let before = index.saturating_sub(1);
        let left = to_index(read(self.parent, before)).min(before);
        let last = to_index(read(self.parent, index));
        write(self.parent, index, to_place(left));
        write(self.parent, last, to_place(left));
        write(self.parent, left, to_place(last));
        for roots in [&mut *self.root_a, &mut *self.root_b] {
            let right = read(roots, index);
            if right != NONE {
                let root = self.heaps.merge(read(roots, left), right);
                write(roots, left, root);
            }
        }
        left
    }
}

/// Pairing heaps of starts (Fredman, Sedgewick, Sleator and Tarjan 1986), the leftmost on top, and the lists of starts that wait for a
/// shorter length.
struct Heaps<'s> {
    /// Two links of each start: its first child in a heap; the next child of the same start, or the next start in a list of returns.
    links: &'s mut [u32],
    /// How many words from each start on are free: exact below the current length, at least that long otherwise.
    free: &'s mut [u32],
    /// The first start that returns at each length.
    returns: &'s mut [u32],
    minimum: usize,
}

impl Heaps<'_> {
    /// Takes the list of starts that return at this length.
    fn take_returns(&mut self, words: usize) -> u32 {
        self.returns.get_mut(words).map_or(NONE, |first| core::mem::replace(first, NONE))
    }

    #[inline]
    fn child(&self, start: u32) -> u32 {
        read(self.links, to_index(start).saturating_mul(2))
    }

    #[inline]
    fn set_child(&mut self, start: u32, child: u32) {
        write(self.links, to_index(start).saturating_mul(2), child);
    }

    #[inline]
    fn sibling(&self, start: u32) -> u32 {
        read(self.links, to_index(start).saturating_mul(2).saturating_add(1))
    }

    #[inline]
    fn set_sibling(&mut self, start: u32, sibling: u32) {
        write(self.links, to_index(start).saturating_mul(2).saturating_add(1), sibling);
    }

    /// Makes a start a heap of its own.
    fn set_alone(&mut self, start: u32) {
        self.set_child(start, NONE);
        self.set_sibling(start, NONE);
    }

    /// One heap of two, at once: the upper root takes the other as its first child. An empty heap is the largest start of all.
    #[inline]
    fn merge(&mut self, x: u32, y: u32) -> u32 {
        let (upper, lower) = if x <= y { (x, y) } else { (y, x) };
        if lower != NONE {
            let first = self.child(upper);
            self.set_sibling(lower, first);
            self.set_child(upper, lower);
        }
        upper
    }

    /// Whether so many words from a start on are free.
    #[inline]
    fn fits(&self, start: u32, words: usize) -> bool {
        to_index(read(self.free, to_index(start))) >= words
    }

    /// Where the root has fewer than `words` free words, drops it, and with it all that come to light and have fewer; returns the new
    /// root.
    fn top(&mut self, root: u32, words: usize) -> u32 {
        if root == NONE || self.fits(root, words) {
            return root;
        }
        // Those that remain are merged two by two as they come, and what that gives the other way round. A start that is dropped is
        // kept in a list meanwhile, with those that are still to be looked at behind it in place of its children.
        let (mut pairs, mut single) = (NONE, NONE);
        let mut dropped = root;
        let mut next = self.child(root);
        self.set_child(root, NONE);
        self.set_sibling(root, NONE);
        while dropped != NONE {
            if next == NONE {
                let start = dropped;
                next = self.child(start);
                dropped = self.sibling(start);
                self.put_off(start);
            } else if self.fits(next, words) {
                let start = next;
                next = self.sibling(start);
                if single == NONE {
                    single = start;
                } else {
                    let pair = self.merge(single, start);
                    self.set_sibling(pair, pairs);
                    (pairs, single) = (pair, NONE);
                }
            } else {
                let start = next;
                next = self.child(start);
                let behind = self.sibling(start);
                self.set_child(start, behind);
                self.set_sibling(start, dropped);
                dropped = start;
            }
        }
        let mut root = single;
        while pairs != NONE {
            let following = self.sibling(pairs);
            root = self.merge(root, pairs);
            pairs = following;
        }
        root
    }

    /// Lets a start that is in no heap wait for the length that fits, if one is left.
    fn put_off(&mut self, start: u32) {
        let fits = to_index(read(self.free, to_index(start)));
        if fits >= self.minimum {
            let first = read(self.returns, fits);
            self.set_sibling(start, first);
            write(self.returns, fits, start);
        }
    }

    /// Takes `words` words from `start` on, and shortens the free runs before them as far as that matters: longer
    /// runs than `words` are no shorter than any length still to come.
    fn take(&mut self, start: usize, words: usize) {
        if let Some(taken) = self.free.get_mut(start..start.saturating_add(words)) {
            taken.fill(0);
        }
        for distance in 1..words {
            let Some(run) = start.checked_sub(distance).and_then(|before| self.free.get_mut(before)) else {
                break;
            };
            if *run == 0 {
                break;
            }
            *run = (*run).min(to_place(distance));
        }
    }
}

/// Finds how many words each entry of the suffix array shares with the one before it (Kasai et al. 2001) and chains the
/// indices of equal length, ascending: `merges[words]` is the first, `next[index]` the one after. Lengths below `minimum`
/// are left out. Returns the longest.
fn merge_lists<W: WordId>(
    text: Joined<'_, W>,
    order: &[u32],
    rank: &[u32],
    next: &mut [u32],
    merges: &mut [u32],
    minimum: usize,
) -> usize {
    let mut shared = 0usize;
    for start in 0..text.len() {
        let index = to_index(read(rank, start));
        let Some(above) = index.checked_sub(1) else {
            shared = 0;
            write(next, index, 0);
            continue;
        };
        let other = to_index(read(order, above));
        shared = shared.saturating_add(common_prefix(
            text.rest(start.saturating_add(shared)),
            text.rest(other.saturating_add(shared)),
        ));
        write(next, index, to_place(shared));
        shared = shared.saturating_sub(1);
    }
    // Two starts of the same text may share more words than the other text has; no tile is that long, and merged at the
    // greatest length that a tile can have they serve as well.
    let most = merges.len().saturating_sub(1);
    merges.fill(NONE);
    let mut longest = 0usize;
    for index in (1..text.len()).rev() {
        let words = to_index(read(next, index)).min(most);
        if words >= minimum {
            write(next, index, read(merges, words));
            write(merges, words, to_place(index));
            longest = longest.max(words);
        }
    }
    longest
}

/// Sorts in place, in bounded time, without recursion (heapsort).
fn sort(values: &mut [u32]) {
    let sift = |values: &mut [u32], mut root: usize, end: usize| loop {
        let mut child = root.saturating_mul(2).saturating_add(1);
        if child >= end {
            return;
        }
        if child.saturating_add(1) < end && read(values, child.saturating_add(1)) > read(values, child) {
            child = child.saturating_add(1);
        }
        let (above, below) = (read(values, root), read(values, child));
        if below <= above {
            return;
        }
        write(values, root, below);
        write(values, child, above);
        root = child;
    };
    for root in (0..values.len() / 2).rev() {
        sift(values, root, values.len());
    }
    for end in (1..values.len()).rev() {
        let (first, last) = (read(values, 0), read(values, end));
        write(values, 0, last);
        write(values, end, first);
        sift(values, 0, end);
    }
}
