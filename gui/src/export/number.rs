//! Numbers for people.

/// With a comma between the thousands.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number that is not negative, to a tenth, with a comma between the thousands.
pub(crate) fn grouped_tenths(number: f64) -> String {
    let rounded = format!("{number:.1}");
    match rounded.split_once('.').and_then(|(whole, tenth)| Some((whole.parse().ok()?, tenth))) {
        Some((whole, tenth)) => format!("{}.{tenth}", grouped(whole)),
        None => rounded,
    }
}

/// A count with its noun, which takes an s.
pub(crate) fn counted(number: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// A share in per cent, to a tenth.
pub(crate) fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "undefined".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

/// A time in minutes, as people say it.
pub(crate) fn duration(minutes: f64) -> String {
    let rounded = minutes.round();
    if rounded < 1.0 {
        return "under 1 min".to_owned();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a time above nought")]
    let whole = rounded as u64;
    if whole < 60 { format!("{whole} min") } else { format!("{} h {} min", grouped(whole / 60), whole % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (12_345, "12,345")];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(grouped_tenths(22_458.62), "22,458.6");
        assert_eq!(grouped_tenths(999.96), "1,000.0");
        assert_eq!(grouped_tenths(0.04), "0.0");
        assert_eq!(counted(1, "word"), "1 word");
        assert_eq!(counted(2000, "word"), "2,000 words");
    }

    #[test]
    fn times_are_said_as_people_say_them() {
        let said = [
            (0.4, "under 1 min"),
            (4.6, "5 min"),
            (59.6, "1 h 0 min"),
            (135.0, "2 h 15 min"),
            (60_001.0, "1,000 h 1 min"),
        ];
        for (minutes, said) in said {
            assert_eq!(duration(minutes), said);
        }
    }
}
