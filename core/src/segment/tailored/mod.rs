//! Sentences as a language writes them: UAX #29 with abbreviations, initials, ellipses, quotations and lists.
//!
//! The machine walks through three phases: *text*; the *run* of a terminator with the marks, quotation marks and spaces
//! behind it; and the *word* that follows, where it decides. The state is a ring of the last bytes (to look back at the
//! word before a full stop), the run, and at most one open boundary:
//!
//! ```text
//!            . ! ? …              space, then a capital letter
//!   text ───────────────▶ run ───────────────────────────────▶ word ──▶ text
//!                          │ decided by the next scalar alone    decided where the word ends
//!                          └───────────────────────────────────▶ text
//! ```
//!
//! A terminator inside the word that follows settles the open boundary before it begins a run of its own, so there is
//! never a second one.
//!
//! Known limits: a sentence that ends in an abbreviation before a name goes on (`He met Brown Jr. Milley left.`), and an
//! unknown abbreviation before a capital letter ends it.

mod left;
mod next;
mod recent;

use super::rules::{BoundaryReason, Guillemets, JoinReason, LineMode, Tailoring};
#[cfg(feature = "bulk")]
use crate::bulk::BeforeStop;
use crate::tables::{ELLIPSIS, Properties, SentenceBreak, is_bullet};
use left::Left;
use next::{Expect, Next};
use recent::Recent;

/// What a terminator behind a word that stands alone means.
#[cfg(feature = "bulk")]
pub(super) fn before_stop(word: &str, tailoring: &Tailoring) -> BeforeStop {
    Left::before_stop(word, tailoring)
}

/// The parts of the machine that think, in the hands of every [`Tailoring`]. Nothing else names them, so a program without
/// a tailored language does not link them, though which rules are in force is known at run time only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thought {
    think: fn(&mut Machine, &Input) -> Verdict,
    finish: fn(&mut Machine, WordsSoFar, Rules) -> Settled,
}

impl Thought {
    pub(super) const MACHINE: Self = Self { think: Machine::think, finish: Machine::end_text };
}

/// What the machine says of the boundary before a scalar, and of the one that it left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What became of the open boundary.
    pub(super) deferred: Option<Settled>,
    /// What is known of the boundary before the scalar.
    pub(super) before: Place,
}

/// What a boundary turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    Break(BoundaryReason),
    Join(JoinReason),
}

/// The boundary before a scalar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing speaks for one.
    #[default]
    Inside,
    /// It is decided.
    Settled(Settled),
    /// It is open until more is read.
    Open,
}

/// How many words have begun in the open sentence, and behind its open boundary.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordsSoFar {
    pub(super) before: u64,
    pub(super) behind: u64,
}

/// The rules in force.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) tailoring: &'static Tailoring,
    pub(super) lines: LineMode,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Text,
    /// Behind a carriage return that ended a paragraph.
    CarriageReturn,
    /// Behind any other end of a paragraph.
    ParagraphEnd,
    Run,
    Word,
    /// In what may be the marker of the next list item.
    Item,
}

/// A terminator, or the end of a wrapped line, and what stands behind it so far.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    left: Left,
    /// Words of the sentence up to here, saturating.
    words: u8,
    dots: u8,
    /// Question and exclamation marks and their likes.
    marks: u8,
    is_question: bool,
    has_ellipsis: bool,
    has_quote: bool,
    has_bracket: bool,
    has_space: bool,
    /// Line ends in the white space, saturating.
    line_ends: u8,
    is_after_return: bool,
    /// A boundary is open: something that belongs to the next sentence was seen.
    is_open: bool,
    /// A quotation mark was the first of it.
    opens_quotation: bool,
    /// A space stands before it, as before an ellipsis in the middle of a sentence.
    is_spaced: bool,
    /// An ellipsis may be alone between brackets: the opening one stands right before it.
    is_omission: bool,
    /// The line before was set in capitals.
    after_capitals: bool,
    /// The line before was much shorter than the longest.
    after_short_line: bool,
    /// A mark at the line's start that may make it a list item (`-`, `*`).
    bullet: Option<char>,
}

impl Run {
    const fn has_terminator(&self) -> bool {
        self.dots != 0 || self.marks != 0 || self.has_ellipsis
    }

    const fn is_ellipsis(&self) -> bool {
        self.has_ellipsis || self.dots > 1
    }
}

