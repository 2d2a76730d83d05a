//! Why sentences end where they do, and why they go on where they might have ended.
//!
//! The core tells its reason for every end, and for every place that its rules thought about. The marks that it passed
//! by without a thought, as the full stops of `3.14`, are found here, so that every mark of a text is accounted for.
//! What rests on little is pointed out as a [`Doubt`].

mod rule;
mod why;

use lexometer::fold;
use lexometer::lang::Language;
use lexometer::segment::{BoundaryReason, JoinReason, Roles};
use lexometer::tables::{self, SentenceBreak};

pub use rule::{Doubt, Rule};

use super::Sentence;

/// A place inside a sentence where it might have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// The first byte of the mark; where there is none, of what might have begun the next sentence.
    pub start: u32,
    /// The byte behind the last one of the same.
    pub end: u32,
    /// Where the next sentence might have begun: behind the mark and the space.
    pub at: u32,
    /// Why the sentence goes on.
    pub rule: Rule,
    /// Why that is worth a look, if it is.
    pub doubt: Option<Doubt>,
}

/// How the sentences of a list are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SentenceOrder {
    /// As they stand in the text.
    #[default]
    Text,
    /// Those with the most doubtful places first.
    DoubtfulFirst,
    /// Those with the most words first.
    LongestFirst,
}

/// How often a rule decided.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleCount {
    /// The rule.
    pub rule: Rule,
    /// How many places it decided.
    pub places: u32,
    /// How many of them are doubtful.
    pub doubtful: u32,
    sentences: Orders,
}

/// Why the sentences of a document end where they do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Division {
    /// The places inside sentences, in the order of the text.
    pub joins: Vec<Join>,
    /// The rules that decided anything, those that end sentences first.
    pub rules: Vec<RuleCount>,
    /// How many sentences have a doubtful end or a doubtful place inside.
    pub doubtful: u32,
    /// Of each sentence its first join; then the number of joins.
    first_join: Vec<u32>,
    all: Orders,
}

/// Sentences in each order, as indices: made once, so that a list is only looked up.
#[derive(Clone, Debug, Default, PartialEq)]
struct Orders {
    text: Vec<u32>,
    doubtful_first: Vec<u32>,
    longest_first: Vec<u32>,
}

impl Orders {
    fn of(&self, order: SentenceOrder) -> &[u32] {
        match order {
            SentenceOrder::Text => &self.text,
            SentenceOrder::DoubtfulFirst => &self.doubtful_first,
            SentenceOrder::LongestFirst => &self.longest_first,
        }
    }

    fn of_mut(&mut self, order: SentenceOrder) -> &mut Vec<u32> {
        match order {
            SentenceOrder::Text => &mut self.text,
            SentenceOrder::DoubtfulFirst => &mut self.doubtful_first,
            SentenceOrder::LongestFirst => &mut self.longest_first,
        }
    }
}

impl SentenceOrder {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Text, Self::DoubtfulFirst, Self::LongestFirst];
}

impl Division {
    /// Accounts for every mark of the text, given the core's reasons, and notes the doubts about the sentences' ends.
    pub(super) fn new(
        text: &str,
        sentences: &mut [Sentence],
        told: &[(u32, JoinReason)],
        language: &Language,
    ) -> Self {
        let mut division = Self::default();
        let mut told = told;
        for place in 0..sentences.len() {
            let next = sentences.get(place + 1).map(|next| initial(&text[next.start as usize..]));
            let sentence = &mut sentences[place];
            sentence.doubt = doubt_of_end(text, sentence, next.flatten());
            // What was told of stretches without words belongs to no sentence.
            let before = told.partition_point(|&(at, _)| at <= sentence.start);
            let inside = told.partition_point(|&(at, _)| at < sentence.end);
            division.first_join.push(narrow(division.joins.len()));
            add_joins(text, sentence, &told[before..inside.max(before)], language, &mut division.joins);
            told = &told[inside..];
        }
        division.first_join.push(narrow(division.joins.len()));
        division.arrange(sentences);
        division
    }

    /// The places inside a sentence, given by its number from 0.
    #[must_use]
    pub fn joins_of(&self, sentence: usize) -> &[Join] {
        match self.first_join.get(sentence..=sentence + 1) {
            Some(&[first, end]) => &self.joins[first as usize..end as usize],
            _ => &[],
        }
    }

    /// The sentences in which `rule` decided, or all of them, by their numbers from 0.
    #[must_use]
    pub fn sentences(&self, rule: Option<Rule>, order: SentenceOrder) -> &[u32] {
        match rule {
            None => self.all.of(order),
            Some(rule) => {
                let count = self.rules.iter().find(|count| count.rule == rule);
                count.map_or(&[], |count| count.sentences.of(order))
            }
        }
    }

