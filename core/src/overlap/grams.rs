//! N-grams of two documents, as sets and as multisets, for every n from 1 to 8 at once.
//!
//! All words of both documents are sorted by the words that follow them. Whatever shares its first n words then stands
//! side by side, for every n: one sort and one pass count every distinct n-gram exactly, without hashes.

use super::Full;
use super::scratch::{Link, WordId, check_lengths, cut, read, to_index, to_place, write};
use super::suffixes::{Joined, LONGEST_JOINED, sort_suffixes};
use crate::math;

/// The longest n-grams that are counted.
pub const LONGEST_GRAM: usize = 8;

/// How many links [`GramOrder::new`] needs for texts of these lengths: one per word, and one.
#[must_use]
pub const fn grams_scratch(a_words: usize, b_words: usize) -> usize {
    a_words.saturating_add(b_words).saturating_add(1)
}

/// How many links [`GramOrder::bulk`] needs for texts of these lengths: four per word, and four.
#[must_use]
pub const fn bulk_grams_scratch(a_words: usize, b_words: usize) -> usize {
    grams_scratch(a_words, b_words).saturating_mul(4)
}

/// The words of two documents in the order of the (up to eight) words that follow.
pub struct GramOrder<'t, 's, W, L> {
    text: Joined<'t, W>,
    order: &'s [L],
}

impl<'t, 's, W: WordId> GramOrder<'t, 's, W, u32> {
    /// As [`GramOrder::new`], by induced sorting: linear time, four times the memory.
    ///
    /// # Errors
    /// As [`GramOrder::new`], with [`bulk_grams_scratch`].
    pub fn bulk(a: &'t [W], b: &'t [W], scratch: &'s mut [u32]) -> Result<Self, Full> {
        let text = Joined { a, b };
        if text.len() > LONGEST_JOINED {
            return Err(Full::Links { longest: LONGEST_JOINED });
        }
        let too_small = Full::Scratch { needed: bulk_grams_scratch(a.len(), b.len()) };
        let mut rest = scratch;
        let mut quarter = || cut(&mut rest, text.len()).ok_or(too_small);
        let (order, rank, spare, counts) = (quarter()?, quarter()?, quarter()?, quarter()?);
        sort_suffixes(text, order, rank, spare, counts);
        Ok(Self { text, order })
    }
}

impl<'t, 's, W: WordId, L: Link> GramOrder<'t, 's, W, L> {
    /// Sorts the words of A and B in as many links as there are words, and one.
    ///
    /// # Errors
    /// [`Full::Scratch`] when `scratch` has fewer than [`grams_scratch`] elements; [`Full::Links`] when both documents
    /// together have more words than such links can address.
    pub fn new(a: &'t [W], b: &'t [W], scratch: &'s mut [L]) -> Result<Self, Full> {
        let text = Joined { a, b };
        check_lengths::<L>(text.len(), 0)?;
        let mut rest = scratch;
        let order = cut(&mut rest, text.len()).ok_or(Full::Scratch { needed: text.len() })?;
        for (place, link) in order.iter_mut().enumerate() {
            *link = L::truncate(to_place(place));
        }
        heapsort(order, |x, y| precedes(text, x, y));
        Ok(Self { text, order })
    }

    /// How many words A and B have.
    #[must_use]
    pub fn words(&self) -> (usize, usize) {
        (self.text.a.len(), self.text.b.len())
    }

    /// Counts the n-grams of every length.
    #[must_use]
    pub fn tallies(&self) -> Tallies {
        let mut tallies = [Tally::default(); LONGEST_GRAM];
        self.each_gram(|words, in_a, in_b| {
            if let Some(tally) = words.checked_sub(1).and_then(|index| tallies.get_mut(index)) {
                tally.add(in_a, in_b);
            }
        });
        Tallies(tallies)
    }

    /// Compares how often each word occurs.
    #[must_use]
    pub fn divergences(&self) -> Divergences {
        let mut types = 0u64;
        self.each_gram(|words, _, _| types = types.saturating_add(u64::from(words == 1)));
        let mut sums = Sums::new(self.text.a.len(), self.text.b.len(), types);
        self.each_gram(|words, in_a, in_b| {
            if words == 1 {
                sums.add(in_a, in_b);
            }
        });
        sums.finish()
    }

