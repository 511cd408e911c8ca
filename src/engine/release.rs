//! The guard of the ways out: whether what is about to be written may go to its readers. It is asked of
//! the records as they are, for what decides may itself be hidden from those readers.

use chrono::NaiveDate;

use crate::domain::kinds::{GROUP, ORGANIZATION, PERSON};
use crate::domain::{KindCode, Level, RecordId};

use super::reckon::{Reckoner, releases_of};
use super::{Refusal, Seen, Workspace};

/// For whom something can be written.
pub(super) const RECIPIENTS: &[KindCode] = &[ORGANIZATION, PERSON, GROUP];

/// Whether a record may be told to whoever looks, nobody in particular.
pub fn lets_go(seen: Seen<'_>, today: NaiveDate, id: &RecordId) -> bool {
    let readers = (seen.audience(), None);
    released(seen.real(), today, readers, std::iter::once(id)).is_ok()
}

/// Whether all of these records may be told of on a day to an audience, or to one of it; the owner may
/// take everything.
///
/// # Errors
/// The first one that may not.
pub(super) fn released<'a>(
    workspace: &Workspace,
    today: NaiveDate,
    (audience, recipient): (Level, Option<&RecordId>),
    ids: impl Iterator<Item = &'a RecordId>,
) -> Result<(), Refusal> {
    let over = Reckoner::new(workspace, today).written_for(recipient);
    let mut records = ids.filter_map(|id| over.find(id)).filter(|_| audience != Level::Private);
    let held = records.find_map(|record| {
        let mut asked = releases_of(record.kind).iter().filter(|(_, own)| audience >= own.to);
        let (owner, held) = asked.find(|(_, own)| {
            own.when.is_none_or(|test| over.holds(record, &test)) && !over.holds(record, &own.needs)
        })?;
        let record = Box::new(record.clone());
        Some(Refusal::Held { kind: owner.code, key: held.key, record })
    });
    held.map_or(Ok(()), Err)
}
