//! Worlds with a row of a table in which something is missing, or nothing is.

use commonground::domain::declare::{Axis, Table, Test};
use commonground::domain::{Kind, RecordId, Value};

use super::truths::{About, all};
use super::world::{World, Worlds};

/// Worlds with a record at the left of a table, one on top, and what joins them if the cell is full.
pub fn with_row(
    founded: World,
    owner: &'static Kind,
    table: Table,
    is_full: bool,
) -> Box<dyn Iterator<Item = (World, RecordId)>> {
    let (left, top) = (table.rows.field().unwrap(), table.columns.field().unwrap());
    let rows = with_head(founded, table.rows);
    let heads = rows.flat_map(move |(world, row)| {
        with_head(world, table.columns).map(move |(world, column)| (world, row.clone(), column))
    });
    Box::new(heads.flat_map(move |(mut world, row, column)| {
        let joined: Worlds = if is_full {
            let id = world.add(owner.code);
            let world = world.with(&id, left, Some(Value::Link(row.clone())));
            let world = world.with(&id, top, Some(Value::Link(column)));
            let only = table.only.map(|only| (*only, true));
            // A cell that shows nothing is missing, whoever stands in it.
            let shows = table.shows.first().map(|field| (Test::Filled(field), true));
            all(world, &About::only(&id), only.into_iter().chain(shows).collect())
        } else {
            Box::new(std::iter::once(world))
        };
        joined.map(move |world| (world, row.clone()))
    }))
}

/// Worlds with a record that stands on an axis, and that record.
fn with_head(world: World, axis: Axis) -> Box<dyn Iterator<Item = (World, RecordId)>> {
    let Axis::Records(_, kind, only) = axis else {
        panic!("a check of cells names records at the left and on top");
    };
    let mut world = world;
    let id = world.add(kind);
    let wishes = only.map(|only| (*only, true)).into_iter().collect();
    Box::new(all(world, &About::only(&id), wishes).map(move |world| (world, id.clone())))
}