    /// Gives every distinct n-gram of every length to `sink`: its length, and how often it stands in A and in B.
    fn each_gram(&self, mut sink: impl FnMut(usize, u32, u32)) {
        let mut counts = [(0u32, 0u32); LONGEST_GRAM];
        let mut last = None;
        for &link in self.order {
            let place = to_index(link.get());
            let shared = last.map_or(0, |last| common(self.text, last, place));
            last = Some(place);
            let words = remaining(self.text, place);
            let is_a = place < self.text.a.len();
            for (length, count) in (1usize..).zip(&mut counts) {
                if length > shared && *count != (0, 0) {
                    sink(length, count.0, count.1);
                    *count = (0, 0);
                }
                if length <= words {
                    let side = if is_a { &mut count.0 } else { &mut count.1 };
                    *side = side.saturating_add(1);
                }
            }
        }
        for (length, count) in (1usize..).zip(counts) {
            if count != (0, 0) {
                sink(length, count.0, count.1);
            }
        }
    }
}

/// How many words the text that `place` stands in has from there on.
fn remaining<W: WordId>(text: Joined<'_, W>, place: usize) -> usize {
    if place <= text.a.len() { text.a.len().saturating_sub(place) } else { text.len().saturating_sub(place) }
}

/// How many of the next eight words are the same from both places on.
fn common<W: WordId>(text: Joined<'_, W>, x: usize, y: usize) -> usize {
    (0..LONGEST_GRAM)
        .take_while(|&step| {
            let word = text.word(x.saturating_add(step));
            word.is_some() && word == text.word(y.saturating_add(step))
        })
        .count()
}

/// Whether the words from `x` on come before those from `y` on.
fn precedes<W: WordId>(text: Joined<'_, W>, x: u32, y: u32) -> bool {
    let (x, y) = (to_index(x), to_index(y));
    let shared = common(text, x, y);
    shared < LONGEST_GRAM && text.word(x.saturating_add(shared)) < text.word(y.saturating_add(shared))
}

/// Sorts in place, in bounded time, without recursion.
fn heapsort<L: Link>(links: &mut [L], precedes: impl Fn(u32, u32) -> bool) {
    let sift = |links: &mut [L], mut root: usize, end: usize| {
        let above = read(links, root);
        loop {
            let mut child = root.saturating_mul(2).saturating_add(1);
            if child >= end {
                break;
            }
            let right = child.saturating_add(1);
            if right < end && precedes(read(links, child), read(links, right)) {
                child = right;
            }
            let below = read(links, child);
            if !precedes(above, below) {
                break;
            }
            write(links, root, below);
            root = child;
        }
        write(links, root, above);
    };
    for root in (0..links.len() / 2).rev() {
        sift(links, root, links.len());
    }
    for end in (1..links.len()).rev() {
        let (first, last) = (read(links, 0), read(links, end));
        write(links, 0, last);
        write(links, end, first);
        sift(links, 0, end);
    }
}

/// The tallies of n-grams of 1 to [`LONGEST_GRAM`] words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallies([Tally; LONGEST_GRAM]);

impl From<[Tally; LONGEST_GRAM]> for Tallies {
    /// Tallies that were counted elsewhere, of n-grams of one word first.
    fn from(tallies: [Tally; LONGEST_GRAM]) -> Self {
        Self(tallies)
    }
}

impl Tallies {
    /// The tally of n-grams of that many words; `None` below 1 and above [`LONGEST_GRAM`].
    #[must_use]
    pub fn of(&self, words: usize) -> Option<&Tally> {
        self.0.get(words.checked_sub(1)?)
    }

    /// The same with the documents exchanged.
    #[must_use]
    pub fn swapped(&self) -> Self {
        Self(self.0.map(Tally::swapped))
    }
}

