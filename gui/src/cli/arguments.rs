//! What the user asked for.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexometer::diversity::LogBase;
use lexometer::lang::{LANGUAGES, UNKNOWN};
use lexometer::overlap;
use lexometer::readability::{self, Formula};
use lexopt::{Arg, Parser, ValueExt};

use super::output::Format;
use super::source::Source;
use super::stop_words;
use crate::import::{Choice, encoding_named};
use crate::model::{
    Acronyms, CollocateSettings, CompareSettings, Language, LexisSettings, LineMode, Lines, MOST_SORT_KEYS,
    Matrix, Names, Parts, Query, SortKey, Syntax,
};

const HELP: &str = "\
Lexometer measures text: word frequencies, readability, and how much of one text is word for word in another.

Usage:
  lexometer [FILE...]                  open the window; without files, with three articles
  lexometer COMMAND [OPTION...] ...    print to the terminal; needs no display

Commands:
  words FILE...            frequency list: rank, word, count, per million words
  sentences FILE...        one sentence a line
  syllables [FILE...]      words, one a line, with their syllables: word<TAB>count
  readability FILE...      every score that applies
  readability --counts FILE.json
                           the scores of counts given as a JSON object
  diversity FILE...        every lexical index
  compare A B              coverage both ways, shared passages, metrics
  matrix FILE...           every file against every other by one metric
  keyness A B...           the words that set A apart from B, or from all the others together
  collocates WORD FILE...  the words near WORD, more often than by chance
  kwic PATTERN FILE...     every match of PATTERN with the words around it
  report [FILE...] -o DIR  one HTML report, with JSON, CSV tables and SVG charts; without files, on the three articles

Options:
  --json                   print one JSON object (an array of them for several files that are measured separately)
  --csv                    print a table for spreadsheets, of any command that prints scores, words or lines
  --encoding NAME          read the files in this encoding instead of the one that is found
  --language CODE          measure them as this language (ISO 639-1) instead of the one that is found; und for none
  --lines MODE             what a line is: auto (as found), paragraphs (one per line), wrapped (broken to a width)
  --why                    sentences only: which rule ended each sentence, and where none did
  -o, --output DIR         where the report goes; made if missing, an older report in it is replaced
  --ngrams N               words: runs of N words (1 to 8), with their dispersion over parts of the file
  --parts N, --parts files words --ngrams: dispersion over N equal parts (10); or over the files, taken as one text
  --moved ID, --moved all  readability: say which sentences and words moved this score most, or every score (instead of
                           the main formula of the language)
  --window N               diversity: words of a window or segment (50)
  --log-base BASE          diversity: e, 2 or 10 for all logarithms, instead of the base of each index's source
  --metric ID              matrix: the metric (tiling_a: the share of the row's text that is in the column's)
  --minimum N              compare, matrix: the fewest words of a passage (5)
  --template FILE          compare, matrix: leave out what stands word for word in FILE, a template or other boilerplate
  --gap N                  compare: join passages with up to N words between (2; 0 to 16)
  --names, --no-names      compare: whether a name in two spellings, in such a gap, is one (it is)
  --acronyms, --no-acronyms
                           compare: whether U.S. and US are one word when passages are joined (they are)
  --min-frequency N        keyness: least frequency in all files (1); collocates: least number of times near WORD (2)
  --span N, --span L,R     collocates: N words on either side, or L to the left and R to the right (5)
  --context N              kwic: N words on either side (10)
  --sort KEYS              kwic: by up to three of L1 L2 ... (words to the left), R1 R2 ... (to the right)
                           and M (the match), such as R1,R2,L1
  --stop-words FILE, --stop-words auto
                           words, keyness, collocates: leave out the words of FILE, or those of the language; the
                           figures of the others stay. report: FILE in place of the language's list
  --regex                  kwic, collocates: PATTERN is a regular expression for each word, separated by spaces
  -h, --help               print this
  -V, --version            print the version

A PATTERN or WORD is one word or several, with * for any letters and ? for one: climat*, 'in spite of'.
A FILE of - is standard input. A file that is named like a command is opened as ./words, one that begins with a dash
as ./-name. Exit status: 0 done; 1 something could not be read or written, the rest was done; 2 not understood.
";

