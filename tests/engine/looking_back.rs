//! Looking back: steps by day, what can be undone, the workspace as of a day, what waits.

use chrono::{Days, NaiveDate};
use commonground::domain::KindCode;
use commonground::domain::kinds::people::group;
use commonground::domain::kinds::sites::site;
use commonground::domain::kinds::{GROUP, NOTE, REFLECTION, SITE};
use commonground::engine::Seen;
use commonground::engine::as_of::{AsOf, record_as_of};
use commonground::engine::history::{page, steps};
use commonground::engine::reckon::{Standing, Waiting};
use commonground::engine::waiting::{due_dates, wants_backup};

use super::*;

const DAY: i64 = 86_400_000;

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + Days::new(n)
}

fn noon(day: NaiveDate) -> Moment {
    Moment { millis: i64::from(day.to_epoch_days()) * DAY + 20 * DAY / 24, offset_minutes: -480 }
}

/// What waits on Home on a day.
fn waiting(workspace: &Workspace, day: NaiveDate) -> Vec<Waiting> {
    let seen = Seen::whole(workspace);
    Standing::of_home(seen, day).waiting(seen)
}

/// The same steps on other days.
fn on_days(bench: Bench, days: impl Iterator<Item = u64>) -> Bench {
    let mut again = Bench::empty();
    for (transaction, n) in bench.journal.0.into_iter().zip(days) {
        again.keep(Transaction { moment: noon(day(n)), ..Transaction::clone(&transaction) });
    }
    again
}

/// The records after replaying what was done up to the last step of a day.
fn replayed(bench: &Bench, until: NaiveDate) -> BTreeMap<RecordId, Record> {
    let all = &bench.journal.0;
    let end = all.iter().rposition(|step| step.moment.day() <= until).map_or(0, |at| at + 1);
    let mut past = Bench::empty();
    all[..end].iter().for_each(|step| past.keep(Transaction::clone(step)));
    past.state()
}

/// A journal in which some transactions cannot be read.
struct Torn<'a>(&'a Memory, u64);

impl Journal for Torn<'_> {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        match sequence == self.1 {
            true => Err(JournalError::Unreadable(sequence, "torn".into())),
            false => self.0.transaction(sequence),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn walking_back_to_a_day_is_replaying_up_to_it(
        wishes in prop::collection::vec(
            ((0u8..15, any::<u32>(), any::<u32>(), any::<u32>()), 0u64..12), 1..40),
        until in 0u64..14,
        budget in 1usize..20,
    ) {
        let mut bench = Bench::founded();
        for ((what, a, b, c), _) in &wishes {
            let last = bench.workspace.ledger().last();
            match what {
                // Refused where there is nothing, which is part of the test.
                11 => drop(bench.ask(&Request::Undo(None))),
                12 => drop(bench.ask(&Request::Undo(Some(1 + u64::from(*a) % last)))),
                13 => drop(bench.ask(&Request::Redo)),
                14 => drop(bench.add("note", &[("text", "Asistencia")])),
                _ => drop(bench.edit(&wish(&bench, (*what, *a, *b, *c)))),
            }
        }
        // Mostly in order, with a clock set back now and then.
        let mut days: Vec<u64> = wishes.iter().map(|(_, day)| *day).collect();
        days.sort_unstable();
        let count = days.len();
        days.swap(until as usize % count, budget % count);
        let bench = on_days(bench, std::iter::once(0).chain(days.into_iter().cycle()));
        let (workspace, journal) = (&bench.workspace, &bench.journal);
        let expected = replayed(&bench, day(until));

        let mut way = AsOf::new(workspace, day(until));
        let past = loop {
            if let Some(past) = way.step(workspace, journal, budget).unwrap() {
                break past;
            }
        };
        let found: BTreeMap<_, _> =
            past.records().map(|r| (r.id.clone(), Record::clone(r))).collect();
        prop_assert_eq!(&found, &expected);
        let rebuilt = Workspace::from_parts(expected.values().cloned(), Default::default());
        for id in workspace.records().map(|record| &record.id).chain(expected.keys()) {
            let one = record_as_of(workspace, journal, id, day(until)).unwrap();
            prop_assert_eq!(one.as_ref(), expected.get(id));
            let (ours, theirs) = (past.incoming(id), rebuilt.incoming(id));
            prop_assert!(ours.eq(theirs));
        }
    }

    #[test]
    fn pages_hold_every_step_once_and_newest_first(
        days in prop::collection::vec(0u64..5, 1..30),
        limit in 1usize..9,
    ) {
        let mut bench = Bench::founded();
        let notes: Vec<RecordId> =
            days.iter().map(|_| bench.add("note", &[("text", "x")]).unwrap()).collect();
        let bench = on_days(bench, std::iter::once(0).chain(days.iter().copied()));
        let ledger = bench.workspace.ledger();
        let (mut before, mut seen) = (None, Vec::new());
        loop {
            let part = page(ledger, None, before, limit);
            prop_assert!(part.days.iter().map(|day| day.steps.len()).sum::<usize>() <= limit);
            prop_assert!(part.days.windows(2).all(|pair| pair[0].day != pair[1].day));
            for day in &part.days {
                prop_assert!(day.steps.iter().all(|step| step.moment.day() == day.day));
                seen.extend(day.steps.iter().map(|step| step.sequence));
            }
            match part.next {
                Some(next) => before = Some(next),
                None => break,
            }
        }
        prop_assert_eq!(seen, (1..=ledger.last()).rev().collect::<Vec<_>>());
        let own: Vec<u64> = steps(ledger, Some(&notes[0])).map(|step| step.sequence).collect();
        prop_assert_eq!(own, [2]);
        prop_assert_eq!(page(ledger, Some(&notes[0]), None, 1).next, None);
    }
}

