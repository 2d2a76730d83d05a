//! Texts to compare: an edited copy of a text, and the worst that words can do to a search.

/// A small generator of numbers that look random (SplitMix64; Steele, Lea, Flood 2014).
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is above 0.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or(0)
    }
}

/// Blocks that an edited copy is cut into.
const BLOCKS: usize = 50;
/// Of a hundred words of the copy, so many are other words.
const EDITED_PERCENT: usize = 4;

/// A copy of the text with 4 % of its words exchanged for others of the text, cut into fifty blocks that are shuffled.
#[must_use]
pub fn edited_copy(text: &str) -> String {
    let mut random = Random(1);
    let mut words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
    let original = words.clone();
    for word in &mut words {
        if random.below(100) < EDITED_PERCENT {
            *word = original[random.below(original.len())];
        }
    }
    let mut blocks: Vec<&[&str]> = words.chunks(words.len().div_ceil(BLOCKS).max(1)).collect();
    for last in (1..blocks.len()).rev() {
        blocks.swap(last, random.below(last + 1));
    }
    blocks.into_iter().flatten().copied().collect()
}

/// Two texts as ids that repeat themselves, each of so many words.
#[derive(Clone, Debug)]
pub struct Repetitive {
    /// How.
    pub name: &'static str,
    /// The one.
    pub a: Vec<u32>,
    /// The other.
    pub b: Vec<u32>,
}

/// The known bad cases of matching, each text of `words` words.
#[must_use]
pub fn repetitive(words: usize) -> Vec<Repetitive> {
    let both = |name, text: Vec<u32>| Repetitive { name, b: text.clone(), a: text };
    let cycle = |period: u32| (0..period).cycle().take(words).collect::<Vec<u32>>();
    let mut random = Random(2);
    let mut few = |types: usize| (0..words).map(|_| id(random.below(types))).collect::<Vec<u32>>();
    let two_types = Repetitive { name: "two words at random", a: few(2), b: few(2) };
    let ten_types = Repetitive { name: "ten words at random", a: few(10), b: few(10) };
    // A paragraph over and over, with a slip in every hundredth word of the copy.
    let paragraph: Vec<u32> = (0..200).map(|_| id(random.below(120))).collect();
    let a: Vec<u32> = paragraph.iter().copied().cycle().take(words).collect();
    let slip = |word| if random.below(100) == 0 { id(random.below(120)) } else { word };
    let slips = Repetitive {
        name: "a paragraph over and over, with slips",
        b: a.iter().copied().map(slip).collect(),
        a,
    };
    vec![
        both("one word", vec![0; words]),
        both("two words in turn", cycle(2)),
        both("seven words in turn", cycle(7)),
        both("the Fibonacci word", fibonacci(words)),
        two_types,
        ten_types,
        slips,
    ]
}

fn id(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// 0 1 0 0 1 0 1 0 …: repeats nearly everything, and nothing with a period.
fn fibonacci(words: usize) -> Vec<u32> {
    let (mut shorter, mut longer) = (vec![0], vec![0, 1]);
    while longer.len() < words {
        let next = [longer.as_slice(), &shorter].concat();
        shorter = std::mem::replace(&mut longer, next);
    }
    longer.truncate(words);
    longer
}

#[cfg(test)]
mod tests {
    use super::{edited_copy, fibonacci, repetitive};

    #[test]
    fn a_copy_keeps_most_words() {
        let text: String = (0..10_000).map(|number| format!("w{number} ")).collect();
        let copy = edited_copy(&text);
        let kept = copy.split(' ').collect::<std::collections::HashSet<_>>().len();
        assert!((9_500..9_750).contains(&kept), "{kept}");
        assert_ne!(copy[..100], text[..100]);
    }

    #[test]
    fn all_are_of_the_length_asked_for() {
        assert_eq!(fibonacci(8), [0, 1, 0, 0, 1, 0, 1, 0]);
        for pair in repetitive(1000) {
            assert_eq!((pair.a.len(), pair.b.len()), (1000, 1000), "{}", pair.name);
        }
    }
}
