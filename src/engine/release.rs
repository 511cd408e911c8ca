//! The guard of the ways out: whether what is about to be written may go to its readers. It is asked of
//! the records as they are, for what decides may itself be hidden from those readers.

use chrono::NaiveDate;

use crate::domain::{Kind, Level, RecordId};

use super::reckon::Reckoner;
use super::{Refusal, Workspace};

/// Whether all of these records may be told of to an audience on a day; the owner may take everything.
///
/// # Errors
/// The first one that may not.
pub(super) fn released<'a>(
    workspace: &Workspace,
    today: NaiveDate,
    audience: Level,
    ids: impl Iterator<Item = &'a RecordId>,
) -> Result<(), Refusal> {
    let over = Reckoner::new(workspace, today);
    let mut records = ids.filter_map(|id| over.find(id)).filter(|_| audience != Level::Private);
    let held = records.find_map(|record| {
        let kind = Kind::by_code(record.kind)?;
        let mut asked = kind.offers.releases.iter().filter(|own| audience >= own.to);
        let held = asked.find(|own| {
            own.when.is_none_or(|test| over.holds(record, &test)) && !over.holds(record, &own.needs)
        })?;
        let record = Box::new(record.clone());
        Some(Refusal::Held { kind: kind.code, key: held.key, record })
    });
    held.map_or(Ok(()), Err)
}
