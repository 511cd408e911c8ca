//! What is put on the wall: the subject at hand as a deck, made of what the wall's audience may see and of
//! nothing else. `World::on_wall` is the only world that is asked here.

mod both;
mod clock;
mod console;
mod forms;

use ratatui::layout::Size;

use super::wall::{Curtain, Page, Slide, Subject, Wall};
use super::world::World;

pub use both::lacking;
pub use clock::clock;
pub use console::console;

/// Makes what is on the wall anew: of the subject at hand, for a wall of this size.
pub fn show(wall: &mut Wall, subject: Option<&Subject>, world: &World<'_>, size: Size) {
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

/// The slide that says nothing: whose evening it is.
fn neutral(world: &World<'_>, size: Size) -> Slide {
    let school = world.school().unwrap_or_else(|| "commonground".to_owned());
    Slide::of_heading(&school, size)
}
