//! What the evaluator looks at: a workspace, or one with drafts before it.

use crate::domain::{Field, FieldCode, KindCode, Record, RecordId};
use crate::engine::after::After;
use crate::engine::{Seen, Workspace};

/// Records as they are, as somebody sees them, or as they will be.
pub trait View {
    /// A record, in the trash or not.
    fn find(&self, id: &RecordId) -> Option<&Record>;
    /// The living records of a kind.
    fn of_kind(&self, kind: KindCode) -> Vec<&Record>;
    /// A record as it was before the change that is looked at.
    fn former(&self, id: &RecordId) -> Option<&Record>;
    /// The living records of a kind that point to one by a link field.
    fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record>;
    /// Whether anybody here can know what a field of a record holds: what is hidden looks empty.
    fn knows(&self, _record: &Record, _field: &Field) -> bool {
        true
    }
}

impl View for Seen<'_> {
    fn find(&self, id: &RecordId) -> Option<&Record> {
        View::find(self.records(), id)
    }

    fn of_kind(&self, kind: KindCode) -> Vec<&Record> {
        View::of_kind(self.records(), kind)
    }

    fn former(&self, id: &RecordId) -> Option<&Record> {
        View::find(self.records(), id)
    }

    fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record> {
        View::pointing(self.records(), to, kind, by)
    }

    fn knows(&self, record: &Record, field: &Field) -> bool {
        self.shows(record, field.code) && !self.withholds(&record.id, field.code)
    }
}

impl View for Workspace {
    fn find(&self, id: &RecordId) -> Option<&Record> {
        self.get(id.as_str()).map(|record| &**record)
    }

    fn of_kind(&self, kind: KindCode) -> Vec<&Record> {
        Self::of_kind(self, kind).map(|record| &**record).collect()
    }

    fn former(&self, id: &RecordId) -> Option<&Record> {
        self.find(id)
    }

    fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record> {
        Self::pointing(self, to, kind, by).map(|record| &**record).collect()
    }
}

impl View for After<'_> {
    fn find(&self, id: &RecordId) -> Option<&Record> {
        After::find(self, id)
    }

    fn of_kind(&self, kind: KindCode) -> Vec<&Record> {
        let known = self.before.of_kind(kind).filter(|own| !self.records.contains_key(&own.id));
        let known = known.map(|record| &**record);
        let drafted = self.records.values().filter(|own| own.kind == kind && !own.is_deleted());
        known.chain(drafted).collect()
    }

    fn former(&self, id: &RecordId) -> Option<&Record> {
        After::former(self, id)
    }

    fn pointing(&self, to: &RecordId, kind: KindCode, by: FieldCode) -> Vec<&Record> {
        let mut own = After::pointing(self, to, kind, by);
        own.retain(|record| !record.is_deleted());
        own
    }
}