/// The commands, for telling a slip of the pen from a file.
const COMMANDS: [&str; 11] = [
    "words",
    "sentences",
    "syllables",
    "readability",
    "diversity",
    "compare",
    "matrix",
    "keyness",
    "collocates",
    "kwic",
    "report",
];

/// Options that only some commands have, and which.
const BELONGS: [(&str, &[&str]); 20] = [
    ("csv", &["words", "readability", "diversity", "compare", "matrix", "keyness", "collocates", "kwic"]),
    ("ngrams", &["words"]),
    ("parts", &["words"]),
    ("moved", &["readability"]),
    ("window", &["diversity"]),
    ("log-base", &["diversity"]),
    ("metric", &["matrix"]),
    ("minimum", &["compare", "matrix"]),
    ("template", &["compare", "matrix"]),
    ("gap", &["compare"]),
    ("names", &["compare"]),
    ("no-names", &["compare"]),
    ("acronyms", &["compare"]),
    ("no-acronyms", &["compare"]),
    ("min-frequency", &["keyness", "collocates"]),
    ("span", &["collocates"]),
    ("context", &["kwic"]),
    ("sort", &["kwic"]),
    ("stop-words", &["words", "keyness", "collocates", "report"]),
    ("regex", &["kwic", "collocates"]),
];

/// Those of them that have no value.
const FLAGS: [&str; 6] = ["csv", "regex", "names", "no-names", "acronyms", "no-acronyms"];

/// What the user asked for.
pub(super) enum Invocation {
    Window(Vec<PathBuf>),
    Command(Command),
}

/// A command with all it needs.
pub(super) enum Command {
    Print(String),
    Words { input: Input, grams: Option<GramOptions> },
    Diversity { input: Input, settings: LexisSettings },
    Keyness { input: Input, minimum: u64 },
    Collocates { input: Input, question: Question, settings: CollocateSettings },
    Kwic { input: Input, question: Question, keys: Vec<SortKey>, context: usize },
    Matrix { input: Input, metric: &'static overlap::Metric, comparing: Comparing },
    Sentences(Input),
    Syllables(Input),
    Readability { input: Input, weighed: Weighed },
    ReadabilityOfCounts { path: Source, reading: Reading },
    Compare { a: Source, b: Source, reading: Reading, comparing: Comparing },
    Report { input: Input, directory: PathBuf },
}

/// What to read and how to print what comes of it.
pub(super) struct Input {
    pub(super) sources: Vec<Source>,
    pub(super) reading: Reading,
    pub(super) stop_words: stop_words::Choice,
}

/// How documents are compared, and what is to be left out of them.
pub(super) struct Comparing {
    pub(super) settings: CompareSettings,
    pub(super) template: Option<Source>,
}

/// Runs of how many words, and over which parts their dispersion is.
#[derive(Clone, Copy)]
pub(super) struct GramOptions {
    pub(super) length: usize,
    pub(super) parts: Parts,
}

/// What is looked for, and as the user wrote it.
pub(super) struct Question {
    pub(super) pattern: String,
    pub(super) query: Query,
}

/// How to read and how to print.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) format: Format,
    pub(super) encoding: Option<Choice>,
    pub(super) language: Option<&'static str>,
    pub(super) lines: Option<LineMode>,
    pub(super) reasons: Reasons,
}

/// Which scores `readability` takes apart.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Weighed {
    /// That of the principal formula of the language.
    #[default]
    Principal,
    /// This one.
    One(&'static Formula),
    /// Every one.
    Every,
}

/// Whether `sentences` says why each sentence ends where it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reasons {
    #[default]
    Left,
    Given,
}

/// A command line that was not understood, with the way out.
#[derive(Debug)]
pub(super) struct UsageError(String);

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; `lexometer --help` lists what there is", self.0)
    }
}

fn usage<T>(message: impl Into<String>) -> Result<T, UsageError> {
    Err(UsageError(message.into()))
}

impl From<lexopt::Error> for UsageError {
    fn from(error: lexopt::Error) -> Self {
        Self(error.to_string())
    }
}

