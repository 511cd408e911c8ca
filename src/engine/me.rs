//! Who works here: the coordinator of the first site. It is a field like any other, so handing over
//! is undone, kept in the history and carried by backups.

use std::sync::Arc;

use crate::domain::kinds::PERSON;
use crate::domain::kinds::people::person;
use crate::domain::kinds::sites::site;
use crate::domain::{Record, RecordId};

use super::Workspace;
use super::seed::{FIRST_COORDINATOR, SITE_ID};

/// The coordinator; in a workspace without one, the person that it was founded with.
pub fn me(workspace: &Workspace) -> Option<&Arc<Record>> {
    let site = workspace.get(SITE_ID);
    let coordinator = site.and_then(|site| site.link(site::COORDINATOR.code)).map(RecordId::as_str);
    let coordinator = workspace.get(coordinator.unwrap_or(FIRST_COORDINATOR));
    coordinator.filter(|record| !record.is_deleted())
}

/// The person under whose name changes are made; the coordinator, if it is nobody here.
pub fn person_of(workspace: &Workspace, author: &str) -> Option<RecordId> {
    let is_author = |own: &&Arc<Record>| {
        own.id.as_str() == author || own.text(person::NAME.code) == Some(author)
    };
    let known = workspace.of_kind(PERSON).find(is_author);
    known.or_else(|| me(workspace)).map(|own| own.id.clone())
}

/// What stands for whoever made a change where not even a login name is known.
pub const NOBODY: &str = "?";

/// Under whose name changes are made.
#[derive(Clone, Debug, Default)]
pub struct Author {
    /// The name that the environment gives.
    pub named: Option<Box<str>>,
    /// The login name.
    pub login: Box<str>,
}

impl Author {
    /// The name that was given, else the coordinator's, else the login name.
    pub fn name<'a>(&'a self, workspace: &'a Workspace) -> &'a str {
        let me = || me(workspace).and_then(|me| me.text(person::NAME.code));
        self.named.as_deref().or_else(me).unwrap_or(&self.login)
    }
}
