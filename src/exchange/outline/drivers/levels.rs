//! What the levels of a driver diagram are called, in files of either language.

use crate::domain::kinds::outlines::node;
use crate::engine::fold::folded;

/// A level of a driver diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// What all of it is for.
    Aim,
    /// A choice of the role of a node.
    Role(u16),
}

/// By which words each is called, folded; the first is what we write.
const LEVELS: [(Level, &[&str]); 4] = [
    (Level::Aim, &["aim", "goal", "objetivo", "meta"]),
    (
        Level::Role(node::PRIMARY),
        &[
            "primary",
            "primary_driver",
            "primary_drivers",
            "primaries",
            "drivers",
            "primario",
            "impulsor_primario",
            "impulsores_primarios",
        ],
    ),
    (
        Level::Role(node::SECONDARY),
        &[
            "secondary",
            "secondary_driver",
            "secondary_drivers",
            "secondaries",
            "secundario",
            "impulsor_secundario",
            "impulsores_secundarios",
        ],
    ),
    (
        Level::Role(node::CHANGE_IDEA),
        &[
            "change_idea",
            "idea",
            "ideas",
            "change_ideas",
            "change",
            "changes",
            "idea_de_cambio",
            "ideas_de_cambio",
            "cambio",
            "cambios",
        ],
    ),
];

impl Level {
    /// The level that is called so.
    pub fn called(word: &str) -> Option<Self> {
        let word = plain(word);
        LEVELS.into_iter().find(|(_, words)| words.contains(&&*word)).map(|(level, _)| level)
    }

    /// What it is called in a file that we write.
    pub fn key(self) -> &'static str {
        let found = LEVELS.iter().find(|(level, _)| *level == self);
        found.map_or("", |(_, words)| words[0])
    }

    /// What stands so deep below the aim, where nothing else says so.
    pub const fn at(depth: usize) -> u16 {
        match depth {
            0 => node::PRIMARY,
            1 => node::SECONDARY,
            _ => node::CHANGE_IDEA,
        }
    }
}

/// A word as it is compared: without case and accents, its parts joined in one way.
pub(super) fn plain(word: &str) -> String {
    let parts = folded(word).replace(['_', '-'], " ");
    parts.split_whitespace().collect::<Vec<_>>().join("_")
}
