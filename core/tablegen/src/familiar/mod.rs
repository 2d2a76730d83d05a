//! The sets of familiar words, as filters that cannot be read back as lists.
//!
//! The lists are not part of this repository: `data/familiar` holds a hash of each of their words. `familiar-import` made
//! them, from the packages unpacked into one folder, which the environment variable `FAMILIAR_LISTS` names.
//!
//! - `familiar` makes the core's filters from the hashes;
//! - `familiar-import` makes the hashes anew.

use crate::filter::Filter;
use crate::hash;
use crate::output::{Output, header, table, workspace_root};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A list: its name, its package, and what the generated file says of it.
struct List {
    name: &'static str,
    package: &'static str,
    about: &'static str,
}

const LISTS: [List; 2] = [
    List {
        name: "dale_chall",
        package: "dale-chall",
        about: "The words that fourth-graders know, by Dale and Chall, as a filter.",
    },
    List { name: "spache", package: "spache", about: "The words of Spache’s revised list, as a filter." },
];

impl List {
    fn data(&self) -> String {
        format!("core/tablegen/data/familiar/{}.txt", self.name)
    }
}

/// Bits that each word answers: another word passes with a chance of 1 in 4,096.
const ANSWERS: u8 = 12;

/// Generates `core/src/lang/generated_dale_chall.rs` and `generated_spache.rs`.
pub(crate) fn generate(output: &mut Output) -> Result<(), String> {
    for list in LISTS {
        let path = list.data();
        let text = std::fs::read_to_string(workspace_root().join(&path))
            .map_err(|error| format!("{path}: {error}"))?;
        let keys = text
            .lines()
            .map(|line| u64::from_str_radix(line, 16).map_err(|error| format!("{path}: {line}: {error}")))
            .map(|key| key.map(|key| (key, 0)))
            .collect::<Result<Vec<(u64, u32)>, String>>()?;
        let filter = Filter::build(&keys, ANSWERS, ANSWERS, &[])?;
        let mut text = header("familiar", list.about, &[&path]);
        text += "\nuse super::WordFilter;\n";
        let bytes: Vec<String> = filter.planes.iter().map(u8::to_string).collect();
        text += &format!(
            "\n/// A filter of {} words.\npub(super) static WORDS: WordFilter = WordFilter {{ planes: &PLANES, answers: {ANSWERS}, seed: {} }};\n",
            keys.len(),
            filter.seed
        );
        text += &table("Its planes.", "PLANES", "u8", &bytes).replace("pub(super) ", "");
        output.file(&format!("core/src/lang/generated_{}.rs", list.name), &text)?;
    }
    Ok(())
}

/// Makes the hashes from the packages' `index.js`.
pub(crate) fn import(output: &mut Output) -> Result<(), String> {
    let folder = std::env::var("FAMILIAR_LISTS")
        .map_err(|_| "set FAMILIAR_LISTS to the folder with the unpacked packages".to_owned())?;
    for list in LISTS {
        let path = format!("{folder}/{}/index.js", list.package);
        let source = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let words: BTreeSet<String> = strings(&source).iter().flat_map(|entry| words(entry)).collect();
        let keys: BTreeSet<u64> = words.iter().map(|word| hash::of(word.as_bytes())).collect();
        let mut text = String::new();
        for key in &keys {
            let _ = writeln!(text, "{key:016x}");
        }
        println!("{}: {} entries of words", list.name, keys.len());
        output.file(&list.data(), &text)?;
    }
    Ok(())
}

/// The string literals of a script whose strings hold no escapes.
fn strings(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['\'', '"']) {
        let (quote, behind) = rest[at..].split_at(1);
        let Some(end) = behind.find(quote) else { break };
        found.push(behind[..end].to_owned());
        rest = &behind[end + 1..];
    }
    found
}

/// An entry as words are looked up: folded, a hyphenated one by its parts, an abbreviation without its full stop.
fn words(entry: &str) -> Vec<String> {
    let folded = entry.to_lowercase().replace('’', "'");
    folded
        .split('-')
        .map(|word| word.trim_end_matches('.').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_become_words() {
        let source = "export const list = [\n  'able',\n  \"can't\",\n  'good-by',\n  'Mr.'\n]\n";
        let words: Vec<String> = strings(source).iter().flat_map(|entry| words(entry)).collect();
        assert_eq!(words, ["able", "can't", "good", "by", "mr"]);
    }
}
