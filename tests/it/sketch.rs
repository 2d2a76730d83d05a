//! Sketches: what they promise of their error, and what is exact about them.

use std::collections::BTreeSet;

use lexometer::overlap::sketch::{BottomK, Fingerprint, MinHash, SimHash, Winnowing, shingles};
use proptest::prelude::*;

fn jaccard(a: &BTreeSet<u64>, b: &BTreeSet<u64>) -> f64 {
    a.intersection(b).count() as f64 / a.union(b).count() as f64
}

/// Two sets of so many members, of which the first so many are in both.
fn sets(shared: u64, own: u64) -> (BTreeSet<u64>, BTreeSet<u64>) {
    let all = |start: u64| (0..shared).chain(start..start + own).collect();
    (all(1_000_000), all(2_000_000))
}

/// Over many seeds the estimates lie around the truth as wide as the standard error says, neither wider nor closer.
fn check_error(estimate: impl Fn(u64, &BTreeSet<u64>, &BTreeSet<u64>) -> f64, slots: f64) {
    for (shared, own) in [(100, 400), (500, 250), (900, 50)] {
        let (a, b) = sets(shared, own);
        let truth = jaccard(&a, &b);
        let seeds = 200u64;
        let errors: Vec<f64> = (0..seeds).map(|seed| estimate(seed * 1000, &a, &b) - truth).collect();
        let expected = (truth * (1.0 - truth) / slots).sqrt();
        let mean = errors.iter().sum::<f64>() / seeds as f64;
        let spread = (errors.iter().map(|error| error * error).sum::<f64>() / seeds as f64).sqrt();
        assert!(mean.abs() < 3.5 * expected / (seeds as f64).sqrt(), "J = {truth}: off by {mean}");
        assert!((0.75..1.25).contains(&(spread / expected)), "J = {truth}: {spread} for {expected}");
    }
}

#[test]
fn the_error_of_min_hash_is_as_stated() {
    check_error(
        |seed, a, b| {
            let (mut slots_a, mut slots_b) = ([0; 64], [0; 64]);
            let (mut of_a, mut of_b) = (MinHash::new(&mut slots_a, seed), MinHash::new(&mut slots_b, seed));
            a.iter().for_each(|&hash| of_a.insert(hash));
            b.iter().for_each(|&hash| of_b.insert(hash));
            let estimate = of_a.jaccard(&of_b).unwrap();
            let error = (estimate.value * (1.0 - estimate.value) / 64.0).sqrt();
            assert!((estimate.standard_error - error).abs() < 1e-12);
            estimate.value
        },
        64.0,
    );
}

#[test]
fn the_error_of_bottom_k_is_as_stated() {
    check_error(
        |seed, a, b| {
            let (mut slots_a, mut slots_b) = ([0; 64], [0; 64]);
            let (mut of_a, mut of_b) = (BottomK::new(&mut slots_a, seed), BottomK::new(&mut slots_b, seed));
            a.iter().for_each(|&hash| of_a.insert(hash));
            b.iter().for_each(|&hash| of_b.insert(hash));
            assert!(!of_a.is_exact());
            // Six standard errors of 1/√62.
            assert!((of_a.distinct() / a.len() as f64 - 1.0).abs() < 6.0 / 62f64.sqrt());
            of_a.jaccard(&of_b).unwrap().value
        },
        64.0,
    );
}

#[test]
fn sim_hash_estimates_the_angle() {
    // Vectors of counts whose cosine is 0.6: 60 of 100 words shared.
    let mut sum = 0.0;
    for seed in 0..300 {
        let (mut a, mut b) = (SimHash::new(seed), SimHash::new(seed));
        (0..100).for_each(|hash| a.insert(hash, 1));
        (40..140).for_each(|hash| b.insert(hash, 1));
        sum += f64::from((a.bits() ^ b.bits()).count_ones()) / 64.0;
    }
    let expected = 0.6f64.acos() / std::f64::consts::PI;
    assert!((sum / 300.0 - expected).abs() < 0.015, "{}, expected {expected}", sum / 300.0);
    let exact = SimHash::cosine(5, 5);
    assert_eq!((exact.value, exact.standard_error), (1.0, 0.0));
    // Counts are not negative, so nothing is farther apart than a right angle, and 0 lies within the bounds.
    for apart in [u64::MAX, u64::MAX >> 1, 0x1_FFFF_FFFF] {
        let estimate = SimHash::cosine(0, apart);
        assert!((0.0..1e-12).contains(&estimate.value), "{estimate:?}");
        assert!(estimate.lower() <= 0.0 && estimate.upper() > 0.3, "{estimate:?}");
    }
    assert!(SimHash::cosine(0, 0xFFFF_FFFF).value.abs() < 1e-12);
}

