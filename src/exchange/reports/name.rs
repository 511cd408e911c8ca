//! What pages call records and registers.

use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::request::Names;
use crate::texts::Texts;

/// A record by its title and id.
pub(super) fn named(id: &RecordId, names: &Names, texts: Texts) -> String {
    format!("{} ({})", texts.name(id, names), names.short(id))
}

/// The register of a kind by its name, for headings.
pub(super) fn kinds(kind: KindCode, texts: Texts) -> String {
    Kind::by_code(kind).map(|kind| texts.kinds(kind).into_owned()).unwrap_or_default()
}
