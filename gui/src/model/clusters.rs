//! Putting like beside like: hierarchical clusters with average linkage.

/// An order of `count` things in which clusters stand together: average linkage (Sokal and Michener 1958), by chains of nearest
/// neighbours (Benzécri 1982; Murtagh 1983) in a time of `count` squared. `distance` must be symmetric; it is asked once for each pair.
///
/// The same distances give the same order on every machine: where two are equally near, the one with the lower number
/// counts as nearer, and of two clusters that are joined, the one that holds the lower number comes first.
#[must_use]
pub fn cluster_order(count: usize, distance: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    // A row for each cluster, named by its lowest member.
    let mut apart = vec![0.0; count * count];
    for x in 0..count {
        for y in 0..x {
            let d = distance(y, x);
            apart[x * count + y] = d;
            apart[y * count + x] = d;
        }
    }
    let mut members: Vec<Vec<usize>> = (0..count).map(|thing| vec![thing]).collect();
    let mut open: Vec<usize> = (0..count).collect();
    let mut chain: Vec<usize> = Vec::new();
    while open.len() > 1 {
        let top = match chain.last() {
            Some(&top) => top,
            None => {
                chain.push(open[0]);
                open[0]
            }
        };
        let before = chain.len().checked_sub(2).map(|place| chain[place]);
        let mut nearest = before;
        for &other in open.iter().filter(|&&other| other != top) {
            // The one before in the chain stays the nearest where it is as near as any: so the chain ends.
            if nearest.is_none_or(|nearest| apart[top * count + other] < apart[top * count + nearest]) {
                nearest = Some(other);
            }
        }
        let Some(nearest) = nearest else { break };
        if Some(nearest) != before {
            chain.push(nearest);
            continue;
        }
        chain.truncate(chain.len() - 2);
        let (kept, gone) = (top.min(nearest), top.max(nearest));
        let (size_kept, size_gone) = (members[kept].len() as f64, members[gone].len() as f64);
        for &other in open.iter().filter(|&&other| other != kept && other != gone) {
            let of_both = apart[kept * count + other] * size_kept + apart[gone * count + other] * size_gone;
            let mean = of_both / (size_kept + size_gone);
            apart[kept * count + other] = mean;
            apart[other * count + kept] = mean;
        }
        let joined = std::mem::take(&mut members[gone]);
        members[kept].extend(joined);
        open.retain(|&other| other != gone);
    }
    open.first().map(|&all| std::mem::take(&mut members[all])).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Average linkage as it is defined: of all pairs of clusters the nearest are joined, first among equals by number.
    fn by_definition(count: usize, distance: &dyn Fn(usize, usize) -> f64) -> Vec<usize> {
        let mut clusters: Vec<Vec<usize>> = (0..count).map(|thing| vec![thing]).collect();
        while clusters.len() > 1 {
            let mut best: Option<(f64, usize, usize)> = None;
            for y in 0..clusters.len() {
                for x in 0..y {
                    let sum: f64 = clusters[x]
                        .iter()
                        .flat_map(|&p| clusters[y].iter().map(move |&q| distance(p.min(q), p.max(q))))
                        .sum();
                    let mean = sum / (clusters[x].len() * clusters[y].len()) as f64;
                    if best.is_none_or(|(least, ..)| mean < least - 1e-12) {
                        best = Some((mean, x, y));
                    }
                }
            }
            let (_, x, y) = best.unwrap();
            let gone = clusters.remove(y);
            clusters[x].extend(gone);
            clusters.sort_by_key(|members| members[0]);
        }
        clusters.pop().unwrap_or_default()
    }

    #[test]
    fn it_is_average_linkage() {
        // Distances without ties: the steps of SplitMix64 scatter them.
        let scattered = |number: u64| {
            let mut bits = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            ((bits ^ (bits >> 31)) >> 32) as f64
        };
        for count in 0..24 {
            for seed in 1..40u64 {
                let distance = |x: usize, y: usize| scattered((seed * 100 + x as u64) * 100 + y as u64);
                assert_eq!(cluster_order(count, distance), by_definition(count, &distance), "{count} {seed}");
            }
        }
    }

    #[test]
    fn groups_stand_together_in_the_order_of_their_first() {
        let group = |thing: usize| thing % 3;
        let order = cluster_order(9, |x, y| if group(x) == group(y) { 0.1 } else { 0.9 });
        assert_eq!(order, [0, 3, 6, 1, 4, 7, 2, 5, 8]);
        assert_eq!(cluster_order(0, |_, _| 0.0), [0usize; 0]);
        assert_eq!(cluster_order(1, |_, _| 0.0), [0]);
        assert_eq!(cluster_order(4, |_, _| 0.0), [0, 1, 2, 3]);
    }
}
