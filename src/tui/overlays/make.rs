//! The choice of what a note becomes: by arrow, or by typing its name.

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, KindCode, RecordId};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Make {
    note: RecordId,
    picker: Picker<KindCode>,
}

impl Make {
    /// For a note.
    pub fn new(note: RecordId, world: &World<'_>) -> Self {
        let kinds = Kind::all().filter(|kind| kind.code != NOTE);
        let row =
            |kind: &'static Kind| Row::new(kind.code, world.setup.texts.kind(kind).into_owned());
        Self { note, picker: Picker::new(kinds.map(row).collect()) }
    }

    fn chosen(&self) -> Vec<Ask> {
        let Some(row) = self.picker.selected() else { return Vec::new() };
        let form = Ask::Form { kind: row.what, record: None, source: Some(self.note.clone()) };
        vec![Ask::Close, form]
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 40, 12)
    }
}

impl Pane for Make {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "make-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-choose"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => return Some(self.chosen()),
            Act::Leave => return Some(vec![Ask::Close]),
            _ => {}
        }
        self.picker.act(act, rows).then(Vec::new)
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("make-heading"));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "› ", &empty);
    }
}
