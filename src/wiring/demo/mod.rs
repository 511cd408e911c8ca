//! The example: a fictional school, made anew each time, its dates counted from today. It has a
//! workspace of its own, so that it is never taken for the user's.

mod lines;

use std::path::Path;

use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};

use crate::domain::Language;
use crate::engine::import::Table;
use crate::engine::request::Request;
use crate::engine::seed::Founding;
use crate::engine::typed;
use crate::exchange::{Presentation, Reply, csv};
use crate::store::clock;
use crate::texts::Texts;

use super::call::Caller;
use super::place::Places;
use super::reach;

/// Records by kind, in the order in which they name each other.
const RECORDS: &[(&str, &str)] = &[
    ("school_date", include_str!("school_dates.csv")),
    ("group", include_str!("groups.csv")),
    ("organization", include_str!("organizations.csv")),
    ("person", include_str!("people.csv")),
    ("volunteer", include_str!("volunteers.csv")),
    ("expectation", include_str!("expectations.csv")),
    ("seat", include_str!("seats.csv")),
    ("relation", include_str!("relations.csv")),
    ("learning", include_str!("learnings.csv")),
    ("origin", include_str!("origins.csv")),
    ("reflection", include_str!("reflections.csv")),
    ("coaching_goal", include_str!("coaching_goals.csv")),
    ("coaching_session", include_str!("coaching_sessions.csv")),
    ("model_note", include_str!("model_notes.csv")),
    ("document", include_str!("documents.csv")),
    ("problem", include_str!("problems.csv")),
    ("measure", include_str!("measures.csv")),
    ("reading", include_str!("readings.csv")),
    ("chart_phase", include_str!("chart_phases.csv")),
    ("skill", include_str!("skills.csv")),
    ("aim", include_str!("aims.csv")),
    ("outline", include_str!("outlines.csv")),
    ("team", include_str!("teams.csv")),
    ("seat", include_str!("team_seats.csv")),
    ("priority", include_str!("priorities.csv")),
    ("assessment", include_str!("assessments.csv")),
    ("course", include_str!("courses.csv")),
    ("meeting_series", include_str!("meeting_series.csv")),
    ("meeting", include_str!("meetings.csv")),
    ("instrument", include_str!("instruments.csv")),
    ("item", include_str!("items.csv")),
    ("plan", include_str!("plans.csv")),
    ("outreach", include_str!("outreach.csv")),
    ("memo", include_str!("memos.csv")),
    ("finding", include_str!("findings.csv")),
    ("mention", include_str!("mentions.csv")),
    ("problem", include_str!("problems_heard.csv")),
    ("work_entry", include_str!("work_entries.csv")),
    ("asset", include_str!("assets.csv")),
    ("model_school", include_str!("model_schools.csv")),
    ("retrospective", include_str!("retrospectives.csv")),
    ("agenda_item", include_str!("agenda_items.csv")),
    ("parked", include_str!("parked.csv")),
    ("participation", include_str!("participations.csv")),
    ("decision", include_str!("decisions.csv")),
    ("task", include_str!("tasks.csv")),
    ("data_set", include_str!("data_sets.csv")),
    ("partnership", include_str!("partnerships.csv")),
    ("agreement", include_str!("agreements.csv")),
    ("criterion", include_str!("criteria.csv")),
    ("score", include_str!("scores.csv")),
    ("service", include_str!("services.csv")),
    ("program", include_str!("programs.csv")),
    ("partner_review", include_str!("partner_reviews.csv")),
    ("training", include_str!("trainings.csv")),
    ("public_comment", include_str!("public_comments.csv")),
    ("indicator", include_str!("indicators.csv")),
    ("curriculum_link", include_str!("curriculum_links.csv")),
    ("pathway", include_str!("pathways.csv")),
    ("network", include_str!("networks.csv")),
    ("support_tier", include_str!("support_tiers.csv")),
    ("fund", include_str!("funds.csv")),
    ("work_order", include_str!("work_orders.csv")),
    ("plan_entry", include_str!("plan_entries.csv")),
    ("budget_line", include_str!("budget_lines.csv")),
    ("budget_change", include_str!("budget_changes.csv")),
    ("teacher_time", include_str!("teacher_times.csv")),
    ("duty", include_str!("duties.csv")),
    ("election", include_str!("elections.csv")),
    ("job_class", include_str!("job_classes.csv")),
    ("job_match", include_str!("job_matches.csv")),
    ("log_entry", include_str!("log_entries.csv")),
    ("post", include_str!("posts.csv")),
    ("application", include_str!("applications.csv")),
    ("personnel_topic", include_str!("personnel_topics.csv")),
    ("responsibility", include_str!("responsibilities.csv")),
    ("revision", include_str!("revisions.csv")),
    ("set_aside", include_str!("set_asides.csv")),
    ("erasure", include_str!("erasures.csv")),
    ("note", include_str!("notes.csv")),
];
/// What becomes of the records that every workspace has: id, field, value.
const SETS: &str = include_str!("sets.csv");
/// The cycles, as they were gone through.
const CYCLES: &str = include_str!("cycles.json");
/// A vote, as it was held.
const VOTES: &str = include_str!("votes.json");
/// How the folders of examples begin; the process that made it follows.
const FOLDER: &str = "commonground-example-";
/// How many days ago the example's plan began.
const BEGAN: i64 = 440;

