//! What two documents share.

use std::borrow::Cow;
use std::collections::HashMap;

use lexometer::fold::is_dotted_acronym;
use lexometer::overlap::{self, Coverage, QuotedCoverage, is_mostly_quoted};
use lexometer::segment::quotation::quotations;
use lexometer::tables::{UNICODE_VERSION, WordBreak, properties};

use super::chained::{Acronyms, Chained, ReadingAids};
use super::{Analysis, Cancelled, Document, DocumentId, Numbered, Task, Type, sequences};

/// A value for each of the two documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Directed<T> {
    /// Of the first document.
    pub a: T,
    /// Of the second document.
    pub b: T,
}

impl<T> Directed<T> {
    /// The same of both.
    pub fn map<U>(self, of: impl Fn(T) -> U) -> Directed<U> {
        Directed { a: of(self.a), b: of(self.b) }
    }
}

/// Where a passage stands in one of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first byte of its first word.
    pub start: u32,
    /// The byte behind its last word.
    pub end: u32,
    /// Its first word, by its number from 0 in the whole document.
    pub word: u32,
}

/// A run of words that both documents have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// How many words.
    pub words: u32,
    /// Where it stands in the first document.
    pub a: Place,
    /// Where it stands in the second document.
    pub b: Place,
    /// Whether more than half of it stands inside quotation marks in the first document.
    pub quoted_a: bool,
    /// Whether more than half of it stands inside quotation marks in the second document.
    pub quoted_b: bool,
}

/// One measure of how alike the documents are.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// The name that files and the command line use.
    pub id: &'static str,
    /// Its value; `None` where it is undefined.
    pub value: Option<f64>,
}

/// How two documents are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompareSettings {
    /// The fewest words that make a passage: [`Self::LEAST_MINIMUM`] to [`Self::GREATEST_MINIMUM`].
    pub minimum: u32,
    /// How passages are joined for a reader; changes [`Comparison::chained`] and nothing else.
    pub aids: ReadingAids,
}

impl CompareSettings {
    /// Shorter runs are the idiom of a language, and there are as many of them as words.
    pub const LEAST_MINIMUM: u32 = 2;
    /// Longer runs are passages under any setting.
    pub const GREATEST_MINIMUM: u32 = 100;
}

impl Default for CompareSettings {
    fn default() -> Self {
        Self { minimum: Comparison::MINIMUM_WORDS, aids: ReadingAids::default() }
    }
}

/// What two documents share.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The first document.
    pub a: DocumentId,
    /// The second document.
    pub b: DocumentId,
    /// How it was to be measured.
    pub how: CompareSettings,
    /// How it was measured, as a signature that belongs beside every figure.
    pub settings: String,
    /// How many words of each document were left out, because they are boilerplate.
    pub left_out: Directed<u32>,
    /// Whether most words of each document are single characters, because its script sets no spaces between words.
    pub characters: Directed<bool>,
    /// The share of each document's words that stand inside passages; `None` for a document without words.
    pub coverage: Directed<Option<f64>>,
    /// The share of each document's words that stand inside passages and inside quotation marks in that document: at
    /// most [`Self::coverage`].
    pub quoted: Directed<Option<f64>>,
    /// The passages, none overlapping another in either document, in the order of the first.
    pub passages: Vec<Passage>,
    /// What a reader would add to them.
    pub chained: Chained,
    /// The other measures.
    pub metrics: Vec<Metric>,
}

impl Comparison {
    /// The fewest words that make a passage, where the user did not say.
    pub const MINIMUM_WORDS: u32 = overlap::DEFAULT_MINIMUM;

    /// The metrics that are worth a glance, copying first, then wording, then the same topic; the others vary the number of words.
    pub const CHOSEN_METRICS: [&str; 11] = [
        "tiling",
        "longest_passage",
        "containment_5_a",
        "containment_5_b",
        "jaccard_5",
        "containment_3_a",
        "containment_3_b",
        "jaccard_3",
        "jaccard_1",
        "cosine_tf_1",
        "jensen_shannon",
    ];