/// What is counted of the n-grams of one length; every set and multiset metric follows from it.
///
/// An n-gram counts as often as it stands in a document (*tokens*), or once (*types*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// N-grams of A.
    pub tokens_a: u64,
    /// N-grams of B.
    pub tokens_b: u64,
    /// Distinct n-grams of A.
    pub types_a: u64,
    /// Distinct n-grams of B.
    pub types_b: u64,
    /// Distinct n-grams of both.
    pub types_shared: u64,
    /// The sum over all n-grams of the smaller of the two counts.
    pub tokens_shared: u64,
    /// The sum of the products of the two counts.
    pub dot: u64,
    /// The sum of the squares of the counts in A.
    pub squares_a: u64,
    /// The sum of the squares of the counts in B.
    pub squares_b: u64,
    /// The part of `squares_a` that belongs to n-grams of both.
    pub shared_squares_a: u64,
    /// The part of `squares_b` that belongs to n-grams of both.
    pub shared_squares_b: u64,
}

impl Tally {
    /// The same with the documents exchanged.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self {
            tokens_a: self.tokens_b,
            tokens_b: self.tokens_a,
            types_a: self.types_b,
            types_b: self.types_a,
            squares_a: self.squares_b,
            squares_b: self.squares_a,
            shared_squares_a: self.shared_squares_b,
            shared_squares_b: self.shared_squares_a,
            ..self
        }
    }

    /// Counts one distinct n-gram that stands `in_a` times in A and `in_b` times in B.
    fn add(&mut self, in_a: u32, in_b: u32) {
        let add = |sum: &mut u64, value: u64| *sum = sum.saturating_add(value);
        let (a, b) = (u64::from(in_a), u64::from(in_b));
        let shared = u64::from(in_a > 0 && in_b > 0);
        let (square_a, square_b) = (a.saturating_mul(a), b.saturating_mul(b));
        add(&mut self.tokens_a, a);
        add(&mut self.tokens_b, b);
        add(&mut self.types_a, a.min(1));
        add(&mut self.types_b, b.min(1));
        add(&mut self.types_shared, shared);
        add(&mut self.tokens_shared, a.min(b));
        add(&mut self.dot, a.saturating_mul(b));
        add(&mut self.squares_a, square_a);
        add(&mut self.squares_b, square_b);
        add(&mut self.shared_squares_a, square_a.saturating_mul(shared));
        add(&mut self.shared_squares_b, square_b.saturating_mul(shared));
    }

    /// |A∩B| / |A∪B|.
    #[must_use]
    pub fn jaccard(&self) -> Option<f64> {
        let union = self.types_a.saturating_add(self.types_b).saturating_sub(self.types_shared);
        math::ratio(self.types_shared, union)
    }

    /// 2·|A∩B| / (|A| + |B|).
    #[must_use]
    pub fn dice(&self) -> Option<f64> {
        math::ratio(self.types_shared.saturating_mul(2), self.types_a.saturating_add(self.types_b))
    }

    /// |A∩B| / min(|A|, |B|).
    #[must_use]
    pub fn overlap_coefficient(&self) -> Option<f64> {
        math::ratio(self.types_shared, self.types_a.min(self.types_b))
    }

    /// |A∩B| / |A|.
    #[must_use]
    pub fn containment_a(&self) -> Option<f64> {
        math::ratio(self.types_shared, self.types_a)
    }

    /// |A∩B| / |B|.
    #[must_use]
    pub fn containment_b(&self) -> Option<f64> {
        math::ratio(self.types_shared, self.types_b)
    }

    /// Σmin / Σmax.
    #[must_use]
    pub fn ruzicka(&self) -> Option<f64> {
        let all = self.tokens_a.saturating_add(self.tokens_b);
        math::ratio(self.tokens_shared, all.saturating_sub(self.tokens_shared))
    }

    /// 2·Σmin / (N_A + N_B), which is 1 − Bray–Curtis.
    #[must_use]
    pub fn multiset_dice(&self) -> Option<f64> {
        math::ratio(self.tokens_shared.saturating_mul(2), self.tokens_a.saturating_add(self.tokens_b))
    }

    /// Σmin / N_A.
    #[must_use]
    pub fn multiset_containment_a(&self) -> Option<f64> {
        math::ratio(self.tokens_shared, self.tokens_a)
    }

    /// Σmin / N_B.
    #[must_use]
    pub fn multiset_containment_b(&self) -> Option<f64> {
        math::ratio(self.tokens_shared, self.tokens_b)
    }

    /// The cosine of the vectors of counts.
    #[must_use]
    pub fn cosine(&self) -> Option<f64> {
        // Two roots rather than one of the product, which may not fit; exactly 1 for equal vectors all the same.
        if self.dot == self.squares_a && self.dot == self.squares_b {
            return math::ratio(self.dot, self.dot);
        }
        let norms = math::sqrt(real(self.squares_a)) * math::sqrt(real(self.squares_b));
        (norms > 0.0).then(|| (real(self.dot) / norms).min(1.0))
    }

    /// The cosine of the vectors of tf·idf over the two documents, idf = ln((1 + N)/(1 + df)) + 1 with N = 2: an n-gram of
    /// both weighs 1, an n-gram of one ln(3/2) + 1.
    #[must_use]
    pub fn cosine_tf_idf(&self) -> Option<f64> {
        let weight = math::ln(1.5) + 1.0;
        let norm = |all: u64, shared: u64| {
            math::sqrt(real(shared) + weight * weight * real(all.saturating_sub(shared)))
        };
        let norms = norm(self.squares_a, self.shared_squares_a) * norm(self.squares_b, self.shared_squares_b);
        if self.dot == self.squares_a && self.dot == self.squares_b {
            return math::ratio(self.dot, self.dot);
        }
        (norms > 0.0).then(|| (real(self.dot) / norms).min(1.0))
    }
}

