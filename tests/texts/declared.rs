//! Ids that are put together: the patterns that stand in the sources, and what each of them becomes.

use std::collections::BTreeMap;

use commonground::config::{keymap, theme};
use commonground::domain::catalogue::roadmap::BENCHMARKS;
use commonground::domain::kinds::AREAS;
use commonground::domain::relation::RELATIONS;
use commonground::domain::{Field, Kind, Language, Level, common};
use commonground::engine::Edit;
use commonground::engine::reckon::Truth;
use commonground::engine::reports::ReportName;
use commonground::engine::seed::{Founding, seed};
use commonground::texts::{FILES, Texts};
use commonground::tui::keys::actions::{ACTIONS, Act};

use super::messages;

/// Patterns of what is no message: names of records, drafts, folders and commands.
pub const OTHERS: [&str; 13] = [
    "arg-{help}",
    "arg-{id}",
    "cg-{}",
    "cmd-{id}",
    "example-idea-{key}",
    "example-line-{number}",
    "example-place-{number}",
    "field-{}-{key}",
    "new-{}{source}",
    "row-{}",
    "step-{}",
    "value-{value}",
    "{family}-{word}",
];

/// How a part of a checklist may be.
const TRUTHS: [Truth; 3] = [Truth::Yes, Truth::No, Truth::Unknown];

/// What a pattern becomes.
pub struct Family {
    pub ids: Vec<String>,
    /// Not all of them have words.
    pub may_lack: bool,
}

/// The patterns of ids, as they stand in the sources, with all that they become.
pub fn families() -> BTreeMap<&'static str, Family> {
    let whole = [
        ("action-{}", actions()),
        ("area-{}", keyed("area", AREAS.iter().map(|area| area.key))),
        ("catalogue-{}", catalogue()),
        ("check-{owner}-{}", of_kinds(checks)),
        ("check-{}-{key}", of_kinds(checks)),
        ("checklist-{}", keyed("checklist", TRUTHS.iter().map(|truth| truth.key()))),
        ("checklist-{}-{}", of_kinds(checklists)),
        ("condition-{}", conditions()),
        ("field-level-{}", keyed("field-level", Level::ALL.iter().map(|level| level.key()))),
        ("field-{}", fields(1, true)),
        ("field-{}-{}", fields(2, true)),
        ("guard-{}-{}", of_kinds(guards)),
        ("kind-{}", of_kinds(|kind| vec![format!("kind-{}", kind.key)])),
        ("kinds-{}", of_kinds(|kind| vec![format!("kinds-{}", kind.key)])),
        ("language-{}", keyed("language", Language::ALL.iter().map(|language| language.key()))),
        ("month-{}", (1..=12).map(|month| format!("month-{month}")).collect()),
        ("relation-{}", keyed("relation", RELATIONS.iter().flat_map(|own| [own.key, own.back]))),
        ("report-{}", keyed("report", ReportName::ALL.iter().map(|name| name.key()))),
        ("table-{}-{}", tables("")),
        ("table-{}-{}-none", tables("-none")),
        ("tongue-{}", keyed("tongue", Language::ALL.iter().map(|language| language.key()))),
        ("weekday-{}", (1..=7).map(|day| format!("weekday-{day}")).collect()),
        ("{}-{}", fields(1, false)),
        ("{}-{}-{}", fields(2, false)),
    ];
    let partly = [
        // Not every kind is called otherwise too.
        ("found-{}", of_kinds(|kind| vec![format!("found-{}", kind.key)])),
        ("{id}-{part}", parts_of_problems()),
        ("{title}-{name}", looks()),
    ];
    let whole = whole.map(|(pattern, ids)| (pattern, Family { ids, may_lack: false }));
    let partly = partly.map(|(pattern, ids)| (pattern, Family { ids, may_lack: true }));
    whole.into_iter().chain(partly).collect()
}

fn keyed<'a>(stem: &str, keys: impl Iterator<Item = &'a str>) -> Vec<String> {
    keys.map(|key| format!("{stem}-{key}")).collect()
}