/// The marker of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    Number { value: u16, style: Style },
    Letter { letter: u8, style: Style },
    Bullet(char),
}

impl Marker {
    const fn style(self) -> Style {
        match self {
            Self::Number { style, .. } | Self::Letter { style, .. } => style,
            Self::Bullet(_) => Style::Any,
        }
    }
}

/// What stands behind the number or letter of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Stop,
    Bracket,
    StopBracket,
    /// Not known yet: a stop or a bracket.
    Any,
}

/// How much of the next item's marker was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ItemPart {
    #[default]
    Value,
    Stop,
    Whole,
    Space,
}

/// The line that is open, in wrapped text.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    start: u64,
    /// Bytes of the longest line so far.
    longest: u64,
    /// Classes of its scalars, as bits.
    classes: u16,
}

const fn bit(class: SentenceBreak) -> u16 {
    1 << class as u16
}

/// What needs no thought inside a sentence.
const PLAIN: u16 = bit(SentenceBreak::Extend)
    | bit(SentenceBreak::Format)
    | bit(SentenceBreak::Sp)
    | bit(SentenceBreak::Lower)
    | bit(SentenceBreak::Upper)
    | bit(SentenceBreak::OLetter)
    | bit(SentenceBreak::Numeric)
    | bit(SentenceBreak::SContinue);

/// A line of at most half the longest one's length did not end for want of room.
const SHORT_LINE_DIVISOR: u64 = 2;
/// Bytes of a line from which on the text is taken to be wrapped at a width.
const WRAPPED_LINE: u64 = 40;
/// Words of a sentence up to which it is not over at a time of day (`At 5 a.m. Mr. Smith left.`).
const INTRODUCTION_WORDS: u8 = 3;

/// The machine: some hundred bytes of state.
#[derive(Clone, Debug, Default)]
pub(super) struct Machine {
    phase: Phase,
    recent: Recent,
    run: Run,
    next: Next,
    item: ItemPart,
    list: Option<Marker>,
    /// The marker of the item that is being read.
    next_item: Option<Marker>,
    /// Whether its marker begins a line, where any text may follow it.
    is_item_at_line_start: bool,
    /// The number that follows is cited (`p. 3`), so that it is no ordinal.
    is_cited: bool,
    line: Line,
}

impl Machine {
    pub(super) const fn new() -> Self {
        Self {
            phase: Phase::Text,
            recent: Recent::new(),
            run: Run {
                left: Left::Plain,
                words: 0,
                dots: 0,
                marks: 0,
                is_question: false,
                has_ellipsis: false,
                has_quote: false,
                has_bracket: false,
                has_space: false,
                line_ends: 0,
                is_after_return: false,
                is_open: false,
                opens_quotation: false,
                is_spaced: false,
                is_omission: false,
                after_capitals: false,
                after_short_line: false,
                bullet: None,
            },
            next: Next::new(),
            item: ItemPart::Value,
            list: None,
            next_item: None,
            is_item_at_line_start: false,
            is_cited: false,
            line: Line { start: 0, longest: 0, classes: 0 },
        }
    }

    /// Takes the next scalar, which stands at `at`.
    #[inline]
    pub(super) fn step(
        &mut self,
        scalar: char,
        properties: Properties,
        at: u64,
        words: WordsSoFar,
        rules: Rules,
    ) -> Verdict {
        let class = properties.sentence_break();
        self.line.classes |= bit(class);
        if matches!(self.phase, Phase::Text) && PLAIN & bit(class) != 0 && self.list.is_none() {
            self.recent.push(scalar);
            return Verdict::default();
        }
        let input = Input { scalar, class, properties, at, words, rules };
        let verdict = (rules.tailoring.thought.think)(self, &input);
        self.recent.push(scalar);
        verdict
    }

    /// What the end of the text makes of the open boundary, if there is one.
    #[inline]
    pub(super) fn finish(&mut self, words: WordsSoFar, rules: Rules) -> Settled {
        (rules.tailoring.thought.finish)(self, words, rules)
    }

    fn end_text(&mut self, words: WordsSoFar, rules: Rules) -> Settled {
        let input = Input {
            scalar: '\n',
            class: SentenceBreak::Sep,
            properties: crate::tables::properties('\n'),
            at: 0,
            words,
            rules,
        };
        match self.phase {
            Phase::Word => match self.word_is_over(&input) {
                Some(settled) => settled,
                None => Settled::Break(BoundaryReason::Terminator),
            },
            _ => Settled::Join(JoinReason::ListMarker),
        }
    }

