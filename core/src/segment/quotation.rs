//! Quotations: which words stand inside quotation marks.
//!
//! A machine of bounded state that scalars stream through, [`QuotationMachine`], and the same over a `&str`,
//! [`quotations`]. A quotation runs from behind its opening mark to before its closing one. They come in the order in
//! which they are certain, which is mostly that of their ends. One may lie inside a later one, but none ever cross.
//!
//! # The rules
//! **Double marks** (`“ ”`, `"`, `„ “`, `» «`, `« »`, `‹ ›`, `「 」`, `『 』`). One quotation is open at a time, and only the
//! marks that belong to its opening one are looked at, so any other kind may nest in it.
//! - A straight `"` opens when no letter or digit is before it and no space behind it (`5" nails` opens nothing).
//! - A quotation may run over the ends of lines. What decides is the next mark of its kind: a closing mark ends it; an
//!   opening mark at the start of a line repeats the first one, as is the custom with quotations of several paragraphs,
//!   and continues it; an opening mark elsewhere shows that the closing one was forgotten, and the quotation is ended at
//!   its first line end. So it is, too, after [`LINES`] line ends without a mark, and at the end of the text.
//! - An opening mark inside a quotation, on the same line, opens an inner one of the same kind if two closing marks
//!   follow before the line ends; otherwise it is ignored.
//!
//! **Single marks** (`‘ ’`, `'`, `‚ ‘`) are apostrophes far more often than not, so here nothing is a quotation until
//! its closing mark is found. They are not looked at inside double marks, where they change nothing.
//! - A mark between letters or digits is an apostrophe (`don’t`), and so is a closing mark behind a space (`’em`).
//! - An opening mark in front of `’em`, `’tis`, `’90s` and other words customarily cut short, is an apostrophe.
//! - A closing mark behind an *s* and before a space may be a possessive (`generals’ war`): it ends the
//!   quotation unless a closing mark of another sort follows before the line ends or another quotation opens.
//! - An opening mark on the same line opens an inner quotation; the outer one is still waited for until the line ends.
//! - The closing mark may stand on a later line. An opening mark met before it takes the place of the first one, except
//!   at the start of a line, where it repeats it. An empty line ends the wait unless the mark is repeated behind it, and
//!   so do [`LINES`] line ends.
//!
//! # Limits
//! Marks are judged by their neighbours alone; words are not understood. An inch mark inside a straight quotation
//! (`"a 6" pipe"`) ends it. A word cut short that is not in the list opens a single quotation if a closing mark follows
//! by chance. Straight single marks around a word in *s* followed by a possessive and punctuation (`'yes' to the
//! boss',`) are read as one quotation. When a forgotten closing mark is noticed on a later line, single-mark
//! quotations between are missed. Indented quotations without marks are not seen.

use core::ops::Range;

use crate::tables;

/// How many line ends without a mark a quotation may run over.
pub const LINES: u16 = 64;

/// A quotation: the bytes between its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The offset behind the opening mark.
    pub start: u64,
    /// The offset of the closing mark, or of the line end or text end that was taken for it.
    pub end: u64,
    /// Whether there was a closing mark.
    pub closed: bool,
}

/// What a scalar may be to a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `“…”`, `"…"` and mixtures of both; also `”…”`.
    English,
    /// `„…“`, `„…”`.
    Low,
    /// `«…»` or `‹…›`.
    Angle { single: bool },
    /// `»…«` or `›…‹`.
    Inward { single: bool },
    /// `「…」` or `『…』`.
    Corner { white: bool },
}

/// A scalar and its neighbours, and where it stands.
#[derive(Clone, Copy, Debug)]
struct Seen {
    before: Option<char>,
    scalar: char,
    after: Option<char>,
    at: u64,
    /// Only spaces stand between it and the start of its line.
    opens_line: bool,
}

fn is_word(scalar: Option<char>) -> bool {
    scalar.is_some_and(|scalar| tables::properties(scalar).is_alphanumeric())
}

fn is_space(scalar: Option<char>) -> bool {
    scalar.is_none_or(|scalar| scalar.is_whitespace())
}

