//! Outlines: nodes in their places, read as a tree and changed by edits. A driver diagram is a graph
//! without loops: a node may stand in several places, and what is below it stands below the first.

mod apart;
mod cut;
mod draft;
pub mod figures;
mod follow;
mod form;
mod graph;
mod indented;
mod order;
mod sheet;
mod shift;
mod spot;
mod syntax;
mod tree;
mod turned;
mod whys;

pub use apart::{Apart, Became};
pub use cut::Cut;
pub use draft::{Draft, Known, drafted, drafts};
pub use form::{role_at_home, role_of};
pub use graph::{Place, Places, leads_back, node_of, parent_of};
pub use indented::{indented, written};
pub use order::{between, spread};
pub use sheet::{MOST_LEVELS, MOST_ROWS, Sheet, brought, few_enough};
pub use shift::{Shift, gathered, shifted};
pub use spot::{Spot, add, place};
pub use syntax::Syntax;
pub use tree::{Row, Tree, placements_of};
pub use turned::turned;
pub use whys::{Strength, chain, weakest, weakest_links};
