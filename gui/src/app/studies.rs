//! What views ask for: begun when a view needs it, and begun anew when what it is made of has changed.

use std::any::Any;
use std::sync::Arc;

use super::App;
use crate::export;
use crate::model::{
    Analysis, Cancelled, Collocates, Concordance, Corpus, Document, GramList, Keyness, Lexis, Parts, Query,
    QueryError, Syntax, Task, arrange,
};
use crate::views::{
    Against, Arranging, ConcordancePage, Counted, Entry, Listed, Reach, ReadabilityPage, Same, Screen, State,
    Study, View, WordPage, Work,
};
use crate::worker::{Event, Job, JobId, Measured, Outcome, Subject};

/// Copies of long tables are made on the worker thread; they have no view of their own.
const COPY: &str = "copy";
/// Stop words are marked anew on the worker thread too.
const MARKED: &str = "stop words";
/// So many sentences and words that moved a score are shown.
const MOST_MOVED: usize = 40;
/// Of a text with few sentences one in so many is marked, but some are.
const ONE_MARKED_IN: usize = 6;
const LEAST_MOVED: usize = 3;
/// Shorter tables are copied at once.
const SHORT: usize = 20_000;

/// A document as it was measured, and the same with its stop words marked anew.
type Marked = (Same<Analysis>, Arc<Analysis>);

impl App {
    /// Begins what the view that is open needs and has not.
    pub(super) fn begin_studies(&mut self) {
        for job in self.screen.studies.give_up_for(self.screen.view) {
            self.worker.cancel(job);
        }
        match self.screen.view {
            View::Words if self.screen.words.page == WordPage::KeyWords => self.begin_keyness(),
            View::Words => self.begin_grams(),
            View::Readability if self.screen.readability.page == ReadabilityPage::Text => self.begin_moved(),
            View::Lexis => self.begin_lexis(),
            View::Concordance => self.begin_concordance(),
            View::Compare => self.begin_detail(),
            View::Matrix => self.begin_matrix(),
            _ => {}
        }
    }

