//! Work off the frame: loading, measuring, comparing and exporting happen on one named thread.
//!
//! ```text
//! submit ─▶ waiting ─▶ bounded channel ─▶ thread ─▶ bounded channel ─▶ try_recv
//!             └── a newer job on the same subject cancels the older one ──┘ and its result is dropped
//! ```
//!
//! Neither [`Worker::submit`] nor [`Worker::try_recv`] ever waits. The one that draws calls `try_recv` until it has
//! nothing more, whenever `notify` was called; that also hands on what is waiting.

use std::any::Any;
use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::thread::JoinHandle;

use crate::import::{self, Choice, ImportError};
use crate::model::{
    Analysis, Cancelled, CompareSettings, Comparison, Document, DocumentId, Settings, StopLists, Task,
};

/// How many jobs and how many results are on their way at most.
const CHANNEL_CAPACITY: usize = 16;

/// Names a job for as long as its worker lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(u64);

/// A document and what was measured of it.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The document.
    pub document: Arc<Document>,
    /// What was measured of it.
    pub analysis: Arc<Analysis>,
}

impl Measured {
    /// The same without what stands in a template, if there is one; see [`Analysis::without`].
    #[must_use]
    pub fn without(self, template: Option<&Analysis>, minimum: u32) -> Self {
        match template {
            Some(template) => Self { analysis: Arc::new(self.analysis.without(template, minimum)), ..self },
            None => self,
        }
    }
}

/// What a study finds: of whatever type who asked for it takes.
pub type Found = Box<dyn Any + Send>;

/// What a study does.
pub type Study = Box<dyn FnOnce(&Task) -> Result<Found, Cancelled> + Send>;

/// What an export does: it writes files and says which, or says in one line why it could not.
pub type Export = Box<dyn FnOnce(&Task) -> Result<Vec<PathBuf>, String> + Send>;

/// Something to be done.
pub enum Job {
    /// Read a file, in the chosen encoding or the one that is found.
    Load {
        /// The file.
        path: PathBuf,
        /// The encoding, where the user has chosen one.
        choice: Option<Choice>,
    },
    /// Measure a document.
    Analyse {
        /// The document.
        document: Arc<Document>,
        /// How.
        settings: Settings,
        /// Which words are stop words.
        stop_lists: Arc<StopLists>,
    },
    /// Compare two documents.
    Compare {
        /// The first.
        a: Measured,
        /// The second.
        b: Measured,
        /// How.
        how: CompareSettings,
        /// What is left out of both: whatever stands word for word in this.
        template: Option<Arc<Analysis>>,
    },
    /// Find out what a view asks for.
    Study {
        /// What is asked: a newer question on the same topic replaces an older one.
        topic: &'static str,
        /// How.
        study: Study,
    },
    /// Write files.
    Export {
        /// What is written, in a few words for the list of running work.
        what: String,
        /// How.
        export: Export,
    },
}

/// What a job is about. A newer job on the same subject replaces an older one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Reading that file.
    Load(PathBuf),
    /// Measuring that document.
    Analyse(DocumentId),
    /// Comparing those documents, in this order.
    Compare(DocumentId, DocumentId),
    /// A question on that topic.
    Study(&'static str),
    /// Writing that.
    Export(String),
}

impl Subject {
    fn concerns(&self, document: DocumentId) -> bool {
        match self {
            Self::Load(_) | Self::Study(_) | Self::Export(_) => false,
            Self::Analyse(id) => *id == document,
            Self::Compare(a, b) => *a == document || *b == document,
        }
    }
}

/// What became of a job.
#[derive(Debug)]
pub enum Outcome {
    /// The document that was read, or why none was.
    Loaded(Result<Document, ImportError>),
    /// What was measured.
    Analysed(Box<Analysis>),
    /// What two documents share.
    Compared(Comparison),
    /// What a study found.
    Studied(Found),
    /// The files that were written, or why they could not be.
    Exported(Result<Vec<PathBuf>, String>),
    /// The job broke down; that is a fault of the program. The line says what to do.
    Failed(String),
}

/// A job has ended.
#[derive(Debug)]
pub struct Event {
    /// The job.
    pub job: JobId,
    /// What it was about.
    pub subject: Subject,
    /// What became of it.
    pub outcome: Outcome,
}

/// Work that is waiting or under way.
#[derive(Clone, Debug)]
pub struct Running {
    /// The job.
    pub job: JobId,
    /// What it is about.
    pub subject: Subject,
    /// How far it is, and the way to stop it.
    pub task: Task,
}

struct Order {
    id: JobId,
    job: Job,
    task: Task,
}

