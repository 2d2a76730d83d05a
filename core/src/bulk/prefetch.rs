//! What will be needed is asked for before.

/// Brings what stands at `place` towards the processor, which goes on meanwhile. Where the processor has no safe way to say so,
/// nothing happens.
#[inline(always)]
pub(crate) fn prefetch<T>(place: &T) {
    #[cfg(all(target_arch = "x86_64", target_feature = "sse"))]
    safe_arch::prefetch_t0(place);
    #[cfg(not(all(target_arch = "x86_64", target_feature = "sse")))]
    let _ = place;
}
