//! The analyser with hot words: chunks whose every byte is understood go past the machines.

use super::Tally;
use super::analyser::{Analyser, Reader};
use super::spelling::CAPACITY;
use crate::bulk::{
    BeforeStop, Chunk, Facts, Found, HotKey, HotWord, HotWords, Key, LONGEST, Numbers, Padded, Shape,
    is_wide_space,
};
use crate::fold::{self, ShortWord};
use crate::lang::{self, Kinds, is_capital};
use crate::segment::{Event, Listener, Skimmed};
use crate::syllables::{self, Context};
use crate::tables;
use crate::utf8::{self, Decoder};

/// Less input than this is not worth the set-up.
const WORTHWHILE: usize = 256;

/// Hot words that go into the lexicon together: their rows are all asked for before the first of them is needed.
const TAKEN_AT_ONCE: usize = 32;

/// After a chunk that ended earlier, at least so many bytes go the reference path before the next try.
const PATIENCE: usize = 64;

impl<'a> Analyser<'a> {
    /// The same analyser with memory for hot words: [`Analyser::push`] then goes past the machines where the text is
    /// plain. The results are the same.
    ///
    /// A power of two of the rows is used, at 32 bytes each. 4,096 suit an article, 262,144 a library. To be given before the
    /// text begins; later it has no effect.
    #[must_use]
    pub fn with_hot_words(mut self, rows: &'a mut [HotWord]) -> Self {
        if self.segmenter.position() == 0 {
            self.hot = Some(HotWords::new(rows));
        }
        self
    }

    /// Ends the hot words with the text.
    pub(super) fn settle_at_end(&mut self) {
        if let Some(hot) = self.hot.take() {
            self.reader.take_in(&hot);
        }
    }

    /// Moves what the hot words counted into the tally and the lexicon. No word may be open.
    fn settle(&mut self) {
        let lexicon = &mut self.reader.lexicon;
        let blanks = lexicon.staged();
        // What is staged is a run of white space, and must stand there again afterwards. Spaces of several kinds can wait.
        let staged = lexicon.staged_word(blanks).unwrap_or(&[]);
        let blank = staged.first().copied();
        if staged.iter().any(|&byte| Some(byte) != blank) {
            return;
        }
        if let Some(hot) = self.hot.as_mut().filter(|hot| hot.used() != 0) {
            lexicon.discard(blanks);
            self.reader.take_in(hot);
            hot.clear();
            if let Some(blank) = blank {
                for _ in 0..blanks {
                    self.reader.lexicon.stage(&[blank]);
                }
            }
        }
    }

    /// Adds what the hot words counted and the tally does not hold yet.
    pub(super) fn add_hot_words(&self, tally: &mut Tally) {
        let has_syllables = self.reader.language.syllables.is_some();
        for (_, facts, count) in self.hot.iter().flat_map(HotWords::iter) {
            tally.add_hot_word(facts, count, has_syllables);
        }
    }

    /// Takes bytes by the fast path as far as it goes, else by the reference path.
    pub(super) fn push_fast(&mut self, bytes: &[u8]) {
        if bytes.len() < WORTHWHILE || self.hot.is_none() {
            return self.push_slow(bytes);
        }
        let mut chunk = Chunk::new();
        let (mut found, mut openings) = (Found::new(), Numbers::new());
        let mut rest = bytes;
        while !rest.is_empty() {
            let (mut taken, mut trouble) = (0, 0);
            if self.may_skim(rest) {
                chunk.read(rest);
                self.take_chunk(rest, &chunk, &mut found, &mut openings);
                (taken, trouble) = (chunk.length, chunk.trouble);
            }
            rest = rest.get(taken..).unwrap_or(&[]);
            // Past what was not understood, if it is not only that the chunk is full.
            let beyond = if trouble == Chunk::LENGTH { 0 } else { trouble.saturating_sub(taken) };
            let slow = beyond.saturating_add(1);
            rest = self.push_until_blank(rest, if taken < PATIENCE { slow.max(PATIENCE) } else { slow });
        }
    }

