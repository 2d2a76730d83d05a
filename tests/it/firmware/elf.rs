//! What a linked image holds.

use object::{Object, ObjectSymbol};
use std::path::Path;

/// The parts of an ELF file that the tests look at.
pub(super) struct Elf {
    /// The names of all symbols that are defined, mangled as they stand.
    pub(super) symbols: Vec<String>,
}

impl Elf {
    pub(super) fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = object::File::parse(&*bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let symbols = file.symbols().filter_map(|symbol| symbol.name().ok()).map(str::to_owned).collect();
        Self { symbols }
    }
}
