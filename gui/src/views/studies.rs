//! What views ask for beyond what is measured of every document: made on the worker thread when a view needs it.

use std::any::Any;
use std::sync::Arc;

use super::kept::Same;
use super::screen::{Progress, View};
use super::sheet::{Arranged, Sheet};
use crate::model::{
    Analysis, CollocateSettings, Collocates, CompareSettings, Concordance, Corpus, CoverageCurve, DocumentId,
    Estimates, GramList, Keyness, Lexis, LexisSettings, Matrix, Moved, PairList, Parts, Phrase, SortKey,
    Syntax,
};
use crate::worker::JobId;

/// How far something is that a view asked for.
#[derive(Clone, Debug)]
pub enum Work<T> {
    /// Under way.
    Running(Progress),
    /// Done.
    Done(Arc<T>),
    /// There is none, for this reason.
    Failed(String),
}

/// Something that a view asked for, and what it is made of.
#[derive(Clone, Debug)]
pub struct Study<K, T> {
    /// What it is made of: with another key it is out of date.
    pub key: K,
    /// How far it is.
    pub work: Work<T>,
    /// What was found before, to be shown until the next is done.
    pub before: Option<Arc<T>>,
}

impl<K, T> Study<K, T> {
    /// What was found, if it was.
    #[must_use]
    pub fn done(&self) -> Option<&Arc<T>> {
        match &self.work {
            Work::Done(found) => Some(found),
            Work::Running(_) | Work::Failed(_) => None,
        }
    }
}

/// A place for a study, whatever it finds.
pub trait Slot {
    /// The work under way.
    fn job(&self) -> Option<JobId>;
    /// Takes what was found.
    fn finish(&mut self, found: Box<dyn Any + Send>);
    /// There is nothing to find, for this reason.
    fn fail(&mut self, reason: String);
}

impl<K, T: Send + Sync + 'static> Slot for Option<Study<K, T>> {
    fn job(&self) -> Option<JobId> {
        match self.as_ref()?.work {
            Work::Running(ref progress) => Some(progress.job),
            Work::Done(_) | Work::Failed(_) => None,
        }
    }

    fn finish(&mut self, found: Box<dyn Any + Send>) {
        if let (Some(study), Ok(found)) = (self, found.downcast::<T>()) {
            study.work = Work::Done(Arc::from(found));
            study.before = None;
        }
    }

    fn fail(&mut self, reason: String) {
        if let Some(study) = self {
            study.work = Work::Failed(reason);
            study.before = None;
        }
    }
}

/// What a corpus is made of.
type CorpusKey = Vec<Same<Analysis>>;
/// What is looked for in a corpus.
type MatchKey = (Same<Corpus>, String, Syntax, Vec<SortKey>);
/// Near what words are looked for, and how far from it.
type CollocateKey = (Same<Corpus>, String, Syntax, CollocateSettings);
/// What runs of words are counted in, how long they are, and over how many parts.
type GramKey = (CorpusKey, usize, Parts);
/// What is compared with what, and how rare a word may be.
type KeynessKey = (CorpusKey, CorpusKey, u64);

/// The document whose score was moved, and the formula's id.
type MovedKey = (Same<Analysis>, &'static str);

/// Runs of words, and the documents that they were counted in.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The documents as one text.
    pub corpus: Arc<Corpus>,
    /// The runs.
    pub list: Arc<GramList>,
}