    /// Pushes at least `count` bytes, and on until a run of blanks is over.
    fn push_until_blank<'b>(&mut self, bytes: &'b [u8], count: usize) -> &'b [u8] {
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n');
        let from = count.min(bytes.len());
        let tail = bytes.get(from.saturating_sub(1)..).unwrap_or(&[]);
        let to_blank = tail.iter().position(is_blank).unwrap_or(tail.len());
        let blanks = tail.iter().skip(to_blank).take_while(|byte| is_blank(byte)).count();
        let end = from.saturating_sub(1).saturating_add(to_blank).saturating_add(blanks);
        let (now, later) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
        self.push_slice(now);
        later
    }

    /// The reference path for text that is in memory: a word that stands in it whole is not spelled anew scalar by scalar,
    /// and a short one may be hot.
    fn push_slice(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(Chunk::LENGTH) {
            if !self.make_ready() {
                self.push_slow(part);
                continue;
            }
            let base = self.segmenter.taken();
            let Some(hot) = &mut self.hot else { return };
            let mut slice = Slice { bytes: part, base, is_spelling: self.segmenter.open_segment() < base };
            let reader = &mut self.reader;
            self.segmenter.push(part, |event| reader.take_in_slice(event, &mut slice, hot));
            let open = self.segmenter.open_segment();
            if !slice.is_spelling && open < self.segmenter.position() {
                reader.spell_rest(slice.from(open), open);
            }
        }
    }

    /// Whether the fast path may go on at this place: between words, with room for the hot words in the lexicon.
    fn may_skim(&mut self, rest: &[u8]) -> bool {
        let is_space = |(scalar, _)| matches!(scalar, ' ' | '\n') || is_wide_space(scalar);
        if !self.segmenter.is_between_words() || utf8::first(rest).is_none_or(is_space) {
            return false;
        }
        self.make_ready()
    }

    /// Sees to it that another chunk's words may be hot.
    ///
    /// The hot words wait outside the lexicon. They must find room when they come, or else the order in which words come
    /// would tell which are kept: then the reference path goes on alone.
    fn make_ready(&mut self) -> bool {
        let is_crowded = self.hot.as_ref().is_some_and(HotWords::is_crowded);
        if (is_crowded || !self.has_room()) && self.segmenter.is_between_words() {
            self.settle();
        }
        self.has_room()
    }

    /// Whether the lexicon has room for the hot words and for another chunk.
    fn has_room(&self) -> bool {
        let Some(hot) = &self.hot else { return false };
        let words = hot.used().saturating_add(Chunk::MOST_WORDS);
        self.reader
            .lexicon
            .has_room_for(words, hot.used().saturating_mul(LONGEST).saturating_add(Chunk::LENGTH))
    }

    /// `openings` lends memory for the words beside signs, then for the first words of sentences whose types are to be marked.
    fn take_chunk(&mut self, text: &[u8], chunk: &Chunk, found: &mut Found, openings: &mut Numbers) {
        let (Some(hot), Some(stretch)) = (&mut self.hot, text.get(..chunk.length)) else { return };
        if stretch.is_empty() {
            return;
        }
        let reader = &mut self.reader;
        reader.begin_chunk();
        let words = chunk.words();
        hot.count_all(&chunk.text, words, found);
        let text = &Words { chunk, bytes: text };
        let beside_signs = openings;
        beside_signs.clear();
        chunk.beside_signs(|number| beside_signs.push_next(number));
        for number in beside_signs.iter() {
            reader.beside_sign(hot, text, found.row(number), number);
            found.set_row(number, Found::NOWHERE);
        }
        let mut misses = 0;
        while let Some(number) = found.missed.get(misses) {
            misses = misses.wrapping_add(1);
            if beside_signs.has(number) {
                continue;
            }
            let row = words.get(number).and_then(|&[start, end]| reader.missed(hot, text, start, end));
            found.set_row(number, row.unwrap_or(Found::NOWHERE));
        }
        let tally = &mut reader.tally;
        tally.words = tally.words.saturating_add(words.len() as u64);
        tally.letters = tally.letters.saturating_add(chunk.letters);
        tally.characters = tally.characters.saturating_add(chunk.characters);
        let openings = beside_signs;
        openings.clear();
        let mut skimming = Skimming { reader, hot, found, text, openings };
        self.segmenter.skim(stretch, chunk, &mut skimming);
        let reader = &mut self.reader;
        reader.end_chunk(stretch);
        let Some(hot) = &mut self.hot else { return };
        for number in openings.iter() {
            reader.mark_word(hot, found.row(number), || text.word(number));
        }
    }
}