    /// The signature of one metric: how words were read, and what the metric depends on besides.
    #[must_use]
    pub fn settings_of(&self, id: &str) -> String {
        let parameters = parameters(id, self.how.minimum);
        let reading = reading(self.characters) + &boilerplate(self.left_out);
        if parameters.is_empty() { reading } else { format!("{reading}|{parameters}") }
    }

    /// The value of the metric of that id; `None` where it is undefined.
    #[must_use]
    pub fn metric(&self, id: &str) -> Option<f64> {
        self.metrics.iter().find(|metric| metric.id == id).and_then(|metric| metric.value)
    }

    /// Compares two documents by their analyses, which must have kept the places of words.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn of(a: (&Document, &Analysis), b: (&Document, &Analysis), task: &Task) -> Result<Self, Cancelled> {
        Self::with(a, b, CompareSettings::default(), task)
    }

    /// Compares two documents with other settings.
    ///
    /// # Errors
    /// [`Cancelled`] when `task` was.
    pub fn with(
        a: (&Document, &Analysis),
        b: (&Document, &Analysis),
        how: CompareSettings,
        task: &Task,
    ) -> Result<Self, Cancelled> {
        task.advance(0, 3)?;
        let ids = SharedIds::of(a.1, b.1, Acronyms::Apart);
        let (words_a, words_b) = (ids.a(), ids.b());
        task.advance(1, 3)?;
        let tiles = tiles(&words_a, &words_b, how.minimum);
        task.advance(2, 3)?;
        let (quoted_a, quoted_b) = (quoted_words(a.0, a.1), quoted_words(b.0, b.1));
        let passages: Vec<Passage> = tiles
            .iter()
            .map(|tile| Passage {
                words: tile.words,
                a: place(a.1, tile.a, tile.words),
                b: place(b.1, tile.b, tile.words),
                quoted_a: is_mostly_quoted(tile.a, tile.words, |word| quoted_a[word]),
                quoted_b: is_mostly_quoted(tile.b, tile.words, |word| quoted_b[word]),
            })
            .collect();
        let coverage = Coverage::new(&tiles, words_a.len() as u64, words_b.len() as u64);
        let characters = Directed { a: is_mostly_characters(a.1), b: is_mostly_characters(b.1) };
        let left_out = Directed { a: a.1.words_left_out(), b: b.1.words_left_out() };
        let comparison = Self {
            a: a.0.id,
            b: b.0.id,
            how,
            settings: format!("{}|{}{}", reading(characters), tiling(how.minimum), boilerplate(left_out)),
            left_out,
            characters,
            coverage: Directed { a: coverage.share_a(), b: coverage.share_b() },
            quoted: Directed {
                a: QuotedCoverage::of_a(&tiles, coverage.words_a, |word| quoted_a[word]).share_quoted(),
                b: QuotedCoverage::of_b(&tiles, coverage.words_b, |word| quoted_b[word]).share_quoted(),
            },
            chained: Chained::of(a, b, (&tiles, (&words_a, &words_b)), (&quoted_a, &quoted_b), how),
            metrics: metrics(a, b, (&words_a, &words_b), &tiles, how.minimum),
            passages,
        };
        task.advance(3, 3)?;
        Ok(comparison)
    }
}

/// How words were read: the beginning of every signature.
pub(super) fn reading(characters: Directed<bool>) -> String {
    let (major, minor, _) = UNICODE_VERSION;
    let units = match (characters.a, characters.b) {
        (false, false) => "",
        (true, true) => "|units:characters",
        (true, false) => "|units:characters-in-a",
        (false, true) => "|units:characters-in-b",
    };
    format!(
        "lexometer:{}|tokens:uax29-{major}.{minor}{units}|fold:simple+apostrophe+nfc",
        env!("CARGO_PKG_VERSION")
    )
}