/// What is left out of documents that are compared: in which template, in runs of how many words.
type Without = Option<(Same<Analysis>, u32)>;
/// Two documents.
type DetailKey = (Same<Analysis>, Same<Analysis>, Without);
/// Documents, the metric, and how they are compared.
type LikenessKey = (Vec<Same<Analysis>>, &'static str, CompareSettings, Without);
/// Documents, and what is looked for in them.
type PhraseKey = (Vec<Same<Analysis>>, String);

/// What is shown of two documents beside their comparison.
#[derive(Clone, Debug)]
pub struct PairDetail {
    /// How much they share, by the least length of a passage.
    pub curve: CoverageCurve,
    /// What sketches say.
    pub estimates: Arc<Estimates>,
}

/// Every document against every other.
#[derive(Clone)]
pub struct Likeness {
    /// The values.
    pub matrix: Arc<Matrix>,
    /// The documents, in the order of the matrix.
    pub documents: Arc<Vec<DocumentId>>,
    /// What they are called on screen.
    pub names: Arc<Vec<String>>,
    /// The order in which documents that are alike stand together.
    pub clustered: Arc<Vec<usize>>,
    /// The value of the closest documents, and that of the farthest.
    pub ends: [f64; 2],
    /// Every two of them.
    pub pairs: Arc<PairList>,
}

impl std::fmt::Debug for Likeness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Likeness").field("documents", &self.documents).finish_non_exhaustive()
    }
}

/// Everything that views asked for.
#[derive(Clone, Debug, Default)]
pub struct Studies {
    /// The documents that *Concordance* looks into, as one text.
    pub corpus: Option<Study<CorpusKey, Corpus>>,
    /// The matches of its query.
    pub matches: Option<Study<MatchKey, Concordance>>,
    /// The words near them.
    pub collocates: Option<Study<CollocateKey, Collocates>>,
    /// The runs of words that *Words* lists.
    pub grams: Option<Study<GramKey, Counted>>,
    /// The words that set a document apart.
    pub keyness: Option<Study<KeynessKey, Keyness>>,
    /// The vocabulary of the document that is chosen.
    pub lexis: Option<Study<(Same<Analysis>, LexisSettings), Lexis>>,
    /// What moved a score of the document that is chosen, by the formula's id.
    pub moved: Option<Study<MovedKey, Option<Arc<Moved>>>>,
    /// What *Compare* shows of its two documents beside the comparison.
    pub detail: Option<Study<DetailKey, PairDetail>>,
    /// Every document against every other.
    pub likeness: Option<Study<LikenessKey, Likeness>>,
    /// The documents that have the phrase of *Matrix*.
    pub phrase: Option<Study<PhraseKey, Phrase>>,
    /// The orders of long tables.
    pub arranged: Vec<(Sheet, Option<Arranged>)>,
}

impl Studies {
    /// Gives up the work under way that a view does not wait for, and says which it was: another view is not to wait
    /// behind it.
    pub fn give_up_for(&mut self, view: View) -> Vec<JobId> {
        fn give_up<K, T: Send + Sync + 'static>(slot: &mut Option<Study<K, T>>) -> Option<JobId> {
            let job = slot.job();
            // What was stopped is begun again when its view is opened again.
            if slot.as_ref().is_some_and(|study| study.done().is_none()) {
                *slot = None;
            }
            job
        }
        let mut jobs = Vec::new();
        if view != View::Concordance {
            jobs.extend(give_up(&mut self.corpus));
            jobs.extend(give_up(&mut self.matches));
            jobs.extend(give_up(&mut self.collocates));
        }
        if view != View::Words {
            jobs.extend(give_up(&mut self.grams));
            jobs.extend(give_up(&mut self.keyness));
        }
        if view != View::Lexis {
            jobs.extend(give_up(&mut self.lexis));
        }
        if view != View::Readability {
            jobs.extend(give_up(&mut self.moved));
        }
        jobs
    }

    /// The place of some work under way.
    pub fn slot(&mut self, job: JobId) -> Option<&mut dyn Slot> {
        let own: [&mut dyn Slot; 10] = [
            &mut self.corpus,
            &mut self.matches,
            &mut self.collocates,
            &mut self.grams,
            &mut self.keyness,
            &mut self.lexis,
            &mut self.moved,
            &mut self.detail,
            &mut self.likeness,
            &mut self.phrase,
        ];
        let arranged = self.arranged.iter_mut().map(|(_, slot)| slot as &mut dyn Slot);
        own.into_iter().chain(arranged).find(|slot| slot.job() == Some(job))
    }
}