/// The words of a chunk in the text, which goes on behind it.
struct Words<'t> {
    chunk: &'t Chunk,
    bytes: &'t [u8],
}

impl<'t> Words<'t> {
    #[inline]
    fn spelling(&self, start: usize, end: usize) -> Option<&'t str> {
        core::str::from_utf8(self.bytes.get(start..end)?).ok()
    }

    fn word(&self, number: usize) -> Option<&'t str> {
        let [start, end] = self.chunk.word(number)?;
        self.spelling(start, end)
    }
}

/// What of a chunk's words the segmenter asks, and what becomes of its sentences.
struct Skimming<'s, 'a, 'h> {
    reader: &'s mut Reader<'a>,
    hot: &'s mut HotWords<'h>,
    found: &'s Found,
    text: &'s Words<'s>,
    /// First words of sentences whose types are to be marked.
    openings: &'s mut Numbers,
}

impl Listener for Skimming<'_, '_, '_> {
    #[inline]
    fn before_stop(&mut self, number: usize) -> BeforeStop {
        let row = self.found.row(number);
        let Some(facts) = self.hot.facts_at(row) else { return BeforeStop::Unclear };
        facts.stop().unwrap_or_else(|| self.ask_before_stop(row, number))
    }

    #[inline(always)]
    fn hear(&mut self, skimmed: Skimmed) {
        match skimmed {
            Skimmed::Sentence(sentence) => self.reader.tally.add_sentence(sentence.words),
            Skimmed::Opening(number) => {
                let is_to_mark = match self.hot.facts_at(self.found.row(number)) {
                    Some(facts) if facts.kinds() == facts.kinds_first() => false,
                    Some(facts) => self.reader.correct_kinds(facts),
                    None => self.reader.opening(self.text, number),
                };
                if is_to_mark {
                    self.openings.push(number);
                }
            }
        }
    }
}

impl Skimming<'_, '_, '_> {
    /// Seldom does a word stand before a terminator: only then is asked what that means.
    #[cold]
    fn ask_before_stop(&mut self, row: u32, number: usize) -> BeforeStop {
        let Some(spelling) = self.text.word(number) else { return BeforeStop::Unclear };
        let stop = self.reader.rules.before_stop(spelling);
        self.hot.note_stop(row, stop);
        stop
    }
}

