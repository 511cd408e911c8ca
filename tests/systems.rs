//! A system's proof: what its "done when" says, done from outside, in a file that bears its number.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cli_office;
mod systems {
    mod s044_partnerships;
    mod s047_agreements;
    mod s049_shared_data;
    mod s059_training;
    mod s064_forums;
    mod s087_work_orders;
    mod s095_role_grid;
}
mod today;

use cli_office::MemoryOffice;

/// Makes a record and gives its id.
fn made(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}
