//! What a room says, sorts and votes on: by whom it was said, what was said twice, which group it goes into, and
//! each option whole before somebody who votes.

use commonground::domain::kinds::meetings::vote_option;
use commonground::domain::kinds::people::expectation;
use commonground::domain::kinds::{EXPECTATION, GROUP, PLACEMENT};

use super::*;

/// Makes the first item of the agenda something else.
fn turned(stage: &mut Stage, changes: &[(commonground::domain::FieldCode, Value)]) {
    let mut workspace = stage.model.workspace.take().unwrap();
    let set = |(code, value): &(commonground::domain::FieldCode, Value)| Edit::Set {
        id: id("item-1"),
        code: *code,
        value: Some(value.clone()),
    };
    stage.keep(&mut workspace, &changes.iter().map(set).collect::<Vec<_>>());
    stage.open(workspace);
}

fn node(stage: &Stage, words: &str) -> Record {
    let nodes = of_kind(stage, NODE);
    let is_own = |own: &Record| {
        own.get(commonground::domain::kinds::outlines::node::TEXT.code) == Some(&text(words))
    };
    nodes.into_iter().find(is_own).unwrap_or_else(|| panic!("{words}: {}", stage.screen()))
}

/// Whether words can be read on the screen, over however many rows.
fn is_read(screen: &str, words: &str) -> bool {
    screen.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
}

#[test]
fn whoever_votes_reads_every_option_whole() {
    for (language, size) in [(Language::En, (42, 12)), (Language::Es, (64, 18))] {
        let mut stage = stage(language, size);
        stage.keys("g j ]");
        let options: Vec<String> = (0..4)
            .map(|n| format!("number {n} is an idea of {}and an end {n}", "many words ".repeat(8)))
            .collect();
        options.iter().for_each(|own| line(&mut stage, own));
        stage.keys("esc ] x enter");
        for (at, option) in options.iter().enumerate() {
            let screen = stage.screen();
            let words: Vec<&str> = screen.lines().map(|own| own.trim_start_matches('›')).collect();
            assert!(is_read(&words.join("\n"), option), "{size:?}: {screen}");
            assert!(screen.contains(&format!("{}/4", at + 1)), "{screen}");
            stage.keys("j");
        }
        let screen = stage.keys("g g l").screen();
        assert!(screen.contains('●') && is_read(&screen.replace('●', ""), "an end 0"), "{screen}");
    }
}

#[test]
fn the_group_that_speaks_is_chosen_once_and_goes_with_what_it_says() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    line(&mut stage, "Nobody in particular");
    stage.text("Half a sen").keys("alt+g");
    assert!(stage.screen().contains("Who speaks?"), "{}", stage.screen());
    stage.text("2").keys("enter");
    let told = stage.screen();
    assert!(told.contains("speaking: "), "{told}");
    assert!(told.contains("Half a sen"), "what was being typed is there still: {told}");
    line(&mut stage, "tence");
    line(&mut stage, "Another one");
    let groups = of_kind(&stage, GROUP);
    let said_by = |stage: &Stage, words: &str| -> Vec<RecordId> {
        let own = node(stage, words);
        own.get(agenda_item::SAID_BY.code).into_iter().flat_map(Value::ends).cloned().collect()
    };
    assert_eq!(said_by(&stage, "Nobody in particular"), []);
    let group = said_by(&stage, "Half a sentence");
    assert!(groups.iter().any(|own| own.id == group[0]));
    assert_eq!(said_by(&stage, "Another one"), group, "until another one is chosen");
    stage.keys("esc g v").text("nobody").keys("enter o");
    line(&mut stage, "Everybody");
    assert_eq!(said_by(&stage, "Everybody"), []);
    assert!(!stage.screen().contains("speaking: "), "{}", stage.screen());
}

