//! What the network sees: the letters around each place of a word that may hold a syllable.
//!
//! `core/src/syllables/rules.rs` cuts the same windows; the test over the whole dictionary holds the two equal.

/// Letters to the left of the place.
pub(super) const LEFT: usize = 4;
/// Letters to the right of the place.
pub(super) const RIGHT: usize = 5;
/// Codes of a letter: 0 outside the word, 1 … 26 `a` … `z`, 27 the apostrophe.
const CODES: usize = 28;
/// The letters that a place may hold.
pub(super) const PLACES: &[u8; 8] = b"aeiouym'";
/// How many vowel groups stand before the place: 0, 1, 2, more.
const GROUPS: usize = 4;
/// Rows of the first layer: one for each letter at each distance, one for each letter of the place, one for each
/// number of vowel groups before.
pub(super) const ROWS: usize = (LEFT + RIGHT) * CODES + PLACES.len() + GROUPS;
/// Rows that are added up for one place.
pub(super) const ROWS_OF_A_PLACE: usize = LEFT + RIGHT + 2;

/// The rows of one place.
pub(super) type Window = [u16; ROWS_OF_A_PLACE];

/// A word in the parts that are counted apart.
pub(super) struct Parts<'a> {
    /// The letters, without an ending that is spoken for itself.
    pub(super) stem: &'a [u8],
    /// Whether `'s` follows.
    pub(super) possessive: bool,
    /// Whether a lone apostrophe follows.
    pub(super) apostrophe: bool,
}

/// Cuts a leading apostrophe, and `'s` or `'` at the end.
pub(super) fn parts(word: &[u8]) -> Parts<'_> {
    let mut word = word;
    while let Some(rest) = word.strip_prefix(b"'") {
        word = rest;
    }
    if let Some(stem) = word.strip_suffix(b"'s") {
        return Parts { stem, possessive: true, apostrophe: false };
    }
    match word.strip_suffix(b"'") {
        Some(stem) => Parts { stem, possessive: false, apostrophe: true },
        None => Parts { stem: word, possessive: false, apostrophe: false },
    }
}

/// Whether the letter is a vowel letter.
pub(super) fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

fn code(letter: u8) -> usize {
    if letter == b'\'' { 27 } else { usize::from(letter - b'a') + 1 }
}

/// Whether a syllable may begin at `letter`: a vowel letter, an apostrophe (`couldn't`), a syllabic `m` (`prism`,
/// `McDonald`).
fn is_place(text: &[u8], at: usize) -> bool {
    let letter = text[at];
    let before = at.checked_sub(1).map(|before| text[before]);
    let syllabic = || match before {
        Some(before) => b"shtgl".contains(&before),
        None => text.get(1) == Some(&b'c'),
    };
    is_vowel(letter) || letter == b'\'' || (letter == b'm' && syllabic())
}

fn window(text: &[u8], at: usize, groups: usize) -> Window {
    let mut rows = [0u16; ROWS_OF_A_PLACE];
    let distances = (0..=LEFT + RIGHT).filter(|&distance| distance != LEFT);
    for (slot, distance) in distances.enumerate() {
        let letter = (at + distance).checked_sub(LEFT).and_then(|place| text.get(place));
        rows[slot] = (slot * CODES + letter.map_or(0, |&letter| code(letter))) as u16;
    }
    let place = PLACES.iter().position(|&letter| letter == text[at]).unwrap_or(0);
    rows[LEFT + RIGHT] = ((LEFT + RIGHT) * CODES + place) as u16;
    rows[LEFT + RIGHT + 1] = ((LEFT + RIGHT) * CODES + PLACES.len() + groups.min(GROUPS - 1)) as u16;
    rows
}

/// The windows of a stem.
pub(super) fn of_stem(stem: &[u8]) -> Vec<Window> {
    let mut groups = 0;
    let mut windows = Vec::new();
    for (at, &letter) in stem.iter().enumerate() {
        if is_place(stem, at) {
            windows.push(window(stem, at, groups));
        }
        let after_vowel = at.checked_sub(1).is_some_and(|before| is_vowel(stem[before]));
        groups += usize::from(is_vowel(letter) && !after_vowel);
    }
    windows
}

/// The window of the `'` in the possessive of a stem.
pub(super) fn of_possessive(stem: &[u8]) -> Window {
    let mut text = stem.to_vec();
    text.extend_from_slice(b"'s");
    let starts = (0..stem.len()).filter(|&at| is_vowel(stem[at]) && (at == 0 || !is_vowel(stem[at - 1])));
    window(&text, stem.len(), starts.count())
}