    /// Has something found out.
    pub(super) fn study<T: Send + 'static>(
        &mut self,
        topic: &'static str,
        what: &str,
        find: impl FnOnce(&Task) -> Result<T, Cancelled> + Send + 'static,
    ) -> Work<T> {
        let study =
            Box::new(move |task: &Task| find(task).map(|found| Box::new(found) as Box<dyn Any + Send>));
        let job = self.worker.submit(Job::Study { topic, study });
        Work::Running(self.progress_of(job, what))
    }

    fn begin_moved(&mut self) {
        let Some((document, analysis)) = self.selected() else { return };
        let formula = self.screen.readability.formula_for(&analysis);
        let key = (Same::of(&analysis), formula.id);
        if self.screen.studies.moved.as_ref().is_none_or(|study| study.key != key) {
            let work = self.study("moved", "Finding the hardest sentences", move |task| {
                let mut moved = analysis.moved(&[formula], &document, MOST_MOVED, task)?.pop();
                if let Some(moved) = &mut moved {
                    // Where most sentences are marked, no mark says anything.
                    let few = analysis.sentences.len() / ONE_MARKED_IN;
                    moved.sentences.truncate(few.clamp(LEAST_MOVED, MOST_MOVED));
                }
                Ok(moved.map(Arc::new))
            });
            self.screen.studies.moved = Some(Study { key, work, before: None });
        }
    }

    fn begin_grams(&mut self) {
        let settings = self.screen.words;
        let Some((selected, _)) = self.selected() else { return };
        let members = match settings.parts {
            Parts::Documents if self.is_measuring() => return,
            Parts::Documents => measured(&self.screen, |_| true),
            Parts::Equal(_) => measured(&self.screen, |entry| entry.document.id == selected.id),
        };
        let from: Vec<_> = members.iter().map(|member| Same::of(&member.analysis)).collect();
        let key = (from, settings.length, settings.parts);
        if self.screen.studies.grams.as_ref().is_none_or(|study| study.key != key) {
            // The same documents need not be joined again for runs of another length.
            let same = self.screen.studies.grams.take().filter(|study| study.key.0 == key.0).and_then(seen);
            let corpus = same.map(|counted| Arc::clone(&counted.corpus));
            let work = self.study("grams", "Counting", move |task| {
                let corpus = match corpus {
                    Some(corpus) => corpus,
                    None => Arc::new(index(&members, task)?),
                };
                let list = Arc::new(GramList::of(&corpus, settings.length, settings.parts, task)?);
                Ok(Counted { corpus, list })
            });
            self.screen.studies.grams = Some(Study { key, work, before: None });
        }
    }

    fn begin_keyness(&mut self) {
        let settings = self.screen.words;
        let Some((selected, target)) = self.selected() else { return };
        let against = settings.against_of(&self.screen, selected.id);
        if self.is_measuring() || self.screen.entries.len() < 2 {
            return;
        }
        let reference: Vec<Arc<Analysis>> = self
            .screen
            .measured()
            .filter(|(entry, _)| match against {
                Against::Others => entry.document.id != selected.id,
                Against::One(id) => entry.document.id == id,
            })
            .map(|(_, analysis)| Arc::clone(analysis))
            .collect();
        let key =
            (vec![Same::of(&target)], reference.iter().map(Same::of).collect::<Vec<_>>(), settings.minimum);
        if self.screen.studies.keyness.as_ref().is_none_or(|study| study.key != key) {
            let work = self.study("keyness", "Comparing the words", move |task| {
                task.advance(0, 1)?;
                let reference: Vec<&Analysis> = reference.iter().map(Arc::as_ref).collect();
                Ok(Keyness::of(&[&target], &reference, settings.minimum))
            });
            self.screen.studies.keyness = Some(Study { key, work, before: None });
        }
    }

    /// Whether any document has yet to be measured.
    fn is_measuring(&self) -> bool {
        self.screen.entries.iter().any(|entry| matches!(entry.state, State::Measuring(_)))
    }

    /// Changes the stop words of a language, and marks them anew in the documents that are open.
    pub(super) fn set_stop_words(&mut self, code: &'static str, text: Option<String>) {
        let lists = Arc::make_mut(&mut self.screen.stop_lists);
        match text {
            Some(text) => lists.set(code, &text),
            None => lists.reset(code),
        }
        let lists = Arc::clone(&self.screen.stop_lists);
        let members = measured(&self.screen, |_| true);
        self.study(MARKED, "Marking stop words", move |task| {
            let mut marked: Vec<Marked> = Vec::new();
            for (done, member) in members.iter().enumerate() {
                task.advance(done as u64, members.len() as u64)?;
                let mut analysis = Analysis::clone(&member.analysis);
                analysis.mark_stop_words(&lists);
                if analysis.types != member.analysis.types {
                    marked.push((Same::of(&member.analysis), Arc::new(analysis)));
                }
            }
            Ok(marked)
        });
    }

    /// Takes documents with their stop words marked anew, but for those that were measured anew meanwhile.
    fn take_marked(&mut self, marked: Vec<Marked>) {
        for (before, analysis) in marked {
            let is_same = |entry: &Entry| entry.analysis().is_some_and(|own| Same::of(own) == before);
            if let Some(entry) = self.screen.entries.iter_mut().find(|entry| is_same(entry)) {
                entry.state = State::Measured(analysis);
            }
        }
    }

    fn begin_lexis(&mut self) {
        let Some((_, analysis)) = self.selected() else { return };
        let settings = self.screen.lexis;
        let key = (Same::of(&analysis), settings);
        if self.screen.studies.lexis.as_ref().is_none_or(|study| study.key != key) {
            // Another setting moves a few figures; the rest stays in sight meanwhile.
            let before = self.screen.studies.lexis.take().filter(|study| study.key.0 == key.0).and_then(seen);
            let work = self
                .study("lexis", "Measuring the vocabulary", move |task| Lexis::of(&analysis, settings, task));
            self.screen.studies.lexis = Some(following(key, work, before));
        }
    }

    /// The document that is shown in detail, if it was measured.
    fn selected(&self) -> Option<(Arc<Document>, Arc<Analysis>)> {
        let entry = self.screen.selected_entry()?;
        Some((Arc::clone(&entry.document), Arc::clone(entry.analysis()?)))
    }

    fn begin_concordance(&mut self) {
        let settings = self.screen.concordance.clone();
        if settings.text.trim().is_empty() || self.is_measuring() {
            return;
        }
        let members = match settings.reach {
            Reach::All => measured(&self.screen, |_| true),
            Reach::Selected => {
                let selected = self.screen.selected_entry().map(|entry| entry.document.id);
                measured(&self.screen, |entry| Some(entry.document.id) == selected)
            }
        };
        let key: Vec<_> = members.iter().map(|member| Same::of(&member.analysis)).collect();
        if self.screen.studies.corpus.as_ref().is_none_or(|study| study.key != key) {
            let work = self.study("corpus", "Indexing the words", move |task| index(&members, task));
            self.screen.studies.corpus = Some(Study { key, work, before: None });
            self.screen.studies.matches = None;
            self.screen.studies.collocates = None;
            self.screen.chosen_match = None;
        }
        let Some(corpus) = self.screen.studies.corpus.as_ref().and_then(Study::done).cloned() else { return };
        let (text, syntax) = (settings.text.clone(), settings.syntax);
        if settings.page == ConcordancePage::Collocates {
            let key = (Same::of(&corpus), text, syntax, settings.near);
            if self.screen.studies.collocates.as_ref().is_none_or(|study| study.key != key) {
                let before = self.screen.studies.collocates.take().and_then(seen);
                let work = match query(&key.1, syntax) {
                    Ok(query) => self.study("collocates", "Counting the words nearby", move |task| {
                        Collocates::of(&corpus, &query, settings.near, task)
                    }),
                    Err(reason) => Work::Failed(reason),
                };
                self.screen.studies.collocates = Some(following(key, work, before));
            }
        } else {
            let keys = settings.sort_keys();
            let key = (Same::of(&corpus), text, syntax, keys.clone());
            if self.screen.studies.matches.as_ref().is_none_or(|study| study.key != key) {
                let before = self.screen.studies.matches.take().and_then(seen);
                let work = match query(&key.1, syntax) {
                    Ok(query) => self.study("matches", "Searching", move |task| {
                        Concordance::of(&corpus, &query, &keys, task)
                    }),
                    Err(reason) => Work::Failed(reason),
                };
                self.screen.studies.matches = Some(following(key, work, before));
            }
        }
    }

    /// Puts a long table in order.
    pub(super) fn arrange_long(&mut self, Arranging { sheet, listing, arrangement }: Arranging) {
        let key = (listing.clone(), arrangement.clone());
        let work = self.study(sheet.topic(), "Putting in order", move |task| {
            arrange(listing.0.as_ref(), &arrangement, task)
        });
        let arranged = &mut self.screen.studies.arranged;
        let place = arranged.iter().position(|(other, _)| *other == sheet).unwrap_or_else(|| {
            arranged.push((sheet, None));
            arranged.len() - 1
        });
        let slot = &mut arranged[place].1;
        // The rows of another listing are other rows.
        let before = slot.take().filter(|study| study.key.0 == key.0).and_then(seen);
        *slot = Some(following(key, work, before));
    }

    /// Puts rows of a table on the clipboard.
    pub(super) fn copy_table(&mut self, ctx: &egui::Context, Listed(listing): Listed, rows: Arc<Vec<u32>>) {
        if rows.len() <= SHORT {
            if let Ok(text) = export::listing::tab_separated(listing.as_ref(), &rows, &Task::new()) {
                ctx.copy_text(text);
            }
        } else {
            self.study(COPY, "Copying", move |task| {
                export::listing::tab_separated(listing.as_ref(), &rows, task)
            });
        }
    }

    /// Takes what a study found, or that it found nothing.
    pub(super) fn take_study(&mut self, Event { job, subject, outcome }: Event) {
        match outcome {
            Outcome::Studied(found) if subject == Subject::Study(COPY) => {
                self.copied = found.downcast::<String>().ok().map(|text| *text);
            }
            Outcome::Studied(found) if subject == Subject::Study(MARKED) => {
                if let Ok(marked) = found.downcast::<Vec<Marked>>() {
                    self.take_marked(*marked);
                }
            }
            Outcome::Studied(found) => {
                if let Some(slot) = self.screen.studies.slot(job) {
                    slot.finish(found);
                }
            }
            Outcome::Failed(reason) => {
                if let Some(slot) = self.screen.studies.slot(job) {
                    slot.fail(reason);
                }
            }
            _ => {}
        }
    }

    /// What a study that was stopped leaves undone.
    pub(super) fn stop_study(&mut self, job: JobId) {
        if let Some(slot) = self.screen.studies.slot(job) {
            slot.fail("Stopped. Change what is asked, or open the view anew, to begin again.".to_owned());
        }
    }

    /// Forgets what is made of documents that are gone.
    pub(super) fn forget_studies(&mut self) {
        self.screen.studies = crate::views::Studies::default();
        self.screen.chosen_match = None;
    }
}

