//! What the first pane lists, and where each line leads.

use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::people::{group, person};
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{GROUP, PERSON, SITE};
use crate::domain::{FieldCode, Kind, KindCode, RecordId, Value};
use crate::engine::me::me;
use crate::engine::waiting::{DueDate, UnderWay, Waiting, waiting};

use crate::tui::beside::Step;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::overlays::note_box;
use crate::tui::pane::{Ask, Place, Start};
use crate::tui::world::World;

/// One line.
pub struct Item {
    /// The message id of the heading that it stands under.
    pub section: &'static str,
    /// What it says.
    pub words: String,
    /// What stands at its end.
    pub aside: String,
    /// How it looks.
    pub role: Role,
    /// Where it leads.
    pub lead: Lead,
}

/// Where a line leads.
pub enum Lead {
    /// To a record or a pane.
    Go(Place),
    /// To a field of a record that is to be filled in.
    Form(KindCode, RecordId, FieldCode),
    /// To a form that was left unfinished.
    Unfinished(KindCode, Option<RecordId>),
    /// To the note that was being written.
    Note,
    /// To an action.
    Run(Act),
}

impl Lead {
    /// What has to be asked for.
    pub fn asks(&self) -> Vec<Ask> {
        let ask = match self {
            Self::Go(place) => Ask::Go(place.clone()),
            Self::Form(kind, id, field) => {
                let start = Start { field: Some(*field), ..Start::default() };
                Ask::Form { kind: *kind, record: Some(id.clone()), start }
            }
            Self::Unfinished(kind, source) => {
                Ask::Form { kind: *kind, record: None, start: Start::note(source.clone()) }
            }
            Self::Note => Ask::Note,
            Self::Run(act) => Ask::Run(*act),
        };
        vec![ask]
    }
}

/// All lines, those that wait first.
pub fn items(world: &World<'_>, lately: &[(u64, Option<Step>)]) -> Vec<Item> {
    let waiting = waiting(&world.seen, world.setup.now, world.setup.backed_up);
    let mut items: Vec<Item> = nameless(world).into_iter().chain(unfinished(world)).collect();
    items.extend(problems(world));
    items.extend(waiting.into_iter().flat_map(|waiting| waits(world, waiting)));
    items.extend(lately.iter().filter_map(|(step, read)| done(world, *step, read.as_ref())));
    if world.setup.hand.example {
        // It is thrown away: nobody has to back it up.
        items.retain(|item| !matches!(item.lead, Lead::Run(Act::Backup)));
    } else {
        items.push(backup(world));
    }
    items
}

fn item(words: String, lead: Lead) -> Item {
    Item { section: "home-waits", words, aside: String::new(), role: Role::Text, lead }
}

fn waits(world: &World<'_>, waiting: Waiting) -> Vec<Item> {
    let texts = world.setup.texts;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    match waiting {
        Waiting::Due(dates) => dates.into_iter().filter_map(|due| date(world, &due)).collect(),
        Waiting::UnderWay(benchmarks) => {
            benchmarks.into_iter().map(|own| under_way(world, own)).collect()
        }
        Waiting::Cycles(cycles) => cycles.into_iter().filter_map(|id| cycle(world, id)).collect(),
        Waiting::Map(gaps) => {
            let own = gaps.own.then(|| texts.get("home-own-expectation").into_owned());
            let groups = gaps.groups.len();
            let groups = (groups > 0 && own.is_none())
                .then(|| texts.with("home-silent-groups", &[("count", count(groups))]));
            own.or(groups).map(|words| item(words, Lead::Go(Place::People))).into_iter().collect()
        }
        Waiting::Notes { open, since, .. } => {
            let away = (since.day() - world.setup.now.day()).num_days();
            let words = texts.with("home-notes", &[("count", count(open))]);
            let aside = texts.with("home-since", &[("away", texts.away(away).into())]);
            vec![Item { aside, ..item(words, Lead::Go(Place::Inbox)) }]
        }
        Waiting::NoStart(sites) => {
            let line = |site: RecordId| {
                let words = texts.with("home-no-start", &[("title", world.name(&site).into())]);
                item(words, Lead::Form(SITE, site, site::START.code))
            };
            sites.into_iter().map(line).collect()
        }
        Waiting::NoSize(groups) => {
            let words = texts.with("home-no-size", &[("count", count(groups.len()))]);
            let first = groups.into_iter().next();
            let form = first.map(|first| Lead::Form(GROUP, first, group::SIZE.code));
            form.map(|form| item(words, form)).into_iter().collect()
        }
        Waiting::Reflection { latest, since } => {
            let away = (since.day() - world.setup.now.day()).num_days();
            let line =
                item(texts.get("home-reflection").into_owned(), Lead::Go(Place::Record(latest)));
            vec![Item { aside: texts.away(away), ..line }]
        }
        Waiting::Backup(last) => {
            let id = if last.is_some() { "home-backup-old" } else { "home-backup-never" };
            vec![item(texts.get(id).into_owned(), Lead::Run(Act::Backup))]
        }
    }
}

/// A benchmark that is under way: the week it is in, or that it is late.
fn under_way(world: &World<'_>, own: UnderWay) -> Item {
    let texts = world.setup.texts;
    // A ninth week of eight says no more than that it is late.
    let week = own.week.filter(|(week, _, most)| week <= most).map(|(week, least, most)| {
        let count = if least == most { least.to_string() } else { format!("{least}–{most}") };
        texts.with("home-week", &[("week", week.into()), ("count", count.into())])
    });
    let late = own.late.then(|| texts.get("roadmap-late").into_owned());
    let doing = (week.is_none() && late.is_none()).then(|| texts.get("field-progress-doing"));
    let doing = doing.map(std::borrow::Cow::into_owned);
    let aside: Vec<String> = week.into_iter().chain(late).chain(doing).collect();
    let role = if own.late { Role::Late } else { Role::Text };
    let (aside, words) = (aside.join(" · "), world.name(&own.id));
    Item { aside, role, ..item(words, Lead::Go(Place::Roadmap(own.id))) }
}

/// A cycle that waits for its study or decision, and for whom.
fn cycle(world: &World<'_>, id: RecordId) -> Option<Item> {
    let texts = world.setup.texts;
    let record = world.seen.get(id.as_str())?;
    let studies = record.get(cycle::STAGE.code) == Some(&Value::Choice(cycle::STUDY));
    let waits = if studies { "home-cycle-study" } else { "home-cycle-decision" };
    let words = texts.with(waits, &[("title", world.title(record).into())]);
    let aside = world.slot(record, cycle::OWNER.code).unwrap_or_default();
    Some(Item { aside, ..item(words, Lead::Go(Place::Cycle(id))) })
}

/// A date that is near or past; nothing of a field that is hidden.
fn date(world: &World<'_>, due: &DueDate) -> Option<Item> {
    let record = world.seen.get(due.id.as_str()).filter(|r| world.shows(r, due.field))?;
    let away = (due.day - world.setup.now.day()).num_days();
    let field = world.setup.texts.slot(due.kind, due.field);
    let whose = world.whose(record).map(|name| format!(" · {name}")).unwrap_or_default();
    let words = format!("{}{whose} · {field}", world.title(record));
    let role = if away < 0 { Role::Error } else { Role::Text };
    let aside = world.setup.texts.away(away);
    let lead = Lead::Go(Place::Record(due.id.clone()));
    Some(Item { aside, role, ..item(words, lead) })
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
        let source = source.and_then(RecordId::parse);
        Some(item(words, Lead::Unfinished(kind.code, source)))
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