fn tiling(minimum: u32) -> String {
    format!("tiles:greedy|minimum:{minimum}")
}

/// What was left out before anything was counted.
fn boilerplate(left_out: Directed<u32>) -> String {
    match left_out {
        Directed { a: 0, b: 0 } => String::new(),
        Directed { a, b } => format!("|boilerplate:{a}+{b}"),
    }
}

/// What a metric depends on besides how words were read.
fn parameters(id: &str, minimum: u32) -> String {
    let length = id.split('_').filter_map(|part| part.parse::<u32>().ok()).next_back();
    match (id, length) {
        (_, Some(length)) => format!("n:{length}"),
        ("longest_passage", _) => tiling(minimum),
        (id, _) if id.starts_with("tiling") => tiling(minimum),
        (id, _) if id.starts_with("rouge_lsum") => "sentences:ours".to_owned(),
        ("rouge_w", _) => format!("weight:{}", sequences::WEIGHT),
        ("rouge_s" | "rouge_su", _) => format!("skip:{}", sequences::SKIP),
        (id, _) if id.starts_with("bleu") => "n:1-4|smooth:exp|effective-order:yes".to_owned(),
        (id, _) if id.starts_with("chrf_pp") => "characters:1-6|words:1-2|beta:2|space:no".to_owned(),
        (id, _) if id.starts_with("chrf") => "characters:1-6|beta:2|space:no".to_owned(),
        ("kullback_leibler_a" | "kullback_leibler_b", _) => "n:1|add:0.5".to_owned(),
        ("jensen_shannon" | "hellinger", _) => "n:1".to_owned(),
        _ => String::new(),
    }
}

/// How the metric of that id was measured for every two of these documents.
pub(super) fn settings_of_all(id: &str, minimum: u32, documents: &Numbered) -> String {
    let in_characters = documents.in_characters();
    let all = in_characters > 0 && in_characters == documents.words().len();
    let mut settings = reading(Directed { a: all, b: all });
    if in_characters > 0 && !all {
        settings += "|units:characters-in-some";
    }
    match documents.words_left_out() {
        0 => {}
        words => settings += &format!("|boilerplate:{words}"),
    }
    let parameters = parameters(id, minimum);
    if parameters.is_empty() { settings } else { settings + "|" + &parameters }
}

/// Whether most words are single characters: letters that UAX #29 does not join to words, because Chinese, Japanese, Thai,
/// Lao, Khmer and Burmese set no spaces between them. Passages are then runs of characters.
pub(super) fn is_mostly_characters(analysis: &Analysis) -> bool {
    let single = analysis.types.iter().filter(|kind| is_character(&kind.word)).map(|kind| kind.count);
    single.sum::<u64>() > analysis.words.len() as u64 / 2
}

/// Whether a word is a letter that is not joined to others.
pub(super) fn is_character(word: &str) -> bool {
    let first = word.chars().next().map(properties);
    first.is_some_and(|first| first.is_letter() && first.word_break() == WordBreak::Other)
}

/// The same number for the same word in both documents: its rank in the alphabet of both, which makes the choice of
/// tiles the same whichever document comes first.
pub(super) struct SharedIds<'a> {
    a: &'a Analysis,
    b: &'a Analysis,
    of_a: Vec<u32>,
    of_b: Vec<u32>,
    /// Whether an acronym was read without its dots.
    pub(super) joins_any: bool,
}

