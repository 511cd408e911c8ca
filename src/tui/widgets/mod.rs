//! Parts that panes and overlays are made of. None of them knows who uses it.

pub mod acts;
pub mod arranged;
pub mod axis;
pub mod bars;
pub mod board;
pub mod browser;
pub mod calendar;
pub mod charted;
pub mod columns;
pub mod day_field;
pub mod detail;
pub mod editor;
pub mod editor_view;
pub mod entries;
pub mod filtered;
pub mod leads;
pub mod list;
pub mod picker;
pub mod picture;
pub mod series_field;
pub mod tabled;
pub mod tabs;
pub mod views;
pub mod waits;
pub mod walled;
pub mod way;
