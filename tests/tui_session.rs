//! A meeting that is led: from step to step with its time, what the room says becomes records, ballots are seen by
//! nobody, and the wall shows what the room works on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "tui_session/room.rs"]
mod room;
mod today;
mod tui_stage;

use commonground::domain::kinds::meetings::{agenda_item, decision, meeting, parked, vote};
use commonground::domain::kinds::{
    AGENDA_ITEM, BALLOT, DECISION, MEETING, NODE, PARKED, PARTICIPATION, VOTE, VOTE_OPTION,
};
use commonground::domain::{Language, Record, RecordId, Text2, Value};
use commonground::engine::Edit;
use commonground::tui::{Effect, Message, Slide};
use tui_stage::Stage;

fn id(text: &str) -> RecordId {
    RecordId::parse(text).unwrap()
}

fn text(words: &str) -> Value {
    Value::Text2(Box::new(Text2::new(Language::En, words)))
}

/// A meeting of today with an agenda: ideas, a vote on them, a decision.
fn evening(stage: &Stage) -> Vec<Edit> {
    let item = |at: i64, title: &str, minutes: i64, activity: u16| {
        let values = vec![
            (agenda_item::TITLE.code, text(title)),
            (agenda_item::MEETING.code, Value::Link(id("meeting-1"))),
            (agenda_item::POSITION.code, Value::Integer(at)),
            (agenda_item::MINUTES.code, Value::Integer(minutes)),
            (agenda_item::ACTIVITY.code, Value::Choice(activity)),
        ];
        Edit::Create { id: id(&format!("item-{at}")), kind: AGENDA_ITEM, values }
    };
    let day = Value::Date(stage.now.day());
    let values = vec![
        (commonground::domain::FieldCode(100), text("Evening of ideas")),
        (meeting::DATE.code, day),
        (meeting::FACILITATOR_NOTES.code, Value::Text("Ask Luz first".into())),
    ];
    vec![
        Edit::Create { id: id("meeting-1"), kind: MEETING, values },
        item(1, "Ideas for rainy days", 5, agenda_item::CAPTURE),
        item(2, "What we try first", 10, agenda_item::VOTE),
        item(3, "Who does what", 5, agenda_item::DECIDE),
    ]
}

fn stage(language: Language, (width, height): (u16, u16)) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    let mut workspace = stage.founded();
    let edits = evening(&stage);
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage.did();
    stage
}

fn of_kind(stage: &Stage, kind: commonground::domain::KindCode) -> Vec<Record> {
    let workspace = stage.model.workspace.as_ref().unwrap();
    workspace.of_kind(kind).filter(|own| !own.is_deleted()).map(|own| Record::clone(own)).collect()
}

/// Types a line and Enter, as fast as hands go.
fn line(stage: &mut Stage, words: &str) {
    stage.text(words).keys("enter");
}

#[test]
fn a_meeting_of_today_is_led_with_one_key_and_its_time_runs_from_step_to_step() {
    for size in [(42, 12), (80, 24), (120, 40)] {
        let mut stage = stage(Language::En, size);
        let begin = stage.keys("g j").screen();
        assert!(begin.contains("Evening of ideas"), "{begin}");
        assert!(begin.contains("Who is here"), "{begin}");
        let ideas = stage.keys("]").screen();
        assert!(ideas.contains("1/3") && ideas.contains("5:00"), "{ideas}");
        let later = stage.wait(61_000).screen();
        assert!(later.contains("3:59"), "{later}");
        let still = stage.keys("esc T").wait(60_000).screen();
        assert!(still.contains("3:59"), "{still}");
        let more = stage.keys("T +").screen();
        assert!(more.contains("4:59"), "{more}");
        let over = stage.wait(310_000).screen();
        assert!(over.contains("0:11 over"), "{over}");
        let next = stage.keys("] ]").screen();
        assert!(next.contains("3/3"), "{next}");
        let items = of_kind(&stage, AGENDA_ITEM);
        let done = items
            .iter()
            .filter(|own| own.choice(agenda_item::STATE.code) == Some(agenda_item::DONE));
        assert_eq!(done.count(), 2);
    }
}

