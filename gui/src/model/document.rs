//! A text and where it came from.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Names a document for as long as the program runs. Never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(u32);

impl DocumentId {
    /// A name that no other document has.
    #[must_use]
    pub fn next() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Where a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One of the articles that are compiled into the program.
    Seed,
    /// A file.
    File(PathBuf),
    /// Standard input.
    StandardInput,
}

/// The character encoding a document was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The name in the WHATWG Encoding Standard, as `UTF-8` or `windows-1252`.
    pub name: &'static str,
    /// What the choice rests on.
    pub found_by: EncodingFoundBy,
}

impl Encoding {
    /// Valid UTF-8, with nothing to guess.
    pub const UTF_8: Self = Self { name: "UTF-8", found_by: EncodingFoundBy::Validity };
}

/// What the choice of an encoding rests on, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodingFoundBy {
    /// The user said so.
    Choice,
    /// The file begins with a byte order mark.
    ByteOrderMark,
    /// The file is valid UTF-8.
    Validity,
    /// The frequencies of its bytes.
    Guess,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        match self.found_by {
            EncodingFoundBy::Choice => f.write_str(" (chosen)"),
            EncodingFoundBy::ByteOrderMark => f.write_str(" (byte order mark)"),
            EncodingFoundBy::Validity => Ok(()),
            EncodingFoundBy::Guess => f.write_str(" (guessed)"),
        }
    }
}

/// Something the user should know of a document that was nevertheless read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// It holds no word.
    Empty,
    /// So many byte sequences were not valid text; each was replaced by U+FFFD.
    Replaced {
        /// How many were replaced.
        sequences: u64,
    },
    /// It was not UTF-8, and its encoding was guessed.
    GuessedEncoding {
        /// The guess.
        name: &'static str,
    },
    /// It is written in a markup language whose tags were read as text.
    Markup {
        /// The language.
        language: &'static str,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no word in it"),
            Self::Replaced { sequences: 1 } => {
                f.write_str("1 byte sequence was not valid text and was replaced by U+FFFD")
            }
            Self::Replaced { sequences } => {
                write!(f, "{sequences} byte sequences were not valid text and were replaced by U+FFFD")
            }
            Self::GuessedEncoding { name } => write!(f, "it is not UTF-8; read as {name}, which is a guess"),
            Self::Markup { language } => write!(f, "it looks like {language}; its tags were read as text"),
        }
    }
}

/// A text, as it was read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name among all documents.
    pub id: DocumentId,
    /// What people call it: the file's name without its folder, or the title of a seed.
    pub name: String,
    /// Where it came from.
    pub origin: Origin,
    /// Its text: less than 4 GiB, line ends as they were, without the byte order mark.
    pub text: Arc<str>,
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// What the user should know of it.
    pub notices: Vec<Notice>,
}

impl Document {
    /// How many bytes of the file stand before the text: those of a UTF-8 byte order mark. An offset into the text and
    /// this make an offset into the file, where that is UTF-8.
    #[must_use]
    pub fn bytes_before_text(&self) -> u64 {
        let is_marked_utf8 = self.encoding.found_by == EncodingFoundBy::ByteOrderMark
            && self.encoding.name == Encoding::UTF_8.name;
        if is_marked_utf8 { 3 } else { 0 }
    }
}