/// What was found before, for as long as nothing else is.
pub(super) fn seen<K, T>(study: Study<K, T>) -> Option<Arc<T>> {
    match study.work {
        Work::Done(found) => Some(found),
        Work::Running(_) => study.before,
        Work::Failed(_) => None,
    }
}

pub(super) fn following<K, T>(key: K, work: Work<T>, before: Option<Arc<T>>) -> Study<K, T> {
    let before = before.filter(|_| matches!(work, Work::Running(_)));
    Study { key, work, before }
}

/// The documents that were measured, of those that are wanted.
pub(super) fn measured(screen: &Screen, wanted: impl Fn(&Entry) -> bool) -> Vec<Measured> {
    screen
        .measured()
        .filter(|(entry, _)| wanted(entry))
        .map(|(entry, analysis)| Measured {
            document: Arc::clone(&entry.document),
            analysis: Arc::clone(analysis),
        })
        .collect()
}

fn index(members: &[Measured], task: &Task) -> Result<Corpus, Cancelled> {
    let members: Vec<_> =
        members.iter().map(|member| (member.document.as_ref(), member.analysis.as_ref())).collect();
    Corpus::of(&members, task)
}

/// A query, or what is wrong with it and the way out.
fn query(text: &str, syntax: Syntax) -> Result<Query, String> {
    Query::parse(text, syntax).map_err(|error| match error {
        QueryError::Empty => {
            "There is no word in it. Type a word, a phrase or a pattern such as climat*.".to_owned()
        }
        QueryError::Expression { expression, reason } => format!(
            "“{expression}” is not a regular expression: {reason}. Correct it, or look for words instead."
        ),
    })
}
