//! Ids that are put together: the patterns that stand in the sources, and what each of them becomes.

use std::collections::BTreeMap;

use commonground::config::{keymap, theme};
use commonground::domain::declare::{Does, Item, Part, Row, Test};
use commonground::domain::kinds::roadmap::benchmark;
use commonground::domain::kinds::{AREAS, BENCHMARK};
use commonground::domain::relation::RELATIONS;
use commonground::domain::{Field, FieldType, Kind, Language, Level, common};
use commonground::engine::reckon::Truth;
use commonground::engine::reports;
use commonground::engine::seed::FIRST_COORDINATOR;
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

/// The keys that have a name.
const KEYS: [&str; 14] = [
    "enter",
    "esc",
    "tab",
    "backspace",
    "delete",
    "insert",
    "home",
    "end",
    "pageup",
    "pagedown",
    "up",
    "down",
    "left",
    "right",
];

/// One of each type of field.
const TYPES: [FieldType; 23] = [
    FieldType::Line,
    FieldType::Text,
    FieldType::Line2,
    FieldType::Text2,
    FieldType::COUNT,
    FieldType::Decimal,
    FieldType::Signed,
    FieldType::Percent,
    FieldType::MONEY,
    FieldType::Flag,
    FieldType::Choice(&[]),
    FieldType::Choices(&[]),
    FieldType::Series,
    FieldType::Date,
    FieldType::Year,
    FieldType::Time,
    FieldType::Span,
    FieldType::Moment,
    FieldType::Link(&[]),
    FieldType::Links(&[]),
    FieldType::Address,
    FieldType::OneWay,
    FieldType::Recurrence,
];

/// How a part of a checklist may be.
const TRUTHS: [Truth; 3] = [Truth::Yes, Truth::No, Truth::Unknown];

/// The steps that something proves.
fn proofs() -> Vec<String> {
    let evidence = Kind::all().flat_map(|kind| kind.rules.evidence);
    let steps = evidence.filter(|own| own.proves.is_some()).map(|own| own.step.replace('.', "-"));
    steps.map(|step| format!("proof-{step}")).collect()
}

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
        ("key-word-{name}", keyed("key-word", ["up", "down", "left", "right"].into_iter())),
        ("key-{name}", keyed("key", KEYS.into_iter())),
        ("area-{}", keyed("area", AREAS.iter().map(|area| area.key))),
        ("catalogue-{}", catalogue()),
        ("check-{owner}-{}", of_kinds(checks)),
        ("check-{}-{key}", of_kinds(checks)),
        ("checklist-{}", keyed("checklist", TRUTHS.iter().map(|truth| truth.key()))),
        ("checklist-{}-{}", of_kinds(checklists)),
        ("condition-{}", conditions()),
        ("deed-{}-{}", of_kinds(deeds)),
        ("field-level-{}", keyed("field-level", Level::ALL.iter().map(|level| level.key()))),
        ("field-{}", fields(1, true)),
        ("field-{}-{}", fields(2, true)),
        ("guard-{}-{}", of_kinds(guards)),
        ("kind-{}", of_kinds(|kind| vec![format!("kind-{}", kind.key)])),
        ("kinds-{}", of_kinds(|kind| vec![format!("kinds-{}", kind.key)])),
        ("language-{}", keyed("language", Language::ALL.iter().map(|language| language.key()))),
        ("month-{}", (1..=12).map(|month| format!("month-{month}")).collect()),
        ("proof-{number}", proofs()),
        ("relation-{}", keyed("relation", RELATIONS.iter().flat_map(|own| [own.key, own.back]))),
        ("release-{}-{key}", of_kinds(releases)),
        ("report-{key}-{words}", report_texts()),
        ("report-{key}-{called}", report_lists("")),
        ("report-{key}-{called}-none", report_lists("-none")),
        ("report-{}", keyed("report", reports::all().map(|own| own.report.key))),
        ("report-{}-title", report_titles()),
        ("table-{}-{}", tables("")),
        ("table-{}-{}-none", tables("-none")),
        ("tongue-{}", keyed("tongue", Language::ALL.iter().map(|language| language.key()))),
        ("type-{}", keyed("type", TYPES.iter().map(FieldType::key))),
        ("weekday-{}", (1..=7).map(|day| format!("weekday-{day}")).collect()),
        ("{}-{}", fields(1, false)),
        ("{}-{}-{}", fields(2, false)),
    ];
    let partly = [
        // Not every kind or action is called otherwise too.
        ("also-{}", ACTIONS.iter().map(|action| format!("also-{}", action.id)).collect()),
        ("found-{}", of_kinds(|kind| vec![format!("found-{}", kind.key)])),
        ("choose-theme-{name}", looks()),
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
    let held = kind.rules.guards.iter().filter(|guard| guard.is_check());
    let held =
        held.filter(|guard| !matches!(guard.needs, Test::InOrder(..))).map(|guard| guard.key);
    let keys = kind.rules.checks.iter().map(|check| check.key).chain(held);
    keys.map(|key| format!("check-{}-{key}", kind.key)).collect()
}

