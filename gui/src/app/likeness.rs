//! Comparing anew, and comparing all with all.

use std::sync::Arc;

use lexometer::overlap::{self, Direction};

use super::App;
use super::studies::{following, measured, seen};
use crate::model::{Analysis, CoverageCurve, DocumentId, Estimates, Matrix, PairList, Phrase, Task};
use crate::views::{Comparing, Entry, Likeness, PairDetail, Same, State};
use crate::worker::Measured;

impl App {
    /// What was compared was compared in another way: each comparison is made anew when it is looked at.
    pub(super) fn compare_again(&mut self) {
        for (_, job) in std::mem::take(&mut self.compared) {
            self.worker.cancel(job);
        }
        let screen = &mut self.screen;
        screen.again.clear();
        screen.comparisons.retain(|(_, comparing)| matches!(comparing, Comparing::Done(_)));
        self.outdated = screen.comparisons.iter().map(|(pair, _)| *pair).collect();
    }

    /// The template that is left out; `Err` while it is measured.
    fn template(&self) -> Result<Option<Arc<Analysis>>, ()> {
        match self.screen.template_entry() {
            None => Ok(None),
            Some(entry) => entry.analysis().map(|analysis| Some(Arc::clone(analysis))).ok_or(()),
        }
    }

    /// Has found out what *Compare* shows of its two documents beside the comparison.
    pub(super) fn begin_detail(&mut self) {
        let Some(pair) = self.screen.pair else { return };
        let of = |id: DocumentId| measured(&self.screen, |entry| entry.document.id == id).pop();
        let (Some(a), Some(b), Ok(template)) = (of(pair.a), of(pair.b), self.template()) else { return };
        let minimum = self.screen.compare.minimum;
        let without = template.as_ref().map(|template| (Same::of(template), minimum));
        let key = (Same::of(&a.analysis), Same::of(&b.analysis), without);
        if self.screen.studies.detail.as_ref().is_some_and(|study| study.key == key) {
            return;
        }
        let work = self.study("detail", "Comparing at every length", move |task| {
            let [a, b] = [a, b].map(|side| side.without(template.as_deref(), minimum));
            let curve = CoverageCurve::of((&a.document, &a.analysis), (&b.document, &b.analysis), task)?;
            let estimates = Arc::new(Estimates::of(&a.analysis, &b.analysis));
            Ok(PairDetail { curve, estimates })
        });
        // What is known of another pair is not shown in its place.
        self.screen.studies.detail = Some(following(key, work, None));
    }

    /// Has all documents compared with all by the metric of *Matrix*, and its phrase looked for.
    pub(super) fn begin_matrix(&mut self) {
        let is_measuring = |entry: &Entry| matches!(entry.state, State::Measuring(_));
        if !self.screen.loading.is_empty() || self.screen.entries.iter().any(is_measuring) {
            return;
        }
        let Ok(template) = self.template() else { return };
        let settings = self.screen.matrix.clone();
        let how = self.screen.compare;
        let left_out = self.screen.template_entry().map(|entry| entry.document.id);
        let members = measured(&self.screen, |entry| Some(entry.document.id) != left_out);
        let analyses: Vec<_> = members.iter().map(|member| Same::of(&member.analysis)).collect();
        let without = template.as_ref().map(|template| (Same::of(template), how.minimum));
        let key = (analyses.clone(), settings.metric, how, without);
        if self.screen.studies.likeness.as_ref().is_none_or(|study| study.key != key) {
            let name =
                |id: DocumentId| self.screen.entry(id).map_or_else(String::new, |entry| entry.name.clone());
            let names = Arc::new(members.iter().map(|member| name(member.document.id)).collect::<Vec<_>>());
            let asked = (settings.metric, how, template);
            let work_members = members.clone();
            // The same documents by another metric: the old picture stays until the new one is there.
            let before =
                self.screen.studies.likeness.take().filter(|study| study.key.0 == key.0).and_then(seen);
            let work = self.study("matrix", "Comparing all with all", move |task| {
                likeness(work_members, names, asked, task)
            });
            self.screen.studies.likeness = Some(following(key, work, before));
        }
        let phrase = settings.phrase.trim().to_owned();
        if phrase.is_empty() {
            self.screen.studies.phrase = None;
            return;
        }
        let key = (analyses, phrase.clone());
        if self.screen.studies.phrase.as_ref().is_none_or(|study| study.key != key) {
            let before = self.screen.studies.phrase.take().and_then(seen);
            let work = self.study("phrase", "Searching", move |task| {
                let members: Vec<_> = members
                    .iter()
                    .map(|member| (member.document.as_ref(), member.analysis.as_ref()))
                    .collect();
                Phrase::of(&phrase, &members, task)
            });
            self.screen.studies.phrase = Some(following(key, work, before));
        }
    }
}

type Asked = (&'static str, crate::model::CompareSettings, Option<Arc<Analysis>>);

fn likeness(
    members: Vec<Measured>,
    names: Arc<Vec<String>>,
    (metric, how, template): Asked,
    task: &Task,
) -> Result<Likeness, crate::model::Cancelled> {
    let documents = Arc::new(members.iter().map(|member| member.document.id).collect::<Vec<_>>());
    let members: Vec<Measured> =
        members.into_iter().map(|member| member.without(template.as_deref(), how.minimum)).collect();
    let sides: Vec<_> =
        members.iter().map(|member| (member.document.as_ref(), member.analysis.as_ref())).collect();
    let metric = overlap::by_id(metric).or(overlap::by_id(Matrix::DEFAULT_METRIC));
    let metric = metric.expect("the core has the metric");
    let matrix = Arc::new(Matrix::with(&sides, metric, how, task)?);
    let clustered = Arc::new(matrix.clustered());
    let pairs = Arc::new(PairList::new(Arc::clone(&matrix), Arc::clone(&names)));
    let greatest = matrix.values.iter().flatten().flatten().copied().fold(0.0, f64::max);
    let most = metric.range.1.unwrap_or(greatest);
    let ends = match metric.direction {
        Direction::HigherIsCloser => [most, 0.0],
        Direction::LowerIsCloser => [0.0, most],
    };
    Ok(Likeness { matrix, documents, names, clustered, ends, pairs })
}