impl<'a> SharedIds<'a> {
    pub(super) fn of(a: &'a Analysis, b: &'a Analysis, acronyms: Acronyms) -> Self {
        let spelling = |kind: &'a Type| match acronyms {
            Acronyms::Joined if is_dotted_acronym(&kind.word) => Cow::from(kind.word.replace('.', "")),
            _ => Cow::from(&kind.word),
        };
        let mut alphabet: Vec<Cow<'_, str>> = a.types.iter().chain(&b.types).map(spelling).collect();
        alphabet.sort_unstable();
        alphabet.dedup();
        let dotted = a.types.iter().chain(&b.types).filter(|kind| is_dotted_acronym(&kind.word));
        let joins_any = acronyms == Acronyms::Joined && dotted.count() > 0;
        let rank: HashMap<Cow<'_, str>, u32> = alphabet.into_iter().zip(0..).collect();
        let ranks =
            |analysis: &'a Analysis| analysis.types.iter().map(|kind| rank[&spelling(kind)]).collect();
        Self { a, b, of_a: ranks(a), of_b: ranks(b), joins_any }
    }

    pub(super) fn a(&self) -> Vec<u32> {
        self.a.words.iter().map(|word| self.of_a[word.type_id as usize]).collect()
    }

    pub(super) fn b(&self) -> Vec<u32> {
        self.b.words.iter().map(|word| self.of_b[word.type_id as usize]).collect()
    }
}

/// The tiles, in the order of the first document.
pub(super) fn tiles(a: &[u32], b: &[u32], minimum: u32) -> Vec<overlap::Passage> {
    let most = a.len().min(b.len()) / minimum.max(1) as usize;
    let mut list = vec![overlap::Passage::EMPTY; most];
    let mut scratch = vec![0u32; overlap::bulk_tiles_scratch(a.len(), b.len())];
    let found = overlap::bulk_tiles(a, b, minimum, &mut scratch, &mut list);
    let mut found = found.expect("list and scratch have the lengths that the function asks for").to_vec();
    found.sort_unstable_by_key(|tile| tile.a);
    found
}

pub(super) fn place(analysis: &Analysis, word: u32, words: u32) -> Place {
    let (first, last) = (word as usize, (word + words - 1) as usize);
    let (start, end) = (analysis.words[first].start, analysis.words[last].end);
    Place { start, end, word: analysis.number_in_text(word) }
}

/// Of each word of a document, whether it stands inside quotation marks.
pub(super) fn quoted_words(document: &Document, analysis: &Analysis) -> Vec<bool> {
    let mut quoted = vec![false; analysis.words.len()];
    for quotation in quotations(&document.text) {
        let first = analysis.words.partition_point(|word| (word.start as usize) < quotation.start);
        let inside = analysis.words[first..].iter().take_while(|word| (word.start as usize) < quotation.end);
        quoted[first..][..inside.count()].fill(true);
    }
    quoted
}

/// Words of the longest n-grams that are counted.
const LONGEST_COUNTED: u32 = overlap::LONGEST_GRAM as u32;

/// Every metric of the core, in its order.
fn metrics(
    a: (&Document, &Analysis),
    b: (&Document, &Analysis),
    words: (&[u32], &[u32]),
    tiles: &[overlap::Passage],
    minimum: u32,
) -> Vec<Metric> {
    let mut scratch = vec![0u32; overlap::bulk_grams_scratch(words.0.len(), words.1.len())];
    let grams = overlap::GramOrder::bulk(words.0, words.1, &mut scratch);
    let grams = grams.expect("the scratch has the length that the function asks for");
    let ends = (&sequences::sentence_ends(a.1)[..], &sequences::sentence_ends(b.1)[..]);
    let mut compared = overlap::Comparison {
        sequences: sequences::sequences(&sequences::Part::ALL, ends, words),
        characters: sequences::characters(a, b),
        ..overlap::Comparison::new(&grams, tiles, minimum)
    };
    if minimum > LONGEST_COUNTED && compared.longest_passage == 0 {
        // No tile, and runs of this length are no longer told by their n-grams.
        let shorter = self::tiles(words.0, words.1, LONGEST_COUNTED);
        compared.longest_passage = shorter.iter().map(|tile| tile.words).max().unwrap_or(0);
    }
    let metrics = overlap::METRICS.iter().flat_map(|group| group.iter());
    metrics.map(|metric| Metric { id: metric.id, value: metric.score(&compared) }).collect()
}