/// Makes the example in a folder that holds nothing yet.
///
/// # Errors
/// The folder cannot be used: the reply tells why.
pub fn write(dir: &Path, language: Language) -> Result<Places, Reply> {
    let places = Places { example: true, ..Places::find(Some(dir.to_owned())) };
    let (texts, presentation) = (Texts::new(language), Presentation::new(language));
    let keeper = texts.get("demo-keeper").into_owned();
    let caller = Caller { named: Some(keeper.clone()), ..Caller::here() };
    let founding = Founding {
        school: texts.get("demo-school").into_owned(),
        start: crate::engine::dates::moved(clock::now().day(), -BEGAN),
        me: Some(keeper),
        role: Some(texts.both("role-coordinator")),
    };
    reach::found(&places, &founding, &presentation, &caller)
        .map_err(|error| error.reply(&places, texts))?;
    reach::fill(&places, &requests(language), &presentation, &caller)?;
    Ok(places)
}

/// Everything that is wished to make it.
fn requests(language: Language) -> Vec<Request> {
    let records = RECORDS.iter().filter_map(|(kind, rows)| {
        let table = spoken(kind, csv::read(rows.as_bytes()).ok()?, language);
        Some(Request::Import { kind: (*kind).to_owned(), table, take_good: false })
    });
    let sets = csv::read(SETS.as_bytes()).into_iter().flat_map(|table| table.rows);
    let sets = sets.filter_map(|row| {
        let mut cells = row.cells.into_iter();
        let (id, key, value) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Request::Set { id, pairs: vec![(key, value)] })
    });
    let held = |steps| serde_json::from_str::<Vec<Request>>(steps).unwrap_or_default();
    let steps = [CYCLES, VOTES].into_iter().flat_map(held);
    records.chain(sets).chain(lines::requests()).chain(steps).collect()
}

/// The rows with what a field holds in one language only, which stands in the files in both.
fn spoken(kind: &str, mut table: Table, language: Language) -> Table {
    let kind = typed::kind(kind).ok();
    let has_one = |stem: &str| {
        let field = kind.and_then(|kind| kind.field(stem));
        field.is_some_and(|field| !field.ty.is_bilingual())
    };
    let ending = |language: Language| format!("_{}", language.key());
    let (own, other) = (ending(language), ending(language.other()));
    let keep = |head: &String| !head.strip_suffix(&other).is_some_and(has_one);
    let kept: Vec<bool> = table.heads.iter().map(keep).collect();
    let own_only = |cells: Vec<String>| -> Vec<String> {
        let cells = cells.into_iter().zip(&kept).filter(|(_, kept)| **kept);
        cells.map(|(cell, _)| cell).collect()
    };
    let plain = |head: String| match head.strip_suffix(&own) {
        Some(stem) if has_one(stem) => stem.to_owned(),
        _ => head,
    };
    let heads: Vec<String> = own_only(std::mem::take(&mut table.heads));
    table.heads = heads.into_iter().map(plain).collect();
    for row in &mut table.rows {
        row.cells = own_only(std::mem::take(&mut row.cells));
    }
    table
}

/// A folder for an example that is thrown away when this is dropped.
///
/// # Errors
/// There is no room for temporary files.
pub fn folder() -> std::io::Result<tempfile::TempDir> {
    sweep();
    let prefix = format!("{FOLDER}{}-", std::process::id());
    tempfile::Builder::new().prefix(&prefix).tempdir()
}

/// Removes the examples of processes that were killed before they could do it.
fn sweep() {
    for entry in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(FOLDER)?.split_once('-'));
        let owner = owner.and_then(|(owner, _)| Pid::from_raw(owner.parse().ok()?));
        if owner.is_some_and(|owner| test_kill_process(owner) == Err(Errno::SRCH)) {
            // Somebody else's cannot be removed, and need not be.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
