//! All pairs, row by row, on all processors.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use crate::model::{Cancelled, Task};

/// The values of a pair: as it is, and with the documents exchanged.
pub(super) type Both = (Option<f64>, Option<f64>);

/// More threads would wait for memory, not for each other.
const MOST_THREADS: usize = 8;

/// How far all rows together are.
pub(super) struct Progress<'t> {
    task: &'t Task,
    done: AtomicU64,
    pairs: u64,
}

impl Progress<'_> {
    /// States that so many more pairs are done, and learns whether to go on.
    pub(super) fn add(&self, pairs: usize) -> Result<(), Cancelled> {
        let done = self.done.fetch_add(pairs as u64, Ordering::Relaxed);
        self.task.advance(done, self.pairs)
    }
}

/// The square of values of so many documents. For each document `row` gives the values with itself and with each one behind it, in
/// order, with memory from `begin` that it may use for every row it is asked for.
///
/// # Errors
/// [`Cancelled`] when the task was.
pub(super) fn each_row<M>(
    documents: usize,
    task: &Task,
    begin: impl Fn() -> M + Sync,
    row: impl Fn(&mut M, usize, &Progress<'_>, &mut Vec<Both>) -> Result<(), Cancelled> + Sync,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    let pairs = (documents * (documents + 1) / 2) as u64;
    let progress = Progress { task, done: AtomicU64::new(0), pairs };
    let next = AtomicUsize::new(0);
    let rows = Mutex::new(vec![Vec::new(); documents]);
    let work = || -> Result<(), Cancelled> {
        let mut memory = begin();
        loop {
            let a = next.fetch_add(1, Ordering::Relaxed);
            if a >= documents {
                return Ok(());
            }
            progress.add(0)?;
            let mut values = Vec::with_capacity(documents - a);
            row(&mut memory, a, &progress, &mut values)?;
            if let Ok(mut rows) = rows.lock() {
                rows[a] = values;
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).clamp(1, MOST_THREADS);
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(documents)).map(|_| scope.spawn(work)).collect();
        let mut result = work();
        for other in others {
            match other.join() {
                Ok(ended) => result = result.and(ended),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        result
    })?;
    let rows: Vec<Vec<Both>> = rows.into_inner().unwrap_or_default();
    let mut values = vec![vec![None; documents]; documents];
    for (a, row) in rows.into_iter().enumerate() {
        for (b, (as_it_is, exchanged)) in (a..).zip(row) {
            values[b][a] = exchanged;
            values[a][b] = as_it_is;
        }
    }
    Ok(values)
}

/// The same for what has no memory from pair to pair.
pub(super) fn each_pair(
    documents: usize,
    task: &Task,
    pair: impl Fn(usize, usize) -> Result<Both, Cancelled> + Sync,
) -> Result<Vec<Vec<Option<f64>>>, Cancelled> {
    each_row(
        documents,
        task,
        || (),
        |(), a, progress, row| {
            for b in a..documents {
                progress.add(1)?;
                row.push(pair(a, b)?);
            }
            Ok(())
        },
    )
}
