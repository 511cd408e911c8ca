//! What `update` needs from outside: the clock, chance, the past. With the same of these, the same
//! messages make the same model.

use crate::domain::{Moment, RecordId};
use crate::engine::{Drawn, Journal};

/// The surroundings of one message.
pub struct Env<'a> {
    /// The present moment.
    pub now: Moment,
    /// Milliseconds of a clock that nobody sets and that goes on while the machine sleeps.
    pub steady: i64,
    /// Chance for the name of what is done.
    pub drawn: Drawn,
    /// Fresh ids.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// Past transactions.
    pub journal: &'a dyn Journal,
}
