//! What is put on the wall: the subject at hand as a deck, made of what the wall's audience may see and of
//! nothing else. `World::on_wall` is the only world that is asked here.

mod both;
mod clock;
mod console;
mod forms;

use ratatui::layout::Size;

use crate::domain::RecordId;
use crate::domain::kinds::PRIORITY;
use crate::domain::kinds::outlines::{aim, priority};

use crate::engine::release::lets_go;

use super::wall::{Curtain, Page, Slide, Subject, Wall};
use super::world::World;

pub use both::lacking;
pub use clock::clock;
pub use console::console;

/// Makes what is on the wall anew: of the subject at hand, for a wall of this size. What may not go out is not told here
/// either.
pub fn show(wall: &mut Wall, subject: Option<&Subject>, world: &World<'_>, size: Size) {
    let left = subject.and_then(|own| own.without(|id| is_held(id, world)));
    wall.held = left.as_ref() != subject;
    let subject = left.as_ref();
    let pages = match (wall.curtain, subject) {
        (Curtain::Open, Some(subject)) => both::pages(wall, subject, world, size),
        _ => Vec::new(),
    };
    if let Some(subject) = subject.filter(|_| !pages.is_empty()) {
        wall.turn_to(pages, subject);
        wall.page.slide.clock = clock(world);
        return;
    }
    let slide = match wall.curtain {
        Curtain::Blank => Slide { blank: true, ..Slide::default() },
        Curtain::Timer => Slide::of_heading(&clock::digits(world), size),
        Curtain::Open | Curtain::Neutral => neutral(world, size),
    };
    (wall.page, wall.next) = (Page { slide, ..Page::default() }, None);
}

/// Whether a record may not be told to the room; of a priority its number is told too.
fn is_held(id: &RecordId, world: &World<'_>) -> bool {
    let (seen, today) = (world.seen, world.setup.now.day());
    let aim = seen
        .get(id.as_str())
        .and_then(|own| own.link(priority::AIM.code))
        .filter(|_| seen.get(id.as_str()).is_some_and(|own| own.kind == PRIORITY));
    let measure = aim.and_then(|id| seen.get(id.as_str())?.link(aim::MEASURE.code));
    [Some(id), measure].into_iter().flatten().any(|id| !lets_go(seen, today, id))
}

/// The slide that says nothing: whose evening it is.
fn neutral(world: &World<'_>, size: Size) -> Slide {
    let school = world.school().unwrap_or_else(|| "commonground".to_owned());
    Slide::of_heading(&school, size)
}