    fn arrange(&mut self, sentences: &[Sentence]) {
        let doubts = |place: &u32| {
            let of_end = usize::from(sentences[*place as usize].doubt.is_some());
            let inside = self.joins_of(*place as usize).iter().filter(|join| join.doubt.is_some()).count();
            of_end + inside
        };
        let text: Vec<u32> = (0..narrow(sentences.len())).collect();
        let mut doubtful_first: Vec<(usize, u32)> =
            text.iter().map(|place| (doubts(place), *place)).collect();
        self.doubtful = narrow(doubtful_first.iter().filter(|(doubts, _)| *doubts > 0).count());
        // Stable, so that equals stay in the order of the text.
        doubtful_first.sort_by_key(|&(doubts, _)| std::cmp::Reverse(doubts));
        let mut longest_first = text.clone();
        longest_first.sort_by_key(|&place| std::cmp::Reverse(sentences[place as usize].words));
        let doubtful_first = doubtful_first.into_iter().map(|(_, place)| place).collect();
        self.all = Orders { text, doubtful_first, longest_first };

        let mut rules: Vec<RuleCount> = Vec::new();
        let ends = sentences.iter().map(|sentence| (Rule::Ends(sentence.reason), sentence.doubt));
        for (rule, doubt) in ends.chain(self.joins.iter().map(|join| (join.rule, join.doubt))) {
            let count = place_of(&mut rules, rule);
            count.places += 1;
            count.doubtful += u32::from(doubt.is_some());
        }
        for order in SentenceOrder::ALL {
            for &place in self.all.of(order) {
                let end = Rule::Ends(sentences[place as usize].reason);
                let inside = self.joins_of(place as usize).iter().map(|join| join.rule);
                for rule in std::iter::once(end).chain(inside) {
                    let list = place_of(&mut rules, rule).sentences.of_mut(order);
                    if list.last() != Some(&place) {
                        list.push(place);
                    }
                }
            }
        }
        rules.sort_by_key(|count| count.rule.rank());
        self.rules = rules;
    }
}

