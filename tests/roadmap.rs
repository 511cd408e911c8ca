//! What is true of the roadmap whatever really happens: the plan stands, the forecast is in order.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot be set up fails")]

use chrono::{Days, NaiveDate};
use commonground::domain::kinds::roadmap::{benchmark, progress, step};
use commonground::domain::{Language, Moment, RecordId, Text2, Value};
use commonground::engine::roadmap::{Progress, Roadmap};
use commonground::engine::seed::{Founding, seed};
use commonground::engine::{Cause, Context, Edit, Refusal, Workspace, plan};
use proptest::prelude::*;

const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 8, 17).unwrap();

fn day(after: u64) -> NaiveDate {
    START.checked_add_days(Days::new(after)).unwrap()
}

fn context() -> Context {
    Context {
        now: Moment::parse("2026-08-17T12:00:00Z").unwrap(),
        author: "Ana".into(),
        replica: 1,
        drawn: commonground::engine::Drawn::new([0; 9]),
        language: Language::En,
        words: commonground::texts::names::WORDS,
    }
}

/// What is refused, such as an end before its beginning, does not happen.
fn apply(workspace: &mut Workspace, edits: &[Edit]) {
    match plan(workspace, &context(), Cause::Edit, edits) {
        Ok(transaction) => workspace.apply(&transaction),
        Err(refusal) => assert!(matches!(refusal, Refusal::Guard(_)), "{refusal:?}"),
    }
}

fn founded() -> Workspace {
    let mut workspace = Workspace::default();
    let founding = Founding { start: Some(START), ..Founding::default() };
    let founding = Founding { school: "Roosevelt".to_owned(), ..founding };
    apply(&mut workspace, &seed(&founding, Language::En));
    workspace
}

/// One thing that happens: to a benchmark or a step, by its place in the roadmap.
#[derive(Clone, Debug)]
enum Event {
    Began(usize, u64),
    Finished(usize, u64),
    Estimated(usize, i64, i64, u16),
    StepBegan(usize, u64),
    StepDone(usize, u64),
}

fn events() -> impl Strategy<Value = Event> {
    let days = 0u64..900;
    prop_oneof![
        (0usize..10, days.clone()).prop_map(|(at, day)| Event::Began(at, day)),
        (0usize..10, days.clone()).prop_map(|(at, day)| Event::Finished(at, day)),
        (0usize..10, 0i64..30, 0i64..30, 1u16..=2)
            .prop_map(|(at, min, max, unit)| Event::Estimated(at, min, max, unit)),
        (0usize..47, days.clone()).prop_map(|(at, day)| Event::StepBegan(at, day)),
        (0usize..47, days).prop_map(|(at, day)| Event::StepDone(at, day)),
    ]
}

fn edits(event: &Event, roadmap: &Roadmap) -> Vec<Edit> {
    let set = |id: &RecordId, code, value| Edit::Set { id: id.clone(), code, value: Some(value) };
    let benchmark = |at: usize| &roadmap.benchmarks[at].id;
    let step = |at: usize| &roadmap.steps[at].id;
    match *event {
        Event::Began(at, after) => {
            vec![set(benchmark(at), benchmark::START.code, Value::Date(day(after)))]
        }
        Event::Finished(at, after) => {
            vec![set(benchmark(at), benchmark::FINISH.code, Value::Date(day(after)))]
        }
        Event::Estimated(at, min, max, unit) => {
            let values = [Value::Integer(min), Value::Integer(max), Value::Choice(unit)];
            let codes = benchmark::OWN.0.into_iter();
            codes.zip(values).map(|(code, value)| set(benchmark(at), code, value)).collect()
        }
        Event::StepBegan(at, after) => vec![
            set(step(at), step::START.code, Value::Date(day(after))),
            set(step(at), step::STATE.code, Value::Choice(progress::DOING)),
        ],
        Event::StepDone(at, after) => vec![
            set(step(at), step::FINISH.code, Value::Date(day(after))),
            set(step(at), step::STATE.code, Value::Choice(progress::DONE)),
        ],
    }
}

fn has_begun(workspace: &Workspace, benchmark: &RecordId) -> bool {
    let own = workspace.get(benchmark.as_str()).unwrap();
    let steps = workspace.incoming(benchmark).map(|(_, step)| step);
    let mut days =
        steps.flat_map(|step| [step.date(step::START.code), step.date(step::FINISH.code)]);
    own.date(benchmark::START.code).is_some() || days.any(|day| day.is_some())
}

/// What nobody needs is over before its time: nobody gave it a day, and it would have begun later.
#[test]
fn what_is_over_before_its_time_began_no_later_than_that() {
    let mut workspace = founded();
    let third = RecordId::parse("benchmark-3").unwrap();
    let steps = Roadmap::of(&workspace, START);
    let steps: Vec<RecordId> = steps.steps_of(&third).map(|step| step.id.clone()).collect();
    let reason = Text2::new(Language::En, "The district has done it");
    for id in steps {
        let set = |code, value| Edit::Set { id: id.clone(), code, value: Some(value) };
        let reason = Value::Text2(Box::new(reason.clone()));
        let waived = Value::Choice(progress::WAIVED);
        apply(&mut workspace, &[set(step::REASON.code, reason), set(step::STATE.code, waived)]);
    }
    let roadmap = Roadmap::of(&workspace, day(2));
    let schedule = roadmap.benchmark(&third).unwrap().schedule.unwrap();
    assert_eq!(schedule.plan.unwrap().start.0.to_string(), "2026-09-28");
    assert_eq!(schedule.forecast.finish, Some((day(2), day(2))));
    assert_eq!(schedule.forecast.start, (day(2), day(2)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_plan_stands_and_the_forecast_is_in_order(
        happened in prop::collection::vec(events(), 0..40),
        today in 0u64..1200,
    ) {
        let mut workspace = founded();
        let planned = Roadmap::of(&workspace, START);
        for event in &happened {
            let edits = edits(event, &Roadmap::of(&workspace, START));
            // What cannot have happened is refused: an end before the beginning, or of what goes on.
            if let Ok(transaction) = plan(&workspace, &context(), Cause::Edit, &edits) {
                workspace.apply(&transaction);
            }
        }
        let today = day(today);
        let roadmap = Roadmap::of(&workspace, today);
        prop_assert_eq!(roadmap.benchmarks.len(), 10);
        for (own, before) in roadmap.benchmarks.iter().zip(&planned.benchmarks) {
            let (now, before) = (own.schedule.unwrap(), before.schedule.unwrap());
            prop_assert_eq!(now.plan, before.plan, "{}", own.number);
            prop_assert!(now.forecast.start.0 <= now.forecast.start.1, "{}", own.number);
            if let Some((earliest, latest)) = now.forecast.finish {
                prop_assert!(earliest <= latest, "{}: {earliest} {latest}", own.number);
                prop_assert!(now.over || earliest >= today, "{}: {earliest}", own.number);
                prop_assert!(now.forecast.start.0 <= earliest, "{}", own.number);
                prop_assert!(now.forecast.start.1 <= latest, "{}", own.number);
            }
            let is_open = own.progress == Progress::Open && !has_begun(&workspace, &own.id) && !now.over;
            prop_assert!(!is_open || now.forecast.start.0 >= today, "{}", own.number);
            let late = !now.over && now.plan.unwrap().finish.is_some_and(|(_, latest)| today > latest);
            prop_assert_eq!(now.late, late, "{}", own.number);
        }
    }
}
