//! The longest run of words that two documents share, for all pairs, from one order of all words by what follows them.

use lexometer::overlap::{suffix_order, suffix_order_scratch};

use super::rows::each_row;
use crate::model::{Cancelled, Task};

pub(super) fn values(words: &[Vec<u32>], task: &Task) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let neighbours = neighbours(words);
    each_row(
        words.len(),
        task,
        || vec![0_u32; words.len()],
        |longest, a, progress, row| {
            progress.add(words.len() - a)?;
            longest[a..].fill(0);
            let own = u32::try_from(a).unwrap_or(u32::MAX);
            // From every word of the document on, as long as the words that follow begin alike: on either side.
            let (mut before, mut behind) = (0, 0);
            for &(document, shared) in &neighbours {
                before = if document == own { u32::MAX } else { before.min(shared) };
                keep(longest, a, document, before);
            }
            let mut link = 0;
            for &(document, shared) in neighbours.iter().rev() {
                behind = if document == own { u32::MAX } else { behind.min(link) };
                keep(longest, a, document, behind);
                link = shared;
            }
            longest[a] = u32::try_from(words[a].len()).unwrap_or(u32::MAX);
            row.extend(longest[a..].iter().map(|&words| Some(f64::from(words))).map(|value| (value, value)));
            Ok(())
        },
    )
}

#[inline]
fn keep(longest: &mut [u32], a: usize, document: u32, words: u32) {
    let document = document as usize;
    if document > a && words > longest[document] {
        longest[document] = words;
    }
}

/// Every word of every document in the order of the words that follow: whose it is, and how many words follow as they follow the one
/// before in the list.
fn neighbours(words: &[Vec<u32>]) -> Vec<(u32, u32)> {
    // One text, with a word of its own behind each document.
    let ends = words.iter().flatten().max().map_or(0, |&most| most + 1)..;
    let mut text = Vec::with_capacity(words.iter().map(|words| words.len() + 1).sum());
    let mut owner = Vec::with_capacity(text.capacity());
    for ((document, words), end) in (0_u32..).zip(words).zip(ends) {
        text.extend_from_slice(words);
        text.push(end);
        owner.resize(text.len(), document);
    }
    let mut scratch = vec![0; suffix_order_scratch(text.len())];
    let order =
        suffix_order(&text, &mut scratch).expect("the scratch has the length that the function asks for");
    let mut rank = vec![0_u32; text.len()];
    for (place, &start) in (0..).zip(order) {
        rank[start as usize] = place;
    }
    let mut list: Vec<(u32, u32)> = order.iter().map(|&start| (owner[start as usize], 0)).collect();
    // Without its first word a run shares at least one word less (Kasai et al. 2001).
    let mut shared = 0;
    for start in 0..text.len() {
        let place = rank[start] as usize;
        let Some(above) = place.checked_sub(1) else {
            shared = 0;
            continue;
        };
        let other = order[above] as usize;
        let same = text[start + shared..].iter().zip(&text[other + shared..]).take_while(|(x, y)| x == y);
        shared += same.count();
        list[place].1 = u32::try_from(shared).unwrap_or(u32::MAX);
        shared = shared.saturating_sub(1);
    }
    list
}