fn place_of(rules: &mut Vec<RuleCount>, rule: Rule) -> &mut RuleCount {
    let place = rules.iter().position(|count| count.rule == rule).unwrap_or_else(|| {
        rules.push(RuleCount { rule, places: 0, doubtful: 0, sentences: Orders::default() });
        rules.len() - 1
    });
    &mut rules[place]
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a scalar may end a sentence.
fn is_mark(scalar: char) -> bool {
    if scalar.is_ascii() {
        return matches!(scalar, '.' | '!' | '?');
    }
    scalar == '…'
        || matches!(tables::properties(scalar).sentence_break(), SentenceBreak::ATerm | SentenceBreak::STerm)
}

/// Whether a scalar may stand between a mark and the end of its sentence.
fn closes(scalar: char) -> bool {
    let properties = tables::properties(scalar);
    properties.is_white_space()
        || properties.is_extended_pictographic()
        || matches!(scalar, '>' | '*' | '_' | '~')
        || matches!(
            properties.sentence_break(),
            SentenceBreak::Close | SentenceBreak::Extend | SentenceBreak::Format
        )
}

/// The first letter or digit.
fn initial(text: &str) -> Option<char> {
    text.chars().find(|scalar| scalar.is_alphanumeric())
}

/// Adds the places inside a sentence; `told` are those that the core thought about.
fn add_joins(
    text: &str,
    sentence: &Sentence,
    told: &[(u32, JoinReason)],
    language: &Language,
    joins: &mut Vec<Join>,
) {
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let mut told = told.iter().peekable();
    let mut at = start;
    while let Some((from, to)) = next_mark(&text[at..end]).map(|(from, to)| (at + from, at + to)) {
        while let Some(place) = told.next_if(|(place, _)| (*place as usize) < from) {
            joins.push(without_mark(text, place));
        }
        // Where the core saw a place between the marks, they are two.
        let to = match told.peek() {
            Some(&&(place, _)) if from < place as usize && (place as usize) < to => {
                from + text[from..place as usize].trim_end().len()
            }
            _ => to,
        };
        at = to;
        let belongs = |(place, _): &&(u32, JoinReason)| {
            let place = *place as usize;
            place == from || text[to..place].chars().all(closes)
        };
        let (rule, next) = if let Some(&(place, reason)) = told.next_if(|place| belongs(place)) {
            (Rule::GoesOn(reason), place as usize)
        } else if text[to..end].chars().all(closes) {
            // The mark at the end of the sentence.
            continue;
        } else if text[to..].starts_with(char::is_alphanumeric) {
            (Rule::InsideWord, to)
        } else {
            let next = end - text[to..end].trim_start_matches(closes).len();
            // The rules of Unicode tell of it only where they had to read on.
            if text[next..].starts_with(char::is_lowercase) {
                (Rule::GoesOn(JoinReason::SmallLetter), next)
            } else {
                (Rule::Continued, to)
            }
        };
        let mut join = Join { start: narrow(from), end: narrow(to), at: narrow(next), rule, doubt: None };
        join.doubt = doubt_of_join(text, sentence, &join, language);
        joins.push(join);
    }
    joins.extend(told.map(|place| without_mark(text, place)));
}

/// A place that the core thought about with no mark before it: the number of a list item that is none, or a bullet.
fn without_mark(text: &str, &(at, reason): &(u32, JoinReason)) -> Join {
    let rest = &text[at as usize..];
    // Past an opening quotation mark or bracket, to the word that might have begun a sentence.
    let ahead =
        rest.find(|scalar: char| scalar.is_alphanumeric() || is_mark(scalar) || scalar.is_whitespace());
    let word = ahead.map_or(rest, |ahead| &rest[ahead..]);
    let length = word.find(|scalar: char| !scalar.is_alphanumeric()).unwrap_or(word.len());
    let (start, length) = match rest.chars().next() {
        Some(first) if length == 0 => (at, first.len_utf8()),
        _ => (at + narrow(rest.len() - word.len()), length),
    };
    let doubt = (reason == JoinReason::ListMarker).then_some(Doubt::Layout);
    Join { start, end: start + narrow(length), at, rule: Rule::GoesOn(reason), doubt }
}

/// The first run of marks; the full stops of an ellipsis may stand apart.
fn next_mark(text: &str) -> Option<(usize, usize)> {
    let from = text.find(is_mark)?;
    let mut to = from;
    loop {
        let rest = &text[to..];
        let apart = rest.trim_start_matches([' ', '\u{A0}']);
        match apart.chars().next() {
            Some(mark) if is_mark(mark) && (apart.len() == rest.len() || matches!(mark, '.' | '…')) => {
                to += rest.len() - apart.len() + mark.len_utf8();
            }
            _ => return Some((from, to)),
        }
    }
}

/// What speaks against the end of a sentence, of which `next` is the first letter or digit behind it.
fn doubt_of_end(text: &str, sentence: &Sentence, next: Option<char>) -> Option<Doubt> {
    let is_small = next.is_some_and(char::is_lowercase);
    match sentence.reason {
        BoundaryReason::StarterAfterAbbreviation => Some(Doubt::WordLists),
        BoundaryReason::Ellipsis => Some(Doubt::Ellipsis),
        BoundaryReason::MissingSpace => Some(Doubt::Space),
        BoundaryReason::ListItem | BoundaryReason::Heading => Some(Doubt::Layout),
        BoundaryReason::Terminator => is_small.then_some(Doubt::LetterSize),
        BoundaryReason::LineEnd => {
            // It may be broken off for want of room.
            let said = &text[sentence.start as usize..sentence.end as usize];
            let is_open = !said.trim_end_matches(closes).ends_with(is_mark);
            (is_small && is_open).then_some(Doubt::Layout)
        }
        _ => None,
    }
}

/// What speaks against going on.
fn doubt_of_join(text: &str, sentence: &Sentence, join: &Join, language: &Language) -> Option<Doubt> {
    let next = initial(&text[join.at as usize..])?;
    let Rule::GoesOn(reason) = join.rule else { return None };
    match reason {
        JoinReason::Abbreviation
        | JoinReason::Initial
        | JoinReason::Acronym
        | JoinReason::Ordinal
        | JoinReason::MarkedName => {
            let word: String = fold::folded(join.word(text).trim_end_matches('.')).collect();
            let is_title =
                language.sentences.is_some_and(|tailoring| (tailoring.roles)(&word).include(Roles::TITLE));
            (next.is_uppercase() && !is_title).then_some(Doubt::WordLists)
        }
        JoinReason::Attribution => Some(Doubt::WordLists),
        JoinReason::Ellipsis => (!next.is_lowercase()).then_some(Doubt::Ellipsis),
        JoinReason::SmallLetter => {
            let mark = &text[join.start as usize..join.end as usize];
            let is_bare = text[join.end as usize..join.at as usize].chars().all(char::is_whitespace);
            (matches!(mark, "." | "?") && is_bare).then_some(Doubt::LetterSize)
        }
        JoinReason::ListMarker => {
            let before = &text[sentence.start as usize..join.start as usize];
            before.contains(char::is_whitespace).then_some(Doubt::Layout)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
