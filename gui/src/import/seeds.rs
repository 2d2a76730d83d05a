//! The three articles that the program opens by itself, compiled in so that an installed program runs anywhere.

use std::sync::Arc;

use crate::model::{Document, DocumentId, Encoding, Origin};

/// The file name and the text of each.
const SEEDS: [(&str, &str); 3] = [
    ("000_43c5ccbe6ef67afe.txt", include_str!("../../../seeds/000_43c5ccbe6ef67afe.txt")),
    ("001_41d400d65c78f880.txt", include_str!("../../../seeds/001_41d400d65c78f880.txt")),
    ("002_51a080f5a2fd5b72.txt", include_str!("../../../seeds/002_51a080f5a2fd5b72.txt")),
];

/// The three articles, in the order of their file names.
#[must_use]
pub fn seeds() -> Vec<Document> {
    SEEDS
        .iter()
        .map(|&(name, text)| Document {
            id: DocumentId::next(),
            name: name.to_owned(),
            origin: Origin::Seed,
            text: Arc::from(text),
            encoding: Encoding::UTF_8,
            notices: Vec::new(),
        })
        .collect()
}
