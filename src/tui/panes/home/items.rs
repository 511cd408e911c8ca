//! What the first pane lists, and where each line leads.

use crate::domain::Kind;
use crate::domain::kinds::PERSON;
use crate::domain::kinds::people::person;
use crate::engine::deed;
use crate::engine::me::me;
use crate::engine::reckon::Standing;
use crate::engine::waiting::{due_dates, wants_backup};

use crate::tui::beside::Step;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::overlays::note_box;
use crate::tui::pane::{Place, Start};
use crate::tui::widgets::leads::{Item, Lead};
use crate::tui::widgets::waits::waits;
use crate::tui::world::World;

/// The heading of what waits.
const WAITS: &str = "home-waits";

/// All lines, those that wait first.
pub fn items(world: &World<'_>, standing: &Standing, lately: &[(u64, Option<Step>)]) -> Vec<Item> {
    let mut items: Vec<Item> = nameless(world).into_iter().chain(unfinished(world)).collect();
    items.extend(problems(world));
    let dates = due_dates(world.seen, world.setup.now.day());
    items.extend(waits(world, WAITS, &dates, &standing.waiting(world.seen)));
    items.extend(backup_due(world));
    items.extend(lately.iter().filter_map(|(step, read)| done(world, *step, read.as_ref())));
    if world.setup.hand.example {
        // It is thrown away: nobody has to back it up.
        items.retain(|item| !matches!(item.lead, Lead::Run(Act::Backup)));
    } else {
        items.push(backup(world));
    }
    items
}

const fn item(words: String, lead: Lead) -> Item {
    Item::new(WAITS, words, lead)
}

/// Whoever works here has no name yet: every change says who made it.
fn nameless(world: &World<'_>) -> Option<Item> {
    let me = me(&world.seen).filter(|me| me.text(person::NAME.code).is_none())?;
    let words = world.setup.texts.get("home-no-name").into_owned();
    Some(item(words, Lead::Form(PERSON, me.id.clone(), person::NAME.code)))
}

/// What was being typed when it was left.
fn unfinished<'a>(world: &'a World<'_>) -> impl Iterator<Item = Item> + 'a {
    let texts = world.setup.texts;
    world.drafts.keys().filter_map(move |key| {
        if key == note_box::DRAFT {
            return Some(item(texts.get("home-draft-note").into_owned(), Lead::Note));
        }
        let (kind, source) = key.strip_prefix("new-").map(|rest| {
            rest.split_once('-').map_or((rest, None), |(kind, source)| (kind, Some(source)))
        })?;
        let kind = Kind::by_key(kind)?;
        let words = texts.with("home-draft-form", &[("kind", texts.kind(kind).into())]);
        let from = source.and_then(|id| world.seen.get(id));
        let deed = from.and_then(|from| Some((deed::making(kind.code, from.kind)?, &from.id)));
        let start = deed.map(|(own, from)| Start::of(own, from, world)).unwrap_or_default();
        Some(item(words, Lead::Unfinished(kind.code, start)))
    })
}

fn problems(world: &World<'_>) -> Option<Item> {
    let count = world.setup.looks.problems.len();
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    let words = world.setup.texts.with("home-problems", &[("count", count.into())]);
    Some(Item { role: Role::Error, ..item(words, Lead::Run(Act::Problems)) })
}

fn done(world: &World<'_>, step: u64, read: Option<&Step>) -> Option<Item> {
    let texts = world.setup.texts;
    let moment = world.ledger.entry(step)?.moment;
    let away = (moment.day() - world.setup.now.day()).num_days();
    let aside = if away == 0 { texts.time(moment) } else { texts.away(away) };
    let words = match read {
        Some(read) => world.step_line(read, None),
        None if world.is_many(step) => world.many(step),
        None => texts.get("history-unreadable").into_owned(),
    };
    let lead = Lead::Go(Place::History(None));
    Some(Item { section: "home-lately", aside, ..item(words, lead) })
}

fn backup_due(world: &World<'_>) -> Option<Item> {
    let last = world.setup.backed_up;
    let id = if last.is_some() { "home-backup-old" } else { "home-backup-never" };
    let wants = wants_backup(world.seen, world.setup.now, last);
    wants.then(|| item(world.setup.texts.get(id).into_owned(), Lead::Run(Act::Backup)))
}

fn backup(world: &World<'_>) -> Item {
    let texts = world.setup.texts;
    let words = match world.setup.backed_up {
        Some(at) => {
            let away = (at.day() - world.setup.now.day()).num_days();
            texts.with("home-last-backup", &[("away", texts.away(away).into())])
        }
        None => texts.get("home-no-backup").into_owned(),
    };
    Item { section: "home-backup", role: Role::Muted, ..item(words, Lead::Run(Act::Backup)) }
}
