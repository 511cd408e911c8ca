//! Readings go into the series that is there: the form of new ones goes on with that.

use crate::domain::Record;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::engine::{readings, typed};

use crate::tui::world::World;

use super::Form;

impl Form {
    /// What was begun with is read already: its series is opened instead, at its values.
    pub(super) fn opens_what_is_there(&mut self, world: &World<'_>) {
        if self.joins(world) {
            self.start.field = self.start.field.or(Some(reading::POINTS.code));
        }
    }

    /// What was entered has gone into another series: the form is of that one from now on.
    pub(super) fn follows(&mut self, world: &World<'_>) {
        if self.missing(world).is_none() {
            self.joins(world);
        }
    }

    fn joins(&mut self, world: &World<'_>) -> bool {
        if self.kind.code != READING || self.is_there(world) {
            return false;
        }
        let mut own = Record::new(self.id.clone(), READING);
        for (code, value) in &self.start.values {
            own.set(*code, Some(value.clone()));
        }
        let pairs = self.pairs.iter().map(|(key, text)| (&**key, &**text));
        let entered = typed::values(&world.seen, &world.context(), self.kind, None, pairs);
        for (code, value) in entered.unwrap_or_default() {
            own.set(code, value);
        }
        let home = readings::home_of(&own, world.seen.records());
        home.is_some_and(|home| {
            self.id = home;
            true
        })
    }
}
