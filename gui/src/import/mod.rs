//! Reading documents: from files, from standard input, and the articles that are compiled in.
//!
//! A file is read whole and decoded by its byte order mark, else as UTF-8 if it is valid UTF-8, else by a guess over
//! its bytes that the document states and the user can override. What is valid UTF-8 is kept byte for byte: neither
//! line ends nor composed characters are rewritten, so that offsets into the text are offsets into the file. Unicode's
//! normal form C, which makes `é` one word however it was typed, is applied where words are told apart: to types.

mod decode;
mod error;
mod kind;
mod seeds;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

pub use decode::{Choice, encoding_named};
pub use error::{ImportError, Reason};
pub use seeds::seeds;

use crate::model::{Document, DocumentId, Encoding, EncodingFoundBy, Notice, Origin, Task};

/// How much is read between two looks at whether to go on.
const CHUNK_BYTES: usize = 1 << 20;

/// The longest text: offsets are 32 bits wide.
pub const LIMIT_BYTES: u64 = u32::MAX as u64;

/// Reads a file.
///
/// `choice` is the encoding the user has chosen, or `None` to find it.
///
/// # Errors
/// [`ImportError`] names the file, the reason and the way out; [`Reason::Cancelled`] when `task` was.
pub fn file(path: &Path, choice: Option<Choice>, task: &Task) -> Result<Document, ImportError> {
    let fail = |reason| ImportError { subject: path.display().to_string(), reason };
    let metadata = std::fs::metadata(path).map_err(|error| fail(Reason::of(error)))?;
    if metadata.is_dir() {
        return Err(fail(Reason::Directory));
    }
    let opened = File::open(path).map_err(|error| fail(Reason::of(error)))?;
    let length = if metadata.is_file() { metadata.len() } else { 0 };
    let bytes = whole(opened, length, choice, task).map_err(fail)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    document(name, Origin::File(path.to_owned()), bytes, choice, task).map_err(fail)
}

/// Reads standard input to its end.
///
/// # Errors
/// As [`file()`].
pub fn standard_input(choice: Option<Choice>, task: &Task) -> Result<Document, ImportError> {
    let fail = |reason| ImportError { subject: "standard input".to_owned(), reason };
    let bytes = whole(std::io::stdin().lock(), 0, choice, task).map_err(fail)?;
    document("standard input".to_owned(), Origin::StandardInput, bytes, choice, task).map_err(fail)
}

/// Makes a document of bytes that are there already.
///
/// # Errors
/// As [`file()`].
pub fn bytes(
    name: &str,
    origin: Origin,
    bytes: Vec<u8>,
    choice: Option<Choice>,
) -> Result<Document, ImportError> {
    let fail = |reason| ImportError { subject: name.to_owned(), reason };
    if bytes.len() as u64 > LIMIT_BYTES {
        return Err(fail(Reason::TooLong));
    }
    kind::check(&bytes, choice).map_err(fail)?;
    document(name.to_owned(), origin, bytes, choice, &Task::new()).map_err(fail)
}

/// All bytes of `source`, of which `length` are expected. Gives up on the first chunk when that is no text.
fn whole(mut source: impl Read, length: u64, choice: Option<Choice>, task: &Task) -> Result<Vec<u8>, Reason> {
    if length > LIMIT_BYTES {
        return Err(Reason::TooLong);
    }
    let mut bytes = Vec::new();
    // One byte more than expected, so that the read that finds the end needs no growth.
    bytes.try_reserve_exact(usize::try_from(length).unwrap_or(0) + 1).map_err(|_| Reason::OutOfMemory)?;
    loop {
        task.advance(bytes.len() as u64, length.max(bytes.len() as u64)).map_err(|_| Reason::Cancelled)?;
        let before = bytes.len();
        if bytes.try_reserve(1).is_err() {
            return Err(Reason::OutOfMemory);
        }
        let read = source.by_ref().take(CHUNK_BYTES as u64).read_to_end(&mut bytes);
        let read = read.map_err(Reason::of)?;
        if before == 0 {
            kind::check(&bytes, choice)?;
        }
        if read == 0 {
            return Ok(bytes);
        }
        if bytes.len() as u64 > LIMIT_BYTES {
            return Err(Reason::TooLong);
        }
    }
}

fn document(
    name: String,
    origin: Origin,
    bytes: Vec<u8>,
    choice: Option<Choice>,
    task: &Task,
) -> Result<Document, Reason> {
    let decoded = decode::decode(bytes, choice)?;
    task.advance(1, 1).map_err(|_| Reason::Cancelled)?;
    if decoded.text.len() as u64 > LIMIT_BYTES {
        return Err(Reason::TooLong);
    }
    let mut notices = Vec::new();
    if decoded.text.chars().all(char::is_whitespace) {
        notices.push(Notice::Empty);
    }
    if decoded.replaced > 0 {
        notices.push(Notice::Replaced { sequences: decoded.replaced });
    }
    if decoded.encoding.found_by == EncodingFoundBy::Guess && decoded.encoding.name != Encoding::UTF_8.name {
        notices.push(Notice::GuessedEncoding { name: decoded.encoding.name });
    }
    if let Some(language) = kind::markup(&decoded.text) {
        notices.push(Notice::Markup { language });
    }
    Ok(Document {
        id: DocumentId::next(),
        name,
        origin,
        text: Arc::from(decoded.text),
        encoding: decoded.encoding,
        notices,
    })
}
#[cfg(test)]
mod tests;
