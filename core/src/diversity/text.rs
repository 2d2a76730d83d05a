//! The indices that read the tokens of a text in their order, or samples of them, as items.

use core::fmt;

use super::mtld::{mtld_ma_bid_watched, mtld_ma_wrap_watched, mtld_watched};
use super::sampling::{hdd_watched, vocd_d_watched};
use super::watch::Watch;
use super::{Direction, MovingWindow, MtldRule, Remainder, Segments, Undefined};
use crate::prose::{Prose, prose};

/// A whole text: its tokens as numbers of types, and how often each type occurs.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t> {
    /// The tokens in their order.
    pub tokens: &'t [u32],
    /// The frequency of every type, each once, in any order.
    pub frequencies: &'t [u64],
    /// Tokens of a window of MATTR and of a segment of MSTTR: 50 unless there is a reason, see
    /// [`DEFAULT_WINDOW`](Self::DEFAULT_WINDOW).
    pub window: usize,
}

impl Text<'_> {
    /// The window where the user chose none.
    pub const DEFAULT_WINDOW: usize = 50;

    /// How many numbers of scratch are enough for every index of this text.
    #[must_use]
    pub fn scratch(&self) -> usize {
        self.window.max(self.frequencies.len())
    }
}

/// An index of lexical diversity that reads a [`Text`].
pub struct TextIndex {
    /// The identifier in files and on the command line.
    pub id: &'static str,
    /// The name for people. Empty without the feature `descriptions`.
    pub name: Prose,
    /// The formula or the rule. Empty without `descriptions`.
    pub formula: Prose,
    /// Which way a richer vocabulary moves it.
    pub direction: Direction,
    /// Author and year. Empty without `descriptions`.
    pub source: Prose,
    /// What is disputed. Empty without `descriptions`.
    pub notes: Prose,
    /// How many times it reads the tokens.
    readings: u8,
    evaluate: fn(&Text<'_>, &mut [u32], &mut Watch<'_>) -> Result<f64, Undefined>,
}

impl TextIndex {
    /// The value, worked out in `scratch`, of which [`Text::scratch`] is enough.
    ///
    /// # Errors
    /// Those of the function that the index stands for.
    pub fn value(&self, text: &Text<'_>, scratch: &mut [u32]) -> Result<f64, Undefined> {
        self.value_while(text, scratch, &mut |_, _| true)
    }

