//! Files laid over each other: what key files and themes have in common.

use super::header::Base;
use super::problem::Problem;
use super::source::Source;

/// A file that inherits where it says nothing.
pub trait Layered: Default {
    /// The folder of such files below the user's settings.
    const FOLDER: &'static str;
    /// Those that ship inside the program.
    const BUILT_IN: &'static [(&'static str, &'static str)];

    /// A name that stands for one of several.
    const ALIAS: Option<&'static str> = None;

    /// Reads a file. What cannot be read is left out and told.
    fn parse(source: &Source) -> (Self, Vec<Problem>);

    /// What it inherits from.
    fn base(&self) -> Option<&Base>;

    /// What it inherits from if it does not say so.
    fn usual_base(&self) -> &'static str;

    /// This file laid over the one that it inherits from.
    #[must_use]
    fn over(self, base: &Self) -> Self;

    /// What the other loses by that and the user may miss.
    fn displaced(&self, _base: &Self) -> Vec<Problem> {
        Vec::new()
    }

    /// One that ships with the program.
    fn built_in(name: &str) -> Option<Self> {
        let (_, text) = Self::BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Some(Self::parse(&Source::new("", *text)).0)
    }
}