#[test]
fn what_is_expected_is_of_the_group_that_speaks() {
    let mut stage = stage(Language::En, (80, 24));
    let groups = of_kind(&stage, GROUP);
    let (first, other) = (groups[0].id.clone(), groups[1].clone());
    turned(&mut stage, &[(agenda_item::ABOUT.code, Value::Link(first.clone()))]);
    stage.keys("g j ] o");
    line(&mut stage, "A call the same day");
    let name = stage.model.setup.texts.title(&other).into_owned();
    stage.keys("alt+g").text(&name).keys("enter");
    line(&mut stage, "Somebody who speaks Spanish");
    let mut holders: Vec<_> = of_kind(&stage, EXPECTATION);
    holders.sort_by_key(|own| own.id.clone());
    let holders: Vec<_> = holders.iter().map(|own| own.link(expectation::HOLDER.code)).collect();
    assert_eq!(holders, [Some(&first), Some(&other.id)], "{}", stage.screen());
    let meeting = of_kind(&stage, EXPECTATION)[0].link(agenda_item::SAID_AT.code).cloned();
    assert_eq!(meeting, Some(id("meeting-1")));
}

#[test]
fn what_was_said_before_is_counted_where_it_stands_by_one_key() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    ["Board games", "Reading corner"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("alt+s").sees("Only what was said before");
    stage.keys("alt+g").text("1").keys("enter");
    line(&mut stage, "board GAMES");
    stage.sees("The same stands there already").sees("alt+s");
    stage.text("Dan").keys("alt+s").sees("Counted there.").sees("×2").sees("Dan");
    line(&mut stage, "ce");
    let first = node(&stage, "Board games");
    assert_eq!(first.integer(agenda_item::TIMES.code), Some(2));
    let groups = first.get(agenda_item::SAID_BY.code).map(|own| own.ends().count());
    assert_eq!(groups, Some(1), "whoever said it again is named there");
    assert_eq!(of_kind(&stage, NODE).len(), 3, "{}", stage.screen());
    line(&mut stage, "Board games");
    stage.keys("alt+s");
    assert_eq!(node(&stage, "Board games").integer(agenda_item::TIMES.code), Some(3));
    stage.keys("esc u");
    assert_eq!(node(&stage, "Board games").integer(agenda_item::TIMES.code), Some(2));
    assert_eq!(of_kind(&stage, NODE).len(), 4, "the line is there again");
}

#[test]
fn a_row_goes_into_a_group_by_its_digit_or_into_a_new_one() {
    for size in [(42, 12), (80, 24), (120, 40)] {
        let mut stage = stage(Language::En, size);
        stage.keys("g j ]");
        let said = ["Board games", "Chess", "Poems", "Reading corner"];
        said.iter().for_each(|own| line(&mut stage, own));
        turned(&mut stage, &[(agenda_item::ACTIVITY.code, Value::Choice(agenda_item::GROUP))]);
        stage.keys("g j [ [ ] g g 1").sees("There is no group 1 yet");
        stage.keys("0").text("Games").keys("enter").sees("1 Games");
        // The next row that is in no group is at hand: Chess goes to the games, Poems into a new one.
        stage.keys("1 0").text("Books").keys("enter").sees("2 Books").keys("2");
        let parent = |words: &str| {
            let own = node(&stage, words).id;
            let places = of_kind(&stage, PLACEMENT);
            let of = |id: &RecordId| {
                let fits = |own: &&Record| {
                    own.link(commonground::domain::kinds::outlines::placement::NODE.code)
                        == Some(id)
                };
                places.iter().find(fits).unwrap()
            };
            let above =
                of(&own).link(commonground::domain::kinds::outlines::placement::PARENT.code);
            above.cloned().map(|above| {
                let above = places.iter().find(|own| own.id == above).unwrap();
                above.link(commonground::domain::kinds::outlines::placement::NODE.code).cloned()
            })
        };
        let (games, books) = (node(&stage, "Games").id, node(&stage, "Books").id);
        assert_eq!(parent("Board games"), Some(Some(games.clone())), "{}", stage.screen());
        assert_eq!(parent("Chess"), Some(Some(games)), "{}", stage.screen());
        assert_eq!(parent("Poems"), Some(Some(books.clone())), "{}", stage.screen());
        assert_eq!(parent("Reading corner"), Some(Some(books)), "{}", stage.screen());
        assert_eq!(parent("Games"), None);
        stage.keys("0 enter 1");
        assert_eq!(of_kind(&stage, NODE).len(), 6, "a name that is not given makes nothing");
    }
}

