//! How long a concordance takes: `cargo run --release -p lexometer-desktop --example concordance_speed -- FILE…`
//!
//! Joins the files, states how long indexing took, then asks queries of every kind five times each and states the best and
//! the worst, with the first hundred lines drawn up as a window would.

use std::path::Path;
use std::time::Instant;

use lexometer_desktop::import;
use lexometer_desktop::model::{
    Analysis, Concordance, Corpus, Document, Query, Settings, SortKey, Syntax, Task,
};

fn main() {
    let task = Task::new();
    let documents: Vec<(Document, Analysis)> = std::env::args_os()
        .skip(1)
        .map(|path| {
            let document = import::file(Path::new(&path), None, &task).expect("a file that can be read");
            let analysis = Analysis::of(&document, Settings::default(), &task).expect("nobody cancels");
            (document, analysis)
        })
        .collect();
    let borrowed: Vec<_> = documents.iter().map(|(document, analysis)| (document, analysis)).collect();
    let start = Instant::now();
    let corpus = Corpus::of(&borrowed, &task).expect("nobody cancels");
    println!(
        "{} words, {} types, indexed in {} ms",
        corpus.tokens().len(),
        corpus.words().len(),
        start.elapsed().as_millis()
    );
    let near = [SortKey::Right(1), SortKey::Right(2), SortKey::Left(1)];
    let far = [SortKey::Left(5), SortKey::Left(4), SortKey::Match];
    let queries: [(&str, Syntax, &[SortKey]); 16] = [
        ("the", Syntax::Wildcards, &[]),
        ("the", Syntax::Wildcards, &near),
        ("the", Syntax::Wildcards, &far),
        ("the|of|and|in|to", Syntax::Regex, &near),
        ("the *", Syntax::Wildcards, &near),
        ("behold", Syntax::Wildcards, &near),
        ("in the * of", Syntax::Wildcards, &near),
        ("* of the", Syntax::Wildcards, &near),
        ("*ing", Syntax::Wildcards, &near),
        ("*e*", Syntax::Wildcards, &[]),
        ("un*ed", Syntax::Wildcards, &near),
        ("w?man", Syntax::Wildcards, &near),
        (".*(tion|ment)s?", Syntax::Regex, &near),
        ("(his|her) [a-z]*ed", Syntax::Regex, &near),
        ("*", Syntax::Wildcards, &[]),
        ("*", Syntax::Wildcards, &near),
    ];
    for (pattern, syntax, keys) in queries {
        let query = Query::parse(pattern, syntax).expect("a query that is well formed");
        let mut times = Vec::new();
        let mut matches = 0;
        for _ in 0..5 {
            let start = Instant::now();
            let found = Concordance::of(&corpus, &query, keys, &task).expect("nobody cancels");
            for index in 0..found.matches.len().min(100) {
                std::hint::black_box(found.line(&corpus, index, 10));
            }
            times.push(start.elapsed());
            matches = found.matches.len();
        }
        let (best, worst) = (times.iter().min().expect("five"), times.iter().max().expect("five"));
        println!(
            "{pattern:<20} {matches:>8} matches, {} keys: {:.1} to {:.1} ms",
            keys.len(),
            best.as_secs_f64() * 1e3,
            worst.as_secs_f64() * 1e3
        );
    }
}
