//! Why a document could not be read, in words that help.

use std::fmt;
use std::io;

use super::LIMIT_BYTES;

/// A document that could not be read: what, why, and the way out, in one line.
#[derive(Debug)]
pub struct ImportError {
    /// What was to be read: a path, or `standard input`.
    pub subject: String,
    /// Why it could not be.
    pub reason: Reason,
}

/// Why a document could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum Reason {
    /// There is no such file.
    Missing,
    /// It is a directory.
    Directory,
    /// The user may not read it.
    Forbidden,
    /// It is a known kind of file that is not plain text.
    NotPlainText {
        /// What it is, with its article.
        kind: &'static str,
        /// How to make plain text of it.
        way_out: &'static str,
    },
    /// It is no text of any kind.
    Binary,
    /// It is text in an encoding that is not supported.
    Unsupported {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// It is longer than the limit.
    TooLong,
    /// It does not fit in memory.
    OutOfMemory,
    /// Nobody wants it any more.
    Cancelled,
    /// The operating system failed to read it.
    Io(io::Error),
}

impl ImportError {
    /// The operating system failed to open or read `subject`.
    #[must_use]
    pub fn of_io(subject: &str, error: io::Error) -> Self {
        Self { subject: subject.to_owned(), reason: Reason::of(error) }
    }
}

impl Reason {
    pub(super) fn of(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Directory,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::OutOfMemory => Self::OutOfMemory,
            _ => Self::Io(error),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.subject, self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file; check the name and the folder"),
            Self::Directory => f.write_str("this is a directory; name the files in it"),
            Self::Forbidden => f.write_str("it may not be read; change its permissions or open a copy"),
            Self::NotPlainText { kind, way_out } => {
                write!(f, "this is {kind}, and only plain text is read; {way_out}")
            }
            Self::Binary => f.write_str(
                "this is binary data and not text; if it is text after all, name its encoding (--encoding NAME)",
            ),
            Self::Unsupported { encoding } => {
                write!(f, "its encoding, {encoding}, is not supported; save it as UTF-8")
            }
            Self::TooLong => {
                write!(f, "it is longer than {} GiB, the longest text; split it", (LIMIT_BYTES + 1) >> 30)
            }
            Self::OutOfMemory => f.write_str("there is not enough memory for it; close other programs or split it"),
            Self::Cancelled => f.write_str("reading it was stopped; open it again"),
            Self::Io(error) => write!(f, "it cannot be read ({error}); try again or open a copy"),
        }
    }
}

impl std::error::Error for ImportError {}
