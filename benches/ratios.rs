//! Prints speeds as ratios, and which goals were met. See `benches/README.md`.

use std::process::ExitCode;
use std::time::Duration;

use lexometer_benches::corpora::{self, Corpus, Text};
use lexometer_benches::job::{self, Count, Outcome};
use lexometer_benches::passages::{self, Found, Ids};
use lexometer_benches::report::{self, Bound, Goal};
use lexometer_benches::rounds::{Clock, Entry, Series, take_turns};
use lexometer_benches::{agreement, clock, pair, peers};
use lexometer_host::Memory;

const USAGE: &str = "\
usage: cargo bench -p lexometer-benches -- [--quick] [--only PART] [--size MB] [--rounds N]

  --quick      on the seeds only, few rounds: whether all agree on what they count
  --only PART  kjv, prose, typographic, multilingual, textstat, marks, threads or overlap
  --size MB    the first so many megabytes of each corpus instead of all of it
  --rounds N   rounds after the warm-up, 9 unless given";

/// What was asked for.
struct Options {
    quick: bool,
    only: Option<String>,
    bytes: usize,
    rounds: usize,
}

const PARTS: [&str; 8] =
    ["kjv", "prose", "typographic", "multilingual", "textstat", "marks", "threads", "overlap"];
/// The seeds are repeated to this where a corpus is missing.
const STAND_IN_BYTES: usize = 8_000_000;
const QUICK_BYTES: usize = 300_000;
/// A search that would take minutes is stopped after this.
const PATIENCE: Duration = Duration::from_secs(2);

impl Options {
    fn read(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self { quick: false, only: None, bytes: usize::MAX, rounds: 9 };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value\n{USAGE}"));
            match argument.as_str() {
                // What cargo adds.
                "--bench" => {}
                "--quick" => options.quick = true,
                "--only" => options.only = Some(value()?).filter(|part| PARTS.contains(&part.as_str())),
                "--size" => options.bytes = 1_000_000 * number(&value()?)?,
                "--rounds" => options.rounds = number(&value()?)?,
                other => return Err(format!("{other}: unknown\n{USAGE}")),
            }
            if argument == "--only" && options.only.is_none() {
                return Err(format!("--only wants one of {}\n{USAGE}", PARTS.join(", ")));
            }
        }
        if options.quick {
            (options.bytes, options.rounds) = (QUICK_BYTES, 1);
        }
        Ok(options)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only == part)
    }

    /// The corpus, cut to size.
    fn text(&self, corpus: Corpus) -> Text {
        let mut text = if self.quick {
            let seeds = corpora::stand_in(corpus);
            let content = seeds.repeat(QUICK_BYTES.div_ceil(seeds.len().max(1)));
            Text { corpus, name: format!("{} (seeds repeated)", corpus.name()), content }
        } else {
            corpora::load(corpus, STAND_IN_BYTES.min(self.bytes))
        };
        text.content.truncate(text.first(self.bytes).len());
        text
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|&number| number > 0).ok_or_else(|| format!("{text}: not a number above 0"))
}

fn main() -> ExitCode {
    let run = Options::read(std::env::args().skip(1)).and_then(|options| run(&options));
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Measures one thing and adds its goals.
type Part = fn(&Options, &mut Vec<Goal>) -> Result<(), String>;

fn run(options: &Options) -> Result<(), String> {
    let pinned = clock::pin(&[0]);
    println!("Full job: words, sentences, syllables, letters, frequencies, six scores.");
    println!("Sentences: {:?}, but in the job that names Unicode's.", job::TAILORED.sentences);
    println!(
        "{} rounds in turns; {}{}.",
        options.rounds,
        if pinned { "processor time of one pinned thread" } else { "time of one thread, not pinned" },
        load().map_or(String::new(), |load| format!("; load of the machine {load}")),
    );
    let mut goals = Vec::new();
    for corpus in Corpus::ALL.into_iter().filter(|corpus| options.wants(corpus.name())) {
        on_corpus(options, corpus, &mut goals)?;
    }
    let parts: [(&str, Part); 4] = [
        ("textstat", against_textstat),
        ("marks", typographic_against_ascii),
        ("threads", two_threads),
        ("overlap", overlap),
    ];
    for (name, part) in parts {
        if options.wants(name) {
            part(options, &mut goals)?;
        }
    }
    if options.quick {
        println!("\nAll agree. Speeds of a quick run mean nothing.");
        return Ok(());
    }
    println!("\n### Goals\n");
    for goal in goals {
        println!("{}", goal.line());
    }
    Ok(())
}

/// The average number of waiting programs, where the system tells.
fn load() -> Option<String> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split(' ').next().map(str::to_owned)
}

fn megabytes(bytes: usize) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10)
}

fn entry<'t>(name: &str, text: &'t str, job: fn(&str) -> Outcome) -> Entry<'t, Outcome> {
    Entry::new(name, text.len(), move || job(text))
}