impl Reader<'_> {
    /// Forgets the blanks before the chunk.
    fn begin_chunk(&mut self) {
        self.lexicon.discard(self.lexicon.staged());
        self.word.clear();
        self.mark = None;
    }

    /// What the reference path would know of the text right before the blank that follows.
    fn end_chunk(&mut self, stretch: &[u8]) {
        self.previous = utf8::last(stretch);
        self.word.before = self.previous;
    }

    /// A word that is not where it was first looked for: elsewhere in the table, new, or none of its kind. Returns the row
    /// where it stands.
    #[inline(never)]
    fn missed(&mut self, hot: &mut HotWords<'_>, text: &Words<'_>, start: u16, end: u16) -> Option<u32> {
        let (from, to) = (usize::from(start), usize::from(end));
        let length = to.wrapping_sub(from);
        let key = if length <= LONGEST {
            let key = Key::new(text.chunk.text.window(start), length);
            let is_number = key.may_have_digit();
            if is_number && is_read_as_alone(text.bytes.get(from..to)?, context(text.bytes, from, to)) {
                if let Some(row) = hot.count(HotKey::Short(key.of_number())) {
                    return Some(row);
                }
            } else if let Some(row) = hot.count(HotKey::Short(key)) {
                return Some(row);
            }
            Some(HotKey::Short(key))
        } else {
            let key = HotKey::of(text.bytes.get(from..to)?);
            if let Some(row) = key.and_then(|key| hot.count(key)) {
                return Some(row);
            }
            key
        };
        self.take_new(hot, key, text.bytes.get(from..to)?, || context(text.bytes, from, to))
    }

    /// A word beside a sign with which it is read aloud: what is known of it elsewhere does not hold here. It was counted in
    /// `row` if it stands there.
    #[cold]
    fn beside_sign(&mut self, hot: &mut HotWords<'_>, text: &Words<'_>, row: u32, number: usize) {
        let Some([start, end]) = text.chunk.word(number) else { return };
        let length = end.wrapping_sub(start);
        if length <= LONGEST {
            hot.take_back(row, Key::new(text.chunk.text.window(start as u16), length));
        }
        let Some(word) = text.bytes.get(start..end) else { return };
        self.take_new(hot, None, word, || context(text.bytes, start, end));
    }

    /// A word that is not in the table, or a number. Returns the row where it stands now.
    fn take_new(
        &mut self,
        hot: &mut HotWords<'_>,
        key: Option<HotKey>,
        word: &[u8],
        context: impl Fn() -> Context,
    ) -> Option<u32> {
        let mut key = key;
        let padded = match key {
            Some(HotKey::Short(key)) => Some(key.padded(word.len())),
            _ => Padded::of(word),
        };
        let shape = padded.as_ref().and_then(Shape::of_padded);
        if let Some(key) = key.filter(|_| !hot.is_full())
            && let Some((padded, shape)) = padded.as_ref().zip(shape).filter(|(_, shape)| shape.is_plain())
            && let Some(facts) = self.facts_of_plain(padded, shape)
            && let Some(row) = hot.insert(key, facts)
        {
            return Some(row);
        }
        let spelling = core::str::from_utf8(word).ok()?;
        if shape.map_or_else(|| has_digit(spelling), Shape::has_digit) {
            // Beside what is silent a number is read as alone.
            key = match key {
                Some(HotKey::Short(key)) if is_read_as_alone(word, context()) => {
                    Some(HotKey::Short(key.of_number()))
                }
                _ => None,
            };
            if let Some(row) = key.and_then(|key| hot.count(key)) {
                return Some(row);
            }
        }
        if let Some(key) = key.filter(|_| !hot.is_full())
            && let Some(facts) = self.facts(spelling, shape)
            && let Some(row) = hot.insert(key, facts)
        {
            return Some(row);
        }
        self.tally.add_lengths(shape.map_or_else(|| count_letters(spelling), Shape::letters), 1);
        let (syllables, kinds) = self.read_aloud(spelling, context(), false);
        if self.language.syllables.is_some() {
            self.tally.add_syllables(syllables, 1);
        }
        self.tally.add_kinds(kinds, 1);
        self.commit_folded(spelling, 1, kinds);
        None
    }

    /// An event of text that is in memory.
    #[inline]
    fn take_in_slice(&mut self, event: Event, slice: &mut Slice<'_>, hot: &mut HotWords<'_>) {
        match event {
            Event::Scalar(scalar) => {
                self.count_scalar(&scalar);
                // A scalar whose first bytes came before the slice begins a word that is not whole in it.
                slice.is_spelling |= scalar.start < slice.base;
                if slice.is_spelling {
                    self.spell(scalar.scalar);
                }
            }
            Event::Candidate { at } => self.set_mark(at),
            Event::Segment { segment, after, opens_sentence } if !slice.is_spelling => {
                let mark = self.mark.take().filter(|mark| mark.at == segment.end);
                let (letters, after) =
                    mark.map_or((self.word.letters, after), |mark| (mark.letters, mark.after));
                if segment.is_word {
                    let context = Context { before: self.word.before, after };
                    let bytes = slice.word(segment.start, segment.end);
                    match core::str::from_utf8(bytes) {
                        Ok(word) => self.word_in_slice(hot, word, context, opens_sentence),
                        Err(_) => self.broken_word(bytes, letters, context, opens_sentence),
                    }
                }
                self.word.letters = self.word.letters.saturating_sub(letters);
                self.word.before = mark.map_or(self.previous, |mark| mark.before);
                self.word.is_word &= mark.is_some();
            }
            event => {
                let is_segment = matches!(event, Event::Segment { .. });
                self.take(event, &mut |_| {});
                if is_segment {
                    // What is left is a mark that was spelled with the word.
                    slice.is_spelling = self.word.spelling.length() != 0;
                }
            }
        }
    }

    /// A word that stands in the slice.
    fn word_in_slice(
        &mut self,
        hot: &mut HotWords<'_>,
        spelling: &str,
        context: Context,
        opens_sentence: bool,
    ) {
        self.tally.words = self.tally.words.saturating_add(1);
        let signs = ['&', '@'];
        let stands_alone = ![context.before, context.after].iter().flatten().any(|sign| signs.contains(sign));
        let key = HotKey::of(spelling.as_bytes()).filter(|_| stands_alone);
        let row = match key.and_then(|key| hot.count(key)) {
            None => self.take_new(hot, key, spelling.as_bytes(), || context),
            row => row,
        };
        if opens_sentence {
            let is_to_mark = match row.and_then(|row| hot.facts_at(row)) {
                Some(facts) => self.correct_kinds(facts),
                None => self.correct_kinds_of(spelling, context),
            };
            if is_to_mark {
                self.mark_word(hot, row.unwrap_or(Found::NOWHERE), || Some(spelling));
            }
        }
    }

    /// A word that holds what was no UTF-8.
    #[cold]
    fn broken_word(&mut self, bytes: &[u8], letters: u64, context: Context, opens_sentence: bool) {
        let mut decoder = Decoder::new();
        for &byte in bytes {
            decoder.push(byte, |decoded| self.spell(decoded.scalar));
        }
        decoder.finish(|decoded| self.spell(decoded.scalar));
        let (staged, spelled) = (self.lexicon.staged(), self.word.spelling.length());
        let (_, kinds) = self.count_word(staged, spelled, letters, context, opens_sentence);
        let id = self.lexicon.commit(staged);
        self.mark_type(id, kinds);
        self.word.spelling.discard(spelled);
    }

    /// Spells what of the open word stands in the slice.
    fn spell_rest(&mut self, bytes: &[u8], start: u64) {
        let mut at = start;
        let mut decoder = Decoder::new();
        for &byte in bytes {
            decoder.push(byte, |decoded| {
                if let Some(mark) = self.mark.as_mut().filter(|mark| mark.at == at) {
                    mark.staged = self.lexicon.staged();
                    mark.spelled = self.word.spelling.length();
                }
                self.spell(decoded.scalar);
                at = at.wrapping_add(u64::from(decoded.bytes));
            });
        }
    }

    /// The syllables of a word, and its kinds. As the reference path does, a word too long to be kept as it is
    /// spelled is read as it is folded.
    fn read_aloud(&mut self, spelling: &str, context: Context, opens_sentence: bool) -> (u32, Kinds) {
        let read = |reader: &Self, spelling: &str| {
            let syllables = reader.syllables(spelling, context);
            (syllables, reader.kinds(spelling, syllables, opens_sentence))
        };
        if spelling.len() <= CAPACITY {
            return read(self, spelling);
        }
        self.stage_folded(spelling);
        let staged = self.lexicon.staged();
        let folded = self.lexicon.staged_word(staged).and_then(|word| core::str::from_utf8(word).ok());
        let told = folded.map_or((0, Kinds::NONE), |folded| read(self, folded));
        self.lexicon.discard(staged);
        told
    }

    /// What is the same for every occurrence of a word that is [`Shape::is_plain`], found at a glance; `None` where it is to be
    /// found by [`Self::facts`].
    fn facts_of_plain(&self, word: &Padded, shape: Shape) -> Option<Facts> {
        if !self.is_english() {
            return None;
        }
        let syllables = syllables::english_letters(word)?;
        let is_capitalised = shape.has_capital();
        if is_capitalised && syllables::of_abbreviation(word).is_some_and(|count| count != syllables) {
            return None;
        }
        let folded = ShortWord::folded_padded(word)?;
        let [kinds, first] = lang::english_letters(&folded, syllables, is_capitalised, &self.familiar);
        Some(Facts::new(shape.letters(), syllables, kinds.bits(), first.bits()))
    }

    /// What is the same for every occurrence of a spelling, numbers beside a sign apart. `None` for what a full stop makes an
    /// abbreviation.
    fn facts(&self, spelling: &str, shape: Option<Shape>) -> Option<Facts> {
        let syllables = self.syllables(spelling, Context::NONE);
        let letters = shape.map_or_else(|| count_letters(spelling), Shape::letters);
        let is_small = !shape.map_or_else(|| spelling.chars().any(is_capital), Shape::has_capital);
        let is_letters = letters == spelling.len() as u64;
        // The full stop matters to capitalised abbreviations only.
        let is_long = is_letters && spelling.len() > syllables::LONGEST_ABBREVIATION;
        if !is_small && !is_long && self.is_abbreviation(spelling, is_letters, syllables) {
            return None;
        }
        let kinds = self.kinds(spelling, syllables, false);
        // Where a word stands matters only to a capital letter.
        let kinds_first = if is_small { kinds } else { self.kinds(spelling, syllables, true) };
        Some(Facts::new(letters, syllables, kinds.bits(), kinds_first.bits()))
    }

    fn is_english(&self) -> bool {
        core::ptr::eq(self.language, &raw const lang::ENGLISH)
    }

    /// Whether a full stop behind a word of so many syllables makes an abbreviation of it, which is read otherwise.
    fn is_abbreviation(&self, spelling: &str, is_letters: bool, syllables: u32) -> bool {
        if is_letters && self.is_english() {
            let read_in_full = Padded::of(spelling.as_bytes()).as_ref().and_then(syllables::of_abbreviation);
            return read_in_full.is_some_and(|count| count != syllables);
        }
        self.syllables(spelling, Context { before: None, after: Some('.') }) != syllables
    }

    /// Corrects what was counted for the first word of a sentence as for any other, where the word is in no row. Whether its
    /// type is to be marked.
    #[cold]
    fn opening(&mut self, text: &Words<'_>, number: usize) -> bool {
        let Some([start, end]) = text.chunk.word(number) else { return false };
        let Some(spelling) = text.spelling(start, end) else { return false };
        self.correct_kinds_of(spelling, context(text.bytes, start, end))
    }

    /// Corrects the kinds of a word that opens a sentence and was counted as if it did not. Whether its type is to be
    /// marked for that.
    fn correct_kinds(&mut self, facts: Facts) -> bool {
        self.replace_kinds(Kinds::of_bits(facts.kinds()), Kinds::of_bits(facts.kinds_first()))
    }

    fn correct_kinds_of(&mut self, spelling: &str, context: Context) -> bool {
        // Where a word stands matters only to a capital letter.
        if !spelling.chars().any(is_capital) {
            return false;
        }
        let [inside, first] = [false, true].map(|opens| self.read_aloud(spelling, context, opens).1);
        self.replace_kinds(inside, first)
    }

    fn replace_kinds(&mut self, kinds: Kinds, kinds_first: Kinds) -> bool {
        if kinds == kinds_first {
            return false;
        }
        let gained = kinds_first.without(kinds);
        self.tally.add_kinds(gained, 1);
        self.tally.take_back_kinds(kinds.without(kinds_first));
        gained.include(Kinds::UNFAMILIAR_SPACHE)
    }

    /// Sees to it that a word's type is marked: by the hot words when they move on, or at once.
    #[inline(never)]
    fn mark_word<'s>(
        &mut self,
        hot: &mut HotWords<'_>,
        row: u32,
        spelling: impl FnOnce() -> Option<&'s str>,
    ) {
        if hot.mark(row) {
            return;
        }
        let Some(spelling) = spelling() else { return };
        self.stage_folded(spelling);
        let staged = self.lexicon.staged();
        self.lexicon.mark_staged(staged);
    }

    /// Moves the hot words into the lexicon and what is known of them into the tally.
    fn take_in(&mut self, hot: &HotWords<'_>) {
        let has_syllables = self.language.syllables.is_some();
        let mut words = hot.iter().peekable();
        while words.peek().is_some() {
            let mut some = heapless::Vec::<_, TAKEN_AT_ONCE>::new();
            for (spelled, facts, count) in words.by_ref().take(TAKEN_AT_ONCE) {
                self.tally.add_hot_word(facts, count, has_syllables);
                let kinds = Kinds::UNFAMILIAR_SPACHE.when(facts.is_marked()) | Kinds::of_bits(facts.kinds());
                if let Some(folded) = spelled.padded().as_ref().and_then(ShortWord::folded_padded) {
                    let hash = self.lexicon.ask_for(folded.bytes());
                    let _ = some.push((folded, hash, kinds, count));
                } else if let Ok(spelling) = core::str::from_utf8(spelled.bytes()) {
                    self.commit_folded(spelling, count, kinds);
                }
            }
            for (folded, hash, kinds, count) in &some {
                let id = self.lexicon.commit_hashed(folded.bytes(), *hash, *count);
                self.mark_type(id, *kinds);
            }
        }
    }

    fn stage_folded(&mut self, spelling: &str) {
        if let Some(folded) = ShortWord::folded(spelling) {
            return self.lexicon.stage(folded.bytes());
        }
        for folded in fold::folded(spelling) {
            let mut buffer = [0; 4];
            self.lexicon.stage(folded.encode_utf8(&mut buffer).as_bytes());
        }
    }

    /// Counts a word of these kinds in the lexicon, so many times.
    fn commit_folded(&mut self, spelling: &str, times: u32, kinds: Kinds) {
        self.stage_folded(spelling);
        let staged = self.lexicon.staged();
        let id = self.lexicon.commit_times(staged, times);
        self.mark_type(id, kinds);
    }
}