/// The thread that works, seen from the one that draws.
pub struct Worker {
    /// `None` only while the worker is dropped.
    orders: Option<SyncSender<Order>>,
    results: Option<Receiver<(JobId, Option<Outcome>)>>,
    waiting: VecDeque<Order>,
    running: Vec<Running>,
    next: u64,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread. It calls `notify` whenever [`Self::try_recv`] has something new.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub fn new(notify: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (orders, inbox) = sync_channel::<Order>(CHANNEL_CAPACITY);
        let (outbox, results) = sync_channel(CHANNEL_CAPACITY);
        let thread = std::thread::Builder::new().name("lexometer-worker".to_owned()).spawn(move || {
            for order in inbox {
                let outcome = perform(order.job, &order.task);
                if outbox.send((order.id, outcome)).is_err() {
                    return;
                }
                notify();
            }
        })?;
        Ok(Self {
            orders: Some(orders),
            results: Some(results),
            waiting: VecDeque::new(),
            running: Vec::new(),
            next: 0,
            thread: Some(thread),
        })
    }

    /// Has a job done, and stops any older one on the same subject.
    pub fn submit(&mut self, job: Job) -> JobId {
        let id = JobId(self.next);
        self.next += 1;
        let subject = match &job {
            Job::Load { path, .. } => Subject::Load(path.clone()),
            Job::Analyse { document, .. } => Subject::Analyse(document.id),
            Job::Compare { a, b, .. } => Subject::Compare(a.document.id, b.document.id),
            Job::Study { topic, .. } => Subject::Study(topic),
            Job::Export { what, .. } => Subject::Export(what.clone()),
        };
        self.stop(|running| running.subject == subject);
        let task = Task::new();
        self.running.push(Running { job: id, subject, task: task.clone() });
        self.waiting.push_back(Order { id, job, task });
        self.hand_on();
        id
    }

    /// Stops a job; no event follows.
    pub fn cancel(&mut self, job: JobId) {
        self.stop(|running| running.job == job);
    }

    /// Stops all work on a document that was closed; no event follows.
    pub fn forget(&mut self, document: DocumentId) {
        self.stop(|running| running.subject.concerns(document));
    }

    /// The next job that has ended, if any. Results that nobody wants any more are passed over.
    pub fn try_recv(&mut self) -> Option<Event> {
        loop {
            self.hand_on();
            let (id, outcome) = match self.results.as_ref()?.try_recv() {
                Ok(result) => result,
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => return None,
            };
            let Some(place) = self.running.iter().position(|running| running.job == id) else { continue };
            let Running { job, subject, .. } = self.running.remove(place);
            if let Some(outcome) = outcome {
                return Some(Event { job, subject, outcome });
            }
        }
    }

    /// All work that is waiting or under way, the oldest first.
    #[must_use]
    pub fn running(&self) -> &[Running] {
        &self.running
    }

    fn stop(&mut self, unwanted: impl Fn(&Running) -> bool) {
        let waiting = &mut self.waiting;
        self.running.retain(|running| {
            let stop = unwanted(running);
            if stop {
                running.task.cancel();
                waiting.retain(|order| order.id != running.job);
            }
            !stop
        });
    }

    fn hand_on(&mut self) {
        let Some(orders) = &self.orders else { return };
        while let Some(order) = self.waiting.pop_front() {
            match orders.try_send(order) {
                Ok(()) => {}
                Err(TrySendError::Full(order) | TrySendError::Disconnected(order)) => {
                    self.waiting.push_front(order);
                    return;
                }
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop(|_| true);
        // Without the two channels the thread ends: it neither waits for orders nor for room for a result.
        self.orders = None;
        self.results = None;
        // Reading from a source that gives nothing (a pipe) cannot be stopped, so the thread is not waited for.
        drop(self.thread.take());
    }
}

/// Does a job; `None` when it was stopped.
fn perform(job: Job, task: &Task) -> Option<Outcome> {
    // A job that was stopped before it began is not begun.
    task.advance(0, 1).ok()?;
    let done = catch_unwind(AssertUnwindSafe(|| match job {
        Job::Load { path, choice } => match import::file(&path, choice, task) {
            Err(ImportError { reason: import::Reason::Cancelled, .. }) => Err(Cancelled),
            result => Ok(Outcome::Loaded(result)),
        },
        Job::Analyse { document, settings, stop_lists } => {
            Analysis::of(&document, settings, task).map(|mut analysis| {
                analysis.mark_stop_words(&stop_lists);
                Outcome::Analysed(Box::new(analysis))
            })
        }
        Job::Compare { a, b, how, template } => {
            let [a, b] = [a, b].map(|side| side.without(template.as_deref(), how.minimum));
            Comparison::with((&a.document, &a.analysis), (&b.document, &b.analysis), how, task)
                .map(Outcome::Compared)
        }
        Job::Study { study, .. } => study(task).map(Outcome::Studied),
        Job::Export { export, .. } => {
            let result = export(task);
            task.advance(1, 1).map(|()| Outcome::Exported(result))
        }
    }));
    match done {
        Ok(result) => result.ok(),
        Err(_) => Some(Outcome::Failed(
            "the program broke down over this work; the rest goes on. Please report it with the document"
                .to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests;
