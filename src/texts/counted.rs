//! Who was counted at a meeting, in words; and what is not understood of a line that says it.

use crate::domain::{Record, RecordId};
use crate::engine::listening::line::{Counted, LineProblem};

use super::Texts;

impl Texts {
    /// Groups with their numbers, parts behind their wholes.
    pub fn counted(&self, counted: &[Counted], named: &dyn Fn(&RecordId) -> String) -> String {
        let entry = |own: &Counted| {
            let told = [("group", named(&own.group).into()), ("count", own.count.into())];
            let id = if own.part_of.is_some() { "heard-part" } else { "heard-group" };
            let entry = self.with(id, &told);
            match own.new {
                Some(new) => {
                    self.with("heard-new", &[("entry", entry.into()), ("count", new.into())])
                }
                None => entry,
            }
        };
        counted.iter().map(entry).collect::<Vec<_>>().join(" · ")
    }

    /// Why a line is not understood.
    pub fn line_problem(&self, problem: &LineProblem) -> String {
        let named = |own: &Record| self.title(own).into_owned();
        match problem {
            LineProblem::Empty => self.get("line-empty").into_owned(),
            LineProblem::NoNumber(words) => {
                self.with("line-no-number", &[("words", words.as_str().into())])
            }
            LineProblem::NoGroup(number) => {
                self.with("line-no-group", &[("number", (*number).into())])
            }
            LineProblem::UnknownGroup(words) => {
                self.with("line-unknown", &[("words", words.as_str().into())])
            }
            LineProblem::SeveralGroups(words, groups) => {
                let list = groups.iter().map(|own| named(own)).collect::<Vec<_>>().join(", ");
                let told = [("words", words.as_str().into()), ("list", list.into())];
                self.with("line-several", &told)
            }
            LineProblem::Twice(group) => self.with("line-twice", &[("group", named(group).into())]),
            LineProblem::MoreThanWhole(part, whole) => {
                let told = [("part", named(part).into()), ("whole", named(whole).into())];
                self.with("line-more", &told)
            }
            LineProblem::MoreNew(number) => {
                self.with("line-more-new", &[("number", (*number).into())])
            }
            LineProblem::BadNumber(number) => {
                self.with("line-bad-number", &[("number", (*number).into())])
            }
        }
    }
}