/// Runs jobs in turns, prints them and holds their counts equal.
fn measure(
    options: &Options,
    title: &str,
    mut entries: Vec<Entry<'_, Outcome>>,
) -> Result<Vec<Series<Outcome>>, String> {
    let series = take_turns(&mut entries, options.rounds);
    print!("{}", report::speeds(title, &series, Clock::Cpu));
    agreement::between(&series).map_err(|difference| format!("{title}: {difference}"))?;
    Ok(series)
}

/// Every job on one corpus.
fn on_corpus(options: &Options, corpus: Corpus, goals: &mut Vec<Goal>) -> Result<(), String> {
    let Text { name, content, .. } = options.text(corpus);
    let text = content.as_str();
    agreement::word_by_word(text).map_err(|difference| format!("{name}: {difference}"))?;
    let mut memory = Memory::for_text(text.len());
    let series = measure(
        options,
        &format!("{name}, {}: {}", megabytes(text.len()), corpus.description()),
        vec![
            entry("full job", text, job::full),
            Entry::new("full job, memory at hand", text.len(), || {
                job::full_in(&mut memory, text, job::TAILORED)
            }),
            entry("full job, sentences of Unicode", text, job::full_unicode),
            entry("full job, reference path", text, job::reference),
            entry("unicode_words", text, peers::unicode_words),
            entry("unicode_sentences", text, peers::unicode_sentences),
            entry("unicode_words + to_lowercase + HashMap", text, peers::hash_map),
            entry("the same + unicode_sentences", text, peers::hash_map_and_sentences),
            entry("icu_segmenter words", text, peers::icu_words),
            entry("icu_segmenter sentences", text, peers::icu_sentences),
        ],
    )?;
    let [full, _, _, _, words, _, _, map, ..] = series.as_slice() else { return Ok(()) };
    match corpus {
        Corpus::Kjv | Corpus::Typographic => {}
        Corpus::Prose => goals.push(Goal {
            what: format!(
                "{name}: full job against unicode_words + to_lowercase + HashMap + unicode_sentences"
            ),
            found: full.times_as_fast_as(map, Clock::Cpu),
            bound: Bound::AtLeast(10.0),
        }),
        Corpus::Multilingual => goals.push(Goal {
            what: format!("{name}: full job against unicode_words alone"),
            found: full.times_as_fast_as(words, Clock::Cpu),
            bound: Bound::AtLeast(1.0),
        }),
    }
    Ok(())
}

fn against_textstat(options: &Options, goals: &mut Vec<Goal>) -> Result<(), String> {
    let Text { name, content, .. } = options.text(Corpus::Prose);
    let text = content.as_str();
    let series = measure(
        options,
        &format!("{name}, {}, six scores", megabytes(text.len())),
        vec![entry("full job", text, job::full), entry("textstat, six scores", text, peers::textstat_scores)],
    )?;
    if let [full, textstat] = series.as_slice() {
        goals.push(Goal {
            what: format!("{name}: full job against textstat's six scores"),
            found: full.times_as_fast_as(textstat, Clock::Cpu),
            bound: Bound::AtLeast(50.0),
        });
    }
    Ok(())
}

fn typographic_against_ascii(options: &Options, goals: &mut Vec<Goal>) -> Result<(), String> {
    let [marks, ascii] = [Corpus::Typographic, Corpus::Prose].map(|corpus| options.text(corpus));
    // Two texts: their counts differ as they should.
    let own = |text: &str| {
        let outcome = job::full(text);
        let own = |count| if let Count::Standard(count) = count { Count::Own(count) } else { count };
        Outcome {
            words: own(outcome.words),
            sentences: own(outcome.sentences),
            types: own(outcome.types),
            ..outcome
        }
    };
    let series = measure(
        options,
        "Full job on the same prose with and without typographic marks",
        vec![
            Entry::new(&marks.name, marks.content.len(), || own(&marks.content)),
            Entry::new(&ascii.name, ascii.content.len(), || own(&ascii.content)),
        ],
    )?;
    if let [typographic, plain] = series.as_slice() {
        goals.push(Goal {
            what: format!("full job on {} against the same on {}", marks.name, ascii.name),
            found: typographic.times_as_fast_as(plain, Clock::Cpu),
            bound: Bound::AtLeast(0.7),
        });
    }
    Ok(())
}

fn two_threads(options: &Options, goals: &mut Vec<Goal>) -> Result<(), String> {
    [Corpus::Prose, Corpus::Multilingual]
        .iter()
        .try_for_each(|&corpus| two_threads_on(corpus, options, goals))
}

fn two_threads_on(corpus: Corpus, options: &Options, goals: &mut Vec<Goal>) -> Result<(), String> {
    let Text { name, content, .. } = options.text(corpus);
    let text = content.as_str();
    let two = Entry {
        name: "two threads, merged".to_owned(),
        bytes: text.len(),
        run: Box::new(|| job::two_threads(text)),
    };
    let mut entries = vec![two, entry("one thread", text, job::full)];
    let series = take_turns(&mut entries, options.rounds);
    agreement::between(&series).map_err(|difference| format!("{name}: {difference}"))?;
    for (clock, title) in
        [(Clock::Cpu, "processor time of the longest chain"), (Clock::Wall, "time on the wall")]
    {
        print!("{}", report::speeds(&format!("{name}, {}, {title}", megabytes(text.len())), &series, clock));
        if let [two, one] = series.as_slice() {
            goals.push(Goal {
                what: format!("{name}: two threads against one, {title}"),
                found: two.times_as_fast_as(one, clock),
                bound: Bound::AtLeast(1.8),
            });
        }
    }
    print_parts(text, options.rounds);
    Ok(())
}

