//! The boards that QEMU knows, one for each kind of processor.

use super::image::Profile;

/// A board and how to start it.
#[derive(Debug)]
pub struct Board {
    /// What people call its processor.
    pub processor: &'static str,
    /// The target that its images are built for.
    pub target: &'static str,
    /// The emulator's program.
    pub emulator: &'static str,
    /// Its arguments.
    pub machine: &'static [&'static str],
    /// Where the bytes, calls and instructions of its images are budgeted: its column in the tables.
    pub is_budgeted: bool,
    /// How its images are built. With overflow checks on one processor of each family, to spare builds of `core`.
    pub profiles: &'static [Profile],
}

/// BBC micro:bit: 256 KB of flash, 16 KB of RAM.
pub const CORTEX_M0: Board = Board {
    processor: "Cortex-M0",
    target: "thumbv6m-none-eabi",
    emulator: "qemu-system-arm",
    machine: &["-M", "microbit"],
    is_budgeted: true,
    profiles: &[Profile::Release, Profile::Checked],
};

/// Stellaris LM3S6965: 256 KB of flash, 64 KB of RAM.
pub const CORTEX_M3: Board = Board {
    processor: "Cortex-M3",
    target: "thumbv7m-none-eabi",
    emulator: "qemu-system-arm",
    machine: &["-M", "lm3s6965evb", "-cpu", "cortex-m3"],
    is_budgeted: true,
    profiles: &[Profile::Release],
};

/// Arm MPS2 AN386, with a unit for floats of 32 bits.
pub const CORTEX_M4F: Board = Board {
    processor: "Cortex-M4F",
    target: "thumbv7em-none-eabihf",
    emulator: "qemu-system-arm",
    machine: &["-M", "mps2-an386", "-cpu", "cortex-m4"],
    is_budgeted: true,
    profiles: &[Profile::Release],
};

/// QEMU's generic RISC-V board.
pub const RISC_V: Board = Board {
    processor: "RISC-V",
    target: "riscv32imac-unknown-none-elf",
    emulator: "qemu-system-riscv32",
    machine: &["-M", "virt", "-bios", "none"],
    is_budgeted: true,
    profiles: &[Profile::Release, Profile::Checked],
};

/// The same board with a processor that has no atomic instructions.
pub const RISC_V_WITHOUT_ATOMICS: Board = Board {
    processor: "RISC-V without atomics",
    target: "riscv32imc-unknown-none-elf",
    emulator: "qemu-system-riscv32",
    machine: &["-M", "virt", "-cpu", "rv32,a=off,f=off,d=off", "-bios", "none"],
    is_budgeted: false,
    profiles: &[Profile::Release],
};

/// All of them.
pub const BOARDS: [&Board; 5] = [&CORTEX_M0, &CORTEX_M3, &CORTEX_M4F, &RISC_V, &RISC_V_WITHOUT_ATOMICS];