/// The options of all commands, as they were met.
#[derive(Default)]
struct Options {
    json: bool,
    encoding: Option<Choice>,
    language: Option<&'static str>,
    lines: Option<LineMode>,
    reasons: Reasons,
    output: Option<PathBuf>,
    counts: Option<Source>,
    /// The names of those of [`BELONGS`], in the order they were met.
    special: Vec<&'static str>,
    ngrams: Option<usize>,
    parts: Option<Parts>,
    moved: Weighed,
    window: Option<u32>,
    base: Option<LogBase>,
    metric: Option<&'static overlap::Metric>,
    minimum: Option<u64>,
    compare: CompareSettings,
    template: Option<Source>,
    stop_words: stop_words::Choice,
    span: Option<(u32, u32)>,
    context: Option<usize>,
    sort: Vec<SortKey>,
}

impl Options {
    /// Takes an option of [`BELONGS`] with its value.
    fn take(&mut self, name: &'static str, parser: &mut Parser) -> Result<(), UsageError> {
        self.special.push(name);
        if FLAGS.contains(&name) {
            match name {
                "names" => self.compare.aids.names = Names::Matched,
                "no-names" => self.compare.aids.names = Names::Apart,
                "acronyms" => self.compare.aids.acronyms = Acronyms::Joined,
                "no-acronyms" => self.compare.aids.acronyms = Acronyms::Apart,
                _ => {}
            }
            return Ok(());
        }
        if name == "template" {
            self.template = Some(Source::of(&parser.value()?));
            return Ok(());
        }
        if name == "stop-words" {
            let value = parser.value()?;
            let of_language = value == "auto";
            self.stop_words = if of_language {
                stop_words::Choice::OfLanguage
            } else {
                stop_words::Choice::Listed(Source::of(&value))
            };
            return Ok(());
        }
        let value = parser.value()?.string()?;
        let number = |range: std::ops::RangeInclusive<u64>, what: &str| {
            let number = value.parse().ok().filter(|number| range.contains(number));
            number.ok_or_else(|| {
                let (least, most) = (range.start(), range.end());
                UsageError(format!("--{name} {value}: it takes a number from {least} to {most}: {what}"))
            })
        };
        match name {
            "ngrams" => self.ngrams = Some(number(1..=8, "the words of a run")? as usize),
            "parts" if value == "files" => self.parts = Some(Parts::Documents),
            "parts" => {
                let parts = number(1..=1000, "how many equal parts; or the word files")?;
                self.parts = Some(Parts::Equal(narrow(parts)));
            }
            "moved" if value == "all" => self.moved = Weighed::Every,
            "moved" => {
                let formula = readability::by_id(&value);
                self.moved = Weighed::One(formula.ok_or_else(|| {
                    UsageError(format!(
                        "--moved {value}: there is no formula of that name; use all, or an id such as gunning_fog (`readability --json` lists them)"
                    ))
                })?);
            }
            "window" => self.window = Some(narrow(number(1..=1_000_000, "the words of a window")?)),
            "min-frequency" => self.minimum = Some(number(1..=u64::from(u32::MAX), "the least frequency")?),
            "minimum" => {
                let range = CompareSettings::LEAST_MINIMUM..=CompareSettings::GREATEST_MINIMUM;
                let range = u64::from(*range.start())..=u64::from(*range.end());
                self.compare.minimum = narrow(number(range, "the fewest words of a passage")?);
            }
            "gap" => {
                let range = 0..=u64::from(overlap::LONGEST_GAP);
                self.compare.aids.gap = narrow(number(range, "words between two passages")?);
            }
            "context" => self.context = Some(number(0..=1000, "words on either side")? as usize),
            "log-base" => {
                self.base = Some(match value.as_str() {
                    "e" => LogBase::E,
                    "2" => LogBase::Two,
                    "10" => LogBase::Ten,
                    _ => return usage(format!("--log-base {value}: it is e, 2 or 10")),
                });
            }
            "metric" => {
                let metric = overlap::by_id(&value);
                self.metric = Some(metric.ok_or_else(|| {
                    let examples = "tiling_a, containment_5_a, jaccard_5 or cosine_tf_1";
                    UsageError(format!(
                        "--metric {value}: there is no metric of that name; use one as {examples} (`compare --json` has all)"
                    ))
                })?);
            }
            "span" => {
                let (left, right) = value.split_once(',').unwrap_or((&value, &value));
                let side = |text: &str| text.trim().parse().ok().filter(|&words| words <= 1000u32);
                let span = side(left).zip(side(right)).filter(|&span| span != (0, 0));
                self.span = Some(span.ok_or_else(|| {
                    UsageError(format!(
                        "--span {value}: it takes the words on either side, up to 1000: 5, or 0,3 for none on the left and 3 on the right"
                    ))
                })?);
            }
            _ => self.sort = sort_keys(&value)?,
        }
        Ok(())
    }
}