/// What the halves and the merging take one after the other, on one processor: medians.
fn print_parts(text: &str, rounds: usize) {
    let (first, second) = text.split_at(job::middle(text));
    let mut times = [const { Vec::new() }; 4];
    let mut types = [0; 3];
    for _ in 0..rounds {
        let time = |times: &mut Vec<Duration>, job: &mut dyn FnMut()| {
            let start = clock::thread_time();
            job();
            times.push(clock::thread_time() - start);
        };
        let mut memories = [text, first, second].map(|text| Memory::for_text(text.len()));
        let [whole, one, other] = &mut memories;
        let mut documents = [None, None, None];
        for (((text, memory), document), times) in
            [text, first, second].into_iter().zip([whole, one, other]).zip(&mut documents).zip(&mut times)
        {
            let mut memory = Some(memory);
            time(times, &mut || {
                *document = memory.take().map(|memory| job::analyse(text, memory, job::TAILORED));
            });
        }
        types = documents
            .each_ref()
            .map(|document| document.as_ref().map_or(0, |document| document.lexicon().rows().count()));
        let [_, Some(one), Some(other)] = &mut documents else { return };
        time(&mut times[3], &mut || one.merge(other));
    }
    let [whole, one, other, merging] = times.map(|mut times| {
        times.sort_unstable();
        times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    });
    println!(
        "\nOne after the other, medians: the whole {whole:.1} ms with {} types, the halves {one:.1} and {other:.1} ms with {} and {} types, merging {merging:.1} ms.\n",
        types[0], types[1], types[2]
    );
}

fn overlap(options: &Options, goals: &mut Vec<Goal>) -> Result<(), String> {
    let prose = options.text(Corpus::Prose);
    let sizes = if options.quick { vec![QUICK_BYTES / 4] } else { vec![1_000_000, 9_000_000] };
    for bytes in sizes {
        let a = prose.first(bytes);
        let b = pair::edited_copy(a);
        let ids = passages::tokenise(a, &b);
        passages::verify(&ids)?;
        let search = |name: &str, search: fn(&str, &str) -> Found| {
            let b = b.as_str();
            Entry::new(name, a.len() + b.len(), move || search(a, b))
        };
        let size = a.len() + b.len();
        let mut entries = vec![
            search("passages, with tokenising", passages::lexometer),
            Entry::new("of which tokenising", size, || {
                let ids = passages::tokenise(a, &b);
                Found { words: ids.a.len(), ..Found::default() }
            }),
            Entry::new("of which passages", size, || passages::lexometer_ids(&ids)),
            search("imara-diff, histogram, over unicode_words", passages::imara_diff),
            search("hash set of 5-grams over unicode_words", passages::five_grams),
        ];
        // Myers' algorithm takes time by the number of differences, and every block that moved is one.
        if bytes <= 1_000_000 {
            entries.push(search("similar, Myers, over unicode_words; at most 2 s", |a, b| {
                passages::similar(a, b, PATIENCE)
            }));
        }
        let series = take_turns(&mut entries, options.rounds);
        let title = format!("An edited pair of {}, each {}", prose.name, megabytes(a.len()));
        print!("{}", report::searches(&title, &series));
    }
    worst_cases(options, prose.first(if options.quick { QUICK_BYTES / 4 } else { 1_000_000 }), goals)
}

/// How much longer repetitive texts take than an edited pair of as many words.
fn worst_cases(options: &Options, a: &str, goals: &mut Vec<Goal>) -> Result<(), String> {
    let ordinary = passages::tokenise(a, &pair::edited_copy(a));
    let mut texts = vec![("an edited pair of prose", ordinary)];
    let words = texts[0].1.a.len();
    texts.extend(pair::repetitive(words).into_iter().map(|one| (one.name, Ids { a: one.a, b: one.b })));
    for (name, ids) in &texts {
        passages::verify(ids).map_err(|broken| format!("{name}: {broken}"))?;
    }
    let mut entries: Vec<Entry<'_, Found>> =
        texts.iter().map(|(name, ids)| Entry::new(*name, words, || passages::lexometer_ids(ids))).collect();
    let series = take_turns(&mut entries, options.rounds);
    print!("{}", report::searches(&format!("Passages of repetitive texts, each {words} words"), &series));
    if let [ordinary, repetitive @ ..] = series.as_slice() {
        goals.extend(repetitive.iter().map(|one| Goal {
            what: format!("overlap: {} takes × the time of ordinary text", one.name),
            found: ordinary.times_as_fast_as(one, Clock::Cpu),
            bound: Bound::AtMost(10.0),
        }));
    }
    Ok(())
}
