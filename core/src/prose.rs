//! Texts that people read and the arithmetic does not.

use core::fmt;
use core::ops::Deref;

/// A text of a description. Without the feature `descriptions` it is empty and takes no room.
///
/// ```
/// use lexometer::readability::SMOG;
///
/// assert_eq!(SMOG.name.text(), "SMOG");
/// assert!(SMOG.formula.contains("√"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Prose {
    #[cfg(feature = "descriptions")]
    text: &'static str,
}

impl Prose {
    /// That text.
    #[must_use]
    #[cfg_attr(not(feature = "descriptions"), expect(unused_variables, reason = "nothing is kept"))]
    pub const fn new(text: &'static str) -> Self {
        Self {
            #[cfg(feature = "descriptions")]
            text,
        }
    }

    /// The text as it is.
    #[must_use]
    pub const fn text(self) -> &'static str {
        #[cfg(feature = "descriptions")]
        return self.text;
        #[cfg(not(feature = "descriptions"))]
        ""
    }
}

impl Deref for Prose {
    type Target = str;

    fn deref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl fmt::Debug for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text(), f)
    }
}

/// [`Prose::new`], short.
pub(crate) const fn prose(text: &'static str) -> Prose {
    Prose::new(text)
}
