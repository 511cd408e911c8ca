//! The ways to look at a register: list with columns, board, table, calendar; what it is narrowed to, and
//! how it is sorted. What a kind declares is drawn here at every size, in both languages, masked or not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod cli_office;
mod deriving;
mod samples;
mod today;
mod tui_stage;

use commonground::domain::common::PILLARS;
use commonground::domain::kinds::{GROUP, ORGANIZATION, PERSON, SITE};
use commonground::domain::{
    Choices, Decimal, Field, Kind, KindCode, Language, Level, Text2, Value,
};
use commonground::engine::Edit;
use commonground::tui::Message;
use commonground::tui::keys::actions::Act;

use deriving::world::World;
use tui_stage::Stage;
use tui_stage::records::{create, id, link};

fn code_of(key: &str) -> KindCode {
    Kind::by_key(key).unwrap().code
}

fn field(kind: &str, key: &str) -> &'static Field {
    Kind::by_key(kind).unwrap().field(key).unwrap()
}

/// A record with a value in each field.
fn made(kind: &str, own: &str, title: &str, values: &[(&str, Value)]) -> Edit {
    let more = values.iter().map(|(key, value)| (field(kind, key).code, value.clone())).collect();
    create(code_of(kind), own, title, more)
}

fn day(away: i64) -> Value {
    Value::Date(today::away(away))
}

/// Two agreements of two organizations, three partnerships.
fn partners() -> Vec<Edit> {
    let need = |own: &str, purpose: &str, stage| {
        let purpose = Text2::new(Language::En, purpose);
        let values = vec![
            (field("partnership", "organization").code, link("library")),
            (field("partnership", "purpose").code, Value::Text2(Box::new(purpose))),
            (field("partnership", "stage").code, Value::Choice(stage)),
        ];
        Edit::Create { id: id(own), kind: code_of("partnership"), values }
    };
    vec![
        create(ORGANIZATION, "library", "Library", Vec::new()),
        made(
            "agreement",
            "room",
            "Homework room",
            &[("partner", link("library")), ("form", Value::Choice(3)), ("end", day(9))],
        ),
        made(
            "agreement",
            "van",
            "Dental van",
            &[("partner", link("library")), ("end", day(2)), ("review", day(2))],
        ),
        need("lend", "Books to lend", 1),
        need("read", "Reading aloud", 2),
        need("sing", "Singing", 2),
    ]
}

/// The register of a kind, its list in front.
fn at(kind: &str, language: Language, size: (u16, u16), edits: &[Edit]) -> Stage {
    let mut stage = Stage::with(language, size.0, size.1);
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, edits);
    stage.open(workspace);
    stage.keys(&format!("7 {}enter", place(&stage, kind)));
    stage
}

/// The keys that lead to a kind among those that are listed.
fn place(stage: &Stage, kind: &str) -> String {
    let used = |code| stage.workspace().of_kind(code).next().is_some();
    let areas = commonground::domain::kinds::AREAS.iter().filter(|area| area.is_shown(used));
    let listed: Vec<_> = areas.flat_map(|area| area.kinds()).collect();
    let row = listed.iter().position(|own| own.code == code_of(kind)).unwrap();
    format!("g g {}", "j ".repeat(row))
}

#[test]
fn every_way_is_drawn_at_every_size_in_both_languages_masked_or_not() {
    let mut world = World::founded();
    let kinds = || Kind::all().filter(|kind| !kind.views.is_empty());
    kinds().for_each(|kind| drop(world.add_with(kind, |_| true)));
    for language in Language::ALL {
        for masked in [false, true] {
            let mut stage = Stage::with(language, 80, 24);
            stage.open(world.workspace());
            if masked {
                stage.keys("g h");
            }
            for kind in kinds() {
                let hidden = masked && !Level::Team.may_see(kind.level);
                stage.keys(&format!("7 {}enter", place(&stage, kind.key)));
                let ways = kind.views.len();
                for _ in 0..ways {
                    for (width, height) in [(1, 1), (20, 5), (42, 12), (200, 60), (80, 24)] {
                        stage.send(Message::Resize(width, height));
                        stage.draw();
                        stage.keys("l j h k");
                    }
                    let screen = stage.screen();
                    let name = stage.model.setup.texts.kinds(kind).into_owned();
                    assert!(screen.contains(&*name), "{}:\n{screen}", kind.key);
                    assert!(!hidden || screen.contains("g h"), "{}:\n{screen}", kind.key);
                    stage.keys(".");
                }
                stage.keys("esc esc");
            }
        }
    }
}