    /// Whether the text so far ends with a line end that ends a sentence.
    pub(super) const fn is_after_paragraph(&self) -> bool {
        matches!(self.phase, Phase::CarriageReturn | Phase::ParagraphEnd)
    }

    /// Whether only a terminator or a line end can make a boundary now, or a list marker in the first word.
    #[cfg(feature = "bulk")]
    pub(super) const fn is_resting(&self) -> bool {
        matches!(self.phase, Phase::Text) && self.list.is_none()
    }

    /// Takes the next scalar, if it is one that needs no thought.
    #[cfg(feature = "bulk")]
    #[inline]
    pub(super) fn pass(&mut self, scalar: char, class: SentenceBreak) -> bool {
        let is_plain = matches!(self.phase, Phase::Text) && PLAIN & bit(class) != 0 && self.list.is_none();
        if is_plain {
            self.line.classes |= bit(class);
            self.recent.push(scalar);
        }
        is_plain
    }

    /// Remembers text right before, unless some is remembered.
    #[cfg(feature = "bulk")]
    pub(super) fn recall(&mut self, text: &[u8]) {
        self.recent.recall(text);
    }

    /// As behind a terminator that was decided without the machine; `is_cited`: as the citation of a number.
    #[cfg(feature = "bulk")]
    pub(super) const fn pass_terminator(&mut self, is_cited: bool) {
        self.is_cited = is_cited;
    }

    /// As behind a blank inside a sentence, past text that ends between scalars.
    #[cfg(feature = "bulk")]
    pub(super) fn rest(&mut self, passed: &[u8], lines: LineMode) {
        self.recent.forget();
        if matches!(lines, LineMode::Wrapped) {
            let cases = [(SentenceBreak::Lower, b'a'..=b'z'), (SentenceBreak::Upper, b'A'..=b'Z')];
            for (class, letters) in cases {
                if passed.iter().any(|byte| letters.contains(byte)) {
                    self.line.classes |= bit(class);
                }
            }
            let scalars = if passed.is_ascii() { Ok("") } else { core::str::from_utf8(passed) };
            for scalar in scalars.unwrap_or("").chars() {
                self.line.classes |= bit(crate::tables::properties(scalar).sentence_break());
            }
        }
    }

    fn think(&mut self, input: &Input) -> Verdict {
        match self.phase {
            Phase::Text => self.text(input, input.words.before.saturating_add(input.words.behind)),
            Phase::CarriageReturn if input.class == SentenceBreak::LF => {
                self.phase = Phase::ParagraphEnd;
                Verdict::default()
            }
            Phase::CarriageReturn | Phase::ParagraphEnd => {
                self.start_paragraph();
                self.text(input, 0).after_break(BoundaryReason::LineEnd)
            }
            Phase::Run => self.run(input),
            Phase::Word => self.word(input),
            Phase::Item => self.item(input),
        }
    }

    /// A scalar inside a sentence in which `words` have begun.
    fn text(&mut self, input: &Input, words: u64) -> Verdict {
        match input.class {
            SentenceBreak::CR | SentenceBreak::LF | SentenceBreak::Sep => self.line_end(input),
            SentenceBreak::ATerm | SentenceBreak::STerm => self.terminator(input, words),
            SentenceBreak::Other if input.scalar == ELLIPSIS => self.terminator(input, words),
            SentenceBreak::Close if input.scalar == ')' && words == 1 => {
                if let Some(marker) = self.marker_before(Style::Bracket) {
                    self.list = Some(marker);
                }
            }
            SentenceBreak::Other if is_bullet(input.scalar) => {
                if words == 0 {
                    self.list = Some(Marker::Bullet(input.scalar));
                } else if self.list == Some(Marker::Bullet(input.scalar)) && self.recent.is_after_space() {
                    return Verdict::of(Settled::Break(BoundaryReason::ListItem));
                }
            }
            SentenceBreak::Numeric | SentenceBreak::Lower
                if words != 0 && self.list.is_some() && self.recent.is_after_space() =>
            {
                let is_letter = matches!(self.list, Some(Marker::Letter { .. }));
                if is_letter == (input.class == SentenceBreak::Lower) {
                    self.phase = Phase::Item;
                    self.item = ItemPart::Value;
                    self.next_item = None;
                    self.is_item_at_line_start = false;
                    return Verdict { deferred: None, before: Place::Open };
                }
            }
            _ => {}
        }
        Verdict::default()
    }

