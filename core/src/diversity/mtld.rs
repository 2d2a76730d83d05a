//! MTLD, the measure of textual lexical diversity: how many words a text goes on before its type–token ratio has fallen
//! to a threshold.
//!
//! The words up to there are a *factor*; the text is read once forward and once backward and the two means averaged. The
//! tools differ in three places that the paper leaves open, so these are stated in an [`MtldRule`].

use super::Undefined;
use super::watch::Watch;

/// The rule by which a text is cut into factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MtldRule {
    /// The type–token ratio that ends a factor, between 0 and 1. The authors recommend 0.66 to 0.75.
    pub threshold: f64,
    /// Whether a ratio equal to the threshold ends a factor.
    pub boundary: Boundary,
    /// The least number of tokens in a factor.
    pub minimum_tokens: u32,
    /// How the factor at the end of the text counts.
    pub last_factor: LastFactor,
}

/// Whether a type–token ratio equal to the threshold ends a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Boundary {
    /// It does.
    AtOrBelow,
    /// The ratio must fall below.
    Below,
}

/// How the factor at the end of a text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LastFactor {
    /// As one if the last token completes it, else as the part (1 − TTR)/(1 − threshold).
    PartialIfOpen,
    /// As that part even if the last token completes it, where the part can exceed one.
    AlwaysPartial,
}

impl MtldRule {
    /// McCarthy and Jarvis 2010, as lexicalrichness and textcomplexity read them.
    pub const ORIGINAL: Self = Self {
        threshold: 0.72,
        boundary: Boundary::AtOrBelow,
        minimum_tokens: 0,
        last_factor: LastFactor::PartialIfOpen,
    };

    /// As lexical-diversity has it: factors of at least ten words, and always a part at the end.
    pub const TEN_WORDS: Self = Self {
        threshold: 0.72,
        boundary: Boundary::Below,
        minimum_tokens: 10,
        last_factor: LastFactor::AlwaysPartial,
    };

    fn ends(&self, factor: &Factor<'_>) -> bool {
        if factor.tokens < u64::from(self.minimum_tokens) {
            return false;
        }
        match self.boundary {
            Boundary::AtOrBelow => factor.ratio() <= self.threshold,
            Boundary::Below => factor.ratio() < self.threshold,
        }
    }
}

impl Default for MtldRule {
    fn default() -> Self {
        Self::ORIGINAL
    }
}

/// The open factor: its distinct tokens in lent memory.
struct Factor<'a> {
    distinct: &'a mut [u32],
    types: usize,
    tokens: u64,
}

impl<'a> Factor<'a> {
    const fn new(distinct: &'a mut [u32]) -> Self {
        Self { distinct, types: 0, tokens: 0 }
    }

    fn push(&mut self, token: u32) -> Result<(), Undefined> {
        if !self.distinct.iter().take(self.types).any(|&known| known == token) {
            *self.distinct.get_mut(self.types).ok_or(Undefined::ScratchFull)? = token;
            self.types = self.types.saturating_add(1);
        }
        self.tokens = self.tokens.saturating_add(1);
        Ok(())
    }

    const fn clear(&mut self) {
        (self.types, self.tokens) = (0, 0);
    }

    /// The type–token ratio, 1 of no tokens.
    #[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
    fn ratio(&self) -> f64 {
        if self.tokens == 0 { 1.0 } else { self.types as f64 / self.tokens as f64 }
    }
}

/// Tokens per factor in one direction.
#[expect(clippy::cast_precision_loss, reason = "counts above 2^53 do not occur in text")]
fn one_way(
    tokens: impl Iterator<Item = u32>,
    rule: &MtldRule,
    scratch: &mut [u32],
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    let mut factor = Factor::new(scratch);
    let (mut factors, mut total) = (0_u64, 0_u64);
    let mut tokens = tokens.peekable();
    while let Some(token) = tokens.next() {
        factor.push(token)?;
        watch.read(factor.types)?;
        total = total.saturating_add(1);
        let closable = rule.last_factor == LastFactor::PartialIfOpen || tokens.peek().is_some();
        if closable && rule.ends(&factor) {
            factors = factors.saturating_add(1);
            factor.clear();
        }
    }
    if total == 0 {
        return Err(Undefined::NoTokens);
    }
    let part = (1.0 - factor.ratio()) / (1.0 - rule.threshold);
    let length = total as f64 / (factors as f64 + part);
    if length.is_finite() { Ok(length) } else { Err(Undefined::OutOfDomain) }
}