#[test]
fn the_bell_rings_once_where_somebody_wants_it() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    stage.did();
    let rings =
        |stage: &mut Stage| stage.did().iter().filter(|own| matches!(own, Effect::Bell)).count();
    stage.wait(301_000).wait(1_000);
    assert_eq!(rings(&mut stage), 0, "off by itself");
    stage.keys("esc + g , j j j j enter esc");
    stage.did();
    stage.wait(61_000).wait(1_000).wait(1_000);
    assert_eq!(rings(&mut stage), 1);
}

#[test]
fn what_the_room_says_becomes_rows_that_know_their_meeting() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    for words in ["Board games", "Reading corner", "Dance in the gym"] {
        line(&mut stage, words);
    }
    stage.keys("esc");
    let nodes = of_kind(&stage, NODE);
    assert_eq!(nodes.len(), 3, "{}", stage.screen());
    for node in &nodes {
        assert_eq!(node.link(agenda_item::SAID_AT.code), Some(&id("meeting-1")));
    }
    stage.keys("]");
    let options = of_kind(&stage, VOTE_OPTION);
    assert_eq!(options.len(), 3, "the lines of the list are what is voted on");
    stage.keys("[ ]");
    assert_eq!(of_kind(&stage, VOTE).len(), 1, "a step that is gone to again makes nothing anew");
}

#[test]
fn ballots_are_handed_in_one_by_one_and_revealed_together() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    ["Board games", "Reading corner", "Dance"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("esc ] x");
    assert!(stage.screen().contains("0 ballots in"), "{}", stage.screen());
    for way in ["l", "j l", "j l", "j j l"] {
        let open = stage.keys("enter").keys(way).screen();
        assert!(open.contains('●'), "{open}");
        let closed = stage.keys("enter").screen();
        assert!(!closed.contains('●'), "{closed}");
    }
    stage.keys("enter").keys("d d");
    let open = stage.screen();
    assert!(open.contains("5 ballots in · 1 spoiled"), "{open}");
    assert_eq!(of_kind(&stage, BALLOT).len(), 5);
    stage.keys("x");
    let told = stage.keys("x").screen();
    assert!(told.contains("Reading corner"), "{told}");
    let first = told.find("Reading corner").unwrap();
    assert!(first < told.find("Board games").unwrap(), "most first: {told}");
    let own = &of_kind(&stage, VOTE)[0];
    assert_eq!(own.choice(vote::STATE.code), Some(vote::REVEALED));
}

#[test]
fn raised_hands_are_counted_with_digits() {
    let mut stage = stage(Language::Es, (42, 12));
    stage.keys("g j ]");
    ["Juegos", "Lectura"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("esc ]");
    let own = of_kind(&stage, VOTE)[0].id.clone();
    let mut workspace = stage.model.workspace.take().unwrap();
    let value = Some(Value::Choice(vote::HANDS));
    stage.keep(&mut workspace, &[Edit::Set { id: own, code: vote::MANNER.code, value }]);
    stage.open(workspace);
    stage.keys("g j ] ] x enter").text("14").keys("enter").text("9").keys("enter x x");
    let told = stage.screen();
    assert!(told.contains("14") && told.contains('9'), "{told}");
}

#[test]
fn decisions_tasks_and_what_is_put_off_are_a_line_each() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ] esc ] ] o");
    line(&mut stage, "We call the same day");
    line(&mut stage, "We ask again in March");
    stage.keys("esc S");
    line(&mut stage, "Shade at the stop");
    assert_eq!(of_kind(&stage, DECISION).len(), 2, "{}", stage.screen());
    for own in of_kind(&stage, DECISION) {
        assert_eq!(own.link(decision::MEETING.code), Some(&id("meeting-1")));
        assert_eq!(own.date(decision::DATE.code), Some(stage.now.day()));
    }
    let put_off = of_kind(&stage, PARKED);
    assert_eq!(put_off[0].link(parked::MEETING.code), Some(&id("meeting-1")));
    let close = stage.keys("] o").screen();
    assert!(close.contains("What we agreed on"), "{close}");
    line(&mut stage, "Luz writes the letter");
    stage.send(Message::Paste("One\nTwo\nThree\n".into()));
    stage.keys("esc");
    stage.send(Message::Paste("Four\nFive".into()));
    let tasks = of_kind(&stage, commonground::domain::kinds::TASK);
    assert_eq!(tasks.len(), 6, "a pasted list is as many lines: {}", stage.screen());
}

#[test]
fn at_the_end_the_minutes_of_this_meeting_come_first() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ] esc ] ] ] g r");
    assert!(stage.screen().contains("› Minutes of a meeting"), "{}", stage.screen());
}