fn sort_keys(text: &str) -> Result<Vec<SortKey>, UsageError> {
    let key = |key: &str| {
        let key = key.trim().to_ascii_uppercase();
        let steps = |digits: &str| digits.parse().ok().filter(|steps| (1..=50).contains(steps));
        match key
            .strip_prefix('L')
            .map(|digits| (true, digits))
            .or(key.strip_prefix('R').map(|rest| (false, rest)))
        {
            Some((true, digits)) => steps(digits).map(SortKey::Left),
            Some((false, digits)) => steps(digits).map(SortKey::Right),
            None => (key == "M").then_some(SortKey::Match),
        }
    };
    let keys: Option<Vec<SortKey>> = text.split(',').map(key).collect();
    keys.filter(|keys| keys.len() <= MOST_SORT_KEYS).ok_or_else(|| {
        UsageError(format!(
            "--sort {text}: it takes up to three of L1 to L50, R1 to R50 and M, such as R1,R2,L1"
        ))
    })
}

#[expect(clippy::cast_possible_truncation, reason = "the callers allow small numbers only")]
const fn narrow(number: u64) -> u32 {
    number as u32
}

pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, UsageError> {
    let mut parser = Parser::from_args(arguments);
    let mut values: Vec<OsString> = Vec::new();
    let mut options = Options::default();
    // Behind `--` everything is a file, whatever it is named: the first value there is no command.
    let mut command: Option<String> = None;
    loop {
        let only_files = values.is_empty()
            && command.is_none()
            && parser.raw_args()?.peek().is_some_and(|next| next == "--");
        match parser.next()? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => {
                return Ok(Invocation::Command(Command::Print(HELP.to_owned())));
            }
            Some(Arg::Short('V') | Arg::Long("version")) => {
                let version = format!("lexometer {}\n", env!("CARGO_PKG_VERSION"));
                return Ok(Invocation::Command(Command::Print(version)));
            }
            Some(Arg::Long("json")) => options.json = true,
            Some(Arg::Short('o') | Arg::Long("output")) => options.output = Some(parser.value()?.into()),
            Some(Arg::Long("counts")) => options.counts = Some(Source::of(&parser.value()?)),
            Some(Arg::Long("encoding")) => {
                let name = parser.value()?.string()?;
                let Some(choice) = encoding_named(&name) else {
                    return usage(format!(
                        "--encoding {name}: no such encoding; use a name of the WHATWG Encoding Standard, as utf-8, \
                         windows-1252 or utf-16le"
                    ));
                };
                options.encoding = Some(choice);
            }
            Some(Arg::Long("why")) => options.reasons = Reasons::Given,
            Some(Arg::Long("lines")) => {
                let name = parser.value()?.string()?;
                options.lines = Lines::mode_named(&name);
                if options.lines.is_none() && name != "auto" {
                    return usage(format!("--lines {name}: lines are auto, paragraphs or wrapped"));
                }
            }
            Some(Arg::Long("language")) => {
                let code = parser.value()?.string()?;
                if code == "auto" {
                    options.language = None;
                    continue;
                }
                let Some(language) = Language::chosen(&code) else {
                    let codes: Vec<&str> = LANGUAGES.iter().map(|language| language.code).collect();
                    return usage(format!(
                        "--language {code}: there are no rules for it; use one of {}, auto to find it, or und for none",
                        codes.join(", ")
                    ));
                };
                options.language = Some(language.code);
            }
            Some(Arg::Value(value)) => {
                if command.is_none() && values.is_empty() && !only_files {
                    let name = value.to_str().filter(|name| COMMANDS.contains(name));
                    if let Some(name) = name {
                        command = Some(name.to_owned());
                        continue;
                    }
                }
                values.push(value);
            }
            Some(Arg::Long(name)) if BELONGS.iter().any(|(special, _)| *special == name) => {
                let special = BELONGS.iter().find(|(special, _)| *special == name);
                let (special, _) = special.expect("the guard found it");
                options.take(special, &mut parser)?;
            }
            Some(Arg::Short(letter)) => return usage(format!("there is no option -{letter}")),
            Some(Arg::Long(name)) => return usage(format!("there is no option --{name}")),
        }
    }
    match command {
        Some(name) => options.command(&name, &values).map(Invocation::Command),
        None => options.window(values),
    }
}