/// MTLD: the mean of the forward and the backward reading (McCarthy and Jarvis 2010).
///
/// `scratch` holds the distinct words of one factor: 256 do for prose.
///
/// ```
/// use lexometer::diversity::{MtldRule, mtld};
///
/// // Forward: 1 1 falls to 1/2, a factor; 2 3 stays at 1. Backward: 3 2 1 1 has 3 of 4 = 0.75, a part of 0.25/0.28.
/// let value = mtld(&[1, 1, 2, 3], &MtldRule::ORIGINAL, &mut [0; 8])?;
/// assert!((value - (4.0 / 1.0 + 4.0 / (0.25 / 0.28)) / 2.0).abs() < 1e-12);
/// # Ok::<(), lexometer::diversity::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::NoTokens`]; [`Undefined::OutOfDomain`] where no word is repeated; [`Undefined::ScratchFull`] where a factor
/// has more distinct words than `scratch` holds.
pub fn mtld(tokens: &[u32], rule: &MtldRule, scratch: &mut [u32]) -> Result<f64, Undefined> {
    mtld_watched(tokens, rule, scratch, &mut Watch::new(&mut |_, _| true, 0))
}

/// The same, given up when nobody wants it. It reads the text twice.
pub(super) fn mtld_watched(
    tokens: &[u32],
    rule: &MtldRule,
    scratch: &mut [u32],
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    let forward = one_way(tokens.iter().copied(), rule, scratch, watch)?;
    let backward = one_way(tokens.iter().rev().copied(), rule, scratch, watch)?;
    Ok(f64::midpoint(forward, backward))
}

/// The length of the first factor, `None` where the tokens end before it.
fn first_factor(
    tokens: impl Iterator<Item = u32>,
    rule: &MtldRule,
    scratch: &mut [u32],
    watch: &mut Watch<'_>,
) -> Result<Option<u64>, Undefined> {
    let mut factor = Factor::new(scratch);
    for token in tokens {
        factor.push(token)?;
        watch.step(factor.types)?;
        if rule.ends(&factor) {
            return Ok(Some(factor.tokens));
        }
    }
    Ok(None)
}

/// Counts complete factors and their tokens, for the mean.
#[derive(Default)]
struct Lengths {
    factors: u64,
    tokens: u64,
}

impl Lengths {
    fn add(&mut self, length: Option<u64>) {
        if let Some(length) = length {
            self.factors = self.factors.saturating_add(1);
            self.tokens = self.tokens.saturating_add(length);
        }
    }

    fn mean(&self) -> Result<f64, Undefined> {
        crate::math::ratio(self.tokens, self.factors).ok_or(Undefined::OutOfDomain)
    }
}

/// MTLD-MA wrapped: the mean length of the factors that begin at every token, the end of the text going over into its
/// beginning (Kyle 2018). There is no part of a factor, so [`MtldRule::last_factor`] says nothing here.
///
/// # Errors
/// As [`mtld`].
pub fn mtld_ma_wrap(tokens: &[u32], rule: &MtldRule, scratch: &mut [u32]) -> Result<f64, Undefined> {
    mtld_ma_wrap_watched(tokens, rule, scratch, &mut Watch::new(&mut |_, _| true, 0))
}

/// The same, given up when nobody wants it.
pub(super) fn mtld_ma_wrap_watched(
    tokens: &[u32],
    rule: &MtldRule,
    scratch: &mut [u32],
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    if tokens.is_empty() {
        return Err(Undefined::NoTokens);
    }
    let mut lengths = Lengths::default();
    for start in 0..tokens.len() {
        // A factor may run through the text once from its start to the end, and once more as a whole.
        let wrapped = tokens.iter().skip(start).chain(tokens).copied();
        lengths.add(first_factor(wrapped, rule, scratch, watch)?);
        watch.read(0)?;
    }
    lengths.mean()
}

/// MTLD-MA in both directions: the mean length of the factors that begin at every token and end within the text, forward
/// and backward (Kyle 2018).
///
/// # Errors
/// As [`mtld`].
pub fn mtld_ma_bid(tokens: &[u32], rule: &MtldRule, scratch: &mut [u32]) -> Result<f64, Undefined> {
    mtld_ma_bid_watched(tokens, rule, scratch, &mut Watch::new(&mut |_, _| true, 0))
}

/// The same, given up when nobody wants it.
pub(super) fn mtld_ma_bid_watched(
    tokens: &[u32],
    rule: &MtldRule,
    scratch: &mut [u32],
    watch: &mut Watch<'_>,
) -> Result<f64, Undefined> {
    if tokens.is_empty() {
        return Err(Undefined::NoTokens);
    }
    let (mut forward, mut backward) = (Lengths::default(), Lengths::default());
    for start in 0..tokens.len() {
        forward.add(first_factor(tokens.iter().skip(start).copied(), rule, scratch, watch)?);
        backward.add(first_factor(tokens.iter().rev().skip(start).copied(), rule, scratch, watch)?);
        watch.read(0)?;
    }
    Ok(f64::midpoint(forward.mean()?, backward.mean()?))
}
