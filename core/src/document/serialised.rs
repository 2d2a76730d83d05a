//! Counts as a map of those that are known, by their keys: the `counts` object of the command line.

use core::fmt;

use super::{Counts, Quantity};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self.iter().fold(0_usize, |known, _| known.saturating_add(1));
        let mut map = serializer.serialize_map(Some(known))?;
        for (quantity, count) in self.iter() {
            map.serialize_entry(&quantity, &count)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Known)
    }
}

/// Reads the map.
struct Known;

impl<'de> Visitor<'de> for Known {
    type Value = Counts;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a map from quantities to counts")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Counts, M::Error> {
        let mut counts = Counts::new();
        while let Some((quantity, count)) = map.next_entry::<Quantity, u64>()? {
            counts.set(quantity, count);
        }
        Ok(counts)
    }
}