fn checklists(kind: &Kind) -> Vec<String> {
    let lists = kind.rules.checklists.iter();
    lists.map(|list| format!("checklist-{}-{}", kind.key, list.key)).collect()
}

fn releases(kind: &Kind) -> Vec<String> {
    let releases = kind.offers.releases.iter();
    releases.map(|own| format!("release-{}-{}", kind.key, own.key)).collect()
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
        // What a report asks for is called as a field is, and what a checklist asks for too.
        let parts = kind.rules.checklists.iter().flat_map(|list| list.parts);
        let parts = parts.filter_map(|part| match Item::of(part) {
            Some(Item::Figure(figure)) => Some(&figure.field),
            _ => None,
        });
        let asks = kind.offers.reports.iter().flat_map(|report| report.asks);
        kind.fields
            .iter()
            .chain(kind.offers.former)
            .chain(figures)
            .chain(totals)
            .chain(asks)
            .chain(parts)
            .flat_map(below)
            .map(move |rest| {
                let own = format!("{}-{rest}", kind.key);
                let has_own = Texts::new(Language::En).maybe(&own).is_some();
                if has_own { (own, false) } else { (format!("field-{rest}"), true) }
            })
    };
    let common = common::COMMON.iter().flat_map(below).map(|rest| (format!("field-{rest}"), true));
    let all = Kind::all().flat_map(of_kind).chain(common);
    all.filter(|(_, is_shared)| *is_shared == shared).map(|(id, _)| id).collect()
}

/// The rows of all kinds and templates, and the first coordinator, whom only `init` makes.
fn catalogue() -> Vec<String> {
    let laid = |kind: &'static Kind| {
        let templates = kind.offers.deeds.iter().map(|deed| match deed.does {
            Does::Lay(_, rows, _) => rows,
            _ => &[],
        });
        std::iter::once(kind.offers.rows).chain(templates).flatten().map(|row| row.code)
    };
    let codes = Kind::all().flat_map(laid).chain([FIRST_COORDINATOR]);
    codes.map(|code| format!("catalogue-{}", code.replace('.', "-"))).collect()
}

/// Deeds that are not called by what they make.
fn deeds(kind: &Kind) -> Vec<String> {
    let named = |does| !matches!(does, Does::Make(..) | Does::Become);
    let deeds = kind.offers.deeds.iter().filter(|deed| named(deed.does));
    deeds.map(|deed| format!("deed-{}-{}", kind.key, deed.key)).collect()
}

fn report_titles() -> Vec<String> {
    reports::all().map(|own| format!("report-{}-title", own.report.key)).collect()
}

/// What lists in reports are called, and what is said if there is nothing in one.
fn report_lists(end: &str) -> Vec<String> {
    let lists = |own: reports::Declared| {
        own.report.parts.iter().filter_map(move |part| match part {
            Part::List(list) => Some(format!("report-{}-{}{end}", own.report.key, list.called?)),
            _ => None,
        })
    };
    reports::all().flat_map(lists).collect()
}

fn report_texts() -> Vec<String> {
    let texts = |own: reports::Declared| {
        own.report.parts.iter().filter_map(move |part| match part {
            Part::Text(words) => Some(format!("report-{}-{words}", own.report.key)),
            _ => None,
        })
    };
    reports::all().flat_map(texts).collect()
}

/// Benchmarks without an end say until when they go on.
fn conditions() -> Vec<String> {
    let rows = Kind::by_code(BENCHMARK).unwrap().offers.rows.iter();
    let is_endless =
        |row: &&Row| row.values.iter().any(|(field, _)| field.code == benchmark::OPEN_ENDED.code);
    rows.filter(is_endless).map(|row| format!("condition-{}", row.code)).collect()
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
