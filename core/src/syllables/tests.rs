extern crate std;

use super::{Context, english, english_token};

fn check(cases: &[(&str, u32)]) {
    let wrong: std::vec::Vec<_> = cases
        .iter()
        .map(|&(token, count)| (token, count, english_token(token).count))
        .filter(|c| c.1 != c.2)
        .collect();
    assert!(wrong.is_empty(), "(token, as read, counted): {wrong:?}");
}

#[test]
fn numbers() {
    check(&[
        ("1,000", 3),
        ("2023", 5),
        ("1905", 4),
        ("2000", 3),
        ("2005", 4),
        ("1990s", 4),
        ("$40", 4),
        ("50%", 4),
        ("10:30", 3),
        ("3.5", 3),
        ("21st", 3),
        ("F-16s", 3),
        ("U.S.", 2),
        ("larger-than-life", 4),
    ]);
}

#[test]
fn a_sign_before_the_word_counts() {
    let context = Context { before: Some('$'), after: None };
    assert_eq!(english("40", context).count, 4);
}
