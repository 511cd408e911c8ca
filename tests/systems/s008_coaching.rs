//! 8: goals set with a coach, and what came of the meetings about them.

use serde_json::json;

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{START, made};

/// A goal with two sessions.
fn coached(office: &MemoryOffice) -> String {
    let goal =
        made(office, &["coaching_goal", "goal=A team that meets", "progress_note=Nothing yet"]);
    for (date, progress, next) in
        [("2026-10-12", "Six people came", "Ask families"), ("2026-10-05", "Two came", "Ask staff")]
    {
        office.out(&[
            "do",
            "coaching_session",
            &goal,
            "topic=The team",
            &format!("date={date}"),
            &format!("progress_note={progress}"),
            &format!("next_action={next}"),
        ]);
    }
    goal
}

#[test]
fn a_goal_tells_the_progress_of_its_latest_session() {
    let office = MemoryOffice::starting(START);
    office.on("2026-10-20");
    let goal = coached(&office);
    let shown = office.json(&["show", &goal]);
    assert_eq!(
        [&shown["sessions"], &shown["latest_progress"], &shown["latest_next"]],
        [&json!(2), &json!("Six people came"), &json!("Ask families")]
    );
    let list = office.out(&["list", "coaching_goal"]);
    assert!(list.contains("Six people came") && !list.contains("Two came"), "{list}");
    // A session without a word about progress takes none away.
    made(&office, &["coaching_session", "topic=Call", &format!("goal={goal}"), "date=2026-10-19"]);
    assert_eq!(office.json(&["show", &goal])["latest_progress"], "Six people came");
    for audience in ["team", "partner", "public"] {
        let out = office.out(&["export", "csv", "coaching_goal", "--audience", audience]);
        assert!(!out.contains("Six people"), "{audience}: {out}");
    }
}

#[test]
fn step_1_2_tells_it_too_and_so_does_the_page_of_learning() {
    let mut stage = Stage::with(commonground::domain::Language::En, 200, 44);
    stage.keys("2 enter j j j j j j").sees("› ").keys("o").sees("New coaching goal");
    stage.text("A team that meets").keys("enter esc esc").sees("A team that meets (coaching goal)");
    stage.keys(":").text("a team that meets").keys("enter r").sees("New coaching session");
    stage.text("The team").keys("tab tab tab tab").text("Six people came").keys("enter esc esc");
    assert!(stage.record("coaching_session", "The team").is_some(), "{}", stage.screen());
    stage.keys("2 g g j j").sees("› ").sees("1.2 Understand yourself");
    stage.sees("A team that meets (coaching goal) · Six people came");
    stage.keys(":").text("coaching goals").keys("enter").sees("Six people came");
}

#[test]
fn a_goal_that_rests_is_told() {
    let office = MemoryOffice::starting(START);
    office.on("2026-10-20");
    made(&office, &["coaching_goal", "goal=Rest"]);
    assert!(office.out(&["gaps", "coaching_goal"]).contains("not met about it yet"));
    coached(&office);
    assert!(!office.out(&["gaps", "coaching_goal"]).contains("for a month"));
    office.on("2026-11-20");
    assert!(office.out(&["gaps", "coaching_goal"]).contains("for a month"));
}