#[expect(clippy::cast_precision_loss, reason = "sums above 2^53 are rounded")]
fn real(value: u64) -> f64 {
    value as f64
}

/// How differently two documents use their words. Undefined (`None`) when either has none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Divergences {
    /// Jensen–Shannon divergence in bits, 0 to 1.
    pub jensen_shannon: Option<f64>,
    /// Hellinger distance, 0 to 1.
    pub hellinger: Option<f64>,
    /// Kullback–Leibler divergence of A from B in bits, with ½ added to every count.
    pub kullback_leibler_ab: Option<f64>,
    /// Kullback–Leibler divergence of B from A in bits, with ½ added to every count.
    pub kullback_leibler_ba: Option<f64>,
}

/// The sums behind [`Divergences`], in the order of the word ids.
struct Sums {
    total_a: f64,
    total_b: f64,
    types: f64,
    jensen_shannon: f64,
    hellinger: f64,
    ab: f64,
    ba: f64,
}

impl Sums {
    fn new(words_a: usize, words_b: usize, types: u64) -> Self {
        let total = |words: usize| f64::from(to_place(words));
        Self {
            total_a: total(words_a),
            total_b: total(words_b),
            types: real(types),
            jensen_shannon: 0.0,
            hellinger: 0.0,
            ab: 0.0,
            ba: 0.0,
        }
    }

    fn add(&mut self, in_a: u32, in_b: u32) {
        let (a, b) = (f64::from(in_a), f64::from(in_b));
        let (p, q) = (a / self.total_a, b / self.total_b);
        let middle = 0.5 * (p + q);
        let part = |share: f64| if share > 0.0 { share * math::log2(share / middle) } else { 0.0 };
        self.jensen_shannon += 0.5 * (part(p) + part(q));
        // ½Σ(√p−√q)² is 1−Σ√(pq), and exactly 0 where the distributions are equal.
        let apart = math::sqrt(p) - math::sqrt(q);
        self.hellinger += 0.5 * apart * apart;
        let half = self.types * 0.5;
        let (p, q) = ((a + 0.5) / (self.total_a + half), (b + 0.5) / (self.total_b + half));
        self.ab += p * math::log2(p / q);
        self.ba += q * math::log2(q / p);
    }

    fn finish(self) -> Divergences {
        if self.total_a <= 0.0 || self.total_b <= 0.0 {
            return Divergences::default();
        }
        // Rounding may leave the sums a hair outside the ranges that they have by definition.
        Divergences {
            jensen_shannon: Some(self.jensen_shannon.clamp(0.0, 1.0)),
            hellinger: Some(math::sqrt(self.hellinger.clamp(0.0, 1.0))),
            kullback_leibler_ab: Some(self.ab.max(0.0)),
            kullback_leibler_ba: Some(self.ba.max(0.0)),
        }
    }
}
