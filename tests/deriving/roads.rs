//! How somebody comes to a change: by an edit, or, for guards that undo and redo must not get around
//! either, by taking back an edit that led away from it.

use std::sync::Arc;

use commonground::domain::Language;
use commonground::domain::declare::{Guard, Hold, Way};
use commonground::engine::undo::undo;
use commonground::engine::{
    Cause, Context, Drawn, Edit, Journal, JournalError, Refusal, Transaction, Workspace, plan,
};
use commonground::texts::names;

use super::changes::Change;
use super::outside::{office, said};
use crate::today;

/// One of the ways.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Road {
    Edit,
    Undo,
}

impl Road {
    /// Those on which a guard is met.
    pub const fn all_of(guard: &Guard) -> &'static [Self] {
        match guard.hold {
            Hold::Step => &[Self::Edit],
            Hold::Sealed => &[Self::Edit, Self::Undo],
        }
    }

    /// Whether other guards may stand in the way before it: of an edit, for a guard that is there for
    /// what an undo does. An undo of a change of fields, of a state, or of what a record cannot be without, is
    /// refused for what became of another record since, which one change cannot show: whoever declares such a guard shows
    /// it (`systems/s014_votes.rs`).
    pub fn may_be_closed(self, guard: &Guard) -> bool {
        match self {
            Self::Edit => guard.hold == Hold::Sealed,
            Self::Undo => match guard.way {
                Way::Changes(_) | Way::Becomes(..) => true,
                Way::Leaves(field) => field.required,
                _ => false,
            },
        }
    }

    /// What is typed for a change: itself, or what leads to it when it is taken back. Nothing, if that
    /// would be refused already.
    pub fn lay(self, change: Change) -> Option<Change> {
        match self {
            Self::Edit => Some(change),
            Self::Undo => {
                change.turned().filter(|own| edited(&own.before.workspace(), own).is_ok())
            }
        }
    }

    /// Where the engine says that it ends.
    pub fn end(self, change: &Change) -> Result<Workspace, Refusal> {
        let mut workspace = change.before.workspace();
        let made = edited(&workspace, change)?;
        workspace.apply(&made);
        if self == Self::Undo {
            let past = Last(Arc::new(made));
            let back = undo(&workspace, &context(), &past, None)?;
            workspace.apply(&back);
        }
        Ok(workspace)
    }

    /// Goes it from outside: whether anything was changed at its end, the exit and what was said.
    pub fn go(self, change: &Change, language: Language) -> (bool, u8, String) {
        let office = office(&change.before);
        let mut words = change.words();
        if self == Self::Undo {
            let (exit, told) = said(&office, language, &words);
            assert_eq!(exit, 0, "{words:?}: {told}");
            words = vec!["undo".to_owned()];
        }
        let before = office.out(&["export", "json"]);
        let (exit, told) = said(&office, language, &words);
        (office.out(&["export", "json"]) != before, exit, told)
    }
}

fn edited(workspace: &Workspace, change: &Change) -> Result<Transaction, Refusal> {
    planned(workspace, &change.edits())
}

/// What the engine makes of edits.
pub fn planned(workspace: &Workspace, edits: &[Edit]) -> Result<Transaction, Refusal> {
    plan(workspace, &context(), Cause::Edit, edits)
}

fn context() -> Context {
    Context {
        words: names::WORDS,
        now: today::moment(),
        author: "person-me".into(),
        replica: 7,
        drawn: Drawn::new([0; 9]),
        language: Language::En,
    }
}

/// A journal of one step.
struct Last(Arc<Transaction>);

impl Journal for Last {
    fn transaction(&self, _: u64) -> Result<Arc<Transaction>, JournalError> {
        Ok(self.0.clone())
    }
}
