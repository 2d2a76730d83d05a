//! `syllables`: words, one a line, with their syllables.
//!
//! Every line of the input gives one line of the output, a blank one too (with count 0), so that the two can be laid
//! side by side. A line of several words is counted as their sum. English words are counted unless another language is named.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};

use lexometer::lang::{ENGLISH, Language};
use lexometer::segment;
use lexometer::syllables::{self, Context, Method, Syllables};
use serde::Serialize;

use super::arguments::Input;
use super::output::{self, Failure, Format};
use super::source::Source;
use crate::import::ImportError;

#[derive(Serialize)]
struct Counted<'a> {
    word: &'a str,
    count: u32,
    method: &'static str,
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let language = input.reading.language.and_then(Language::by_code).unwrap_or(&ENGLISH);
    let standard = [Source::StandardInput];
    let sources = if input.sources.is_empty() { &standard[..] } else { &input.sources };
    let mut out = output::stdout();
    let mut lines = 0u64;
    if input.reading.format == Format::Json {
        out.write_all(b"{\"words\":[")?;
    }
    for source in sources {
        // Line by line and not through the importer: this answers each line as it comes, in constant memory.
        let opened: Box<dyn Read> = match source {
            Source::StandardInput => Box::new(io::stdin()),
            Source::File(path) => {
                let opened = File::open(path).and_then(|file| {
                    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
                });
                match opened {
                    Ok(file) => Box::new(file),
                    Err(error) => return Err(ImportError::of_io(&source.label(), error).into()),
                }
            }
        };
        let mut reader = BufReader::with_capacity(1 << 16, opened);
        let mut line = Vec::new();
        loop {
            if reader.buffer().is_empty() {
                // What was asked is answered before more is waited for.
                out.flush()?;
            }
            line.clear();
            let read = reader.read_until(b'\n', &mut line);
            if read.map_err(|error| ImportError::of_io(&source.label(), error))? == 0 {
                break;
            }
            let text = String::from_utf8_lossy(&line);
            let word = text.trim_start_matches('\u{FEFF}').trim_end_matches(['\n', '\r']);
            let Syllables { count, method } = of_line(word, language);
            match input.reading.format {
                Format::Text | Format::Csv => writeln!(out, "{word}\t{count}")?,
                Format::Json => {
                    if lines > 0 {
                        out.write_all(b",")?;
                    }
                    serde_json::to_writer(&mut out, &Counted { word, count, method: method_key(method) })?;
                }
            }
            lines += 1;
        }
    }
    if input.reading.format == Format::Json {
        out.write_all(b"]}\n")?;
    }
    out.flush()?;
    Ok(())
}

fn of_line(line: &str, language: &Language) -> Syllables {
    match language.syllables {
        Some(_) if language.code == ENGLISH.code => {
            sum(line.split_whitespace().map(syllables::english_token))
        }
        Some(count) => {
            let words = segment::words(line).filter_map(|word| line.get(word));
            sum(words.map(|word| count(word, Context::NONE)))
        }
        None => Syllables::default(),
    }
}

/// What is known of one word, or the sum of several.
fn sum(mut words: impl Iterator<Item = Syllables>) -> Syllables {
    let Some(first) = words.next() else { return Syllables::default() };
    words.fold(first, |sum, word| Syllables {
        count: sum.count.saturating_add(word.count),
        method: Method::Parts,
    })
}

/// How a count was found, for programs.
fn method_key(method: Method) -> &'static str {
    match method {
        Method::Exception => "exception",
        Method::Rules => "rules",
        Method::Number => "number",
        Method::Spelled => "spelled",
        Method::Parts => "parts",
        Method::None => "none",
    }
}
