//! Every kind, one file per area. To add one: declare it in its area's file and give it words in
//! `texts`; nothing else needs to know.

mod codes;
mod notes;
mod partners;
mod people;
mod sites;

use super::field::KindCode;
use super::kind::Kind;

pub use codes::{GROUP, NOTE, ORGANIZATION, PERSON, SITE};
pub use notes::{NOTE_STATE, NOTE_STATE_FILED, NOTE_STATE_OPEN, NOTE_TEXT};
pub use people::{GROUP_SIZE, PERSON_NAME, PERSON_ROLE};
pub use sites::{SITE_NAME, SITE_START};

static AREAS: &[&[Kind]] = &[notes::KINDS, people::KINDS, partners::KINDS, sites::KINDS];

impl Kind {
    /// Every kind, in the order of the Registers pane.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        AREAS.iter().flat_map(|kinds| kinds.iter())
    }

    /// The kind with this key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        Self::all().find(|kind| kind.key == key)
    }

    /// The kind with this code; `None` for one of a newer version.
    pub fn by_code(code: KindCode) -> Option<&'static Self> {
        Self::all().find(|kind| kind.code == code)
    }
}