    /// The same, given up when `go_on` says no. It is asked about every millisecond, with the tokens that were read so far and
    /// those that are read in all.
    ///
    /// ```
    /// use lexometer::diversity::{Text, Undefined, text_index_by_id};
    ///
    /// let tokens: Vec<u32> = (0..3000).collect();
    /// let text = Text { tokens: &tokens, frequencies: &[1; 3000], window: Text::DEFAULT_WINDOW };
    /// let index = text_index_by_id("mtld_ma_wrap").unwrap();
    /// let value = index.value_while(&text, &mut vec![0; text.scratch()], &mut |done, whole| done < whole / 4);
    /// assert_eq!(value, Err(Undefined::Stopped));
    /// ```
    ///
    /// # Errors
    /// As [`value`](Self::value), and [`Undefined::Stopped`].
    pub fn value_while(
        &self,
        text: &Text<'_>,
        scratch: &mut [u32],
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<f64, Undefined> {
        if text.tokens.is_empty() {
            return Err(Undefined::NoTokens);
        }
        let whole = text.tokens.len().saturating_mul(usize::from(self.readings));
        (self.evaluate)(text, scratch, &mut Watch::new(go_on, whole))
    }
}

impl fmt::Debug for TextIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextIndex").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The part of the scratch that holds a window.
fn window<'s>(text: &Text<'_>, scratch: &'s mut [u32]) -> Result<&'s mut [u32], Undefined> {
    if text.window == 0 {
        return Err(Undefined::OutOfDomain);
    }
    scratch.get_mut(..text.window).ok_or(Undefined::ScratchFull)
}

/// Every index that reads a text.
///
/// ```
/// use lexometer::diversity::{Text, text_index_by_id};
///
/// // "the cat and the dog", in windows of three: 3, 3 and 3 types.
/// let text = Text { tokens: &[0, 1, 2, 0, 3], frequencies: &[2, 1, 1, 1], window: 3 };
/// let mattr = text_index_by_id("mattr").unwrap();
/// assert_eq!(mattr.value(&text, &mut [0; 4]), Ok(1.0));
/// ```
pub static TEXT_INDICES: [TextIndex; 8] = [
    TextIndex {
        id: "msttr",
        name: prose("Mean segmental type–token ratio"),
        formula: prose("mean of V/N over consecutive segments of the window’s length"),
        direction: Direction::HigherIsRicher,
        source: prose("Johnson 1944"),
        notes: prose("The words after the last full segment are left out. The published segment is 100."),
        readings: 1,
        evaluate: |text, scratch, watch| {
            let mut segments = Segments::new(window(text, scratch)?);
            for &token in text.tokens {
                segments.push(token);
                watch.read(text.window)?;
            }
            segments.value(Remainder::Discard)
        },
    },
    TextIndex {
        id: "mattr",
        name: prose("Moving-average type–token ratio"),
        formula: prose("mean of V/N over all windows"),
        direction: Direction::HigherIsRicher,
        source: prose("Covington and McFall 2010"),
        notes: prose("Does not fall as the text grows. The published window is 500."),
        readings: 1,
        evaluate: |text, scratch, watch| {
            let mut average = MovingWindow::new(window(text, scratch)?);
            for &token in text.tokens {
                average.push(token);
                watch.read(text.window)?;
            }
            average.value()
        },
    },
    TextIndex {
        id: "hdd",
        name: prose("HD-D"),
        formula: prose("Σ(1 − hypergeom(0; N, f, 42)) / 42"),
        direction: Direction::HigherIsRicher,
        source: prose("McCarthy and Jarvis 2007"),
        notes: prose(
            "The expected type–token ratio of 42 words drawn from the text; some programs do not divide by 42.",
        ),
        readings: 1,
        evaluate: |text, _, watch| hdd_watched(text.frequencies.iter().copied(), 42, watch),
    },
    TextIndex {
        id: "vocd_d",
        name: prose("vocd-D"),
        formula: prose(
            "the D of D/n·(√(1 + 2n/D) − 1) nearest to the type–token ratios of samples of 35 to 50",
        ),
        direction: Direction::HigherIsRicher,
        source: prose("Malvern and Richards 1997; McKee, Malvern and Richards 2000"),
        notes: prose(
            "Fitted to the ratios that endless drawing tends to, so it needs no seed and does not change from run to run; programs that draw samples scatter around it.",
        ),
        readings: 1,
        evaluate: |text, _, watch| vocd_d_watched(text.frequencies.iter().copied(), watch),
    },
    TextIndex {
        id: "mtld",
        name: prose("MTLD"),
        formula: prose("N over the factors whose type–token ratio falls to 0.72, forward and backward"),
        direction: Direction::HigherIsRicher,
        source: prose("McCarthy and Jarvis 2010"),
        notes: prose(
            "A ratio of 0.72 ends a factor; the words after the last one count as the part (1 − TTR)/(1 − 0.72). lexicalrichness and textcomplexity have the same rule.",
        ),
        readings: 2,
        evaluate: |text, scratch, watch| mtld_watched(text.tokens, &MtldRule::ORIGINAL, scratch, watch),
    },
    TextIndex {
        id: "mtld_ten_words",
        name: prose("MTLD, factors of at least ten words"),
        formula: prose("as MTLD, where a factor has ten words or more and a ratio below 0.72"),
        direction: Direction::HigherIsRicher,
        source: prose("McCarthy and Jarvis 2010; Kyle 2018"),
        notes: prose(
            "The rule of lexical-diversity and TAALED; the end of the text always counts as a part.",
        ),
        readings: 2,
        evaluate: |text, scratch, watch| mtld_watched(text.tokens, &MtldRule::TEN_WORDS, scratch, watch),
    },
    TextIndex {
        id: "mtld_ma_wrap",
        name: prose("MTLD-MA, wrapped"),
        formula: prose(
            "mean length of the factors that begin at every word, the end joined to the beginning",
        ),
        direction: Direction::HigherIsRicher,
        source: prose("Kyle 2018; Vidal and Jarvis 2020"),
        notes: prose("Factors of at least ten words and a ratio below 0.72; no parts."),
        readings: 1,
        evaluate: |text, scratch, watch| {
            mtld_ma_wrap_watched(text.tokens, &MtldRule::TEN_WORDS, scratch, watch)
        },
    },
    TextIndex {
        id: "mtld_ma_bid",
        name: prose("MTLD-MA, both directions"),
        formula: prose(
            "mean length of the factors that begin at every word and end within the text, forward and backward",
        ),
        direction: Direction::HigherIsRicher,
        source: prose("Kyle 2018; Vidal and Jarvis 2020"),
        notes: prose("Factors of at least ten words and a ratio below 0.72; no parts."),
        readings: 1,
        evaluate: |text, scratch, watch| {
            mtld_ma_bid_watched(text.tokens, &MtldRule::TEN_WORDS, scratch, watch)
        },
    },
];

/// The index of that identifier.
#[must_use]
pub fn text_index_by_id(id: &str) -> Option<&'static TextIndex> {
    TEXT_INDICES.iter().find(|index| index.id == id)
}
