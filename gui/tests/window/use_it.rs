//! Using the program, by the roles and names that assistive technology sees.

use crate::harness::{Setup, go_to, on_seeds};

#[test]
fn every_view_opens() {
    let mut harness = on_seeds(Setup::default());
    for tab in ["Words", "Readability", "Compare", "Overview"] {
        go_to(&mut harness, tab);
    }
}
