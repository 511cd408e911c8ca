//! The roadmap for a room: the ten benchmarks with how far each is, then the one at hand with its steps.

use crate::domain::RecordId;
use crate::engine::roadmap::{Benchmark, Roadmap};

use crate::tui::panes::roadmap::{sign, word};
use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

/// The deck.
pub fn deck(cursor: Option<&RecordId>, world: &World<'_>) -> Deck {
    let roadmap = Roadmap::of(&world.seen, world.setup.now.day());
    let step = cursor.and_then(|id| roadmap.step(id));
    let at_hand = step.and_then(|step| step.benchmark.as_ref()).or(cursor);
    let heading = world.setup.texts.get("pane-roadmap").into_owned();
    let lines = roadmap.benchmarks.iter().map(|own| {
        let tone = if at_hand == Some(&own.id) { Tone::Cursor } else { Tone::Text };
        line(own, tone, step.is_none(), world)
    });
    let mut ideas = vec![Idea { lines: lines.collect(), ..Idea::new(heading) }];
    let own = at_hand.and_then(|id| roadmap.benchmark(id));
    ideas.extend(own.map(|own| steps(own, &roadmap, cursor, world)));
    Deck { about: String::new(), ideas }
}

fn line(own: &Benchmark, tone: Tone, is_cursor: bool, world: &World<'_>) -> Line {
    let (sign, _) = sign(own.progress, own.proof, own.is_late());
    let state = world.setup.texts.get(word(own.progress));
    let text = format!("{}. {} · {state}", own.number, world.name(&own.id));
    // With the cursor on a step, the room sees the steps.
    let id = Some(own.id.clone()).filter(|_| is_cursor);
    Line { id, tone, ..Line::new(sign, text) }
}

fn steps(own: &Benchmark, roadmap: &Roadmap, cursor: Option<&RecordId>, world: &World<'_>) -> Idea {
    let lines = roadmap.steps_of(&own.id).map(|step| {
        let (sign, _) = sign(step.standing.progress, step.standing.proof, false);
        let state = world.setup.texts.get(word(step.standing.progress));
        let tone = if cursor == Some(&step.id) { Tone::Cursor } else { Tone::Text };
        let text = format!("{} · {state}", world.name(&step.id));
        Line { depth: step.depth, tone, ..Line::of(&step.id, sign, text) }
    });
    let heading = format!("{}. {}", own.number, world.name(&own.id));
    Idea { lines: lines.collect(), ..Idea::new(heading) }
}
