//! Reads what an image logged with `defmt`: frames of bytes, and the texts for them in a section of the image that is not loaded.
//!
//! A frame begins with the number of its text; the arguments follow in the text's order. An argument that formats itself
//! (`{=?}`) begins with the number of a text of its own. This reads as much of the format as the library's reports use.

use object::{Object, ObjectSection, ObjectSymbol};
use std::collections::HashMap;
use std::path::Path;

/// The texts of an image.
#[derive(Debug)]
pub struct Texts {
    /// Level and text by number.
    texts: HashMap<u16, (String, String)>,
}

/// What a manual implementation writes: pieces one behind the other, each with its text, up to the number 0.
const SEQUENCE: &str = "__internal_FormatSequence";

impl Texts {
    /// Those of an image.
    ///
    /// # Panics
    /// Where it has none.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = object::File::parse(&*bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let section = file.section_by_name(".defmt").expect("a section of texts").index();
        let mut texts = HashMap::new();
        for symbol in file.symbols().filter(|symbol| symbol.section_index() == Some(section)) {
            // Its name is an object of JSON; the marks between the levels are plain names.
            let Some(name) = symbol.name().ok().filter(|name| name.starts_with('{')) else { continue };
            let name: serde_json::Value = serde_json::from_str(name).expect("a symbol's name is JSON");
            let field = |key: &str| name[key].as_str().unwrap_or_default().to_owned();
            let number = u16::try_from(symbol.address()).expect("texts are numbered in 16 bits");
            texts.insert(number, (field("tag").replace("defmt_", ""), field("data")));
        }
        Self { texts }
    }

    /// The line that a frame stands for, with its level in front.
    ///
    /// # Panics
    /// Where the frame is none of this image's.
    #[must_use]
    pub fn line(&self, frame: &[u8]) -> String {
        let mut rest = frame;
        let number = u16::from_le_bytes(take(&mut rest));
        let (level, text) = &self.texts[&number];
        let line = format!("{level} {}", self.filled(text, &mut rest));
        assert!(rest.is_empty(), "{line}: left over {rest:02x?}");
        line
    }

    /// The text with its arguments, which are taken off the front of `bytes`.
    fn filled(&self, text: &str, bytes: &mut &[u8]) -> String {
        // The alternatives of an enumeration: which it is comes first.
        let variants: Vec<&str> = text.split('|').collect();
        let mut rest = match variants[..] {
            [only] => only,
            _ => variants[usize::from(take::<1>(bytes)[0])],
        };
        let mut out = String::new();
        while let Some((before, behind)) = rest.split_once(['{', '}']) {
            out += before;
            let bracket = &rest[before.len()..=before.len()];
            if let Some(behind) = behind.strip_prefix(bracket) {
                out += bracket;
                rest = behind;
                continue;
            }
            let (argument, behind) = behind.split_once('}').expect("a bracket that closes");
            let kind = argument.trim_start_matches('=').split(':').next().unwrap_or_default();
            out += &self.argument(kind, bytes, argument.ends_with(":?"));
            rest = behind;
        }
        out + rest
    }

    fn argument(&self, kind: &str, bytes: &mut &[u8], in_quotes: bool) -> String {
        match kind {
            "u8" => u8::from_le_bytes(take(bytes)).to_string(),
            "u16" => u16::from_le_bytes(take(bytes)).to_string(),
            "u32" | "usize" => u32::from_le_bytes(take(bytes)).to_string(),
            "u64" => u64::from_le_bytes(take(bytes)).to_string(),
            "f64" => f64::from_le_bytes(take(bytes)).to_string(),
            "bool" => (take::<1>(bytes)[0] != 0).to_string(),
            "str" => {
                let (word, rest) = {
                    let length = u32::from_le_bytes(take(bytes));
                    bytes.split_at(length as usize)
                };
                *bytes = rest;
                let word = std::str::from_utf8(word).expect("a string is UTF-8");
                if in_quotes { format!("{word:?}") } else { word.to_owned() }
            }
            "" | "?" => {
                let number = u16::from_le_bytes(take(bytes));
                self.filled(&self.texts[&number].1, bytes)
            }
            SEQUENCE => {
                let mut out = String::new();
                loop {
                    match u16::from_le_bytes(take(bytes)) {
                        0 => return out,
                        number => out += &self.filled(&self.texts[&number].1, bytes),
                    }
                }
            }
            other => panic!("an argument of the kind {other} is not read here"),
        }
    }
}

/// The first bytes, off the front.
fn take<const N: usize>(bytes: &mut &[u8]) -> [u8; N] {
    let (first, rest) = bytes.split_first_chunk().expect("a frame that goes on");
    *bytes = rest;
    *first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[(u16, &str)]) -> Texts {
        let entry = |&(number, text): &(u16, &str)| (number, ("info".to_owned(), text.to_owned()));
        Texts { texts: all.iter().map(entry).collect() }
    }

    #[test]
    fn reads_arguments_of_all_kinds() {
        let texts = texts(&[
            (1, "{=u8} of {=u64}: {{{=str:?}}} {=?}"),
            (2, "None|Some({=bool})"),
            (3, "{=__internal_FormatSequence}"),
            (4, " {=?}={=u8}"),
        ]);
        let frame = [1, 0, 7, 9, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, b'a', b'b', 2, 0, 1, 1];
        assert_eq!(texts.line(&frame), "info 7 of 9: {\"ab\"} Some(true)");
        assert_eq!(
            texts.line(&[3, 0, 4, 0, 2, 0, 0, 5, 4, 0, 2, 0, 1, 0, 6, 0, 0]),
            "info  None=5 Some(false)=6"
        );
    }
}