    fn line_end(&mut self, input: &Input) {
        match input.rules.lines {
            LineMode::Paragraphs => {
                self.phase = if input.class == SentenceBreak::CR {
                    Phase::CarriageReturn
                } else {
                    Phase::ParagraphEnd
                };
            }
            LineMode::Wrapped => {
                self.run = Run::default();
                self.phase = Phase::Run;
                self.wrapped_line_end(input);
            }
        }
    }

    fn terminator(&mut self, input: &Input, words: u64) {
        let token = self.recent.token();
        let left = if input.class == SentenceBreak::STerm {
            Left::of_mark(&token, input.rules.tailoring)
        } else {
            Left::of(&token, words, input.rules.tailoring)
        };
        let is_cited = core::mem::take(&mut self.is_cited);
        let left = if is_cited && left == Left::Ordinal { Left::Number } else { left };
        self.run = Run {
            left,
            words: u8::try_from(words).unwrap_or(u8::MAX),
            is_spaced: token.text().is_empty(),
            is_omission: matches!(token.text().as_bytes(), [.., b'[' | b'(']),
            ..Run::default()
        };
        if left == Left::Marker
            && !matches!(self.list, Some(Marker::Bullet(_)))
            && let Some(marker) = self.marker_before(Style::Stop)
        {
            self.list = Some(marker);
        }
        self.run.take(input);
        self.phase = Phase::Run;
    }

    /// The list marker that the last word is.
    fn marker_before(&self, style: Style) -> Option<Marker> {
        let token = self.recent.token();
        let word = token.word();
        if let [letter @ b'a'..=b'z'] = *word.as_bytes() {
            return Some(Marker::Letter { letter, style });
        }
        Some(Marker::Number { value: value(word)?, style })
    }

    /// A scalar behind a terminator or a wrapped line end.
    fn run(&mut self, input: &Input) -> Verdict {
        if self.run.bullet.is_some()
            && let Some(verdict) = self.after_bullet(input)
        {
            return verdict;
        }
        let may_begin_line = self.run.line_ends == 1 && !self.run.is_open && input.scalar != '>';
        let is_blank = matches!(
            input.class,
            SentenceBreak::Extend
                | SentenceBreak::Format
                | SentenceBreak::CR
                | SentenceBreak::LF
                | SentenceBreak::Sep
                | SentenceBreak::Sp
        );
        if may_begin_line
            && !is_blank
            && let Some(verdict) = self.line_start(input)
        {
            return verdict;
        }
        let terminates =
            matches!(input.class, SentenceBreak::ATerm | SentenceBreak::STerm) || input.scalar == ELLIPSIS;
        match input.class {
            SentenceBreak::Extend | SentenceBreak::Format => Verdict::default(),
            SentenceBreak::CR | SentenceBreak::LF | SentenceBreak::Sep => match input.rules.lines {
                LineMode::Paragraphs => {
                    let deferred = self.run.is_open.then_some(Settled::Join(JoinReason::SmallLetter));
                    self.line_end(input);
                    Verdict { deferred, before: Place::Inside }
                }
                LineMode::Wrapped => {
                    self.wrapped_line_end(input);
                    Verdict::default()
                }
            },
            SentenceBreak::Sp => {
                self.run.has_space = true;
                Verdict::default()
            }
            _ if self.run.line_ends != 0 && input.scalar == '>' => Verdict::default(),
            _ if self.run.line_ends > 1 => self.after_blank_line(input),
            _ if !self.run.has_terminator() => self.conclude_soft(input),
            _ if terminates => {
                if !self.run.is_open {
                    self.run.take(input);
                }
                Verdict::default()
            }
            _ => self.behind_terminator(input),
        }
    }

    fn behind_terminator(&mut self, input: &Input) -> Verdict {
        match input.class {
            SentenceBreak::Close => self.close_or_open(input),
            SentenceBreak::Lower => self.small_letter(input),
            SentenceBreak::Upper => self.capital_letter(input),
            SentenceBreak::Numeric => self.digit(input),
            SentenceBreak::OLetter => self.conclude(input, Settled::Break(BoundaryReason::Terminator)),
            SentenceBreak::SContinue if self.run.has_space && is_dash(input.scalar) => self.open(),
            SentenceBreak::SContinue => self.go_on(),
            _ if input.properties.is_extended_pictographic() || matches!(input.scalar, '*' | '_' | '~') => {
                if self.run.has_space {
                    self.open()
                } else {
                    Verdict::default()
                }
            }
            _ if matches!(input.scalar, '¿' | '¡') => self.open(),
            _ if !self.run.has_space => self.go_on(),
            _ if is_currency(input.scalar) => self.digit(input),
            _ if input.scalar == '&' => self.go_on(),
            _ if is_bullet(input.scalar) && self.list == Some(Marker::Bullet(input.scalar)) => {
                self.conclude(input, Settled::Break(BoundaryReason::ListItem))
            }
            _ => self.open(),
        }
    }

