//! How somebody arranged a list: what it is narrowed to, by what it is sorted, which columns it shows.
//! Spelled as on the command line, and asked by the same query.

use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

use crate::domain::{Column, Kind};
use crate::engine::Query;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::world::World;

/// The arrangement of a list; nothing in it is as the kind declares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arranged {
    /// Field keys and texts that must match, as `--where` has them.
    pub only: Vec<(String, String)>,
    /// The field or figure to sort by, as `--sort` has it.
    pub sort: Option<String>,
    /// The keys of the columns beside the title.
    pub columns: Option<Vec<String>>,
}

impl Arranged {
    /// The question that the list asks. What is gone, or hidden from whoever looks, narrows nothing.
    pub fn query(&self, kind: &'static Kind, world: &World<'_>) -> Query {
        let mut query = Query::all(kind.code, world.setup.texts.language);
        let context = world.context();
        for (key, text) in &self.only {
            query.narrow(world.seen, &context, kind, key, text).unwrap_or_default();
        }
        if let Some(sort) = &self.sort {
            query.sort_by(world.seen, &context, kind, sort).unwrap_or_default();
        }
        query
    }

    /// The columns beside the title that whoever looks may see.
    pub fn columns(&self, kind: &'static Kind, world: &World<'_>) -> Vec<Column> {
        let columns: Vec<Column> = match &self.columns {
            Some(keys) => keys.iter().filter_map(|key| kind.column(key)).collect(),
            None => kind.usual_columns().collect(),
        };
        columns.into_iter().filter(|column| sees(*column, world)).collect()
    }

    /// What it is narrowed to, in words; `None` if it is not.
    pub fn told(&self, kind: &'static Kind, world: &World<'_>) -> Option<String> {
        let texts = world.setup.texts;
        let wanted = self.query(kind, world).wanted;
        let words = wanted.iter().filter_map(|(code, value)| {
            let name = |id: &_| world.name(id);
            Some(texts.value(kind.code, *code, value.as_ref()?, &name))
        });
        let words: Vec<String> = words.collect();
        let told = [("what", words.join(" · ").into())];
        (!words.is_empty()).then(|| texts.with("list-only", &told))
    }

    /// Says in a row to what it is narrowed, and how that is changed; gives the rows below.
    pub fn head(
        &self,
        kind: &'static Kind,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
    ) -> Rect {
        let Some(told) = self.told(kind, world) else { return area };
        let key = world.with_key("list-only-key", Context::List, Act::Lens);
        canvas.beside((area, 0), (0, &told, Role::Marked), (&key, Role::Muted));
        let taken = area.height.min(1);
        Rect { y: area.y + taken, height: area.height - taken, ..area }
    }
}

/// Whether somebody who looks may see a column.
pub fn sees(column: Column, world: &World<'_>) -> bool {
    world.seen.audience().may_see(column.field().level)
}
