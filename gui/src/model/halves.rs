//! Work on a long list, done in two halves at once.

/// What `work` makes of a list: of all of it, or from `least` items on of its first and its second half, on two threads.
/// It is told how many items come before. The answers come in the order of the list.
pub(super) fn halves<'a, T: Sync, R: Send>(
    all: &'a [T],
    least: usize,
    work: impl Fn(usize, &'a [T]) -> R + Sync,
) -> Vec<R> {
    if all.len() < least {
        return vec![work(0, all)];
    }
    let middle = all.len() / 2;
    let (first, second) = all.split_at(middle);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| work(middle, second));
        let first = work(0, first);
        match second.join() {
            Ok(second) => vec![first, second],
            Err(reason) => std::panic::resume_unwind(reason),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_come_in_order() {
        let all: Vec<u32> = (0..10).collect();
        for least in [0, 10, 11] {
            let answers = halves(&all, least, |before, half| {
                assert_eq!(half.first().map(|first| *first as usize), Some(before));
                half.to_vec()
            });
            assert_eq!(answers.len(), if least > 10 { 1 } else { 2 });
            assert_eq!(answers.concat(), all);
        }
        assert_eq!(halves(&[] as &[u32], 0, |_, half| half.len()), [0, 0]);
    }
}