impl Options {
    fn window(self, values: Vec<OsString>) -> Result<Invocation, UsageError> {
        if self.json
            || !self.special.is_empty()
            || self.output.is_some()
            || self.counts.is_some()
            || self.encoding.is_some()
            || self.language.is_some()
            || self.lines.is_some()
            || self.reasons == Reasons::Given
        {
            return usage("options belong to commands, as in `lexometer words --json FILE`");
        }
        if let Some(word) = values.first().and_then(|value| value.to_str()) {
            if word == "-" {
                return usage(
                    "the window opens files and not standard input; a command before - prints, as `words -`",
                );
            }
            // A bare word that names no file is more likely a slip of the pen than a file.
            let is_bare = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
            if is_bare && !std::path::Path::new(word).exists() {
                let nearest = COMMANDS.into_iter().min_by_key(|command| distance(word, command));
                let hint = nearest.filter(|command| distance(word, command) <= 2);
                let hint = hint.map(|command| format!(", perhaps {command}")).unwrap_or_default();
                return usage(format!("{word}: there is neither a command nor a file of that name{hint}"));
            }
        }
        Ok(Invocation::Window(values.into_iter().map(PathBuf::from).collect()))
    }

    fn command(mut self, name: &str, mut values: &[OsString]) -> Result<Command, UsageError> {
        for (option, commands) in BELONGS {
            if self.special.contains(&option) && !commands.contains(&name) {
                let (last, others) = commands.split_last().expect("every option belongs somewhere");
                let commands = if others.is_empty() {
                    (*last).to_owned()
                } else {
                    format!("{} and {last}", others.join(", "))
                };
                return usage(format!("{name}: --{option} belongs to {commands}"));
            }
        }
        if self.parts.is_some() && self.ngrams.is_none() {
            return usage(
                "words: --parts needs --ngrams N, whose dispersion it is for; --ngrams 1 is single words",
            );
        }
        let question = match (name, values) {
            ("kwic" | "collocates", []) => {
                return usage(format!("{name}: it needs a word to look for and a file to look in"));
            }
            ("kwic" | "collocates", [pattern, files @ ..]) => {
                values = files;
                Some(self.question(name, pattern)?)
            }
            _ => None,
        };
        let sources: Vec<Source> = values.iter().map(Source::of).collect();
        let listed = match &self.stop_words {
            stop_words::Choice::Listed(source) => Some(source),
            stop_words::Choice::Nothing | stop_words::Choice::OfLanguage => None,
        };
        let all = sources.iter().chain(&self.template).chain(listed);
        if all.filter(|source| matches!(source, Source::StandardInput)).count() > 1 {
            return usage(format!("{name}: standard input (-) can be read only once"));
        }
        if self.output.is_some() && name != "report" {
            return usage(format!("{name}: -o belongs to report; redirect the output with > FILE"));
        }
        if self.counts.is_some() && name != "readability" {
            return usage(format!("{name}: --counts belongs to readability"));
        }
        if name == "syllables" {
            if self.language == Some(UNKNOWN.code) {
                return usage("syllables: --language und has no rules for them; name a language that has");
            }
            if self.encoding.is_some() || self.lines.is_some() {
                return usage(
                    "syllables: it reads words in UTF-8, one a line; leave --encoding and --lines out",
                );
            }
        }
        if self.reasons == Reasons::Given && name != "sentences" {
            return usage(format!("{name}: --why belongs to sentences"));
        }
        let format = match (self.json, self.special.contains(&"csv")) {
            (true, true) => return usage(format!("{name}: it prints either --json or --csv, not both")),
            (true, false) => Format::Json,
            (false, true) => Format::Csv,
            (false, false) => Format::Text,
        };
        let reading = Reading {
            format,
            encoding: self.encoding,
            language: self.language,
            lines: self.lines,
            reasons: self.reasons,
        };
        if let Some(path) = self.counts {
            if !sources.is_empty() {
                return usage("readability: name either text files or --counts FILE.json, not both");
            }
            if self.special.contains(&"moved") {
                return usage("readability: --moved needs a text, of which --counts knows nothing");
            }
            return Ok(Command::ReadabilityOfCounts { path, reading });
        }
        if name == "report" {
            if self.json {
                return usage("report: it writes report.json anyway; leave --json out");
            }
            let Some(directory) = self.output else {
                return usage("report: it needs a directory to write into: -o DIR");
            };
            let input = Input { sources, reading, stop_words: self.stop_words };
            return Ok(Command::Report { input, directory });
        }
        if name == "compare" {
            let Ok([a, b]) = <[Source; 2]>::try_from(sources) else {
                let named = match values.len() {
                    0 => "none was".to_owned(),
                    1 => "one was".to_owned(),
                    many => format!("{many} were"),
                };
                return usage(format!("compare: it needs two files, and {named} named"));
            };
            let comparing = Comparing { settings: self.compare, template: self.template };
            return Ok(Command::Compare { a, b, reading, comparing });
        }
        if sources.is_empty() && name != "syllables" {
            return usage(format!("{name}: it needs a file, or - for standard input"));
        }
        if name == "keyness" && sources.len() < 2 {
            return usage("keyness: it needs two files or more: the first is compared with the others");
        }
        let stop_words = std::mem::take(&mut self.stop_words);
        let input = Input { sources, reading, stop_words };
        Ok(match (name, question) {
            ("collocates", Some(question)) => {
                let default = CollocateSettings::default();
                let (left, right) = self.span.unwrap_or((default.left, default.right));
                let settings =
                    CollocateSettings { left, right, minimum: self.minimum.unwrap_or(default.minimum) };
                Command::Collocates { input, question, settings }
            }
            (_, Some(question)) => {
                let context = self.context.unwrap_or(DEFAULT_CONTEXT);
                Command::Kwic { input, question, keys: self.sort, context }
            }
            (name, None) => self.plain_command(name, input),
        })
    }

