//! All starts of two texts, sorted by the words that follow.

use super::scratch::{WordId, read, to_index, to_place, write};

/// No start, no index.
pub(super) const NONE: u32 = u32::MAX;

/// Both texts as one: A, a separator that equals nothing, B.
#[derive(Clone, Copy)]
pub(super) struct Joined<'t, W> {
    pub(super) a: &'t [W],
    pub(super) b: &'t [W],
}

impl<W: WordId> Joined<'_, W> {
    pub(super) fn len(self) -> usize {
        self.a.len().saturating_add(self.b.len()).saturating_add(1)
    }

    /// The word at `place`; `None` at the separator and beyond the end.
    #[inline]
    pub(super) fn word(self, place: usize) -> Option<W> {
        match place.checked_sub(self.a.len()) {
            None => self.a.get(place).copied(),
            Some(after) => self.b.get(after.checked_sub(1)?).copied(),
        }
    }
}

/// The four slices that [`sort_suffixes`] was lent, in the roles that they came to play: the suffix array, the rank of
/// each start in it, and two that are free for other use.
pub(super) type Sorted<'s> = (&'s mut [u32], &'s mut [u32], &'s mut [u32], &'s mut [u32]);

/// Sorts all starts by the words that follow, at least the first `depth` of them (Manber and Myers 1990: prefix
/// doubling with bucket sorts).
pub(super) fn sort_suffixes<'s, W: WordId>(
    text: Joined<'_, W>,
    depth: usize,
    mut order: &'s mut [u32],
    mut rank: &'s mut [u32],
    mut spare: &'s mut [u32],
    mut counts: &'s mut [u32],
) -> Sorted<'s> {
    let starts = text.len();
    for (index, slot) in order.iter_mut().enumerate() {
        *slot = to_place(index);
    }
    for shift in [0, 8, 16, 24] {
        if sort_by_byte(text, shift, order, spare) {
            core::mem::swap(&mut order, &mut spare);
        }
    }
    // The separator comes before every word; sorted so far as if it were the word 0, it is moved to the front.
    let at = order.iter().position(|&start| to_index(start) == text.a.len()).unwrap_or(0);
    for index in (1..=at).rev() {
        let before = read(order, index.saturating_sub(1));
        write(order, index, before);
    }
    write(order, 0, to_place(text.a.len()));

    // The rank of a start is the first index of its group, that is, of those equal as far as they were compared.
    let mut head = 0u32;
    let mut groups = 0usize;
    let mut last = None;
    for (index, &start) in order.iter().enumerate() {
        let word = Some(text.word(to_index(start)));
        if word != last {
            head = to_place(index);
            groups = groups.saturating_add(1);
            last = word;
        }
        write(rank, to_index(start), head);
    }

    let mut compared = 1usize;
    while groups < starts && compared < depth.min(starts) {
        // `order` is sorted by the first `compared` words. Read from its front, each entry says which start, that many
        // words before it, comes next in its group.
        counts.fill(0);
        {
            let mut place = |start: usize| {
                let group = to_index(read(rank, start));
                let before = read(counts, group);
                write(counts, group, before.wrapping_add(1));
                write(spare, group.saturating_add(to_index(before)), to_place(start));
            };
            for start in starts.saturating_sub(compared)..starts {
                place(start);
            }
            for &entry in order.iter() {
                if let Some(start) = to_index(entry).checked_sub(compared) {
                    place(start);
                }
            }
        }
        // New groups; the new ranks take the place of the counters, and the two slices change roles.
        groups = 0;
        let mut head = 0u32;
        let mut last = (NONE, NONE);
        for (index, &start) in spare.iter().enumerate() {
            let start = to_index(start);
            let behind = start.saturating_add(compared);
            let key = (read(rank, start), if behind < starts { read(rank, behind) } else { NONE });
            if key != last {
                head = to_place(index);
                groups = groups.saturating_add(1);
                last = key;
            }
            write(counts, start, head);
        }
        core::mem::swap(&mut rank, &mut counts);
        core::mem::swap(&mut order, &mut spare);
        compared = compared.saturating_mul(2);
    }
    (order, rank, spare, counts)
}

/// Moves the starts from `from` to `to`, stably sorted by one byte of their words; `false`, with nothing moved, when that
/// byte is the same everywhere.
fn sort_by_byte<W: WordId>(text: Joined<'_, W>, shift: u32, from: &[u32], to: &mut [u32]) -> bool {
    let byte = |start: u32| {
        let word = text.word(to_index(start)).map_or(0, |word| word.get());
        to_index(word.wrapping_shr(shift) & 0xFF)
    };
    let mut ends = [0u32; 256];
    for &start in from {
        if let Some(count) = ends.get_mut(byte(start)) {
            *count = count.wrapping_add(1);
        }
    }
    if ends.iter().any(|&count| to_index(count) == from.len()) {
        return false;
    }
    let mut sum = 0u32;
    for count in &mut ends {
        sum = sum.wrapping_add(core::mem::replace(count, sum));
    }
    for &start in from {
        if let Some(next) = ends.get_mut(byte(start)) {
            write(to, to_index(*next), start);
            *next = next.wrapping_add(1);
        }
    }
    true
}