    /// Opens a boundary, unless one is open.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn open(&mut self) -> Verdict {
        if self.run.is_open {
            return Verdict::default();
        }
        self.run.is_open = true;
        Verdict { deferred: None, before: Place::Open }
    }

    /// The sentence goes on, as after every mark that is no terminator: no decision worth telling.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn go_on(&mut self) -> Verdict {
        self.phase = Phase::Text;
        if self.run.is_open {
            return Verdict { deferred: Some(Settled::Join(JoinReason::SmallLetter)), before: Place::Inside };
        }
        Verdict::default()
    }

    /// Decides the boundary before `input`, or the open one.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn conclude(&mut self, input: &Input, settled: Settled) -> Verdict {
        self.phase = Phase::Text;
        if let Settled::Break(_) = settled
            && is_bullet(input.scalar)
        {
            self.list = Some(Marker::Bullet(input.scalar));
        }
        if self.run.is_open {
            Verdict { deferred: Some(settled), before: Place::Inside }
        } else {
            Verdict::of(settled)
        }
    }

    /// Waits for the word that `input` begins.
    #[cfg_attr(not(feature = "bulk"), inline(never))]
    fn read_word(&mut self, expect: Expect) -> Verdict {
        self.phase = Phase::Word;
        self.next.begin(expect);
        self.open()
    }

    fn close_or_open(&mut self, input: &Input) -> Verdict {
        let scalar = input.scalar;
        let closes = match scalar {
            _ if self.run.is_open => false,
            _ if !self.run.has_space => !matches!(scalar, '(' | '[' | '{'),
            ')' | ']' | '}' | '”' => true,
            '»' => input.rules.tailoring.guillemets == Guillemets::Outward,
            _ => false,
        };
        if !closes {
            self.run.opens_quotation |= !self.run.is_open && !matches!(scalar, '(' | '[' | '{');
            return self.open();
        }
        if matches!(scalar, ')' | ']' | '}') {
            if self.run.is_omission {
                // `[…]` stands for words left out, wherever they stood.
                return self.go_on();
            }
            self.run.has_bracket = true;
            if self.run.left == Left::Marker
                && scalar == ')'
                && let Some(Marker::Number { style, .. } | Marker::Letter { style, .. }) = &mut self.list
            {
                *style = Style::StopBracket;
            }
        } else {
            self.run.has_quote = true;
        }
        Verdict::default()
    }

    fn small_letter(&mut self, input: &Input) -> Verdict {
        let run = &self.run;
        // A single exclamation mark may stand within the sentence (`Oh! how odd`).
        let is_exclamation = run.marks == 1 && !run.is_question;
        let is_end = run.left == Left::Plain && !is_exclamation && !run.is_ellipsis();
        if is_end && run.has_space && !run.has_quote && !run.has_bracket {
            return self.read_word(Expect::SmallStarter);
        }
        let reason = match run.left {
            _ if run.is_ellipsis() => JoinReason::Ellipsis,
            left if run.marks == 0 => left.reason(),
            _ => JoinReason::SmallLetter,
        };
        self.conclude_join(input, reason)
    }

    /// The sentence goes on; told only where plain rules, too, would have thought about it.
    fn conclude_join(&mut self, input: &Input, reason: JoinReason) -> Verdict {
        if self.run.has_space || self.run.is_open {
            self.conclude(input, Settled::Join(reason))
        } else {
            self.go_on()
        }
    }

    fn capital_letter(&mut self, input: &Input) -> Verdict {
        let run = self.run;
        if !run.has_space && !run.is_open && !run.has_quote && !run.has_bracket {
            return self.capital_without_space(input);
        }
        if run.marks != 0 {
            if run.has_quote {
                return self.read_word(Expect::Speaker);
            }
            if run.left == Left::MarkedName {
                return self.read_word(Expect::NameOrStarter(JoinReason::MarkedName));
            }
            return self.conclude(input, Settled::Break(BoundaryReason::Terminator));
        }
        if run.is_ellipsis() {
            if run.has_quote {
                return self.read_word(Expect::Speaker);
            }
            if run.words == 0 {
                return self.conclude(input, Settled::Join(JoinReason::Ellipsis));
            }
            let is_inside = run.is_spaced || run.words <= INTRODUCTION_WORDS;
            let may_go_on = is_inside && run.dots <= 3 && !run.is_open;
            return self.read_word(if may_go_on { Expect::AfterEllipsis } else { Expect::Anything });
        }
        match run.left {
            // What ends or begins a quotation is seldom the rest of a name.
            Left::Anywhere | Left::Closing if run.opens_quotation || run.has_quote => {
                self.conclude(input, Settled::Break(BoundaryReason::Terminator))
            }
            Left::Acronym | Left::Initial if run.has_quote => {
                self.conclude(input, Settled::Break(BoundaryReason::Terminator))
            }
            Left::Plain | Left::Address | Left::Number | Left::MarkedName => {
                self.conclude(input, Settled::Break(BoundaryReason::Terminator))
            }
            Left::Title if run.has_bracket || run.has_quote => {
                self.read_word(Expect::NameOrStarter(JoinReason::Abbreviation))
            }
            Left::Title | Left::Marker => self.conclude(input, Settled::Join(run.left.reason())),
            Left::BeforeNumber => self.read_word(Expect::Numeral),
            Left::WordBeforeNumber => self.read_word(Expect::NumeralNotI),
            Left::Closing if run.words <= INTRODUCTION_WORDS => {
                self.read_word(Expect::NameOrStarter(JoinReason::Abbreviation))
            }
            Left::Closing => self.read_word(Expect::Continuer),
            Left::SmallTitle | Left::Anywhere | Left::Acronym | Left::Initial | Left::Ordinal => {
                self.read_word(Expect::NameOrStarter(run.left.reason()))
            }
        }
    }

    fn capital_without_space(&mut self, input: &Input) -> Verdict {
        match self.run.left {
            Left::Address => self.go_on(),
            _ if self.run.marks != 0 => self.conclude(input, Settled::Break(BoundaryReason::MissingSpace)),
            _ if self.run.is_ellipsis() => self.read_word(Expect::AfterEllipsis),
            Left::Plain | Left::Number | Left::Ordinal => {
                let token = self.recent.token();
                let word = token.word();
                let end = word.as_bytes().iter().rposition(|&byte| byte != b'.');
                let word = end.and_then(|end| word.get(..=end)).unwrap_or_default();
                let is_small = word.chars().nth(1).is_some() && word.chars().all(recent::is_lower);
                self.read_word(if is_small { Expect::SpacedByMistake } else { Expect::StarterByMistake })
            }
            _ => self.go_on(),
        }
    }

    fn digit(&mut self, input: &Input) -> Verdict {
        let run = &self.run;
        if !run.has_space && !run.is_open {
            return self.go_on();
        }
        let settled = match run.left {
            _ if run.marks != 0 => Settled::Break(BoundaryReason::Terminator),
            _ if run.is_ellipsis() => Settled::Join(JoinReason::Ellipsis),
            Left::Plain | Left::Address | Left::Number => Settled::Break(BoundaryReason::Terminator),
            left => Settled::Join(left.reason()),
        };
        self.is_cited = matches!(run.left, Left::BeforeNumber | Left::WordBeforeNumber);
        self.conclude(input, settled)
    }

    /// A scalar in or behind the word that decides.
    fn word(&mut self, input: &Input) -> Verdict {
        if self.next.takes(input) {
            return Verdict::default();
        }
        let Some(settled) = self.word_is_over(input) else { return Verdict::default() };
        self.phase = Phase::Text;
        let words = match settled {
            Settled::Break(_) => input.words.behind,
            Settled::Join(_) => input.words.before.saturating_add(input.words.behind),
        };
        let verdict = self.text(input, words);
        Verdict { deferred: Some(settled), before: verdict.before }
    }

    fn word_is_over(&mut self, input: &Input) -> Option<Settled> {
        let token = self.recent.token();
        self.next.decide(token.word(), input)
    }

    /// A scalar in what may be the marker of the next item.
    fn item(&mut self, input: &Input) -> Verdict {
        let style = self.list.map_or(Style::Any, Marker::style);
        let part = match (self.item, input.scalar, style) {
            (ItemPart::Value, '0'..='9', _) => Some(ItemPart::Value),
            (ItemPart::Value, '.', Style::Stop | Style::Any) if self.expects(Style::Stop) => {
                Some(ItemPart::Whole)
            }
            (ItemPart::Value, '.', Style::StopBracket) if self.expects(style) => Some(ItemPart::Stop),
            (ItemPart::Value, ')', Style::Bracket | Style::Any) if self.expects(Style::Bracket) => {
                Some(ItemPart::Whole)
            }
            (ItemPart::Stop, ')', _) => Some(ItemPart::Whole),
            (ItemPart::Whole | ItemPart::Space, _, _) if input.class == SentenceBreak::Sp => {
                Some(ItemPart::Space)
            }
            _ => None,
        };
        if let Some(part) = part {
            self.item = part;
            return Verdict::default();
        }
        let begins = match input.class {
            SentenceBreak::Upper => true,
            SentenceBreak::Lower | SentenceBreak::OLetter | SentenceBreak::Close => {
                self.is_item_at_line_start
            }
            _ => false,
        };
        self.phase = Phase::Text;
        if begins && self.item == ItemPart::Space {
            self.list = self.next_item;
            let settled = Settled::Break(BoundaryReason::ListItem);
            return Verdict { deferred: Some(settled), before: Place::Inside };
        }
        // What looked like a marker is text, of which a full stop may have begun a run.
        let words = input.words.before.saturating_add(input.words.behind);
        let style = self.next_item.map_or(Style::Any, Marker::style);
        let is_after_stop = self.item != ItemPart::Value && style != Style::Bracket;
        let verdict = if is_after_stop {
            self.run = Run {
                left: Left::Number,
                dots: 1,
                has_space: self.item == ItemPart::Space,
                ..Run::default()
            };
            self.phase = Phase::Run;
            self.run(input)
        } else {
            self.text(input, words)
        };
        Verdict { deferred: Some(Settled::Join(JoinReason::ListMarker)), before: verdict.before }
    }

    /// Whether the text ends with the value that the list waits for; if so, keeps it as the next item's.
    fn expects(&mut self, style: Style) -> bool {
        let token = self.recent.token();
        let word = token.word();
        let next = match self.list {
            Some(Marker::Number { value: last, .. }) => value(word)
                .filter(|&value| value == last.wrapping_add(1))
                .map(|value| Marker::Number { value, style }),
            Some(Marker::Letter { letter, .. }) => {
                let letter = letter.wrapping_add(1);
                (word.as_bytes() == [letter]).then_some(Marker::Letter { letter, style })
            }
            _ => None,
        };
        self.next_item = next;
        next.is_some()
    }

    /// A line end in wrapped text: as a space, unless it is the second.
    fn wrapped_line_end(&mut self, input: &Input) {
        let is_second_half = self.run.is_after_return && input.class == SentenceBreak::LF;
        self.run.is_after_return = input.class == SentenceBreak::CR;
        self.run.has_space = true;
        if !is_second_half {
            if self.run.line_ends == 0 {
                let length = input.at.saturating_sub(self.line.start);
                self.line.longest = self.line.longest.max(length);
                let letters = self.line.classes & (bit(SentenceBreak::Upper) | bit(SentenceBreak::Lower));
                self.run.after_capitals = letters == bit(SentenceBreak::Upper);
                self.run.after_short_line = self.line.longest >= WRAPPED_LINE
                    && length.saturating_mul(SHORT_LINE_DIVISOR) <= self.line.longest;
            }
            self.run.line_ends = self.run.line_ends.saturating_add(1);
        }
        self.line.start = input.at.saturating_add(input.scalar.len_utf8() as u64);
        self.line.classes = 0;
    }

    /// The first scalar behind a blank line.
    fn after_blank_line(&mut self, input: &Input) -> Verdict {
        let is_open = self.run.is_open;
        let ended = Settled::Break(BoundaryReason::BlankLine);
        self.start_paragraph();
        let verdict = self.text(input, 0);
        if is_open {
            Verdict { deferred: Some(ended), before: verdict.before }
        } else {
            Verdict { deferred: None, before: Place::Settled(ended) }
        }
    }

    /// Forgets all that stood before, so that paragraphs may be read apart.
    fn start_paragraph(&mut self) {
        *self = Self { line: Line { longest: 0, ..self.line }, ..Self::new() };
    }

    /// The first scalar of a wrapped line behind one that was not blank; `None` where it is as any behind a terminator.
    fn line_start(&mut self, input: &Input) -> Option<Verdict> {
        if is_bullet(input.scalar) {
            return Some(self.conclude(input, Settled::Break(BoundaryReason::ListItem)));
        }
        if matches!(input.scalar, '-' | '*' | '+') {
            self.run.bullet = Some(input.scalar);
            return Some(self.open());
        }
        self.run.line_ends = 0;
        if self.run.has_terminator() { None } else { Some(self.conclude_soft(input)) }
    }

    /// The first scalar behind what may be a bullet at the start of a line; `None` as above.
    fn after_bullet(&mut self, input: &Input) -> Option<Verdict> {
        self.run.bullet = None;
        self.run.line_ends = 0;
        if input.class == SentenceBreak::Sp {
            self.phase = Phase::Text;
            let deferred = Some(Settled::Break(BoundaryReason::ListItem));
            return Some(Verdict { deferred, before: Place::Inside });
        }
        if self.run.has_terminator() { None } else { Some(self.conclude_soft(input)) }
    }

    /// The text goes on in a new line, behind a line without a terminator.
    fn conclude_soft(&mut self, input: &Input) -> Verdict {
        self.phase = Phase::Text;
        if !self.run.is_open && input.class == SentenceBreak::Upper {
            if self.run.after_short_line {
                return Verdict::of(Settled::Break(BoundaryReason::Heading));
            }
            if self.run.after_capitals {
                return self.read_word(Expect::NotCapitals);
            }
        }
        let words = input.words.before.saturating_add(input.words.behind);
        let deferred = self.run.is_open.then_some(Settled::Join(JoinReason::SmallLetter));
        let is_item = input.class == SentenceBreak::Numeric && self.list.is_none();
        if deferred.is_none() && is_item {
            // The list that may begin here has its first item to come.
            self.list = Some(Marker::Number { value: 0, style: Style::Any });
        }
        let verdict = self.text(input, words);
        self.is_item_at_line_start = true;
        Verdict { deferred, before: verdict.before }
    }
}

