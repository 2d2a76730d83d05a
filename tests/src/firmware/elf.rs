//! What a linked image holds.

use object::{Object, ObjectSection, ObjectSymbol, SectionFlags, SectionKind, elf};
use std::path::Path;

/// The parts of an ELF file that the tests look at.
#[derive(Debug)]
pub struct Elf {
    /// The names of all symbols that are defined, mangled as they stand.
    pub symbols: Vec<String>,
    /// The bytes of every function and table that has a name.
    pub sizes: Vec<(String, u64)>,
    /// Bytes that are stored in the device: code, constants and the initial values of variables.
    pub flash: u64,
    /// Bytes of variables.
    pub ram: u64,
    /// The release of the compiler that made it, such as `1.96.0`.
    pub compiler: String,
    /// The functions with their stack frames in bytes, the largest first; empty where the compiler did not write them.
    pub frames: Vec<(u64, String)>,
}

impl Elf {
    /// Reads an image.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = object::File::parse(&*bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let symbols = file.symbols().filter_map(|symbol| symbol.name().ok()).map(str::to_owned).collect();
        let named = |symbol: object::Symbol<'_, '_>| Some((symbol.name().ok()?.to_owned(), symbol.size()));
        let sizes = file.symbols().filter_map(named).collect();
        let (mut flash, mut ram) = (0, 0);
        for section in file.sections() {
            let SectionFlags::Elf { sh_flags, .. } = section.flags() else { continue };
            let is_variable = sh_flags.contains(elf::SHF_WRITE);
            let is_stored = section.kind() != SectionKind::UninitializedData;
            // What the runtime marks as room for heap and stack is no variable.
            let is_room = matches!(section.name(), Ok(".heap" | ".stack"));
            if !sh_flags.contains(elf::SHF_ALLOC) || is_room {
                continue;
            }
            flash += if is_stored { section.size() } else { 0 };
            ram += if is_variable { section.size() } else { 0 };
        }
        Self { symbols, sizes, flash, ram, compiler: compiler(&file), frames: frames(&file) }
    }
}

/// What the compiler wrote of itself into the section of comments.
fn compiler(file: &object::File<'_>) -> String {
    let comment =
        file.section_by_name(".comment").and_then(|section| section.data().ok()).unwrap_or_default();
    let comment = String::from_utf8_lossy(comment);
    let version = comment.split("rustc version ").nth(1).unwrap_or_default();
    version.split(|c: char| c != '.' && !c.is_ascii_digit()).next().unwrap_or_default().to_owned()
}

/// The section `.stack_sizes`: for each function its address, four bytes, and its frame's bytes as LEB128.
fn frames(file: &object::File<'_>) -> Vec<(u64, String)> {
    let names: std::collections::HashMap<u64, &str> = file
        .symbols()
        .filter(|symbol| symbol.is_definition())
        .filter_map(|symbol| Some((symbol.address() & !1, symbol.name().ok()?)))
        .collect();
    let mut frames = Vec::new();
    for section in file.sections().filter(|section| section.name() == Ok(".stack_sizes")) {
        let mut bytes = section.data().unwrap_or_default();
        while let Some((address, rest)) = bytes.split_first_chunk::<4>() {
            let length = rest.iter().take_while(|&&byte| byte >= 0x80).count() + 1;
            let (number, rest) = rest.split_at(length.min(rest.len()));
            let size = number.iter().rev().fold(0, |size, byte| size << 7 | u64::from(byte & 0x7F));
            let address = u64::from(u32::from_le_bytes(*address) & !1);
            frames.push((size, names.get(&address).copied().unwrap_or("?").to_owned()));
            bytes = rest;
        }
    }
    frames.sort_unstable_by(|one, other| other.cmp(one));
    frames
}
