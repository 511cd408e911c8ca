//! The map of people on the screen: expectations, grid, teams, two made one, nothing private shown.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod today;
mod tui_stage;

use std::collections::BTreeSet;

use commonground::domain::kinds::PERSON;
use commonground::domain::kinds::judgement;
use commonground::domain::kinds::people::person;
use commonground::domain::{Language, RecordId, Value};
use commonground::engine::Edit;
use commonground::tui::Message;
use tui_stage::Stage;

fn stage(language: Language, width: u16, height: u16, people: usize) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    let mut workspace = stage.founded();
    let edits: Vec<Edit> = (0..people).map(person).collect();
    if !edits.is_empty() {
        stage.keep(&mut workspace, &edits);
    }
    stage.open(workspace);
    stage.keys("3");
    stage
}

/// Person number so and so, with a place that is spread over the grid.
fn person(number: usize) -> Edit {
    let at = |step: usize| Value::Integer(i64::try_from(number * step % 11).unwrap());
    let name = format!("Persona{number:04} Ríos");
    let kind = u16::try_from(number % 8 + 1).unwrap();
    Edit::Create {
        id: RecordId::parse(&format!("p{number:011}")).unwrap(),
        kind: PERSON,
        values: vec![
            (person::NAME.code, Value::Text(name.into())),
            (person::PERSON_KIND.code, Value::Choice(kind)),
            (judgement::INFLUENCE.code, at(7)),
            (judgement::INTEREST.code, at(3)),
        ],
    }
}

#[test]
fn the_map_opens_with_the_coordinator_and_is_not_complete_without_their_expectation() {
    let mut stage = stage(Language::En, 120, 40, 0);
    stage.sees("› You (the coordinator)").sees("The map is not complete").sees("you yourself");
    for group in ["Community", "Families", "Staff", "Students"] {
        stage.keys("j").sees(&format!("› {group}"));
        stage.keys("r").sees("New expectation").text("A voice").keys("enter esc esc");
        stage.sees("1 expectation · group");
    }
    stage.sees("The map is not complete").sees("you yourself").keys("g g r");
    stage.text("More partners").keys("enter esc esc").sees("The map is complete");
    stage.keys(".").sees("You (the coordinator)").sees("○ More partners").sees("open · said");
    stage.keys("2 enter j j j j j").sees("● 1.2.3").sees("done · evidence");
    stage.keys("3 , d d").keys("2").sees("○ 1.2.3");
}

#[test]
fn two_expectations_in_conflict_are_marked_on_both_sides() {
    let mut stage = stage(Language::En, 120, 40, 2);
    stage.keys("j r").text("Longer school days").keys("enter esc esc");
    stage.keys("j r").text("Shorter school days").keys("enter esc esc");
    stage.keys(".").sees("○ Longer").sees("○ Shorter").keys("=").sees("cannot be met together");
    stage.text("longer").keys("enter").sees("! Longer").sees("! Shorter").sees("in conflict");
    stage.keys("u").sees("○ Longer").sees("○ Shorter");
    stage.keys("x").sees("met · said");
}

#[test]
fn everybody_is_on_the_grid_and_within_reach_of_the_keys() {
    for (width, height) in [(80, 24), (120, 40), (42, 12)] {
        let mut stage = stage(Language::En, width, height, 150);
        stage.keys(". . g g").sees("manage closely").sees("keep an eye on");
        let mut met = BTreeSet::new();
        for _ in 0..160 {
            let screen = stage.screen();
            let told = screen.lines().rev().find(|line| line.contains(": influence")).unwrap_or("");
            met.extend(
                told.split(':')
                    .next()
                    .filter(|name| name.starts_with("Persona"))
                    .map(str::to_owned),
            );
            stage.keys("j");
        }
        assert_eq!(met.len(), 150, "{width}x{height}");
    }
}

#[test]
fn keys_move_a_person_and_the_way_there_is_told() {
    let mut stage = stage(Language::En, 120, 40, 1);
    stage.keys(". . g g").sees("Persona0000 Ríos: influence 0, interest 0 · keep an eye on");
    stage.now.millis += 24 * 60 * 60 * 1000;
    let began = format!("← 0/0 {}", today::shown(today::day()));
    stage.keys("K L L").sees("influence 1, interest 2").sees(&began);
    stage.keys("u u u").sees("influence 0, interest 0");
    stage.keys("j").sees("has no place yet").keys("K").sees("influence 5, interest 5");
}

#[test]
fn nothing_of_the_judgement_is_seen_while_private_things_are_hidden() {
    let mut stage = stage(Language::Es, 120, 40, 3);
    stage.keys("g h").misses("Influencia (0 a 10)      0");
    stage
        .keys("F")
        .sees("ocult")
        .keys(". .")
        .sees("Las valoraciones son privadas")
        .misses("atender de cerca");
    stage.keys("K").sees("ocult");
    let person = stage.record("person", "Persona0001 Ríos").unwrap();
    assert_eq!(stage.field(&person, "influence").as_deref(), Some("7"), "nothing was moved");
}

