//! Foreign formats in and out, and answers made into text: JSON, CSV, tables, import reports.
//! Pure: reads and writes no files and knows neither the store nor the screens.

pub mod answer;
pub mod ask;
pub mod calendar;
pub mod csv;
pub mod days_off;
mod decode;
pub mod incoming;
pub mod json;
pub mod kinds;
pub mod outline;
pub mod presentation;
pub mod reply;
pub mod report;
pub mod reports;
pub mod svg;
pub mod table;
pub mod visible;
pub mod wrapped;

pub use ask::Ask;
pub use presentation::{Format, Presentation};
pub use reply::Reply;
