//! What a call returns.

/// How a call went. Results are written only with `LEXOMETER_OK`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum lexometer_status {
    /// It went well.
    LEXOMETER_OK = 0,
    /// A pointer is null or not aligned, or a number is no value of its enumeration.
    LEXOMETER_INVALID = 1,
    /// The call does not fit the state: pushing after the end, reading results before it.
    LEXOMETER_WRONG_STATE = 2,
    /// The text or the language gives no such number.
    LEXOMETER_UNDEFINED = 3,
    /// The memory lent is too small.
    LEXOMETER_TOO_SMALL = 4,
    /// There is no item of that name.
    LEXOMETER_UNKNOWN = 5,
}

pub(crate) use lexometer_status::*;

/// Runs what may end early with a status.
pub(crate) fn status(work: impl FnOnce() -> Result<(), lexometer_status>) -> lexometer_status {
    match work() {
        Ok(()) => LEXOMETER_OK,
        Err(status) => status,
    }
}
