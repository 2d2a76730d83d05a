//! Simple case folding, as runs of one distance.

use super::data::{SCALARS, case_folding};

/// Scalars `start`, `start + step`, … (`count` of them) that all fold by adding `distance` modulo 2^16.
pub(super) struct FoldRun {
    pub(super) start: usize,
    pub(super) step: usize,
    pub(super) count: usize,
    pub(super) distance: u16,
}

/// What each scalar folds to.
pub(super) fn read() -> Result<Vec<usize>, String> {
    let mut fold: Vec<usize> = (0..SCALARS).collect();
    for (code, status, mapping) in case_folding()? {
        if status == "C" || status == "S" {
            fold[code] = mapping;
        }
    }
    match fold.iter().enumerate().find(|&(code, &mapping)| code >> 16 != mapping >> 16) {
        None => Ok(fold),
        Some((code, mapping)) => Err(format!("{code:04X} folds to {mapping:04X}, in another plane")),
    }
}

/// What to add to each scalar, modulo 2^16, to fold it.
pub(super) fn distances(fold: &[usize]) -> Vec<u16> {
    fold.iter().enumerate().map(|(code, &mapping)| (mapping as u16).wrapping_sub(code as u16)).collect()
}

/// The runs of scalars from `first` on that fold to another.
pub(super) fn runs(fold: &[usize], first: usize) -> Vec<FoldRun> {
    let distances = distances(fold);
    let mut runs = Vec::new();
    let mut start = first;
    while start < SCALARS {
        let distance = distances[start];
        if distance == 0 {
            start += 1;
            continue;
        }
        let count = |step: usize| {
            // Between the scalars of a run of step 2 lie only scalars that stay as they are, so that runs never cross.
            let of_run = |&(position, &other): &(usize, &u16)| {
                other == if position % step == 0 { distance } else { 0 }
            };
            let same_plane = (start | 0xFFFF) + 1;
            let scalars = distances[start..same_plane].iter().enumerate().take_while(of_run).count();
            scalars.div_ceil(step)
        };
        let (count, step) = (count(1), 1).max((count(2), 2));
        let (count, step) = if count == 1 { (1, 1) } else { (count, step) };
        runs.push(FoldRun { start, step, count, distance });
        start += (count - 1) * step + 1;
    }
    runs
}
