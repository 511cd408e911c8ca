//! What records on the thread are called.

use std::borrow::Cow;

use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::{Kind, Record};
use crate::engine::thread::Thread;

use super::Texts;

impl Texts {
    /// What a record on a thread is: a row of an outline is called as what it stands for, an outline as it is drawn.
    pub fn kind_on(&self, thread: &Thread, record: &Record) -> Cow<'static, str> {
        let role = thread.roles.get(&record.id).map(|role| (&node::ROLE, *role));
        let form = record.choice(outline::FORM.code).map(|form| (&outline::FORM, form));
        let form = form.filter(|_| record.kind == OUTLINE);
        let kind = Kind::by_code(record.kind);
        let called = kind.zip(role.or(form)).and_then(|(kind, (field, code))| {
            let choice = field.choices().iter().find(|choice| choice.code == code)?;
            Some(self.choice(kind, field, choice))
        });
        called.unwrap_or_else(|| self.kind_of(record.kind))
    }
}