/// Values that no machine, no order of bytes and no later version may change: sketches are kept in files.
#[test]
fn sketches_are_the_same_everywhere() {
    // SplitMix64 with the state 0 gives 0xE220A8397B1DCDAF first (Vigna's reference code): its finisher applied to
    // 0x9E3779B97F4A7C15, which here is the hash 0 under the seed 1.
    let mut slots = [0; 1];
    let mut sketch = BottomK::new(&mut slots, 1);
    sketch.insert(0);
    assert_eq!(sketch.values(), [0xE220_A839_7B1D_CDAF]);
    let mut slots = [0; 2];
    let mut sketch = MinHash::new(&mut slots, 0);
    sketch.insert(0);
    assert_eq!(sketch.slots()[0], 0xE220_A839_7B1D_CDAF);
    // The second number of that generator: its state is the constant twice.
    assert_eq!(sketch.slots()[1], 0x6E78_9E6A_A1B9_65F4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn few_members_are_exact(a in prop::collection::btree_set(0u64..60, 0..30), b in prop::collection::btree_set(0u64..60, 0..30)) {
        let (mut slots_a, mut slots_b) = ([7; 30], [9; 30]);
        let (mut of_a, mut of_b) = (BottomK::new(&mut slots_a, 3), BottomK::new(&mut slots_b, 3));
        a.iter().chain(&a).for_each(|&hash| of_a.insert(hash));
        b.iter().rev().for_each(|&hash| of_b.insert(hash));
        prop_assert_eq!(of_a.distinct(), a.len() as f64);
        let found = of_a.jaccard(&of_b);
        prop_assert_eq!(found.map(|estimate| estimate.value), (!a.is_empty() || !b.is_empty()).then(|| jaccard(&a, &b)));
        prop_assert!(found.is_none_or(|estimate| estimate.standard_error == 0.0));
    }

    #[test]
    fn merging_is_adding(a in prop::collection::vec(any::<u64>(), 0..50), b in prop::collection::vec(any::<u64>(), 0..50), slots in 1usize..40) {
        let mut memory = vec![vec![0; slots]; 6];
        let mut memory = memory.iter_mut();
        let mut next = || memory.next().unwrap();
        let (mut one, mut other, mut both) = (MinHash::new(next(), 5), MinHash::new(next(), 5), MinHash::new(next(), 5));
        a.iter().for_each(|&hash| { one.insert(hash); both.insert(hash) });
        b.iter().for_each(|&hash| { other.insert(hash); both.insert(hash) });
        one.merge(&other).unwrap();
        prop_assert_eq!(one.slots(), both.slots());
        let (mut one, mut other, mut both) = (BottomK::new(next(), 5), BottomK::new(next(), 5), BottomK::new(next(), 5));
        a.iter().for_each(|&hash| { one.insert(hash); both.insert(hash) });
        b.iter().for_each(|&hash| { other.insert(hash); both.insert(hash) });
        one.merge(&other).unwrap();
        prop_assert_eq!(one.values(), both.values());
        prop_assert_eq!(one.is_exact(), both.is_exact());
        let (mut one, mut other, mut both) = (SimHash::new(5), SimHash::new(5), SimHash::new(5));
        a.iter().for_each(|&hash| { one.insert(hash, 2); both.insert(hash, 2) });
        b.iter().for_each(|&hash| { other.insert(hash, 1); both.insert(hash, 1) });
        one.merge(&other).unwrap();
        prop_assert_eq!(one, both);
    }

    #[test]
    fn winnowing_finds_every_long_match_and_no_short_one(
        before in prop::collection::vec(0u64..40, 0..20),
        shared in prop::collection::vec(0u64..40, 0..30),
        after in prop::collection::vec(100u64..140, 0..20),
        size in 1usize..6,
        width in 1usize..8,
    ) {
        let a = [&before[..], &shared, &after].concat();
        let b = [&after[..], &shared].concat();
        let (mut window_a, mut window_b) = (vec![1; width], vec![2; width]);
        let of = |text: &[u64], window: &mut [u64]| Winnowing::new(shingles(text, size), window, 9).collect::<Vec<_>>();
        let (of_a, of_b) = (of(&a, &mut window_a), of(&b, &mut window_b));
        let hashes = |chosen: &[Fingerprint]| chosen.iter().map(|one| one.hash).collect::<BTreeSet<_>>();
        let common = hashes(&of_a).intersection(&hashes(&of_b)).count();
        if shared.len() >= width + size - 1 {
            prop_assert!(common > 0);
        }
        // What both chose stands for equal words.
        for x in &of_a {
            for y in of_b.iter().filter(|y| y.hash == x.hash) {
                prop_assert_eq!(&a[x.at as usize..][..size], &b[y.at as usize..][..size]);
            }
        }
        // Every window of the sequence has one.
        let count = a.len().saturating_sub(size - 1);
        for start in 0..(count + 1).saturating_sub(width) {
            prop_assert!(of_a.iter().any(|one| (start..start + width).contains(&(one.at as usize))));
        }
        prop_assert!(of_a.windows(2).all(|pair| pair[0].at < pair[1].at));
        prop_assert_eq!(of_a.is_empty(), count == 0);
    }
}

#[test]
fn other_seeds_and_sizes_do_not_compare() {
    let (mut one, mut two, mut three) = ([0; 4], [0; 4], [0; 5]);
    let (mut one, two, three) =
        (MinHash::new(&mut one, 1), MinHash::new(&mut two, 2), MinHash::new(&mut three, 1));
    assert_eq!((one.merge(&two), one.merge(&three)), (None, None));
    assert_eq!((one.jaccard(&two), one.jaccard(&three)), (None, None));
    assert_eq!(SimHash::new(1).merge(&SimHash::new(2)), None);
    let mut empty: [u64; 0] = [];
    assert_eq!(Winnowing::new([1, 2, 3].into_iter(), &mut empty, 1).count(), 0);
}
