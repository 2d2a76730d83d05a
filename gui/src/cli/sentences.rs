//! `sentences`: one sentence a line, or where each stands; with `--why`, the reason for every end, and for every place
//! where a sentence might have ended and goes on.

use std::io::Write;

use serde::Serialize;

use super::arguments::{Input, Reasons};
use super::output::{self, Failure, Format, JsonWriter};
use super::source::{self, for_each};
use crate::export::method::{self, Method};
use crate::export::number::{counted, grouped};
use crate::model::{Analysis, Document, Join, Places, RuleCount, Sentence};

#[derive(Serialize)]
struct Sentences {
    sentences: Vec<Span>,
    language: &'static str,
    #[serde(flatten)]
    method: Method,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<Decided>>,
}

/// Bytes of the file where it is UTF-8, else of its text in UTF-8; without the white space around the sentence.
#[derive(Serialize)]
struct Span {
    start: u64,
    end: u64,
    words: u32,
    #[serde(flatten)]
    reasons: Option<Why>,
}

/// Why a sentence ends, and why it did not end before.
#[derive(Serialize)]
struct Why {
    rule: &'static str,
    doubt: Option<&'static str>,
    why: String,
    joins: Vec<Joined>,
}

/// A mark inside a sentence.
#[derive(Serialize)]
struct Joined {
    start: u64,
    end: u64,
    rule: &'static str,
    doubt: Option<&'static str>,
    why: String,
}

/// How often a rule decided.
#[derive(Serialize)]
struct Decided {
    rule: &'static str,
    ends: bool,
    places: u32,
    doubtful: u32,
    name: &'static str,
    explanation: &'static str,
}

pub(super) fn run(input: &Input) -> Result<(), Failure> {
    let mut json = JsonWriter::new(output::stdout(), input.sources.len());
    let reasons = input.reading.reasons;
    let result = for_each(&input.sources, input.reading, |source, document| {
        let analysis = source::analyse(source, document, input.reading, Places::Kept)?;
        let label = source.label();
        match (input.reading.format, reasons) {
            (Format::Json, _) => json.write(&label, spans(document, &analysis, reasons)),
            (Format::Text | Format::Csv, Reasons::Left) => {
                print(json.out(), document, &analysis)?;
                json.out().flush()?;
                // The lines are the output; how they came about is said beside it.
                output::complain(&format!("{label}: {}", method::in_words(&analysis)));
                Ok(())
            }
            (Format::Text | Format::Csv, Reasons::Given) => {
                print_reasons(json.out(), &label, document, &analysis)
            }
        }
    });
    json.finish()?;
    result
}

fn spans(document: &Document, analysis: &Analysis, reasons: Reasons) -> Sentences {
    let shift = document.bytes_before_text();
    let text = &document.text;
    let span = |(number, sentence): (usize, &Sentence)| Span {
        start: u64::from(sentence.start) + shift,
        end: u64::from(sentence.end) + shift,
        words: sentence.words,
        reasons: (reasons == Reasons::Given).then(|| Why {
            rule: sentence.rule().key(),
            doubt: sentence.doubt.map(|doubt| doubt.key()),
            why: sentence.why(text),
            joins: analysis.division.joins_of(number).iter().map(|join| joined(join, text, shift)).collect(),
        }),
    };
    Sentences {
        sentences: analysis.sentences.iter().enumerate().map(span).collect(),
        language: analysis.language.code,
        method: Method::of(analysis),
        rules: (reasons == Reasons::Given).then(|| analysis.division.rules.iter().map(decided).collect()),
    }
}

fn joined(join: &Join, text: &str, shift: u64) -> Joined {
    Joined {
        start: u64::from(join.start) + shift,
        end: u64::from(join.end) + shift,
        rule: join.rule.key(),
        doubt: join.doubt.map(|doubt| doubt.key()),
        why: join.why(text),
    }
}

fn decided(count: &RuleCount) -> Decided {
    Decided {
        rule: count.rule.key(),
        ends: count.rule.ends(),
        places: count.places,
        doubtful: count.doubtful,
        name: count.rule.name(),
        explanation: count.rule.explanation(),
    }
}

fn print(out: &mut impl Write, document: &Document, analysis: &Analysis) -> Result<(), Failure> {
    for sentence in &analysis.sentences {
        print_line(out, &document.text[sentence.start as usize..sentence.end as usize])?;
    }
    Ok(())
}

/// A stretch of text on one line: each line end, of whatever kind, as one space.
fn print_line(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    let mut rest = text;
    while let Some(place) = rest.find(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let (line, behind) = rest.split_at(place);
        write!(out, "{line} ")?;
        rest = behind.strip_prefix("\r\n").unwrap_or_else(|| {
            let mut scalars = behind.chars();
            scalars.next();
            scalars.as_str()
        });
    }
    writeln!(out, "{rest}")?;
    Ok(())
}

/// Every sentence with its range, its words and the reason for its end, then the places inside it.
fn print_reasons(
    out: &mut impl Write,
    label: &str,
    document: &Document,
    analysis: &Analysis,
) -> Result<(), Failure> {
    let division = &analysis.division;
    let shift = document.bytes_before_text();
    let text = &document.text;
    writeln!(out, "{label}: {}", method::in_words(analysis))?;
    let sentences = counted(analysis.sentences.len() as u64, "sentence");
    writeln!(out, "{sentences}, {} with a doubtful place (?)\n", grouped(u64::from(division.doubtful)))?;
    for count in &division.rules {
        let sign = if count.rule.ends() { "ends" } else { "goes on" };
        write!(out, "{:>7}  {sign:<7}  {}", grouped(u64::from(count.places)), count.rule.name())?;
        if count.doubtful > 0 {
            write!(out, " (doubtful: {})", grouped(u64::from(count.doubtful)))?;
        }
        writeln!(out)?;
    }
    let doubtful = |is_doubtful: bool| if is_doubtful { "? " } else { "" };
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        let (start, end) = (u64::from(sentence.start) + shift, u64::from(sentence.end) + shift);
        let words = counted(u64::from(sentence.words), "word");
        write!(out, "\n{}. bytes {start}-{end}, {words}: ", number + 1)?;
        print_line(out, &text[sentence.start as usize..sentence.end as usize])?;
        for join in division.joins_of(number) {
            let at = u64::from(join.start) + shift;
            let sign = doubtful(join.doubt.is_some());
            writeln!(out, "    {sign}goes on at {at}, {}: {}", join.rule.name(), join.why(text))?;
        }
        let sign = doubtful(sentence.doubt.is_some());
        writeln!(out, "    {sign}ends, {}: {}", sentence.rule().name(), sentence.why(text))?;
    }
    writeln!(out)?;
    Ok(())
}
