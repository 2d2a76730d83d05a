//! A ring of bytes between an interrupt handler and a main loop.

use core::sync::atomic::{AtomicU8, AtomicU32, Ordering};

/// Bytes on their way: one side pushes, the other pops, and neither waits.
///
/// Its counters are loaded and stored, never exchanged, so it needs no atomic instructions: it works on Cortex-M0 and on
/// RISC-V without the extension A.
#[derive(Debug)]
pub struct Ring<const CAPACITY: usize> {
    bytes: [AtomicU8; CAPACITY],
    /// Bytes ever pushed; the pushing side's.
    pushed: AtomicU32,
    /// Bytes ever popped; the popping side's.
    popped: AtomicU32,
}

impl<const CAPACITY: usize> Ring<CAPACITY> {
    /// With nothing in it. The capacity is a power of two, so that the counters may run over.
    pub const EMPTY: Self = {
        assert!(CAPACITY.is_power_of_two());
        Self {
            bytes: [const { AtomicU8::new(0) }; CAPACITY],
            pushed: AtomicU32::new(0),
            popped: AtomicU32::new(0),
        }
    };

    /// Whether there is room for one more byte. For the interrupt handler alone.
    pub fn has_room(&self) -> bool {
        let popped = self.popped.load(Ordering::Acquire);
        (self.pushed.load(Ordering::Relaxed).wrapping_sub(popped) as usize) < CAPACITY
    }

    /// Adds a byte; a full ring loses it. For the interrupt handler alone.
    pub fn push(&self, byte: u8) {
        let pushed = self.pushed.load(Ordering::Relaxed);
        if let Some(place) = self.place(pushed).filter(|_| self.has_room()) {
            place.store(byte, Ordering::Relaxed);
            self.pushed.store(pushed.wrapping_add(1), Ordering::Release);
        }
    }

    /// The byte that waits longest. For the main loop alone.
    pub fn pop(&self) -> Option<u8> {
        let popped = self.popped.load(Ordering::Relaxed);
        if popped == self.pushed.load(Ordering::Acquire) {
            return None;
        }
        let byte = self.place(popped)?.load(Ordering::Relaxed);
        self.popped.store(popped.wrapping_add(1), Ordering::Release);
        Some(byte)
    }

    fn place(&self, count: u32) -> Option<&AtomicU8> {
        self.bytes.get(count as usize & CAPACITY.wrapping_sub(1))
    }
}
