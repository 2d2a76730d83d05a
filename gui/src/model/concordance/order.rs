//! The order of matches: by the words beside them, then as they stand in the text.

use super::super::halves::halves;
use super::super::{Cancelled, Corpus, Task};
use super::{MOST_SORT_KEYS, SortKey};

/// So many matches are put in order on two threads.
const PARALLEL: usize = 1 << 14;
/// Fewer are compared with each other; more are dealt into heaps by their keys.
const COMPARED: usize = 1 << 11;
/// Bits of a key that matches are dealt by at a time: the heaps' ends fit the nearest cache.
const DIGIT: u32 = 11;

/// A match under its keys, packed into one number.
type Keyed = (u64, u32);

/// Puts matches, given in the order of the text, in the order of their keys; equals stay as they are.
pub(super) fn put_in_order(
    corpus: &Corpus,
    matches: &mut Vec<u32>,
    keys: &[SortKey],
    length: usize,
    task: &Task,
) -> Result<(), Cancelled> {
    let keys = &keys[..keys.len().min(MOST_SORT_KEYS)];
    // A key is a type, or 0 where there is no word.
    let width = usize::BITS - corpus.words().len().leading_zeros();
    let bits = width * keys.len() as u32;
    if bits > u64::BITS {
        // More than two million types: their numbers do not fit beside each other.
        let mut keyed: Vec<([u32; MOST_SORT_KEYS], u32)> = Vec::with_capacity(matches.len());
        each(corpus, matches, keys, length, |number, at| keyed.push((number, at)));
        task.advance(1, 2)?;
        keyed.sort_unstable();
        *matches = keyed.into_iter().map(|(_, at)| at).collect();
        return Ok(());
    }
    let mut sorted = halves(matches, PARALLEL, |_, matches| {
        let mut keyed: Vec<Keyed> = Vec::with_capacity(matches.len());
        each(corpus, matches, keys, length, |numbers, at| {
            let packed =
                numbers[..keys.len()].iter().fold(0, |packed, key| packed << width | u64::from(*key));
            keyed.push((packed, at));
        });
        if task.is_wanted() {
            sort(&mut keyed, bits);
        }
        keyed
    });
    task.advance(3, 4)?;
    let second = if sorted.len() > 1 { sorted.pop() } else { None }.unwrap_or_default();
    let first = sorted.pop().unwrap_or_default();
    matches.clear();
    merge(&first, &second, matches);
    Ok(())
}

/// The numbers of the words at the places of the keys, of each match in the order of the text.
fn each(
    corpus: &Corpus,
    matches: &[u32],
    keys: &[SortKey],
    length: usize,
    mut take: impl FnMut([u32; MOST_SORT_KEYS], u32),
) {
    // In the order of the text, so that the document of each is known without a search.
    let mut members = corpus.documents().iter().map(|member| member.tokens.clone());
    let mut member = members.next().unwrap_or_default();
    for &at in matches {
        while member.end <= at as usize {
            member = members.next().unwrap_or(member.start..usize::MAX);
        }
        let mut numbers = [0; MOST_SORT_KEYS];
        for (number, key) in numbers.iter_mut().zip(keys) {
            *number = key.of(corpus, &member, at as usize, length);
        }
        take(numbers, at);
    }
}

/// Sorts by keys of so many bits, the lowest digit first: each round deals the matches into heaps and keeps their order in
/// each (LSD radix sort).
fn sort(keyed: &mut Vec<Keyed>, bits: u32) {
    if keyed.len() < COMPARED {
        // Matches come in the order of the text, so that their places decide between equals.
        keyed.sort_unstable();
        return;
    }
    let mut dealt: Vec<Keyed> = vec![(0, 0); keyed.len()];
    for low in (0..bits).step_by(DIGIT as usize) {
        let digit = |key: u64| (key >> low) as usize & ((1 << DIGIT) - 1);
        let mut ends = [0usize; 1 << DIGIT];
        keyed.iter().for_each(|(key, _)| ends[digit(*key)] += 1);
        if ends.contains(&keyed.len()) {
            continue;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        for &one in &*keyed {
            let place = &mut ends[digit(one.0)];
            dealt[*place] = one;
            *place += 1;
        }
        std::mem::swap(keyed, &mut dealt);
    }
}

/// Joins two sorted lists; of equals those of the first come first.
fn merge(first: &[Keyed], second: &[Keyed], out: &mut Vec<u32>) {
    let (mut first, mut second) = (first.iter().peekable(), second.iter().peekable());
    while let (Some(a), Some(b)) = (first.peek(), second.peek()) {
        let next = if a.0 <= b.0 { &mut first } else { &mut second };
        out.extend(next.next().map(|(_, at)| *at));
    }
    out.extend(first.chain(second).map(|(_, at)| *at));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_equals_stay_as_they_are() {
        let mut state = 7u64;
        for (length, bits) in [(0, 20), (5, 20), (5_000, 1), (5_000, 18), (70_000, 54), (9_000, 64)] {
            let mut keyed: Vec<Keyed> = (0..length)
                .map(|at| {
                    state =
                        state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    // Some keys are equal, and the low bits of such a generator are poor.
                    let key = (state ^ state >> 31) % 4_099_000_000_000_007;
                    (key & (u64::MAX >> (64 - bits)), at)
                })
                .collect();
            let mut expected = keyed.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort(&mut keyed, bits);
            assert_eq!(keyed, expected, "{length} keys of {bits} bits");
        }
    }

    #[test]
    fn sorted_lists_are_joined() {
        let mut out = Vec::new();
        merge(&[(1, 0), (3, 1), (3, 2)], &[(0, 3), (3, 4), (9, 5)], &mut out);
        assert_eq!(out, [3, 0, 1, 2, 4, 5]);
    }
}
