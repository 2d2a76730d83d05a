//! Who calls whom in a linked image, read from its machine code.
//!
//! A *direct* call is a branch whose target stands in the instruction. Besides, a function whose address stands among the
//! constants of another is taken to be called by it: so does code for Cortex-M0 that calls one function often. A jump by a
//! table of addresses that lie in the function itself is a choice within it. What is left are calls through pointers that
//! were loaded from tables or handed in; their functions are told, and whoever asks has to say where such a pointer leads.

use object::{Architecture, Object, ObjectSection, ObjectSymbol, SymbolKind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The functions of an image and their calls.
#[derive(Debug)]
pub struct Calls {
    /// The names of the functions, mangled, by address.
    functions: BTreeMap<u64, Function>,
}

#[derive(Debug)]
struct Function {
    name: String,
    size: u64,
    calls: BTreeSet<u64>,
    /// Whether it calls through a pointer.
    calls_pointers: bool,
    /// How often it jumps through a pointer, for good.
    jumps: usize,
    /// Tables of addresses inside it: each is a choice that one such jump makes.
    choices: BTreeSet<u64>,
}

impl Function {
    fn new(name: &str, size: u64) -> Self {
        let (calls, choices) = (BTreeSet::new(), BTreeSet::new());
        Self { name: name.to_owned(), size, calls, calls_pointers: false, jumps: 0, choices }
    }

    /// Whether it calls or leaves through a pointer.
    fn is_indirect(&self) -> bool {
        self.calls_pointers || self.jumps > self.choices.len()
    }
}

/// What an instruction does.
enum Branch {
    /// To an address, with the intent to come back.
    Call(u64),
    /// To an address, for good: within the function, or as its last act.
    Jump(u64),
    /// Through a pointer, with the intent to come back.
    CallPointer,
    /// Through a pointer, for good: a choice among places of the function, or its last act.
    JumpPointer,
}

impl Calls {
    /// Reads an image.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = object::File::parse(&*bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let is_thumb = file.architecture() == Architecture::Arm;
        let mut functions = BTreeMap::new();
        for symbol in file.symbols().filter(|symbol| symbol.kind() == SymbolKind::Text && symbol.size() != 0)
        {
            let function = Function::new(symbol.name().unwrap_or("?"), symbol.size());
            functions.insert(symbol.address() & !u64::from(is_thumb), function);
        }
        // Where code and constants begin: `$t`, `$x` and `$d`.
        let mut kinds = BTreeMap::new();
        for symbol in file.symbols() {
            match symbol.name().unwrap_or_default().get(..2) {
                Some("$t" | "$x") => kinds.insert(symbol.address(), true),
                Some("$d") => kinds.insert(symbol.address(), false),
                _ => None,
            };
        }
        let data: Vec<_> = file
            .sections()
            .filter(|section| section.address() != 0 && section.kind() != object::SectionKind::Text)
            .filter_map(|section| Some((section.address(), section.data().ok()?)))
            .collect();
        let mut calls = Self { functions };
        for section in file.sections().filter(|section| section.kind() == object::SectionKind::Text) {
            let code =
                Code { start: section.address(), bytes: section.data().unwrap_or_default(), kinds: &kinds };
            if is_thumb { calls.read_thumb(&code) } else { calls.read_risc_v(&code, &data) }
        }
        calls
    }

    /// The names of the functions that call through pointers.
    #[must_use]
    pub fn indirect(&self) -> Vec<&str> {
        self.functions
            .values()
            .filter(|function| function.is_indirect())
            .map(|function| &*function.name)
            .collect()
    }

    /// How many functions there are, and how many calls.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.functions.len(), self.functions.values().map(|function| function.calls.len()).sum())
    }

    /// Adds what is known of pointers: from functions whose name holds the first to those whose name holds the second.
    pub fn add_pointers(&mut self, known: &[(&str, &str)]) {
        for (from, to) in known {
            let targets: Vec<u64> = self.named(to).map(|(&at, _)| at).collect();
            for function in self.functions.values_mut() {
                if function.is_indirect() && function.name.contains(from) {
                    function.calls.extend(&targets);
                }
            }
        }
    }

    fn named<'s>(&'s self, part: &'s str) -> impl Iterator<Item = (&'s u64, &'s Function)> {
        self.functions.iter().filter(move |(_, function)| function.name.contains(part))
    }

    /// A chain of calls that comes back to where it began, as names; `None` where there is none.
    #[must_use]
    pub fn cycle(&self) -> Option<Vec<&str>> {
        let mut done = BTreeSet::new();
        for &start in self.functions.keys() {
            let mut path = vec![(start, self.callees(start))];
            while let Some((at, rest)) = path.last_mut() {
                let at = *at;
                let Some(next) = rest.pop() else {
                    done.insert(at);
                    path.pop();
                    continue;
                };
                if let Some(begin) = path.iter().position(|(function, _)| *function == next) {
                    return Some(
                        path[begin..].iter().map(|(function, _)| &*self.functions[function].name).collect(),
                    );
                }
                if !done.contains(&next) {
                    path.push((next, self.callees(next)));
                }
            }
        }
        None
    }

    fn callees(&self, function: u64) -> Vec<u64> {
        self.functions
            .get(&function)
            .map(|function| function.calls.iter().copied().collect())
            .unwrap_or_default()
    }

    /// The start of the function that an address lies in.
    fn function_of(&self, address: u64) -> Option<u64> {
        let (&start, function) = self.functions.range(..=address).next_back()?;
        (address < start + function.size).then_some(start)
    }

    fn note(&mut self, at: u64, branch: &Branch) {
        let Some(here) = self.function_of(at) else { return };
        let target = match branch {
            Branch::CallPointer => {
                self.function_mut(here).calls_pointers = true;
                return;
            }
            Branch::JumpPointer => {
                self.function_mut(here).jumps += 1;
                return;
            }
            // Cortex-M0 has no other far jump: a call into the middle of its own function is one.
            Branch::Call(target) => {
                self.function_of(*target).filter(|&start| start != here || start == *target)
            }
            // A jump inside the function is a loop or a choice.
            Branch::Jump(target) => self.function_of(*target).filter(|&target| target != here),
        };
        if let Some(target) = target {
            self.function_mut(here).calls.insert(target);
        }
    }

    /// Notes that the address of a function, if it is one, stands among the constants of another.
    fn note_constant(&mut self, at: u64, value: u64) {
        if let Some(here) = self.function_of(at).filter(|&here| here != value)
            && self.functions.contains_key(&value)
        {
            self.function_mut(here).calls.insert(value);
        }
    }

    /// Notes the address of a table if an address inside the function stands first in it: a `match` as a table of jumps.
    fn note_table(&mut self, at: u64, table: u64, data: &[(u64, &[u8])]) {
        let first = data.iter().find_map(|&(start, bytes)| {
            let from = usize::try_from(table.checked_sub(start)?).ok()?;
            let word = bytes.get(from..from.checked_add(4)?)?;
            Some(u64::from(u32::from_le_bytes([word[0], word[1], word[2], word[3]])))
        });
        if let Some(here) = self.function_of(at)
            && first.is_some_and(|first| first != here && self.function_of(first) == Some(here))
        {
            self.function_mut(here).choices.insert(table);
        }
    }

    fn function_mut(&mut self, start: u64) -> &mut Function {
        self.functions.get_mut(&start).expect("it was just found")
    }

    fn read_thumb(&mut self, code: &Code<'_>) {
        let mut halves: BTreeMap<u16, u64> = BTreeMap::new();
        let mut at = code.start;
        while at < code.end() {
            if self.functions.contains_key(&at) {
                halves.clear();
            }
            if !code.is_code(at) {
                if at.is_multiple_of(4) {
                    let word = u64::from(code.half(at)) | u64::from(code.half(at + 2)) << 16;
                    if word & 1 == 1 {
                        self.note_constant(at, word & !1);
                    }
                }
                at += 2;
                continue;
            }
            let first = code.half(at);
            if first >> 11 < 0b11101 {
                if let Some(branch) = thumb_short(at, first) {
                    self.note(at, &branch);
                }
                at += 2;
                continue;
            }
            let second = code.half(at + 2);
            if let Some(branch) = thumb_long(at, first, second) {
                self.note(at, &branch);
            }
            // `movw` and `movt` put an address together.
            if first & 0xFB70 == 0xF240 && second & 0x8000 == 0 {
                let value = u64::from(
                    (first & 0xF) << 12 | (first >> 10 & 1) << 11 | (second >> 12 & 7) << 8 | second & 0xFF,
                );
                let register = second >> 8 & 0xF;
                if first & 0x80 == 0 {
                    halves.insert(register, value);
                } else if let Some(low) = halves.remove(&register)
                    && low & 1 == 1
                {
                    self.note_constant(at, value << 16 | low & !1);
                }
            }
            at += 4;
        }
    }

    fn read_risc_v(&mut self, code: &Code<'_>, data: &[(u64, &[u8])]) {
        // The upper part of an address in each register.
        let mut upper: BTreeMap<u32, u64> = BTreeMap::new();
        let mut at = code.start;
        while at < code.end() {
            if self.functions.contains_key(&at) {
                upper.clear();
            }
            if !code.is_code(at) {
                at += 2;
                continue;
            }
            let low = code.half(at);
            if low & 3 != 3 {
                if let Some(branch) = risc_v_short(at, low) {
                    self.note(at, &branch);
                }
                at += 2;
                continue;
            }
            let word = u32::from(low) | u32::from(code.half(at + 2)) << 16;
            let (register, base) = (word >> 7 & 31, word >> 15 & 31);
            let immediate = i64::from(word.cast_signed() >> 20);
            match word & 0x7F {
                // auipc, lui
                0x17 => drop(upper.insert(register, at.wrapping_add(u64::from(word & !0xFFF)) & 0xFFFF_FFFF)),
                0x37 => drop(upper.insert(register, u64::from(word & !0xFFF))),
                // addi
                0x13 if word >> 12 & 7 == 0 => {
                    if let Some(&part) = upper.get(&base) {
                        let constant = part.wrapping_add_signed(immediate) & 0xFFFF_FFFF;
                        self.note_constant(at, constant);
                        self.note_table(at, constant, data);
                    }
                }
                // jal
                0x6F => {
                    let target = at.wrapping_add_signed(jal_offset(word));
                    self.note(at, &if register == 0 { Branch::Jump(target) } else { Branch::Call(target) });
                }
                // jalr; through register 1 or 5 without a link it returns
                0x67 => {
                    let target =
                        upper.get(&base).map(|&part| part.wrapping_add_signed(immediate) & 0xFFFF_FFFF);
                    match target {
                        Some(target) if register == 0 => self.note(at, &Branch::Jump(target)),
                        Some(target) => self.note(at, &Branch::Call(target)),
                        None if register == 0 && matches!(base, 1 | 5) => {}
                        None if register == 0 => self.note(at, &Branch::JumpPointer),
                        None => self.note(at, &Branch::CallPointer),
                    }
                }
                _ => {}
            }
            at += 4;
        }
    }
}

