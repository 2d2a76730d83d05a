//! Speed of Lexometer as ratios against named peers.
//!
//! Absolute speeds drift with the machine's mood, so a figure here is a ratio of two jobs that took turns in one run on
//! one pinned thread, in processor time: see [`rounds`]. A job is a function from a text to what it counted, and
//! where two jobs mean the same by a word, a sentence or a type, [`agreement`] holds their counts equal: a peer is not
//! slower for doing something else.
//!
//! | module | holds |
//! | --- | --- |
//! | [`corpora`] | the texts: built from Debian packages, or the seeds repeated |
//! | [`job`] | Lexometer's jobs, the full one and its parts |
//! | [`peers`] | the same tasks by other crates |
//! | [`passages`] | what two texts share, by Lexometer and by others |
//! | [`rounds`], [`clock`] | jobs in turns, and the time they take |
//! | [`report`] | tables, and the goals with whether they were met |

pub mod agreement;
pub mod clock;
pub mod corpora;
pub mod job;
pub mod pair;
pub mod passages;
pub mod peers;
pub mod report;
pub mod rounds;