fn of_kinds(made: fn(&Kind) -> Vec<String>) -> Vec<String> {
    Kind::all().flat_map(made).collect()
}

/// Actions but for the way to a pane, which is called by the pane.
fn actions() -> Vec<String> {
    let named = ACTIONS.iter().filter(|action| !matches!(action.act, Act::Pane(_)));
    named.map(|action| format!("action-{}", action.id)).collect()
}

fn guards(kind: &Kind) -> Vec<String> {
    let guards = kind.rules.guards.iter().filter(|guard| guard.needs_words());
    guards.map(|guard| format!("guard-{}-{}", kind.key, guard.key)).collect()
}

fn checks(kind: &Kind) -> Vec<String> {
    let held = kind.rules.guards.iter().filter(|guard| guard.is_check()).map(|guard| guard.key);
    let keys = kind.rules.checks.iter().map(|check| check.key).chain(held);
    keys.map(|key| format!("check-{}-{key}", kind.key)).collect()
}

fn checklists(kind: &Kind) -> Vec<String> {
    let lists = kind.rules.checklists.iter();
    lists.map(|list| format!("checklist-{}-{}", kind.key, list.key)).collect()
}

fn tables(end: &str) -> Vec<String> {
    let tables = |kind: &'static Kind| kind.tables().map(move |table| (kind.key, table.key));
    let tables = Kind::all().flat_map(tables);
    tables.map(|(kind, table)| format!("table-{kind}-{table}{end}")).collect()
}

/// The ids of the names of all fields (a depth of 1) or choices (2): those that several kinds share,
/// or those that a kind has for itself.
fn fields(depth: usize, shared: bool) -> Vec<String> {
    let below = |field: &Field| match depth {
        1 => vec![field.key.to_owned()],
        _ => field.choices().iter().map(|own| format!("{}-{}", field.key, own.key)).collect(),
    };
    let of_kind = |kind: &'static Kind| {
        let figures = kind.figures.iter().map(|figure| &figure.field);
        let totals = kind.totals.iter().map(|total| &total.field);
        kind.fields.iter().chain(figures).chain(totals).flat_map(below).map(move |rest| {
            let own = format!("{}-{rest}", kind.key);
            let has_own = Texts::new(Language::En).maybe(&own).is_some();
            if has_own { (own, false) } else { (format!("field-{rest}"), true) }
        })
    };
    let common = common::COMMON.iter().flat_map(below).map(|rest| (format!("field-{rest}"), true));
    let all = Kind::all().flat_map(of_kind).chain(common);
    all.filter(|(_, is_shared)| *is_shared == shared).map(|(id, _)| id).collect()
}

/// What the workspace begins with, but the site, which is named when it is made.
fn catalogue() -> Vec<String> {
    let rows = seed(&Founding::default(), Language::En).into_iter().filter_map(|edit| match edit {
        Edit::Create { id, .. } if id.as_str() != "site-1" => Some(id.as_str().replace('.', "-")),
        _ => None,
    });
    rows.map(|row| format!("catalogue-{row}")).collect()
}

/// Benchmarks without an end say until when they go on.
fn conditions() -> Vec<String> {
    let endless = BENCHMARKS.iter().filter(|benchmark| benchmark.estimate.is_none());
    endless.map(|benchmark| format!("condition-benchmark-{}", benchmark.number)).collect()
}

/// Why something in a user's file is a problem, and what to do.
fn parts_of_problems() -> Vec<String> {
    let ids = FILES.iter().flat_map(|(_, english, _)| messages(english).into_keys());
    let problems = ids.filter(|id| id.starts_with("problem-"));
    problems.flat_map(|id| [format!("{id}-why"), format!("{id}-do")]).collect()
}

/// The themes and key files of our own; those of the user have no words.
fn looks() -> Vec<String> {
    let themes = theme::BUILT_IN.iter().map(|(name, _)| *name).chain(["auto"]);
    let keymaps = keymap::BUILT_IN.iter().map(|(name, _)| *name);
    keyed("choose-theme", themes).into_iter().chain(keyed("choose-keymap", keymaps)).collect()
}
