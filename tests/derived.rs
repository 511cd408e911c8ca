//! Every guard and every check that a kind declares, by samples that are derived from the declaration:
//! records that pass and records that do not, from outside, in both languages. Whoever declares one has
//! tested it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod cli_office;

mod deriving;
mod samples;
mod today;

use deriving::world::World;
use deriving::{checklists, checks, deeds, evidence, guards, releases, stamps};

#[test]
fn every_guard_lets_a_change_pass() {
    let founded = World::founded();
    guards::declared().for_each(|own| own.lets_pass(&founded));
}

#[test]
fn every_guard_refuses_what_breaks_it() {
    let founded = World::founded();
    guards::declared().for_each(|own| own.refuses(&founded));
}

#[test]
fn every_stamp_fills_what_nobody_filled() {
    let founded = World::founded();
    stamps::declared().for_each(|own| own.fills(&founded));
}

#[test]
fn every_check_is_due() {
    let founded = World::founded();
    checks::declared().for_each(|own| own.is_due(&founded));
}

#[test]
fn every_check_is_not_due_of_what_is_well() {
    let founded = World::founded();
    checks::declared().for_each(|own| own.is_not_due(&founded));
}

#[test]
fn every_release_lets_go_what_may_go() {
    let founded = World::founded();
    releases::declared().for_each(|own| own.lets_go(&founded));
}

#[test]
fn every_release_holds_back_what_may_not() {
    let founded = World::founded();
    releases::declared().for_each(|own| own.holds_back(&founded));
}

#[test]
fn every_part_of_every_checklist_is_told() {
    let founded = World::founded();
    checklists::declared().for_each(|own| own.tells(&founded));
}

#[test]
fn every_deed_is_done_from_the_command_line_and_taken_back() {
    let founded = World::founded();
    deeds::declared().for_each(|(kind, own)| deeds::is_done(&founded, kind, own));
}

#[test]
fn every_step_is_proven_by_what_is_declared_and_by_nothing_less() {
    let founded = World::founded();
    for own in evidence::declared() {
        own.proves(&founded);
        own.proves_nothing(&founded);
    }
}
