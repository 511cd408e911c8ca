//! The register of one kind: its list, and the tables that the kind declares.

use crate::domain::{Kind, KindCode};

use crate::tui::widgets::browser::Browser;
use crate::tui::widgets::tabled::Tabled;
use crate::tui::world::World;

/// The register of a kind: its list, then its tables.
pub struct Register {
    /// The kind.
    pub kind: &'static Kind,
    /// Its list.
    pub browser: Browser,
    /// Its tables.
    pub tables: Vec<Tabled>,
    /// What is looked at; 0 is the list.
    pub view: usize,
}

impl Register {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        let tables = kind.tables.iter().map(|table| Tabled::new(kind, table)).collect();
        Self { kind, browser: Browser::new(kind, |_| true), tables, view: 0 }
    }

    /// The table that is looked at; `None` while it is the list.
    pub fn table(&self) -> Option<&Tabled> {
        self.tables.get(self.view.checked_sub(1)?)
    }

    /// The same, to act on it.
    pub fn table_mut(&mut self) -> Option<&mut Tabled> {
        self.tables.get_mut(self.view.checked_sub(1)?)
    }

    /// Asks what is looked at.
    pub fn refresh(&mut self, world: &World<'_>) {
        match self.table_mut() {
            Some(table) => table.refresh(world),
            None => self.browser.refresh(world),
        }
    }

    /// Notes that records of these kinds changed.
    pub fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.browser.expire(kinds);
        self.tables.iter_mut().for_each(Tabled::expire);
    }
}
