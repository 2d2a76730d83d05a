//! The boards that QEMU knows, one for each kind of processor.

use super::image::Profile;

/// A board and how to start it.
#[derive(Debug)]
pub(super) struct Board {
    /// What people call its processor.
    pub(super) processor: &'static str,
    /// The target that its images are built for.
    pub(super) target: &'static str,
    /// The emulator's program.
    pub(super) emulator: &'static str,
    /// Its arguments.
    pub(super) machine: &'static [&'static str],
    /// How its images are built. With overflow checks on one processor of each family, to spare builds of `core`.
    pub(super) profiles: &'static [Profile],
}

/// BBC micro:bit: 256 KB of flash, 16 KB of RAM.
pub(super) const CORTEX_M0: Board = Board {
    processor: "Cortex-M0",
    target: "thumbv6m-none-eabi",
    emulator: "qemu-system-arm",
    machine: &["-M", "microbit"],
    profiles: &[Profile::Release, Profile::Checked],
};

/// Stellaris LM3S6965: 256 KB of flash, 64 KB of RAM.
pub(super) const CORTEX_M3: Board = Board {
    processor: "Cortex-M3",
    target: "thumbv7m-none-eabi",
    emulator: "qemu-system-arm",
    machine: &["-M", "lm3s6965evb", "-cpu", "cortex-m3"],
    profiles: &[Profile::Release],
};

/// Arm MPS2 AN386, with a unit for floats of 32 bits.
pub(super) const CORTEX_M4F: Board = Board {
    processor: "Cortex-M4F",
    target: "thumbv7em-none-eabihf",
    emulator: "qemu-system-arm",
    machine: &["-M", "mps2-an386", "-cpu", "cortex-m4"],
    profiles: &[Profile::Release],
};

/// QEMU's generic RISC-V board.
pub(super) const RISC_V: Board = Board {
    processor: "RISC-V",
    target: "riscv32imac-unknown-none-elf",
    emulator: "qemu-system-riscv32",
    machine: &["-M", "virt", "-bios", "none"],
    profiles: &[Profile::Release, Profile::Checked],
};

/// All of them.
pub(super) const BOARDS: [&Board; 4] = [&CORTEX_M0, &CORTEX_M3, &CORTEX_M4F, &RISC_V];
