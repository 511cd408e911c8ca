//! The choice of a set of bones for an empty fishbone. The sets are those of the methods page; every
//! word of them may be changed afterwards.

use crate::domain::RecordId;
use crate::engine::outlines::{Draft, Spot};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The message ids of the sets, and of the bones of each, parted by commas.
const SETS: [(&str, &str); 6] = [
    ("bones-general", "bones-general-all"),
    ("bones-6m", "bones-6m-all"),
    ("bones-4s", "bones-4s-all"),
    ("bones-school", "bones-school-all"),
    ("bones-attendance", "bones-attendance-all"),
    ("bones-pillars", "bones-pillars-all"),
];

/// For an outline.
pub fn bones(outline: &RecordId, spot: &Spot, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let row = |(set, all): &(&str, &str)| {
        let bones = texts.get(all);
        let draft = |text: &str| Draft { text: text.trim().to_owned(), ..Draft::default() };
        let drafts: Vec<Draft> = bones.split(',').map(draft).collect();
        let grow = Ask::Grow { outline: outline.clone(), spot: spot.clone(), drafts };
        let picked = Picked { then: vec![grow], shows: Vec::new() };
        let words = format!("{}: {bones}", texts.get(set));
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