/// The bytes of a section, and where in it is code.
struct Code<'d> {
    start: u64,
    bytes: &'d [u8],
    kinds: &'d BTreeMap<u64, bool>,
}

impl Code<'_> {
    fn end(&self) -> u64 {
        self.start + self.bytes.len() as u64
    }

    fn is_code(&self, at: u64) -> bool {
        self.kinds.range(..=at).next_back().is_none_or(|(_, &is_code)| is_code)
    }

    fn half(&self, at: u64) -> u16 {
        let at = (at - self.start) as usize;
        self.bytes.get(at..at + 2).map_or(0, |half| u16::from_le_bytes([half[0], half[1]]))
    }
}

/// A number of so many bits in two's complement.
fn signed(bits: u32, width: u32) -> i64 {
    i64::from((bits << (32 - width)).cast_signed() >> (32 - width))
}

/// Instructions of two bytes.
fn thumb_short(at: u64, half: u16) -> Option<Branch> {
    let from_here = |offset| Branch::Jump((at + 4).wrapping_add_signed(offset));
    let bits = u32::from(half);
    match half {
        // blx, and bx but through the link register
        _ if half & 0xFF80 == 0x4780 => Some(Branch::CallPointer),
        _ if half & 0xFF80 == 0x4700 && half != 0x4770 => Some(Branch::JumpPointer),
        _ if half >> 11 == 0b11100 => Some(from_here(signed(bits & 0x7FF, 11) * 2)),
        _ if half >> 12 == 0b1101 && half >> 8 & 0xF < 0xE => Some(from_here(signed(bits & 0xFF, 8) * 2)),
        _ => None,
    }
}

