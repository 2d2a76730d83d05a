//! The core's lists, compiled into this program.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "files of the library, of which some lists have no role in a table"
)]

/// A list: its words with spaces between them.
#[derive(Clone, Copy)]
pub(super) struct WordList(pub(super) &'static str);

impl WordList {
    pub(super) const fn new(words: &'static str) -> Self {
        Self(words)
    }
}

#[path = "../../../src/lang/de.rs"]
pub(super) mod de;
#[path = "../../../src/lang/en.rs"]
pub(super) mod en;
#[path = "../../../src/lang/es.rs"]
pub(super) mod es;
#[path = "../../../src/lang/fr.rs"]
pub(super) mod fr;
#[path = "../../../src/lang/it.rs"]
pub(super) mod it;
#[path = "../../../src/lang/nl.rs"]
pub(super) mod nl;
#[path = "../../../src/lang/pl.rs"]
pub(super) mod pl;
#[path = "../../../src/lang/pt.rs"]
pub(super) mod pt;
#[path = "../../../src/lang/ru.rs"]
pub(super) mod ru;
#[path = "../../../src/lang/uk.rs"]
pub(super) mod uk;
