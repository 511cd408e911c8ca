//! Types of fields that no kind has yet, or few, through every layer: with a kind that has them all and
//! exists only among the library's own tests (`src/domain/kinds/specimen.rs`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::duplicate_mod, reason = "helpers are loaded by each file that uses them")]

#[path = "../cli_office/mod.rs"]
mod cli_office;
#[path = "../every_kind.rs"]
mod every_kind;
mod form;
mod joined;
mod links;
mod numbers;
mod offers;
#[path = "../tui_stage/mod.rs"]
mod tui_stage;

use cli_office::MemoryOffice;

/// An office with three organizations and a person.
fn office() -> MemoryOffice {
    let office = MemoryOffice::founded();
    for (kind, name) in [
        ("organization", "Clinic"),
        ("organization", "Library; East"),
        ("organization", "Library"),
        ("person", "Luz Ortega"),
    ] {
        office.out(&["add", kind, &format!("name={name}")]);
    }
    office
}

/// The id of a new specimen with these fields.
fn made(office: &MemoryOffice, pairs: &[&str]) -> String {
    office.out(&[&["add", "specimen"], pairs].concat()).trim().to_owned()
}

/// The titles of the specimens that a list finds.
fn found(office: &MemoryOffice, options: &[&str]) -> Vec<String> {
    let rows = office.json(&[&["list", "specimen"], options].concat());
    let titles = rows.as_array().unwrap().iter().map(|row| row["label"].as_str().unwrap().into());
    titles.collect()
}