#[test]
fn a_list_shows_the_columns_that_its_kind_declares_as_far_as_there_is_room() {
    let mut stage = at("agreement", Language::En, (120, 40), &partners());
    stage.sees("State").sees("Until").sees("draft");
    stage.send(Message::Resize(42, 12));
    stage.sees("Homework room").sees("State");
    stage.send(Message::Resize(30, 10));
    stage.sees("Homework room").misses("State");
}

#[test]
fn a_card_is_moved_as_by_any_edit_and_a_guard_refuses_in_its_sentence() {
    let mut stage = at("partnership", Language::En, (120, 40), &partners());
    stage.keys(".").sees("board by stage").sees("idea 1").sees("approached 2").sees("talking 0");
    stage.keys("h h h").sees("Books to lend").keys("H").sees("no column on that side");
    stage.keys("L").sees("idea 0").sees("approached 3");
    let moved = stage.workspace().get("lend").unwrap().clone();
    assert_eq!(stage.field(&moved, "stage").as_deref(), Some("approached"));
    // It is a partner once it answers a need.
    stage.keys("L").sees("talking 1").keys("L").sees("need");
    let moved = stage.workspace().get("lend").unwrap().clone();
    assert_eq!(stage.field(&moved, "stage").as_deref(), Some("talking"));
    stage.keys("u u").sees("idea 1").sees("approached 2");
}

#[test]
fn a_new_card_begins_in_its_column_and_a_page_leads_back_to_the_board() {
    let mut stage = at("partnership", Language::En, (120, 40), &partners());
    stage.keys(". enter").sees("Changed by").keys("esc").sees("board by stage");
    stage.keys("l o").text("Library").keys("enter").text("Chess").keys("enter esc esc");
    let made = stage
        .records("partnership")
        .into_iter()
        .find(|own| stage.field(own, "purpose").is_some_and(|purpose| purpose == "Chess"));
    let stage_of = stage.field(&made.expect("it was made"), "stage");
    assert_eq!(stage_of.as_deref(), Some("approached"));
}

#[test]
fn a_narrow_board_shows_one_column_and_names_its_neighbours_with_their_counts() {
    for (language, left, right) in
        [(Language::En, "‹ idea 1", "talking 0 ›"), (Language::Es, "‹ idea 1", "conversando 0 ›")]
    {
        let mut stage = at("partnership", language, (42, 12), &partners());
        stage.keys(". h h h l").sees("Reading aloud").sees(left);
        let screen = stage.screen();
        assert!(screen.contains(right) || language == Language::Es, "{screen}");
        stage.misses("Books to lend");
    }
}

#[test]
fn a_calendar_marks_today_leads_by_day_and_week_and_makes_one_on_its_day() {
    let mut stage = at("agreement", Language::En, (80, 24), &partners());
    let number = |away| chrono::Datelike::day(&today::away(away)).to_string();
    stage.keys(". .").sees(&format!("[{}]", number(0))).sees("today").sees("Dental van");
    stage.keys("enter").sees("Nothing is on this day");
    // Until and review are on one day: one of the two is chosen there.
    stage.keys("l l").sees("in 2 days").sees("Next review").keys("enter enter").sees("Changed by");
    stage.keys("esc").sees("calendar:").keys("esc").keys("j").sees("in 9 days").sees("Homework");
    stage.keys("enter").sees("Kind of agreement").keys("esc").sees("in 9 days");
    stage.keys("l o").text("Garden").keys("tab tab").text("Library").keys("enter esc esc");
    let garden = stage.record("agreement", "Garden").expect("it was made");
    assert_eq!(stage.field(&garden, "end"), Some(today::away(10).to_string()));
    stage.sees("Garden").keys("esc").sees("· today").keys("esc").sees("› Agreements");
}

