//! How many instructions something takes.
//!
//! QEMU with `-icount shift=0` lets its clocks go on by the same time for every instruction, so that a clock counts
//! them. Cortex-M has a clock that counts down at a rate of the board's; how many instructions one of its ticks is, a
//! loop of known length tells. RISC-V counts by itself.

/// Turns of the loop that tells the rate, of two instructions each.
#[cfg(target_arch = "arm")]
const TURNS: u32 = 500_000;

/// A counter of instructions.
pub struct Clock {
    /// Ticks of [`TURNS`] turns of the loop.
    #[cfg(target_arch = "arm")]
    ticks_of_loop: u64,
}

/// The system timer of Cortex-M: control, reload value, current value.
#[cfg(target_arch = "arm")]
const SYSTICK: *mut u32 = 0xE000_E010 as *mut u32;
/// Its counter has 24 bits.
#[cfg(target_arch = "arm")]
const MASK: u32 = 0x00FF_FFFF;

impl Clock {
    /// Starts it.
    #[must_use]
    pub fn start() -> Self {
        #[cfg(target_arch = "arm")]
        {
            // SAFETY: every Cortex-M has these registers there, and nothing else in these programs uses them. 5 is the
            // processor's clock, running, without interrupts.
            unsafe {
                SYSTICK.add(1).write_volatile(MASK);
                SYSTICK.add(2).write_volatile(0);
                SYSTICK.write_volatile(5);
            }
            let start = ticks();
            // SAFETY: counts a register of its own down to 0.
            unsafe {
                core::arch::asm!(
                    "2:", "subs {turns}, #1", "bne 2b", turns = inout(reg) TURNS => _, options(nomem, nostack)
                );
            }
            Self { ticks_of_loop: u64::from(start.wrapping_sub(ticks()) & MASK).max(1) }
        }
        #[cfg(target_arch = "riscv32")]
        Self {}
    }

    /// The instructions that `work` takes.
    #[inline(never)]
    pub fn instructions(&self, work: &mut dyn FnMut()) -> u64 {
        let start = ticks();
        work();
        let end = ticks();
        #[cfg(target_arch = "arm")]
        {
            let ticks = u64::from(start.wrapping_sub(end) & MASK);
            // Wrapping: a million instructions and a counter of 24 bits are far from 64.
            let scaled = ticks.wrapping_mul(u64::from(TURNS) * 2);
            scaled.checked_div(self.ticks_of_loop).unwrap_or(0)
        }
        #[cfg(target_arch = "riscv32")]
        end.wrapping_sub(start).into()
    }
}

#[cfg(target_arch = "arm")]
fn ticks() -> u32 {
    // SAFETY: reads the timer's current value.
    unsafe { SYSTICK.add(2).read_volatile() }
}

#[cfg(target_arch = "riscv32")]
fn ticks() -> u32 {
    let ticks;
    // SAFETY: reads the counter of retired instructions, which every machine of these tests has.
    unsafe { core::arch::asm!("csrr {0}, minstret", out(reg) ticks, options(nomem, nostack)) };
    ticks
}