#[test]
fn of_a_group_is_typed_how_many_came() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j space").text("12").keys("enter");
    let came = of_kind(&stage, PARTICIPATION);
    assert_eq!(came.len(), 1, "{}", stage.screen());
    assert!(stage.screen().contains("12"), "{}", stage.screen());
    stage.keys("space").text("14").keys("enter");
    assert_eq!(of_kind(&stage, PARTICIPATION).len(), 1, "the number is changed, not added");
}

#[test]
fn each_why_stands_inside_of_the_one_before_and_what_was_said_is_told() {
    let mut stage = stage(Language::En, (80, 24));
    let mut workspace = stage.model.workspace.take().unwrap();
    let (code, value) = (agenda_item::ACTIVITY.code, Some(Value::Choice(agenda_item::FIVE_WHYS)));
    stage.keep(&mut workspace, &[Edit::Set { id: id("item-1"), code, value }]);
    stage.open(workspace);
    stage.keys("g j ]");
    for words in ["Calls come late", "Nobody has the list", "The office is closed"] {
        line(&mut stage, words);
    }
    let screen = stage.screen();
    let column = |words: &str| screen.lines().find_map(|line| line.find(words)).unwrap();
    assert!(column("Calls come late") < column("Nobody has"), "{screen}");
    assert!(column("Nobody has") < column("The office"), "{screen}");
    line(&mut stage, "nobody has the LIST");
    assert!(stage.screen().contains("stands there already"), "{}", stage.screen());
}

/// What the second screen shows now.
fn wall(stage: &mut Stage) -> Option<Slide> {
    let walls = stage.did().into_iter().filter_map(|own| match own {
        Effect::Wall(slide) => Some(*slide),
        _ => None,
    });
    walls.last()
}

fn words(slide: &Slide) -> String {
    let rows = slide.about.iter().chain(&slide.heading).chain(&slide.rows);
    rows.map(|row| row.text.clone()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_wall_shows_time_and_options_and_never_a_ballot() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    ["Board games", "Reading corner", "Dance"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("esc ]");
    stage.send(Message::Viewers((64, 18)));
    stage.keys("f5");
    let begun = wall(&mut stage).expect("a slide");
    assert!(words(&begun).contains("Board games"), "{begun:?}");
    assert_eq!(begun.clock.as_ref().map(|own| own.label.as_str()), Some("What we try first"));
    stage.keys("i x enter l");
    let voting = wall(&mut stage).expect("a slide");
    let shown = format!("{voting:?}");
    assert!(!shown.contains('●') && !shown.contains("Luz"), "{shown}");
    assert!(stage.screen().contains('●'), "the one who votes sees it: {}", stage.screen());
    stage.keys("enter x x");
    let told = wall(&mut stage).expect("a slide");
    assert!(words(&told).contains("1. Board games: 1"), "{told:?}");
}

#[test]
fn on_one_screen_a_private_ballot_is_refused_and_the_time_can_stand_alone() {
    let mut stage = stage(Language::En, (64, 18));
    stage.keys("g j ]");
    ["Board games", "Reading corner"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("esc ] x f5 i enter");
    assert!(!stage.screen().contains('●'));
    stage.keys("l");
    assert_eq!(of_kind(&stage, BALLOT).len(), 0);
    let alone = stage.keys("esc F").screen();
    assert!(!alone.contains("Board games"), "{alone}");
    let back = stage.keys("F").screen();
    assert!(back.contains("Board games"), "{back}");
}

#[test]
fn the_meeting_and_its_time_are_there_again_after_a_restart() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    let kept = stage.did().into_iter().rev().find_map(|own| match own {
        Effect::SaveDraft { key, text } if key == commonground::tui::SCREEN_STATE => Some(text),
        _ => None,
    });
    let workspace = stage.model.workspace.take().unwrap();
    let mut again = Stage::closed(Language::En, "vim");
    again.now = stage.now;
    again.now.millis += 60_000;
    again.send(Message::Resize(80, 24));
    let key = commonground::tui::SCREEN_STATE.to_owned();
    again.send(Message::DraftFound { key, text: kept.expect("it is kept at each step") });
    again.open(workspace);
    let screen = again.keys("g j esc").screen();
    assert!(screen.contains("4:00") && screen.contains("1/3"), "{screen}");
}
