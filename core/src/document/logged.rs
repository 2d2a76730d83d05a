//! Counts in a log: those that are known, by name.

use super::Counts;

impl defmt::Format for Counts {
    fn format(&self, log: defmt::Formatter<'_>) {
        defmt::write!(log, "Counts");
        for (quantity, count) in self.iter() {
            defmt::write!(log, " {}={=u64}", quantity, count);
        }
    }
}