    /// A command whose values are all files.
    fn plain_command(self, name: &str, input: Input) -> Command {
        match name {
            "words" => {
                let parts = self.parts.unwrap_or_default();
                Command::Words { input, grams: self.ngrams.map(|length| GramOptions { length, parts }) }
            }
            "diversity" => {
                let default = LexisSettings::default();
                let settings =
                    LexisSettings { window: self.window.unwrap_or(default.window), base: self.base };
                Command::Diversity { input, settings }
            }
            "keyness" => Command::Keyness { input, minimum: self.minimum.unwrap_or(1) },
            "matrix" => {
                let default = || overlap::by_id(Matrix::DEFAULT_METRIC).expect("the core has the metric");
                let comparing = Comparing { settings: self.compare, template: self.template };
                Command::Matrix { input, metric: self.metric.unwrap_or_else(default), comparing }
            }
            "sentences" => Command::Sentences(input),
            "syllables" => Command::Syllables(input),
            _ => Command::Readability { input, weighed: self.moved },
        }
    }

    fn question(&self, name: &str, pattern: &OsString) -> Result<Question, UsageError> {
        let Some(pattern) = pattern.to_str() else {
            return usage(format!("{name}: the pattern is no valid Unicode; type it anew"));
        };
        let syntax = if self.special.contains(&"regex") { Syntax::Regex } else { Syntax::Wildcards };
        match Query::parse(pattern, syntax) {
            Ok(query) => Ok(Question { pattern: pattern.to_owned(), query }),
            Err(error) => usage(format!("{name}: {error}")),
        }
    }
}

/// Words on either side of a match, where the user did not say.
const DEFAULT_CONTEXT: usize = 10;

/// How many letters must be changed to turn one word into the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.bytes().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_words_is_levenshteins() {
        // The textbook's examples.
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("wrods", "words"), 2);
    }
}
