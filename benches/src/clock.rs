//! The time a thread takes, and the processor that it takes it on.

use std::time::Duration;

/// Processor time of the calling thread so far. Where the system does not tell, the time on the wall.
#[must_use]
pub fn thread_time() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
        Duration::from_secs(seconds) + Duration::from_nanos(u64::try_from(now.tv_nsec).unwrap_or(0))
    }
    #[cfg(not(target_os = "linux"))]
    {
        use std::sync::OnceLock;
        use std::time::Instant;
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

/// Keeps the calling thread, and those that it starts from then on, on these processors. Tells whether that was possible.
pub fn pin(processors: &[usize]) -> bool {
    #[cfg(target_os = "linux")]
    {
        let mut set = rustix::thread::CpuSet::new();
        for &processor in processors.iter().filter(|&&processor| processor < rustix::thread::CpuSet::MAX_CPU)
        {
            set.set(processor);
        }
        rustix::thread::sched_setaffinity(None, &set).is_ok()
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = processors;
        false
    }
}