#[test]
fn who_is_most_affected_and_least_heard_comes_first() {
    let mut stage = stage(Language::En, 80, 24, 3);
    for (name, affected, heard) in
        [("Persona0000 Ríos", 4, Some(today::away(-20))), ("Persona0002 Ríos", 4, None)]
    {
        use commonground::domain::kinds::judgement;
        let id = stage.record("person", name).unwrap().id.clone();
        let day = heard.map(Value::Date);
        let edits = [
            Edit::Set {
                id: id.clone(),
                code: judgement::AFFECTED.code,
                value: Some(Value::Choice(affected)),
            },
            Edit::Set { id, code: judgement::LAST_HEARD.code, value: day },
        ];
        let mut workspace = stage.workspace().clone();
        stage.keep(&mut workspace, &edits);
        stage.model.workspace = Some(workspace);
    }
    stage.keys("F").sees("Most affected and least heard first");
    let screen = stage.screen();
    let at = |name: &str| screen.find(name).unwrap();
    assert!(at("Persona0002") < at("Persona0000"), "{screen}");
    assert!(at("Persona0000") < at("Persona0001"), "{screen}");
    stage.sees("most · never heard").sees("most · heard 20 days ago");
}

#[test]
fn a_team_says_who_is_missing_and_who_carries_too_much() {
    let mut stage = stage(Language::En, 120, 40, 1);
    stage.keys(",").sees("Core team").sees("Nobody speaks for: student, family, teacher");
    for area in ["Budget", "Attendance"] {
        stage.keys("o").text(area).keys("tab").text("Persona0000").keys("enter");
        stage.keys("esc").keys("j j j j j").keys("enter").text(area).keys("enter esc esc");
    }
    stage.sees("Persona0000 Ríos decides 2 of 2 areas").sees("not yet agreed");
    // The newest seat has the cursor.
    let agreed = format!("agreed {}", today::shown(today::day()));
    stage.misses("speaks for: student").keys("x").sees(&agreed);
    stage.keys("x").misses(&agreed);
}

#[test]
fn two_persons_are_made_one_and_parted_again() {
    let mut stage = stage(Language::En, 120, 40, 2);
    stage.keys("/").text("persona").keys("enter space space Y");
    stage.sees("is part of “Persona0000 Ríos” now");
    assert!(stage.record("person", "Persona0001 Ríos").is_none());
    stage.keys("u");
    assert!(stage.record("person", "Persona0001 Ríos").is_some());
    stage.keys("Y").sees("Mark two of one kind first");
}

#[test]
fn a_whole_school_is_searched_and_narrowed() {
    let mut stage = stage(Language::En, 80, 24, 3000);
    stage.keys("/").text("2718").sees("› Persona2718 Ríos").keys("enter . .");
    stage.sees("Persona2718 Ríos: influence");
    stage.keys("esc G").sees("has no place yet");
}

/// A note that says more than a name is kept beside the name.
#[test]
fn a_person_made_from_a_long_note_is_not_called_like_it() {
    let mut stage = Stage::new();
    stage.keys("c").text("Rosa from the bakery could bring bread on Fridays").keys("enter");
    stage.keys("r").text("person").keys("enter").sees("New person");
    // That more fields follow than are seen is said.
    stage.send(Message::Resize(80, 12)).sees("1 of ");
    stage.text("Rosa").keys("enter esc esc");
    let rosa = stage.record("person", "Rosa").unwrap();
    let remarks = stage.field(&rosa, "remarks");
    assert_eq!(remarks.as_deref(), Some("Rosa from the bakery could bring bread on Fridays"));
}

/// A group is not part of itself, so it is not offered to itself.
#[test]
fn no_record_is_offered_to_itself() {
    let mut stage = stage(Language::En, 80, 40, 0);
    stage.keys("/").text("families").keys("enter i tab");
    // Its own name stands further left.
    let offered = " ".repeat(26);
    stage.sees(&format!("{offered}Students")).misses(&format!("{offered}Families"));
}

/// What is found in a private text is not listed from the moment on in which that is hidden.
#[test]
fn hiding_takes_away_what_was_found_in_what_is_hidden() {
    use commonground::config::Chord;
    let mut stage = stage(Language::En, 100, 30, 0);
    stage.keys("o").text("Omar").keys("tab tab tab tab tab tab tab tab").text("quince");
    stage.keys("enter esc esc").keys("/").text("quince").keys("enter").sees("› Omar");
    for key in ['g', 'h'] {
        stage.hurry(Message::Key(Chord::char(key)));
    }
    stage.misses("Omar");
}