#[test]
fn what_was_said_becomes_options_one_by_one_or_all_at_once() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    ["Board games", "Reading corner", "Dance"].iter().for_each(|own| line(&mut stage, own));
    stage.keys("esc ]");
    // Its options came along by themselves; what else was said is offered.
    while !of_kind(&stage, VOTE_OPTION).is_empty() {
        stage.keys("d d");
    }
    stage.keys("= down enter").sees("all of these (2)");
    assert_eq!(of_kind(&stage, VOTE_OPTION).len(), 1);
    stage.keys("esc = enter");
    let mut options = of_kind(&stage, VOTE_OPTION);
    options.sort_by_key(|own| own.integer(vote_option::POSITION.code));
    let said: Vec<_> = options.iter().map(|own| own.get(vote_option::TEXT.code).cloned()).collect();
    let wanted = ["Board games", "Reading corner", "Dance"].map(|own| Some(text(own)));
    assert_eq!(said, wanted);
    for own in &options {
        assert!(own.link(vote_option::ABOUT.code).is_some());
    }
    stage.keys("=").sees("is an option already");
    stage.keys("x =").sees("its options stay as they are");
}

#[test]
fn what_came_of_it_is_given_to_everybody_after_it_is_told_what_that_is() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j ]");
    line(&mut stage, "Board games");
    stage.keys("esc ] ] o");
    line(&mut stage, "We call the same day");
    stage.keys("esc ]");
    let level = |stage: &Stage| of_kind(stage, DECISION)[0].level();
    stage.keys(":").text("came of it, for").keys("enter");
    stage.sees("Everybody may read").sees("Decisions");
    stage.keys("esc");
    assert_eq!(level(&stage), None, "not before somebody agrees");
    stage.keys(":").text("came of it, for").keys("enter enter");
    assert_eq!(level(&stage), Some(commonground::domain::Level::Public));
    stage.keys("u");
    assert_eq!(level(&stage), None);
}

/// Counts how often the loop is woken while nobody does anything, for a time.
fn wakes(stage: &mut Stage, millis: i64) -> usize {
    let end = stage.now.millis + millis;
    let mut count = 0;
    loop {
        let timer = stage.model.timer_changes_in(stage.now.millis);
        let due = stage.model.wakes_at().map(|at| (at.millis - stage.now.millis).max(0));
        let Some(next) = timer.into_iter().chain(due).min() else { return count };
        if stage.now.millis + next > end {
            return count;
        }
        stage.now.millis += next;
        stage.send(Message::Tick);
        count += 1;
        assert!(count < 1_000, "it is woken again and again");
    }
}

#[test]
fn a_time_that_runs_wakes_the_program_once_a_second_and_no_other_does() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g j");
    wakes(&mut stage, 10_000);
    assert_eq!(wakes(&mut stage, 60_000), 0, "nothing runs before the first step");
    stage.keys("] esc");
    wakes(&mut stage, 10_000);
    assert_eq!(wakes(&mut stage, 60_000), 60);
    assert_eq!(wakes(&mut stage, 400_000), 400, "past the end, too");
    stage.keys("T");
    wakes(&mut stage, 10_000);
    assert_eq!(wakes(&mut stage, 600_000), 0, "it stands still");
    stage.keys("T f5");
    wakes(&mut stage, 10_000);
    assert_eq!(wakes(&mut stage, 60_000), 60, "before a room as well");
}

#[test]
fn the_time_and_what_is_told_for_a_while_stand_beside_or_above_one_another() {
    for (language, size) in
        [(Language::En, (64, 18)), (Language::En, (42, 12)), (Language::Es, (64, 18))]
    {
        let mut stage = stage(language, size);
        stage.keys("g j ]");
        line(&mut stage, "Board games");
        let screen = stage.keys("esc f5").screen();
        let last = screen.lines().last().unwrap();
        assert!(last.contains("█████ 5:00"), "{screen}");
        let rows = size.1.to_string();
        assert!(screen.lines().rev().take(3).any(|line| line.contains(&rows)), "{screen}");
        let later = stage.wait(6_000).screen();
        assert!(later.contains("4:5") && later.contains("Ideas for rainy days"), "{later}");
    }
}