#[test]
fn an_edit_on_the_way_back_is_taken_back_too() {
    let mut bench = Bench::founded();
    let days = [0, 1, 1, 2].into_iter();
    for text in ["a", "b", "c"] {
        bench.add("note", &[("text", text)]).unwrap();
    }
    let mut bench = on_days(bench, days);
    let expected = replayed(&bench, day(1));
    let mut way = AsOf::new(&bench.workspace, day(1));
    assert!(way.step(&bench.workspace, &bench.journal, 2).unwrap().is_none());
    // The clock of the bench is behind the last step's; what counts is the order.
    bench.add("note", &[("text", "d")]).unwrap();
    let past = way.step(&bench.workspace, &bench.journal, 1000).unwrap().unwrap();
    let found: BTreeMap<_, _> = past.records().map(|r| (r.id.clone(), Record::clone(r))).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_past_behind_a_lost_step_is_not_made_up() {
    let mut bench = Bench::founded();
    let note = bench.add("note", &[("text", "a")]).unwrap();
    bench.add("note", &[("text", "b")]).unwrap();
    bench.add("note", &[("text", "c")]).unwrap();
    let bench = on_days(bench, [0, 1, 2, 3].into_iter());
    let torn = Torn(&bench.journal, 3);
    let as_of = |n| AsOf::new(&bench.workspace, day(n)).step(&bench.workspace, &torn, 999);
    assert!(matches!(as_of(1), Err(JournalError::Unreadable(3, _))));
    assert!(matches!(as_of(2), Ok(Some(_))));

    // A step of which not even the ledger knows.
    let kept = bench.journal.0.iter().filter(|step| step.sequence != 3);
    let mut gap = Bench::empty();
    kept.for_each(|step| gap.keep(Transaction::clone(step)));
    let way = AsOf::new(&gap.workspace, day(1)).step(&gap.workspace, &gap.journal, 999);
    assert!(matches!(way, Err(JournalError::Unknown(3))));
    let one = record_as_of(&gap.workspace, &gap.journal, &note, day(1));
    assert_eq!(one, Err(JournalError::Unknown(3)));
}

/// What waits on Home by the checks of one kind: which check, of which record.
fn waits(bench: &Bench, now: Moment, kind: KindCode) -> Vec<(&'static str, Option<RecordId>)> {
    let found = waiting(&bench.workspace, now.day()).into_iter();
    let found = found.flat_map(|own| own.gaps);
    found.filter(|gap| gap.kind == kind).map(|gap| (gap.check, gap.id)).collect()
}

#[test]
fn what_waits_is_named_with_its_records() {
    let mut bench = Bench::founded();
    let now = noon(day(60));
    let [("no_start", Some(site))] = &waits(&bench, now, SITE)[..] else { panic!("no start") };
    let set = |id: &RecordId, code, value| Edit::Set { id: id.clone(), code, value: Some(value) };
    bench.edit(&[set(site, site::START.code, Value::Date(day(0)))]).unwrap();
    assert_eq!(waits(&bench, now, SITE), []);
    let sizes = |bench: &Bench| {
        let found = waits(bench, now, GROUP).into_iter();
        found.filter(|(check, _)| *check == "no_size").filter_map(|(_, id)| id).collect::<Vec<_>>()
    };
    // Of many the first are named, and how many there are.
    let all = waiting(&bench.workspace, now.day());
    let all = all.iter().find(|own| own.gaps[0].check == "no_size").unwrap();
    assert_eq!((all.count, all.gaps.len()), (4, 3));
    let last = sizes(&bench).pop().unwrap();
    bench.edit(&[set(&last, group::SIZE.code, Value::Integer(30))]).unwrap();
    assert_eq!(sizes(&bench).len(), 3);
    for group in sizes(&bench) {
        bench.edit(&[set(&group, group::SIZE.code, Value::Integer(30))]).unwrap();
    }
    assert_eq!(sizes(&bench), []);

    let first = bench.add("note", &[("text", "a")]).unwrap();
    bench.add("note", &[("text", "c"), ("state", "filed")]).unwrap();
    assert_eq!(waits(&bench, now, NOTE), [("open", Some(first.clone()))]);
    bench.edit(&[Edit::Remove(first)]).unwrap();
    assert_eq!(waits(&bench, now, NOTE), []);
}

#[test]
fn a_backup_is_due_after_a_week_of_what_somebody_wrote() {
    let mut bench = Bench::founded();
    let now = noon(day(60));
    let wants = |bench: &Bench, last| wants_backup(Seen::whole(&bench.workspace), now, last);
    assert!(!wants(&bench, None));
    bench.add("note", &[("text", "a")]).unwrap();
    assert!(wants(&bench, None));
    let before = |days: i64| Some(Moment { millis: now.millis - days * DAY, offset_minutes: 0 });
    assert!(!wants(&bench, before(7)));
    assert!(wants(&bench, before(8)));
}

#[test]
fn reflections_wait_after_a_month_without_a_word() {
    let mut bench = Bench::founded();
    assert_eq!(waits(&bench, noon(day(60)), REFLECTION), []);
    bench.add("reflection", &[("answer", "My own school")]).unwrap();
    let latest = bench.add("reflection", &[("answer", "A closed door")]).unwrap();
    let since = bench.workspace.get(latest.as_str()).unwrap();
    let since = since.moment(commonground::domain::common::CHANGED.code).unwrap();
    let later = |days: i64| Moment { millis: since.millis + days * DAY, ..since };
    assert_eq!(waits(&bench, later(29), REFLECTION), []);
    assert_eq!(waits(&bench, later(30), REFLECTION), [("rested", None)]);
}

#[test]
fn a_clearance_waits_from_thirty_days_before_until_the_help_has_ended() {
    let mut bench = Bench::founded();
    let luz = bench.add("person", &[("name", "Luz")]).unwrap();
    let mut add = |until: u64, state: &str| {
        let until = day(until).to_string();
        let pairs = [("task", "Lee"), ("person", luz.as_str()), ("clearance", &until)];
        bench.add("volunteer", &[&pairs[..], &[("state", state)]].concat()).unwrap()
    };
    let (near, past) = (add(90, "active"), add(3, "active"));
    add(91, "active");
    add(3, "ended");
    let dates = due_dates(Seen::whole(&bench.workspace), day(60));
    let dates: Vec<_> = dates.iter().map(|due| (due.day, due.id.clone())).collect();
    assert_eq!(dates, [(day(3), past), (day(90), near)]);
}