#[test]
fn bars_run_from_the_first_day_to_the_last_and_tell_both() {
    let lasting = |own: &str, title: &str, from: Option<i64>, to: Option<i64>| {
        let days = [("start", from), ("end", to)];
        let days = days.into_iter().filter_map(|(key, away)| Some((key, day(away?))));
        let values: Vec<_> = days.chain([("partner", link("library"))]).collect();
        made("agreement", own, title, &values)
    };
    let edits = [
        create(ORGANIZATION, "library", "Library", Vec::new()),
        lasting("past", "Mural", Some(-60), Some(-30)),
        lasting("now", "Van", Some(-10), Some(80)),
        lasting("open", "Garden", Some(5), None),
        lasting("none", "Talks", None, None),
    ];
    let mut stage = at("agreement", Language::En, (80, 24), &edits);
    stage.keys(". . .").sees("Agreements · over time");
    let row = |stage: &Stage, title: &str| {
        let screen = stage.screen();
        let line = screen.lines().find(|line| line.contains(title)).map(str::to_owned);
        line.unwrap_or_else(|| panic!("{title}: {screen}"))
    };
    let column = |line: &str, what: char| {
        let chars: Vec<char> = line.chars().collect();
        let right_of_rule = chars.iter().position(|own| *own == '│').unwrap() + 1;
        right_of_rule + chars[right_of_rule..].iter().position(|own| *own == what).unwrap()
    };
    let (past, now) = (row(&stage, "Mural"), row(&stage, "Van"));
    let today = column(&past, '│');
    let bar = past.chars().filter(|own| *own == '█').count();
    assert!(bar > 2 && column(&past, '█') < today, "{}", stage.screen());
    // What goes on today runs on both sides of it, and ends before the edge.
    assert_eq!(column(&now, '│'), today, "{now}");
    assert!(column(&now, '█') < today && now.trim_end().ends_with('█'), "{now}");
    assert!(row(&stage, "Garden").trim_end().ends_with('→'));
    stage.sees("no dates").keys("G k k").sees("→").keys("enter").sees("Changed by");
    stage.keys("esc").sees("· over time");
    // Without lines the days stand in words.
    let mut stage = at("agreement", Language::Es, (42, 12), &edits);
    stage.keys(". . .").sees("en el tiempo").sees("█").misses("…│");
}

#[test]
fn a_table_is_gone_through_by_cells_and_an_empty_one_makes_what_is_missing() {
    let course = |own: &str, title: &str| {
        made("course", own, title, &[("track", Value::Choice(1)), ("version", Value::Integer(1))])
    };
    let taken = Edit::Create {
        id: id("taken"),
        kind: code_of("training"),
        values: vec![
            (field("training", "person").code, link("ana")),
            (field("training", "course").code, link("lead")),
            (field("training", "version").code, Value::Integer(1)),
            (field("training", "date").code, day(-3)),
            (field("training", "state").code, Value::Choice(2)),
        ],
    };
    let edits = [
        create(PERSON, "ana", "Ana", Vec::new()),
        made("seat", "chair", "Chair", &[("person", link("ana"))]),
        course("lead", "AA Leading"),
        course("work", "AB Working"),
        taken,
    ];
    let mut stage = at("training", Language::En, (80, 24), &edits);
    stage.keys(".").sees("Who has taken what");
    // The courses that come with the program stand before one's own.
    for _ in 0..9 {
        if !stage.screen().contains("Ana · AB Working: missing") {
            stage.keys("l");
        }
    }
    stage.sees("Ana · AB Working: missing");
    stage.keys("h").misses("Ana · AB Working").keys("enter").sees("Changed by").keys("esc");
    stage.sees("Who has taken what").keys("l enter").sees("New training taken").keys("esc");
}

#[test]
fn a_list_is_narrowed_by_group_pillar_and_site_until_somebody_drops_it() {
    let pillars = Value::Choices(Box::new(Choices::from_iter([3])));
    let person = |own: &str, name: &str, more| create(PERSON, own, name, more);
    let group = field("person", "group").code;
    let edits = [
        create(GROUP, "gardeners", "Gardeners", Vec::new()),
        person("luz", "Luz", vec![(group, link("gardeners")), (PILLARS.code, pillars)]),
        person("beto", "Beto", vec![(group, link("gardeners"))]),
        person("eva", "Eva", Vec::new()),
    ];
    let mut stage = at("person", Language::En, (80, 24), &edits);
    stage.keys("*").sees("Show only").misses("Site:").text("garden").keys("enter");
    stage.sees("only: Gardeners").sees("[*] changes this").sees("Beto").misses("Eva");
    stage.keys("*").text("family").keys("enter").sees("Gardeners · family").sees("[*] changes");
    stage.sees("Luz").misses("Beto");
    // It is there again after a start, and a record that somebody else leads to is shown all the same.
    stage.keys("*").sees("✓").sees("everything again").keys("enter").misses("only:").sees("Eva");
    let sites = [edits.to_vec(), vec![create(SITE, "north", "North", Vec::new())]].concat();
    let mut stage = at("person", Language::Es, (100, 30), &sites);
    stage.keys("*").text("north").keys("enter").sees("solo: North").misses("Eva");
}

#[test]
fn what_a_list_is_narrowed_to_counts_for_its_other_ways_too() {
    let mut edits = partners();
    let pillars = Value::Choices(Box::new(Choices::from_iter([1])));
    edits.push(Edit::Set { id: id("lend"), code: PILLARS.code, value: Some(pillars) });
    let mut stage = at("partnership", Language::En, (120, 40), &edits);
    stage.keys(". *").text("supports").keys("enter").sees("only:").sees("idea 1");
    stage.sees("approached 0").keys(".").sees("calendar").sees("only:").keys(".").sees("only:");
    stage.misses("Singing");
}

