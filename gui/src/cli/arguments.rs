//! What the user asked for.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexometer::lang::LANGUAGES;
use lexopt::{Arg, Parser, ValueExt};

use super::output::Format;
use super::source::Source;
use crate::import::{Choice, encoding_named};
use crate::model::{Language, LineMode, Lines};

const HELP: &str = "\
Lexometer measures text: word frequencies, readability, and who copied what from whom.

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
  compare A B              coverage both ways, shared passages, metrics
  report [FILE...] -o DIR  one HTML report, with JSON, CSV tables and SVG charts; without files, on the three articles

Options:
  --json                   print one JSON object (an array of them for several files)
  --encoding NAME          read the files in this encoding instead of the one that is found
  --language CODE          measure them as this language (ISO 639-1) instead of the one that is found; und for none
  --lines MODE             how lines are meant: auto (as is found), paragraphs (each line is one), wrapped (to a width)
  --why                    sentences only: which rule ended each sentence, and where none did
  -o, --output DIR         where the report goes; made if missing, an older report in it is replaced
  -h, --help               print this
  -V, --version            print the version

A FILE of - is standard input. A file that is named like a command is opened as ./words, one that begins with a dash
as ./-name. Exit status: 0 done; 1 something could not be read or written, the rest was done; 2 not understood.
";

/// The commands, for telling a slip of the pen from a file.
const COMMANDS: [&str; 6] = ["words", "sentences", "syllables", "readability", "compare", "report"];

/// What the user asked for.
pub(super) enum Invocation {
    Window(Vec<PathBuf>),
    Command(Command),
}

/// A command with all it needs.
pub(super) enum Command {
    Print(String),
    Words(Input),
    Sentences(Input),
    Syllables(Input),
    Readability(Input),
    ReadabilityOfCounts { path: Source, reading: Reading },
    Compare { a: Source, b: Source, reading: Reading },
    Report { sources: Vec<Source>, directory: PathBuf, reading: Reading },
}

/// What to read and how to print what comes of it.
pub(super) struct Input {
    pub(super) sources: Vec<Source>,
    pub(super) reading: Reading,
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
            || self.output.is_some()
            || self.counts.is_some()
            || self.encoding.is_some()
            || self.language.is_some()
            || self.lines.is_some()
            || self.reasons == Reasons::Given
        {
            return usage("an option needs a command before it, as in `lexometer words --json FILE`");
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

    fn command(self, name: &str, values: &[OsString]) -> Result<Command, UsageError> {
        let sources: Vec<Source> = values.iter().map(Source::of).collect();
        if sources.iter().filter(|source| matches!(source, Source::StandardInput)).count() > 1 {
            return usage(format!("{name}: standard input (-) can be read only once"));
        }
        if self.output.is_some() && name != "report" {
            return usage(format!("{name}: -o belongs to report; redirect the output with > FILE"));
        }
        if self.counts.is_some() && name != "readability" {
            return usage(format!("{name}: --counts belongs to readability"));
        }
        if self.reasons == Reasons::Given && name != "sentences" {
            return usage(format!("{name}: --why belongs to sentences"));
        }
        let format = if self.json { Format::Json } else { Format::Text };
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
            return Ok(Command::ReadabilityOfCounts { path, reading });
        }
        if name == "report" {
            if self.json {
                return usage("report: it writes report.json anyway; leave --json out");
            }
            let Some(directory) = self.output else {
                return usage("report: it needs a directory to write into: -o DIR");
            };
            return Ok(Command::Report { sources, directory, reading });
        }
        if name == "compare" {
            let Ok([a, b]) = <[Source; 2]>::try_from(sources) else {
                return usage(format!("compare: it needs two files, and {} were named", values.len()));
            };
            return Ok(Command::Compare { a, b, reading });
        }
        if sources.is_empty() && name != "syllables" {
            return usage(format!("{name}: it needs a file, or - for standard input"));
        }
        let input = Input { sources, reading };
        Ok(match name {
            "words" => Command::Words(input),
            "sentences" => Command::Sentences(input),
            "syllables" => Command::Syllables(input),
            _ => Command::Readability(input),
        })
    }
}

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
