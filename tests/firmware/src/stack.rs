//! How deep the stack went: painted first, looked at last.

use crate::console::Line;

/// Painted over memory that is free.
const PAINT: u32 = 0xA5C3_5A3C;

/// Kept free of paint below the painting function's own frame.
const MARGIN_BYTES: usize = 128;

unsafe extern "C" {
    #[link_name = "__sheap"]
    static mut HEAP_START: u32;
    #[link_name = "_stack_start"]
    static mut STACK_TOP: u32;
}

/// Paints everything between the statics and the present depth.
///
/// Call it first thing in `main`.
#[inline(never)]
pub fn paint() {
    let here = 0_u32;
    let end = (&raw const here).addr().wrapping_sub(MARGIN_BYTES);
    let mut place = &raw mut HEAP_START;
    while place.addr() < end {
        // SAFETY: from the end of the statics, where the linker's map says that nothing lies, to below the frame of
        // this function, which calls nothing: no live value is there.
        unsafe {
            place.write_volatile(PAINT);
            place = place.add(1);
        }
    }
}

/// How deep the stack goes below the caller while `call` runs, in bytes: the frames of `call` and of all that it calls.
///
/// `None` where no paint is left.
#[inline(never)]
pub fn depth_of(call: &mut dyn FnMut()) -> Option<u64> {
    paint();
    call();
    let top = (&raw const STACK_TOP).addr();
    let here = &raw const call;
    depth_bytes().map(|bytes| bytes.saturating_sub(top.wrapping_sub(here.addr()) as u64))
}

/// Prints the depth as the last line of an image's output.
pub fn report() {
    let depth = depth_bytes();
    match depth {
        Some(bytes) => Line::new("stack").number(bytes).end(),
        None => Line::new("stack overflow").end(),
    }
}

/// The deepest that the stack went since [`paint`], in bytes from its top, `main` and the runtime included.
///
/// `None` where no paint is left: the stack may have run into the statics.
#[inline(never)]
fn depth_bytes() -> Option<u64> {
    let top = (&raw const STACK_TOP).addr();
    let start = &raw const HEAP_START;
    let mut place = start;
    // SAFETY: reads words of RAM between the statics and the stack's top.
    while place.addr() < top && unsafe { place.read_volatile() } == PAINT {
        // SAFETY: as above.
        place = unsafe { place.add(1) };
    }
    (place != start).then(|| top.wrapping_sub(place.addr()) as u64)
}
