use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::*;

fn wait(worker: &mut Worker) -> Event {
    let begun = Instant::now();
    loop {
        if let Some(event) = worker.try_recv() {
            return event;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "no result in 20 s");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn export(what: &str, run: impl FnOnce(&Task) -> Result<Vec<PathBuf>, String> + Send + 'static) -> Job {
    Job::Export { what: what.to_owned(), export: Box::new(run) }
}

#[test]
fn every_job_ends_with_one_event_in_order() {
    let mut worker = Worker::new(|| {}).unwrap();
    // Far more than the channels hold.
    let jobs: Vec<JobId> =
        (0..200).map(|i| worker.submit(export(&i.to_string(), |_| Ok(Vec::new())))).collect();
    let ended: Vec<JobId> = jobs.iter().map(|_| wait(&mut worker).job).collect();
    assert_eq!(jobs, ended);
    assert!(worker.try_recv().is_none());
    assert!(worker.running().is_empty());
}

#[test]
fn a_newer_job_on_the_same_subject_replaces_the_older() {
    let mut worker = Worker::new(|| {}).unwrap();
    let stopped = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stopped);
    let (begin, begun) = sync_channel(1);
    let older = worker.submit(export("x", move |task| {
        begin.send(()).unwrap();
        while task.advance(0, 1).is_ok() {
            std::thread::sleep(Duration::from_millis(1));
        }
        seen.store(true, Ordering::SeqCst);
        Err("stale".to_owned())
    }));
    begun.recv().unwrap();
    let newer = worker.submit(export("x", |_| Ok(vec![PathBuf::from("new")])));
    let event = wait(&mut worker);
    assert_ne!(older, newer);
    assert_eq!(event.job, newer);
    assert!(matches!(event.outcome, Outcome::Exported(Ok(files)) if files == [PathBuf::from("new")]));
    assert!(stopped.load(Ordering::SeqCst), "the older job ran on");
    assert!(worker.try_recv().is_none());
}

#[test]
fn a_closed_document_gets_no_result() {
    let mut worker = Worker::new(|| {}).unwrap();
    let document = Arc::new(import::seeds().remove(0));
    worker.submit(Job::Analyse {
        document: Arc::clone(&document),
        settings: Settings::default(),
        stop_lists: Arc::default(),
    });
    worker.forget(document.id);
    let last = worker.submit(export("last", |_| Ok(Vec::new())));
    assert_eq!(wait(&mut worker).job, last);
}

#[test]
fn a_breakdown_is_an_event_and_the_thread_goes_on() {
    let mut worker = Worker::new(|| {}).unwrap();
    worker.submit(export("breaks", |_| std::panic::panic_any(())));
    assert!(matches!(wait(&mut worker).outcome, Outcome::Failed(_)));
    worker.submit(export("works", |_| Ok(Vec::new())));
    assert!(matches!(wait(&mut worker).outcome, Outcome::Exported(Ok(_))));
}

#[test]
fn the_thread_notifies_and_the_drop_does_not_hang() {
    let notified = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&notified);
    let mut worker = Worker::new(move || flag.store(true, Ordering::SeqCst)).unwrap();
    worker.submit(Job::Load { path: PathBuf::from("no such file"), choice: None });
    let event = wait(&mut worker);
    assert!(matches!(event.outcome, Outcome::Loaded(Err(_))));
    for i in 0..100 {
        worker.submit(export(&i.to_string(), |_| Ok(Vec::new())));
    }
    let begun = Instant::now();
    drop(worker);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(notified.load(Ordering::SeqCst));
}
