//! From the start of the program to the first paint, and to what waits in the workspace.

use std::path::Path;

use crate::session::Session;
use crate::{cg, floor, millis, row};

pub fn measure(workspace: &Path, notes: usize, runs: usize) {
    let (mut ours, mut content, mut floors) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        let mut session = Session::start(cg(workspace));
        ours.push(session.until(drawn));
        content.push(session.until(|screen| screen.contains("open notes")));
        leave(session);
        floors.push(Session::start(floor(0)).until(drawn));
    }
    row(&format!("first paint, {notes} notes"), &ours, &floors, 50);
    println!("| first content, {notes} notes | {:.1} ms | | |", millis(&content, 50));
}

pub fn drawn(screen: &str) -> bool {
    !screen.trim().is_empty()
}

/// Leaves as people do: the index of a program that was killed takes longer to open.
pub fn leave(mut session: Session) {
    session.write(b"q");
    session.end();
}