/// Branches of four bytes.
fn thumb_long(at: u64, first: u16, second: u16) -> Option<Branch> {
    if first >> 11 != 0b11110 || second >> 15 != 1 {
        return None;
    }
    let (high, low) = (u32::from(first), u32::from(second));
    let sign = high >> 10 & 1;
    let far = || {
        let (i1, i2) = (1 ^ (low >> 13 & 1) ^ sign, 1 ^ (low >> 11 & 1) ^ sign);
        let bits = sign << 24 | i1 << 23 | i2 << 22 | (high & 0x3FF) << 12 | (low & 0x7FF) << 1;
        (at + 4).wrapping_add_signed(signed(bits, 25))
    };
    match low & 0xD000 {
        0xD000 => Some(Branch::Call(far())),
        0x9000 => Some(Branch::Jump(far())),
        0x8000 if high >> 7 & 7 != 7 => {
            let bits = sign << 20 | (low >> 11 & 1) << 19 | (low >> 13 & 1) << 18;
            let bits = bits | (high & 0x3F) << 12 | (low & 0x7FF) << 1;
            Some(Branch::Jump((at + 4).wrapping_add_signed(signed(bits, 21))))
        }
        _ => None,
    }
}

/// Compressed instructions.
fn risc_v_short(at: u64, half: u16) -> Option<Branch> {
    let bits = u32::from(half);
    match bits & 0xE003 {
        // c.jal, c.j
        kind @ (0x2001 | 0xA001) => {
            let bit = |from: u32, to: u32| (bits >> from & 1) << to;
            let offset =
                bit(12, 11) | bit(11, 4) | bit(10, 9) | bit(9, 8) | bit(8, 10) | bit(7, 6) | bit(6, 7);
            let offset = offset | bit(5, 3) | bit(4, 2) | bit(3, 1) | bit(2, 5);
            let target = at.wrapping_add_signed(signed(offset, 12));
            Some(if kind == 0x2001 { Branch::Call(target) } else { Branch::Jump(target) })
        }
        // c.jr, c.jalr
        0x8002 if bits & 0x7C == 0 && bits >> 7 & 31 != 0 => {
            let (links, register) = (bits >> 12 & 1 == 1, bits >> 7 & 31);
            match (links, register) {
                (false, 1 | 5) => None,
                (false, _) => Some(Branch::JumpPointer),
                (true, _) => Some(Branch::CallPointer),
            }
        }
        _ => None,
    }
}

/// The offset of `jal`.
fn jal_offset(word: u32) -> i64 {
    let bits =
        (word >> 31) << 20 | (word >> 12 & 0xFF) << 12 | (word >> 20 & 1) << 11 | (word >> 21 & 0x3FF) << 1;
    signed(bits, 21)
}
