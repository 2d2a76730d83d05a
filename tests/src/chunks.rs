//! Cutting a text into chunks.

use proptest::prelude::*;

/// Where a text is cut: no, few or many places, some of them twice (an empty chunk), some beyond its end.
pub fn cuts() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        1 => Just(Vec::new()),
        4 => prop::collection::vec(0usize..400, 0..6),
        2 => prop::collection::vec(0usize..120, 20..80),
        // Every byte of the beginning by itself.
        1 => (1usize..200).prop_map(|end| (0..end).collect()),
    ]
    .prop_map(|mut cuts| {
        cuts.sort_unstable();
        cuts
    })
}

/// The chunks of `text` between `cuts`, which ascend.
pub fn chunks<'t>(text: &'t [u8], cuts: &[usize]) -> Vec<&'t [u8]> {
    let mut rest = text;
    let mut start = 0;
    let mut chunks = Vec::new();
    for &cut in cuts {
        let (chunk, behind) = rest.split_at((cut - start).min(rest.len()));
        chunks.push(chunk);
        (rest, start) = (behind, cut);
    }
    chunks.push(rest);
    chunks
}
