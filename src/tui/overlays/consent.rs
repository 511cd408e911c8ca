//! What a deed is going to do, told before it is done: Enter does it.

use crate::domain::kinds::{AGENDA_ITEM, DECISION, NODE, PARKED, TASK, VOTE};
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::deed::Declared;
use crate::engine::meetings::published;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Whole};
use crate::tui::world::World;

/// Columns that it wants.
const WIDTH: u16 = 64;

/// What is told by number. The meeting itself goes with them, and where a row stands with the row.
const TOLD: [KindCode; 6] = [AGENDA_ITEM, NODE, VOTE, DECISION, TASK, PARKED];

/// The overlay.
pub struct Consent {
    deed: &'static Declared,
    id: RecordId,
    /// What it is going to do.
    told: String,
}

impl Consent {
    /// To give what came of a meeting to everybody; `None` if everybody has all of it.
    pub fn to_publish(deed: &'static Declared, id: RecordId, world: &World<'_>) -> Option<Self> {
        let records = published(&id, world.seen.records());
        let texts = world.setup.texts;
        let counted = TOLD.iter().filter_map(|kind| {
            let count = records.iter().filter(|own| own.kind == *kind).count();
            let kinds = texts.kinds(Kind::by_code(*kind)?);
            (count > 0).then(|| format!("{kinds} ({count})"))
        });
        let list = counted.collect::<Vec<_>>().join(", ");
        let told = texts.with("publish-told", &[("list", list.into())]);
        (!records.is_empty()).then_some(Self { deed, id, told })
    }
}

impl Pane for Consent {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "publish-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-publish"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => {
                let deed = Ask::Whole(Whole::Deed(self.deed, self.id.clone(), None));
                Some(vec![Ask::Close, deed])
            }
            Act::Leave => Some(vec![Ask::Close]),
            _ => None,
        }
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let width = Panel::over(world.area, WIDTH, 1).inner.width;
        let rows = paragraphs(&self.told, width.into(), usize::MAX).len();
        let panel = Panel::over(world.area, WIDTH, u16::try_from(rows).unwrap_or(u16::MAX));
        canvas.panel(panel, &world.setup.texts.get("publish-heading"));
        canvas.paragraph(panel.inner, &self.told, Role::Text);
        canvas.put_cursor(panel.inner, 0, 0);
    }
}