#[test]
fn columns_and_order_are_chosen_and_kept_for_the_next_start() {
    let mut stage = at("agreement", Language::En, (80, 24), &partners());
    let heads = "Until         Partner";
    stage.sees(heads).keys(";").text("show: partner").keys("enter esc").misses(heads);
    stage.sees("Until").keys("; enter").sees(heads).misses("What the list shows");
    let row = |stage: &Stage, text: &str| {
        let screen = stage.screen();
        screen.lines().position(|line| line.contains(text)).expect("it is there")
    };
    assert!(row(&stage, "Dental van") < row(&stage, "Homework room"));
    stage.keys(";").text("sort by: title").keys("enter").sees("↑").keys("enter").sees("↓");
    stage.keys("esc");
    assert!(row(&stage, "Homework room") < row(&stage, "Dental van"));
    stage.keys("q");
    let kept = stage.did().into_iter().find_map(|effect| match effect {
        commonground::tui::Effect::SaveDraft { key, text }
            if key == commonground::tui::SCREEN_STATE =>
        {
            Some(text)
        }
        _ => None,
    });
    let workspace = stage.workspace().clone();
    let mut again = Stage::with(Language::En, 80, 24);
    let key = commonground::tui::SCREEN_STATE.to_owned();
    again.send(Message::DraftFound { key, text: kept.expect("the state is kept") });
    again.open_as_left(workspace);
    assert!(row(&again, "Homework room") < row(&again, "Dental van"));
}

#[test]
fn an_order_by_a_figure_is_chosen_and_follows_what_is_counted() {
    let criterion =
        |own: &str, title: &str| made("criterion", own, title, &[("agreement", link("van"))]);
    let score = |own: &str, of: &str, value: i64| {
        let value = Value::Decimal(Decimal::from_thousandths(value * 1000));
        let values = [
            ("criterion", link(of)),
            ("phase", Value::Choice(2)),
            ("date", day(0)),
            ("value", value),
        ];
        let values = values.map(|(key, value)| (field("score", key).code, value));
        Edit::Create { id: id(own), kind: code_of("score"), values: values.to_vec() }
    };
    let mut edits = partners();
    edits.extend([criterion("fit", "It fits"), criterion("time", "On time")]);
    edits.extend([score("much", "fit", 9), score("little", "time", 2)]);
    let mut stage = at("criterion", Language::En, (100, 40), &edits);
    let in_order = |stage: &Stage, titles: [&str; 2]| {
        let screen = stage.screen();
        // Between the kinds and the record.
        let listed: Vec<_> = screen.lines().filter_map(|line| line.split('│').nth(1)).collect();
        let row = |title: &str| listed.iter().position(|line| line.contains(title));
        assert!(row(titles[1]).is_some(), "{screen}");
        assert!(row(titles[0]).unwrap() < row(titles[1]).unwrap(), "{titles:?}:\n{screen}");
    };
    in_order(&stage, ["It fits", "On time"]);
    stage.keys(";").text("sort by: after").keys("enter").sees("↑").keys("esc");
    in_order(&stage, ["On time", "It fits"]);
    // A score is put in the trash, and what was not judged comes last.
    let scores = place(&stage, "score");
    let criteria = place(&stage, "criterion");
    stage.keys(&format!("esc {scores}enter")).text("/On time").keys("enter d d");
    stage.keys(&format!("esc esc {criteria}enter"));
    in_order(&stage, ["It fits", "On time"]);
    stage.keys("u");
    in_order(&stage, ["On time", "It fits"]);
}

#[test]
fn what_is_hidden_is_offered_neither_as_a_column_nor_to_narrow_by() {
    let private = Value::Choice(Level::Private.code());
    let level = commonground::domain::common::LEVEL.code;
    let edits = [
        create(GROUP, "quiet", "Quiet group", vec![(level, private)]),
        create(PERSON, "ana", "Ana", Vec::new()),
    ];
    let mut stage = at("person", Language::En, (100, 40), &edits);
    stage.keys("*").sees("Quiet group").keys("esc ;").text("phone").sees("show: Phone");
    stage.keys("esc g h *").sees("Show only").misses("Quiet group").keys("esc ;").text("phone");
    stage.misses("show: Phone").sees("Nothing found");
}

#[test]
fn the_keys_of_a_register_are_refused_where_there_is_none() {
    let mut stage = Stage::with(Language::En, 100, 30);
    for pane in ["1", "2", "3", "6", "8", "9 esc"] {
        for key in ["*", ";"] {
            stage.keys(pane).keys(key).misses("Show only").misses("What the list shows");
        }
    }
    assert!(Act::Lens.is_of_views() && Act::Columns.is_of_views());
}
