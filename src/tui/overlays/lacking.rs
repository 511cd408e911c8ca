//! The texts that a room would see in one language only, to fill in the other one.

use crate::domain::kinds::PLACEMENT;
use crate::domain::kinds::outlines::placement;
use crate::domain::{Kind, Language, RecordId};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;
use crate::tui::world::lacking::Lack;

/// The list of them, the cursor on those of the record at hand; `None` if there are none.
pub fn lacking(of: &[Lack], at_hand: Option<&RecordId>, world: &World<'_>) -> Option<Pick> {
    let texts = world.setup.texts;
    let row = |at: usize| {
        let own = &of[at];
        let kind = world.seen.get(own.id.as_str())?.kind;
        let words = own.original(world)?.lines().next().unwrap_or_default().to_owned();
        let lacks = match own.language {
            Language::En => "lacks-en",
            Language::Es => "lacks-es",
        };
        let lacks = texts.get(lacks).into_owned();
        let is_title = Kind::by_code(kind).is_some_and(|kind| kind.title().code == own.field);
        let aside =
            if is_title { lacks } else { format!("{} · {lacks}", texts.slot(kind, own.field)) };
        let then = vec![Ask::Translate(of.to_vec(), at)];
        Some(Row { aside, ..Row::new(Picked { then, ..Picked::default() }, words) })
    };
    let rows: Vec<_> = (0..of.len()).filter_map(row).collect();
    let own = at_hand.map(|id| placed(id, world));
    let at = of.iter().position(|lack| own == Some(&lack.id));
    let mut picker = Picker::new(rows);
    picker.select(|row| match row.what.then.first() {
        Some(Ask::Translate(_, place)) => at == Some(*place),
        _ => false,
    });
    (!of.is_empty()).then(|| Pick {
        title: "lacking-heading",
        size: (68, 16),
        words: ("word-fill-in", "action-back"),
        left: Vec::new(),
        picker,
    })
}

/// What stands at a place of an outline; anything else is itself.
fn placed<'a>(id: &'a RecordId, world: &World<'a>) -> &'a RecordId {
    let place = world.seen.records().get(id.as_str()).filter(|own| own.kind == PLACEMENT);
    place.and_then(|own| own.link(placement::NODE.code)).unwrap_or(id)
}
