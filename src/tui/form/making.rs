//! How a form makes its record: what it takes over from what it is made from, what is said of
//! it, and how its fields follow one another.

use crate::domain::common::LEVEL;
use crate::domain::kinds::NOTE;
use crate::domain::relation::EVIDENCE;
use crate::domain::{Field, FieldCode, FieldType, Kind, Level, Value};
use crate::engine::{Edit, typed};

use super::Form;
use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::world::World;

/// What works in a form whose fields are not being typed in; the rest would surprise there.
pub const WORKS_IN_FORMS: [Act; 30] = [
    Act::FieldNext,
    Act::FieldPrev,
    Act::Down,
    Act::Up,
    Act::PageDown,
    Act::PageUp,
    Act::Top,
    Act::Bottom,
    Act::Activate,
    Act::Edit,
    Act::Open,
    Act::Done,
    Act::Back,
    Act::Cancel,
    Act::Quit,
    Act::Undo,
    Act::Redo,
    Act::Help,
    Act::Language,
    Act::HidePrivate,
    Act::Revert,
    Act::EditExternal,
    Act::Palette,
    Act::QuickNote,
    Act::ThemeNext,
    Act::ThemeChoose,
    Act::Mouse,
    Act::RetrySave,
    Act::Redraw,
    Act::Suspend,
];

impl Form {
    /// Who may see the record to come: nobody who may not see what it is made from.
    fn level(&self, world: &World<'_>) -> Level {
        let from = self.start.from.as_ref().map(|(_, from)| from);
        if from.is_some_and(|from| world.seen.hides(from)) {
            return Level::Private;
        }
        let from = from.and_then(|id| world.seen.get(id.as_str()));
        let from = from.and_then(|from| Some(Kind::by_code(from.kind)?.level_of(from)));
        from.map_or(self.kind.level, |from| from.min(self.kind.level))
    }

    /// What a field of the record to come takes over from what it is made from, or begins with.
    pub(super) fn inherited(&self, field: &Field, world: &World<'_>) -> Option<Value> {
        let level = self.level(world);
        let stricter = field.code == LEVEL.code && level != self.kind.level;
        let filled = self.start.values.iter().find(|(code, _)| *code == field.code);
        stricter.then(|| Value::Choice(level.code())).or_else(|| Some(filled?.1.clone()))
    }

    /// Whether what a field holds may not be shown now.
    pub(super) fn hides(&self, field: &Field, world: &World<'_>) -> bool {
        match self.record(world) {
            Some(record) => {
                !world.shows(record, field.code) || world.seen.withholds(&record.id, field.code)
            }
            None if self.is_there(world) => true,
            None if !world.is_masked() || self.value(field, world).is_none() => false,
            None => !world.seen.audience().may_see(field.level.min(self.level(world))),
        }
    }

    /// The edits that make the record, and do what the deed does that makes it.
    pub(super) fn creation(
        &self,
        mut values: Vec<(FieldCode, Value)>,
        world: &World<'_>,
    ) -> Vec<Edit> {
        let id = self.id.clone();
        let level = self.level(world);
        if level != self.kind.level && values.iter().all(|(code, _)| *code != LEVEL.code) {
            values.push((LEVEL.code, Value::Choice(level.code())));
        }
        let entered = |code: FieldCode| {
            self.pairs.iter().any(|(key, _)| {
                typed::field(self.kind, key).is_ok_and(|(field, _)| field.code == code)
            })
        };
        values.extend(self.start.values.iter().filter(|(code, _)| !entered(*code)).cloned());
        let mut edits = match &self.start.from {
            Some((own, from)) => own.creation(from, &id, values),
            None => vec![Edit::Create { id: id.clone(), kind: self.kind.code, values }],
        };
        if let Some(from) = self.start.evidence_for.clone() {
            edits.push(Edit::Link { from, relation: EVIDENCE, to: id });
        }
        edits
    }

    /// Tells that a note became a record.
    pub(super) fn made(&self, world: &World<'_>) -> Option<Ask> {
        self.start.from.as_ref().filter(|(own, _)| own.owner.code == NOTE)?;
        let kind = world.setup.texts.kind(self.kind).into();
        let arguments = [("kind", kind), ("title", world.name(&self.id).into())];
        Some(Ask::Say(world.setup.texts.with("said-made", &arguments)))
    }

    /// Goes on with another field. One that has no text to type is only gone to.
    pub(super) fn walk(&mut self, by: isize, world: &World<'_>) -> Vec<Ask> {
        let last = self.fields(world).len().saturating_sub(1);
        self.row = self.row.saturating_add_signed(by).min(last);
        let typed = !matches!(self.field(world).ty, FieldType::Flag);
        if typed { self.begin(world) } else { Vec::new() }
    }

    /// Notes that something was entered.
    pub(super) fn touched(&mut self, changed: bool) -> Vec<Ask> {
        self.told = None;
        self.edited |= changed;
        if changed { vec![Ask::Typed] } else { Vec::new() }
    }
}

/// Why the entry of a link or choice stays open.
pub fn no_match(field: &Field, text: &str, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let kinds = field.ty.kinds();
    if kinds.is_empty() {
        return texts.get("list-nothing-found").into();
    }
    let arguments = [("kind", texts.many_of(kinds).into()), ("text", text.into())];
    texts.with("form-no-match", &arguments)
}
