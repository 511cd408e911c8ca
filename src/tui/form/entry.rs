//! The ways to enter a value: typing it, choosing from a few, finding records by their titles.

use crate::domain::{Field, FieldType, Kind, Value};
use crate::engine::typed;

use crate::tui::keys::actions::Act;
use crate::tui::widgets::day_field::DayField;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::series_field::SeriesField;
use crate::tui::world::World;

use super::choices::Choices;
use super::finder::Finder;
use super::picking::Mark;

/// A value being entered.
pub enum Entry {
    /// Typed.
    Text(Editor),
    /// A day, typed as people say it or walked to day by day.
    Day(DayField),
    /// Readings, a line each.
    Series(SeriesField),
    /// One or several of a few.
    Choice(Choices),
    /// One or several records, found by their titles.
    Link(Finder),
}

/// What came of it.
pub enum Entered {
    /// This text, as `engine::typed` reads it.
    Text(String),
    /// Nothing was found or chosen: the field stays as it is.
    Nothing,
}

impl Entry {
    /// For a field that holds `value`; `draft` is a text typed earlier and not finished.
    pub fn new(
        kind: &'static Kind,
        field: &'static Field,
        value: Option<&Value>,
        draft: Option<&str>,
        world: &World<'_>,
    ) -> Self {
        let read = |text| {
            let (workspace, context) = (&world.seen, world.context());
            typed::value(workspace, &context, (kind, field), None, value, text).ok()
        };
        match field.ty {
            FieldType::Choice(_) => Self::Choice(Choices::new(kind, field, value, world)),
            FieldType::Link(_) => Self::Link(Finder::new(field, value, world)),
            FieldType::Choices(_) | FieldType::Links(_) => {
                let drafted = draft.and_then(read);
                let value = drafted.as_ref().map_or(value, Option::as_ref);
                if field.ty.kinds().is_empty() {
                    Self::Choice(Choices::new(kind, field, value, world))
                } else {
                    Self::Link(Finder::new(field, value, world))
                }
            }
            _ => {
                let written = value.map(|value| world.setup.texts.typable(field, value));
                let text = draft.map(str::to_owned).or(written).unwrap_or_default();
                match field.ty {
                    FieldType::Date => Self::Day(DayField::new(&text)),
                    FieldType::Series => {
                        Self::Series(SeriesField::new(&text, world.setup.now.day()))
                    }
                    _ => Self::Text(Editor::new(&text, field.ty.is_multiline())),
                }
            }
        }
    }

    /// Puts another text in the place of what is typed.
    pub fn write(&mut self, text: &str) {
        match self {
            Self::Text(editor) => *editor = Editor::new(text, editor.has_many_lines()),
            Self::Day(field) => *field = DayField::new(text),
            Self::Series(field) if !text.is_empty() => field.write(text),
            Self::Series(_) | Self::Choice(_) | Self::Link(_) => {}
        }
    }

    /// Carries out an action; whether what is entered changed.
    pub fn act(&mut self, act: Act, world: &World<'_>) -> bool {
        match self {
            Self::Text(editor) => editor.act(act),
            Self::Day(field) => field.act(act, world.setup.now.day()),
            Self::Series(field) => field.act(act),
            Self::Choice(choices) => choices.act(act),
            Self::Link(finder) => finder.act(act, world),
        }
    }

    /// Takes typed or pasted text; whether what is entered changed.
    pub fn typed(&mut self, text: &str, world: &World<'_>) -> bool {
        match self {
            Self::Day(field) => field.typed(text),
            Self::Series(field) => field.typed(text),
            Self::Text(editor) => editor.insert(text),
            Self::Choice(choices) => choices.typed(text),
            Self::Link(finder) => finder.typed(text, world),
        }
        matches!(self, Self::Day(_) | Self::Text(_) | Self::Series(_))
    }

    /// Picks one of several, or goes on to the next line; whether there was one.
    pub fn pick(&mut self, world: &World<'_>) -> bool {
        match self {
            Self::Text(_) | Self::Day(_) => false,
            Self::Series(field) => field.step(),
            Self::Choice(choices) => choices.pick(),
            Self::Link(finder) => finder.pick(world),
        }
    }

    /// Whether a choice was made, not only looked at.
    pub fn is_touched(&self) -> bool {
        match self {
            Self::Text(_) | Self::Day(_) | Self::Series(_) => true,
            Self::Choice(choices) => choices.mark.is_meant(),
            Self::Link(finder) => finder.mark.is_meant(),
        }
    }

    /// Whether somebody went to what is under the cursor: that is meant, however the field is left.
    pub const fn is_moved(&self) -> bool {
        match self {
            Self::Text(_) | Self::Day(_) | Self::Series(_) => false,
            Self::Choice(choices) => choices.mark.is_moved(),
            Self::Link(finder) => finder.mark.is_moved(),
        }
    }

    /// What was typed to find something, if nothing was found.
    pub fn unmatched(&self) -> Option<&str> {
        let (text, found) = match self {
            Self::Text(_) | Self::Day(_) | Self::Series(_) => return None,
            Self::Choice(choices) => (choices.editor.text(), choices.found()),
            Self::Link(finder) => (finder.editor.text(), finder.found()),
        };
        (found == 0 && !text.trim().is_empty()).then_some(text)
    }

    /// The kind of which a record may be made here, if none is found.
    pub fn makes(&self) -> Option<&'static Kind> {
        match self {
            Self::Link(finder) => finder.makes(),
            _ => None,
        }
    }

    /// What has been entered so far; what is under the cursor counts only if it is `taken`.
    pub fn entered(&self, taken: bool) -> Entered {
        let (mark, chosen, several) = match self {
            Self::Text(editor) => return Entered::Text(editor.text().to_owned()),
            Self::Day(field) => return Entered::Text(field.editor().text().to_owned()),
            Self::Series(field) => return Entered::Text(field.entered()),
            Self::Choice(choices) => (choices.mark, choices.under(), choices.several(taken)),
            Self::Link(finder) => (finder.mark, finder.under(), finder.several(taken)),
        };
        match (several, taken, mark, chosen) {
            (Some(several), ..) => Entered::Text(several),
            (_, true, Mark::Cleared, _) => Entered::Text(String::new()),
            (_, true, mark, Some(chosen)) if mark.is_shown() => Entered::Text(chosen),
            _ => Entered::Nothing,
        }
    }
}