fn is_line_end(scalar: char) -> bool {
    matches!(scalar, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl Seen {
    /// The offset behind the scalar.
    fn end(self) -> u64 {
        self.at.saturating_add(u64::try_from(self.scalar.len_utf8()).unwrap_or(0))
    }

    /// As an opening mark must stand: no word before it, no space behind it.
    fn can_open(self) -> bool {
        !is_word(self.before) && !is_space(self.after)
    }

    /// As a closing mark mostly stands: something before it, no word behind it.
    fn can_close(self) -> bool {
        !is_space(self.before) && !is_word(self.after)
    }

    /// What this double mark opens when nothing is open.
    fn opens(self) -> Option<Kind> {
        Some(match self.scalar {
            '“' | '‟' => Kind::English,
            '"' | '＂' if self.can_open() => Kind::English,
            // The custom of Sweden and Finland: the same mark on both sides.
            '”' if self.can_open() && is_space(self.before) => Kind::English,
            '„' => Kind::Low,
            '«' | '‹' if !is_word(self.before) => Kind::Angle { single: self.scalar == '‹' },
            '»' | '›'
                if is_word(self.after)
                    || matches!(self.after, Some('›' | '‹' | '‘' | '‚' | '“' | '…' | '¿' | '¡')) =>
            {
                Kind::Inward { single: self.scalar == '›' }
            }
            '「' | '『' => Kind::Corner { white: self.scalar == '『' },
            _ => return None,
        })
    }

    /// What this scalar does to an open quotation of `kind`: opens (again), closes, or nothing.
    fn role(self, kind: Kind) -> Role {
        let (opening, closing) = match kind {
            Kind::English => match self.scalar {
                '"' | '＂' => (self.can_open() && !self.can_close(), true),
                scalar => (matches!(scalar, '“' | '‟'), scalar == '”'),
            },
            Kind::Low => (
                self.scalar == '„',
                matches!(self.scalar, '“' | '”') || self.scalar == '"' && self.can_close(),
            ),
            Kind::Angle { single: false } => (self.scalar == '«', self.scalar == '»'),
            Kind::Angle { single: true } => (self.scalar == '‹', self.scalar == '›'),
            Kind::Inward { single: false } => (self.scalar == '»', self.scalar == '«'),
            Kind::Inward { single: true } => (self.scalar == '›', self.scalar == '‹'),
            Kind::Corner { white: false } => (self.scalar == '「', self.scalar == '」'),
            Kind::Corner { white: true } => (self.scalar == '『', self.scalar == '』'),
        };
        // The French repeat the closing mark, and set a space behind it.
        let spaced = matches!(kind, Kind::Angle { .. })
            && self.after.is_some_and(|after| after.is_whitespace() && !is_line_end(after));
        if self.opens_line && (opening || closing && (is_word(self.after) || spaced)) {
            Role::Repeats
        } else if opening {
            Role::Opens
        } else if closing {
            Role::Closes
        } else {
            Role::None
        }
    }
}

/// What a scalar does to the quotation that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    None,
    /// At the start of a line: the opening mark once more.
    Repeats,
    Opens,
    Closes,
}

/// An open quotation in double marks.
#[derive(Clone, Copy, Debug)]
struct Double {
    kind: Kind,
    start: u64,
    /// The first line end since the last mark.
    line_end: Option<u64>,
    lines: u16,
    /// An opening mark of the same kind was met on this line.
    inner: bool,
    /// The closing mark that belongs to the inner quotation if another one follows.
    candidate: Option<u64>,
}

impl Double {
    fn new(kind: Kind, seen: Seen) -> Self {
        Self { kind, start: seen.end(), line_end: None, lines: 0, inner: false, candidate: None }
    }

    /// The quotation that it was, given that nothing up to `at` closes it.
    fn give_up(self, at: u64) -> Quotation {
        match self.candidate {
            Some(end) => Quotation { start: self.start, end, closed: true },
            None => Quotation { start: self.start, end: self.line_end.unwrap_or(at), closed: false },
        }
    }
}

/// A single mark that may have opened a quotation.
#[derive(Clone, Copy, Debug)]
struct Single {
    low: bool,
    straight: bool,
    start: u64,
    /// The start of a quotation on the same line in which this one may lie.
    outer: Option<u64>,
    lines: u16,
    /// An empty line was met: the mark must be repeated behind it.
    at_blank: bool,
    /// A closing mark that may be a possessive.
    candidate: Option<u64>,
    /// The first letters behind the mark, until the word ends.
    word: Option<Start>,
}

impl Single {
    /// What is left when no other closing mark comes: the quotation up to the mark that might have been a possessive.
    fn possessive_closes(self) -> Option<Quotation> {
        self.candidate.map(|end| Quotation { start: self.start, end, closed: true })
    }

    /// The quotation that lies around this one, once this one is complete.
    fn around(self) -> Option<Self> {
        let start = self.outer?;
        Some(Self { start, outer: None, candidate: None, word: None, ..self })
    }
}

/// The start of a word, in ASCII lower case, as far as it fits.
#[derive(Clone, Copy, Debug)]
struct Start {
    letters: [u8; 6],
    len: u8,
}

impl Start {
    const EMPTY: Self = Self { letters: [0; 6], len: 0 };

    fn push(&mut self, scalar: char) {
        if let Some(letter) = self.letters.get_mut(usize::from(self.len)) {
            *letter = u8::try_from(scalar.to_ascii_lowercase()).unwrap_or(b'?');
        }
        self.len = self.len.saturating_add(1);
    }

    /// Whether it is a word that customarily begins with an apostrophe.
    fn is_cut_short(self) -> bool {
        let Some(word) = self.letters.get(..usize::from(self.len)) else { return false };
        match word {
            b"em" | b"tis" | b"twas" | b"twill" | b"til" | b"cause" | b"cos" | b"cuz" | b"n" | b"round"
            | b"bout" | b"neath" | b"tween" | b"twere" | b"kay" | b"sup" => true,
            [tens, ones, b's'] => tens.is_ascii_digit() && ones.is_ascii_digit(),
            _ => false,
        }
    }
}

/// Finds quotations in a stream of scalars. A scalar is judged when the next one is known.
///
/// ```
/// use lexometer::segment::quotation::{Quotation, QuotationMachine};
///
/// let text = "‘No,’ he said.";
/// let mut machine = QuotationMachine::new();
/// let mut found = Vec::new();
/// for (at, scalar) in text.char_indices() {
///     found.extend(machine.push(scalar, at as u64));
/// }
/// while let Some(quotation) = machine.finish(text.len() as u64) {
///     found.push(quotation);
/// }
/// assert_eq!(found, [Quotation { start: 3, end: 6, closed: true }]);
/// ```
#[derive(Clone, Debug)]
pub struct QuotationMachine {
    before: Option<char>,
    /// The scalar to be judged, and where it is.
    held: Option<(char, u64)>,
    opens_line: bool,
    /// The scalar before is a carriage return, so that a line feed ends no other line.
    after_return: bool,
    double: Option<Double>,
    single: Option<Single>,
}

impl Default for QuotationMachine {
    fn default() -> Self {
        Self::new()
    }
}

impl QuotationMachine {
    /// A machine before the start of a text.
    #[must_use]
    pub const fn new() -> Self {
        Self { before: None, held: None, opens_line: true, after_return: false, double: None, single: None }
    }

    /// Takes the next scalar, which is at byte offset `at`; returns a quotation that is now known to be complete.
    pub fn push(&mut self, scalar: char, at: u64) -> Option<Quotation> {
        let held = self.held.replace((scalar, at));
        held.and_then(|held| self.judge(held, Some(scalar)))
    }

    /// Ends the text, which is `end` bytes long. To be called until it returns `None`; then the machine is as new.
    pub fn finish(&mut self, end: u64) -> Option<Quotation> {
        if let Some(held) = self.held.take()
            && let Some(quotation) = self.judge(held, None)
        {
            return Some(quotation);
        }
        if let Some(quotation) = self.single.take().and_then(Single::possessive_closes) {
            return Some(quotation);
        }
        if let Some(double) = self.double.take() {
            return Some(double.give_up(end));
        }
        *self = Self::new();
        None
    }

    fn judge(&mut self, (scalar, at): (char, u64), after: Option<char>) -> Option<Quotation> {
        let seen = Seen { before: self.before, scalar, after, at, opens_line: self.opens_line };
        self.after_return = self.before == Some('\r');
        self.before = Some(scalar);
        self.opens_line = is_line_end(scalar) || self.opens_line && scalar.is_whitespace();
        if self.double.is_some() {
            return self.in_double(seen);
        }
        if let Some(kind) = seen.opens() {
            self.double = Some(Double::new(kind, seen));
            return None;
        }
        self.outside_double(seen)
    }

    fn in_double(&mut self, seen: Seen) -> Option<Quotation> {
        let double = self.double.as_mut()?;
        if is_line_end(seen.scalar) {
            if seen.scalar == '\n' && self.after_return {
                return None;
            }
            let ended = double.candidate.is_some();
            double.line_end.get_or_insert(seen.at);
            double.inner = false;
            double.lines = double.lines.saturating_add(1);
            if ended || double.lines > LINES {
                return self.double.take().map(|double| double.give_up(seen.at));
            }
            return None;
        }
        match seen.role(double.kind) {
            Role::None => None,
            Role::Repeats => {
                (double.line_end, double.lines) = (None, 0);
                None
            }
            Role::Opens if double.line_end.is_none() && double.candidate.is_none() => {
                double.inner = true;
                None
            }
            Role::Opens => {
                let ended = double.give_up(seen.at);
                *double = Double::new(double.kind, seen);
                Some(ended)
            }
            Role::Closes if double.inner => {
                double.inner = false;
                double.candidate = Some(seen.at);
                None
            }
            Role::Closes => {
                let start = double.start;
                self.double = None;
                Some(Quotation { start, end: seen.at, closed: true })
            }
        }
    }

    fn outside_double(&mut self, seen: Seen) -> Option<Quotation> {
        if is_line_end(seen.scalar) {
            return self.line_ends_in_single(seen);
        }
        self.follow_word(seen);
        let open = self.single;
        let (can_open, can_close) = match seen.scalar {
            '‘' | '‛' => (seen.can_open(), open.is_some_and(|single| single.low)),
            '\'' => (seen.can_open(), open.is_some()),
            '’' => (false, open.is_some()),
            '‚' => (seen.can_open(), false),
            _ => (false, false),
        };
        if let Some(single) = self.single.as_mut()
            && single.at_blank
            && !seen.scalar.is_whitespace()
        {
            single.at_blank = false;
            if !can_open {
                self.single = None;
                return None;
            }
        }
        if can_close && seen.can_close() {
            self.close_single(seen)
        } else if can_open {
            self.open_single(seen)
        } else {
            None
        }
    }

    fn line_ends_in_single(&mut self, seen: Seen) -> Option<Quotation> {
        if seen.scalar == '\n' && self.after_return {
            return None;
        }
        let single = self.single.as_mut()?;
        single.lines = single.lines.saturating_add(1);
        single.outer = None;
        single.word = None;
        single.at_blank |= seen.opens_line;
        if single.candidate.is_some() || single.lines > LINES {
            return self.single.take().and_then(Single::possessive_closes);
        }
        None
    }

    /// Reads the first word behind a single mark, and takes the mark for an apostrophe if it is a word cut short.
    fn follow_word(&mut self, seen: Seen) {
        let Some(single) = self.single.as_mut() else { return };
        let Some(word) = single.word.as_mut() else { return };
        if is_word(Some(seen.scalar)) {
            word.push(seen.scalar);
        } else if word.is_cut_short() {
            self.single = single.around();
        } else {
            single.word = None;
        }
    }

    fn close_single(&mut self, seen: Seen) -> Option<Quotation> {
        let single = self.single.as_mut()?;
        if matches!(seen.before, Some('s' | 'S'))
            && (is_space(seen.after) || single.straight && single.lines > 0)
        {
            if single.lines == 0 {
                single.candidate.get_or_insert(seen.at);
            }
            return None;
        }
        let start = single.start;
        self.single = single.around();
        Some(Quotation { start, end: seen.at, closed: true })
    }

    fn open_single(&mut self, seen: Seen) -> Option<Quotation> {
        let mut outer = None;
        if let Some(single) = self.single.as_mut()
            && single.candidate.is_none()
        {
            if seen.opens_line {
                single.lines = 0;
                return None;
            }
            if single.lines == 0 {
                outer = Some(single.outer.unwrap_or(single.start));
            }
        }
        let ended = self.single.take().and_then(Single::possessive_closes);
        self.single = Some(Single {
            low: seen.scalar == '‚',
            straight: seen.scalar == '\'',
            start: seen.end(),
            outer,
            lines: 0,
            at_blank: false,
            candidate: None,
            word: Some(Start::EMPTY),
        });
        ended
    }
}

/// The quotations of a text, as byte ranges between the marks, in the order in which they are certain.
///
/// One may lie inside a later one; none ever cross. To know of a word whether it is quoted, ask whether any range holds its
/// first byte.
///
/// ```
/// use lexometer::segment::quotation::quotations;
///
/// let text = "The generals’ “one ‘big’ day”, in the ’90s: 'Don't.'";
/// let quoted: Vec<&str> = quotations(text).map(|range| &text[range]).collect();
/// assert_eq!(quoted, ["one ‘big’ day", "Don't."]);
/// ```
#[must_use]
pub fn quotations(text: &str) -> Quotations<'_> {
    Quotations { scalars: text.char_indices(), end: text.len(), machine: QuotationMachine::new() }
}

/// See [`quotations`].
#[derive(Clone, Debug)]
pub struct Quotations<'t> {
    scalars: core::str::CharIndices<'t>,
    end: usize,
    machine: QuotationMachine,
}

impl Iterator for Quotations<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let machine = &mut self.machine;
        let found = self.scalars.find_map(|(at, scalar)| machine.push(scalar, offset(at)));
        let quotation = found.or_else(|| self.machine.finish(offset(self.end)))?;
        Some(usize::try_from(quotation.start).ok()?..usize::try_from(quotation.end).ok()?)
    }
}

fn offset(index: usize) -> u64 {
    u64::try_from(index).unwrap_or(u64::MAX)
}