impl Tally {
    fn add_hot_word(&mut self, facts: Facts, count: u32, has_syllables: bool) {
        let times = u64::from(count);
        self.add_lengths(facts.letters(), times);
        if has_syllables {
            self.add_syllables(facts.syllables(), times);
        }
        self.add_kinds(Kinds::of_bits(facts.kinds()), times);
    }
}

/// What stands right beside a word.
fn context(text: &[u8], start: usize, end: usize) -> Context {
    Context {
        before: text.get(..start).and_then(utf8::last),
        after: text.get(end..).and_then(utf8::first).map(|(scalar, _)| scalar),
    }
}

/// Whether nothing beside a word with a digit changes how it is read.
fn is_read_as_alone(word: &[u8], context: Context) -> bool {
    let is_silent = |sign| match sign {
        None => true,
        Some('$' | '#' | '~' | '+' | '&' | '@' | '%') => false,
        // A full stop makes an abbreviation of letters.
        Some('.') => word.last().is_some_and(u8::is_ascii_digit),
        Some(sign) => sign.is_ascii(),
    };
    word.is_ascii() && is_silent(context.before) && is_silent(context.after)
}

/// Letters of a word.
fn count_letters(spelling: &str) -> u64 {
    if spelling.is_ascii() {
        return spelling.bytes().filter(u8::is_ascii_alphabetic).count() as u64;
    }
    spelling.chars().filter(|&scalar| tables::properties(scalar).is_letter()).count() as u64
}

/// Whether a scalar is a digit or another number.
fn has_digit(spelling: &str) -> bool {
    if spelling.is_ascii() {
        return spelling.bytes().any(|byte| byte.is_ascii_digit());
    }
    spelling.chars().any(|scalar| {
        let properties = tables::properties(scalar);
        properties.is_alphanumeric() && !properties.is_letter()
    })
}

/// Text in memory that the machines walk through.
struct Slice<'b> {
    bytes: &'b [u8],
    /// Where it starts in the document.
    base: u64,
    /// Whether the open word began before it and is spelled in the lexicon.
    is_spelling: bool,
}

impl<'b> Slice<'b> {
    fn from(&self, start: u64) -> &'b [u8] {
        self.bytes.get(start.wrapping_sub(self.base) as usize..).unwrap_or(&[])
    }

    fn word(&self, start: u64, end: u64) -> &'b [u8] {
        self.from(start).get(..end.wrapping_sub(start) as usize).unwrap_or(&[])
    }
}
