//! Deeds that are asked for: the same as by a key in the window.

use crate::domain::{Kind, Record, RecordId};

use crate::engine::deed::{Declared, deeds_of};
use crate::engine::request::{Answer, Outcome};
use crate::engine::typed::{self, record_id};
use crate::engine::{Cause, Refusal, Seen, dates};

use super::{Service, borrowed};

impl Service<'_> {
    /// Does a deed with a record: makes another one with what was typed, or what it is for.
    pub(super) fn deed(
        &mut self,
        (id, key, of): (&str, &str, &str),
        pairs: &[(String, String)],
        day: Option<&str>,
    ) -> Result<Outcome, Refusal> {
        let of = record_id(self.workspace, of)?;
        let unknown = || Refusal::UnknownRecord(of.to_string());
        let record = self.workspace.get(of.as_str()).ok_or_else(unknown)?;
        if record.is_deleted() {
            return Err(Refusal::InTrash(of));
        }
        let own = deeds_of(record.kind).iter().find(|own| own.deed.key == key);
        let own = own.ok_or_else(|| Refusal::UnknownDeed(record.kind, key.to_owned()))?;
        let fresh = RecordId::parse(id).ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        let is_made = self.workspace.get(id).map(|made| made.kind);
        if is_made.is_some() && is_made == own.makes() {
            return Ok(Outcome { answer: Answer::Made(fresh), ..Outcome::default() });
        }
        let today = self.context.now.day();
        if !own.is_possible(Seen::whole(self.workspace), today, record) {
            return Err(Refusal::DeedNotNow(own.owner.code, own.deed.key));
        }
        if let Some(kind) = own.makes().and_then(Kind::by_code) {
            return self.making(own, (record, fresh), kind, pairs);
        }
        if let Some((key, _)) = pairs.first() {
            let (kind, key) = (record.kind, key.clone());
            return Err(Refusal::UnknownField { kind, key, nearest: None });
        }
        let read = |text: &str| {
            dates::read(text, today)
                .ok_or_else(|| Refusal::NotADay(text.chars().take(80).collect()))
        };
        let day = day.map(read).transpose()?;
        let edits = own.edits(self.workspace, self.context, &of, day, self.fresh)?;
        self.touching(&edits)
    }

    fn making(
        &self,
        own: &Declared,
        (record, id): (&Record, RecordId),
        kind: &'static Kind,
        pairs: &[(String, String)],
    ) -> Result<Outcome, Refusal> {
        let begun = own.begins(Seen::whole(self.workspace), record, self.context);
        let begun = Record::from_slots(id.clone(), kind.code, begun);
        let typed =
            typed::values(self.workspace, self.context, kind, Some(&begun), borrowed(pairs))?;
        let mut made = begun;
        typed.into_iter().for_each(|(code, value)| made.set(code, value));
        let edits = own.creation(&record.id, &id, made.slots().to_vec());
        self.carry_out(Cause::Edit, &edits, Answer::Made(id))
    }
}
