//! The choice of a set of bones for an empty fishbone. The sets are those of the methods page; every
//! word of them may be changed afterwards.

use crate::domain::RecordId;
use crate::engine::outlines::{Draft, Spot};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The message ids of the sets; the bones stand in a message of their own, a line each.
const SETS: [&str; 6] = ["general", "6m", "4s", "school", "attendance", "pillars"];

/// For an outline.
pub fn bones(outline: &RecordId, spot: &Spot, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let row = |set: &&str| {
        let bones = texts.get(&format!("bones-{set}-all"));
        let draft = |text: &str| Draft { text: text.trim().to_owned(), ..Draft::default() };
        let drafts: Vec<Draft> = bones.split(',').map(draft).collect();
        let grow = Ask::Grow { outline: outline.clone(), spot: spot.clone(), drafts };
        let picked = Picked { then: vec![grow], shows: Vec::new() };
        let words = format!("{}: {bones}", texts.get(&format!("bones-{set}")));
        Row::new(picked, words)
    };
    Pick {
        title: "bones-heading",
        size: (72, 10),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(SETS.iter().map(row).collect()),
    }
}