impl Run {
    /// Adds a terminator.
    fn take(&mut self, input: &Input) {
        self.has_space = false;
        match input.class {
            SentenceBreak::ATerm => self.dots = self.dots.saturating_add(1),
            SentenceBreak::STerm => {
                self.marks = self.marks.saturating_add(1);
                self.is_question |= input.scalar == '?';
            }
            _ => self.has_ellipsis = true,
        }
    }
}

impl Left {
    /// Why a sentence goes on behind it.
    const fn reason(self) -> JoinReason {
        match self {
            Self::Title
            | Self::SmallTitle
            | Self::BeforeNumber
            | Self::WordBeforeNumber
            | Self::Anywhere
            | Self::Closing => JoinReason::Abbreviation,
            Self::Acronym => JoinReason::Acronym,
            Self::Initial => JoinReason::Initial,
            Self::Ordinal => JoinReason::Ordinal,
            Self::Marker => JoinReason::ListMarker,
            Self::MarkedName => JoinReason::MarkedName,
            Self::Plain | Self::Address | Self::Number => JoinReason::SmallLetter,
        }
    }
}

impl Verdict {
    const fn of(settled: Settled) -> Self {
        Self { deferred: None, before: Place::Settled(settled) }
    }

    /// The same where a sentence has just ended before the scalar.
    const fn after_break(self, reason: BoundaryReason) -> Self {
        Self { deferred: self.deferred, before: Place::Settled(Settled::Break(reason)) }
    }
}

/// A scalar, with what the decision needs.
#[derive(Clone, Copy, Debug)]
struct Input {
    scalar: char,
    class: SentenceBreak,
    properties: Properties,
    at: u64,
    words: WordsSoFar,
    rules: Rules,
}

/// The value of the number of a list item.
fn value(word: &str) -> Option<u16> {
    if word.is_empty() || word.len() > 3 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = word.bytes().map(|byte| u16::from(byte & 0xF));
    Some(digits.fold(0, |value: u16, digit| value.wrapping_mul(10).wrapping_add(digit)))
}

const fn is_dash(scalar: char) -> bool {
    matches!(scalar, '-' | '–' | '—')
}

const fn is_currency(scalar: char) -> bool {
    matches!(scalar, '$' | '€' | '£' | '¥' | '¢')
}
