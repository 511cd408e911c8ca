//! The roadmap on the screen: ticked, proven, tried out, drawn over time, in both languages.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod today;
mod tui_stage;

use commonground::domain::kinds::sites::site;
use commonground::domain::{Language, Moment, RecordId, Value};
use commonground::engine::Edit;
use commonground::engine::seed::SITE_ID;
use commonground::tui::Message;
use tui_stage::Stage;

/// A school whose plan began on August 17, 2026; today is November 21 of that year: what the tests
/// tell of plan and forecast belongs to these days.
fn stage(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.now = Moment::parse("2026-11-21T14:05:09-08:00").unwrap();
    stage.send(Message::Resize(width, height));
    let mut workspace = stage.founded();
    let value = Some(Value::Date("2026-08-17".parse().unwrap()));
    let id = RecordId::parse(SITE_ID).unwrap();
    stage.keep(&mut workspace, &[Edit::Set { id, code: site::START.code, value }]);
    stage.open(workspace);
    stage.keys("2");
    stage
}

#[test]
fn the_last_step_of_a_benchmark_makes_it_done_and_undo_opens_it_again() {
    let mut stage = stage(Language::En, 80, 24);
    stage.sees("○  3  Mapping school and community").sees("0 of 3");
    stage.keys("j j enter j x").sees("◐ 3.1 Go to every school-level meeting");
    stage.keys("x").sees("✓ 3.1").sees("done · your team’s word");
    stage.keys("j x x j x x").sees("✓  3  Mapping school and community").sees("3 of 3");
    stage.keys("u").sees("◐  3  Mapping").sees("2 of 3");
    stage.keys("k k k j j j j").keys("G").sees("∞ 10  Partners").sees("no end date");
}

#[test]
fn evidence_is_made_where_it_belongs_or_linked() {
    let mut stage = stage(Language::En, 120, 40);
    stage.keys("enter j").sees("○ 1.1 Learn the history");
    stage.keys("o").sees("New thing learned").text("A museum visit").keys("enter esc esc");
    stage.sees("A museum visit (thing");
    // What belongs to the step by itself is no proof: somebody has to say it.
    stage.sees("○ 1.1 Learn the history");
    stage.keys("j j j j j j j").sees("› ").keys("=").sees("What shows it?");
    stage.text("museum").keys("enter").sees("Linked: “A museum visit”");
    stage.sees("A museum visit (thing");
    stage.keys("u").misses("Evidence                A museum");
    stage.keys("=").sees("a file or web address").keys("enter").sees("New document");
}

#[test]
fn what_if_is_seen_before_it_is_kept_and_moves_no_plan() {
    let mut stage = stage(Language::En, 120, 40);
    stage.keys("j j j j j").sees("→ Mar 28, 2027 – Jul 28,");
    let before = stage.workspace().ledger().last();
    stage.keys("W").sees("What if? Listening").text("2027-03-01").keys("tab").text("2 months");
    stage.sees("7 Choosing priorities:").sees("May 1, 2027");
    stage.keys("esc");
    assert_eq!(stage.workspace().ledger().last(), before, "nothing is kept by Esc");
    stage.keys("W").text("2027-03-01").keys("tab").text("2 months").keys("enter");
    stage.sees("Our estimate").sees("2 months").sees("May 1, 2027");
    stage.sees("→ Mar 28, 2027 – Jul 28,");
    stage.keys("u").misses("Our estimate            2");
}

#[test]
fn a_time_that_cannot_be_read_is_explained_and_not_kept() {
    let mut stage = stage(Language::Es, 80, 24);
    let before = stage.workspace().ledger().last();
    stage.keys("W tab").text("pronto").sees("6-8 semanas").keys("enter").sees("¿Y si…?");
    assert_eq!(stage.workspace().ledger().last(), before);
}

#[test]
fn late_benchmarks_and_a_first_year_that_is_too_short_are_said() {
    let mut stage = stage(Language::En, 120, 40);
    stage.sees("!  1  Getting grounded").sees("late").sees("the plan ended before");
    // Three and three weeks from November 21, then at most 2, 2 and 6 months and 4 weeks: November 30.
    stage.sees("Nov 30, 2027").sees("105 days after the");
    stage.keys("1").sees("Getting grounded").sees("late").keys("g g j enter");
    stage.sees("▾ !  1  Getting grounded");
}

#[test]
fn bars_show_plan_forecast_and_today_at_every_size() {
    for (width, height) in [(42, 12), (80, 24), (120, 40)] {
        for language in Language::ALL {
            let mut stage = stage(language, width, height);
            stage.keys(".").sees("│2026").sees("█").sees("░");
            if height >= 24 {
                stage.sees("━").sees("┄").sees("→");
            }
        }
    }
}

#[test]
fn over_time_the_cursor_is_on_the_benchmark_of_a_step_or_an_outcome() {
    let mut stage = stage(Language::En, 120, 40);
    stage.keys("j j enter j j . W").sees("What if? Mapping school and community").keys("esc");
    stage.keys("i").sees("Mapping school and community").keys("esc esc");
    // Back in the list it stays there; by year the row of a step is that of its benchmark, too.
    stage.keys(", j . .").sees("by year").keys("i").sees("Mapping school and community");
}

#[test]
fn an_older_workspace_gets_its_roadmap_by_one_key() {
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(80, 24));
    stage.open(commonground::engine::Workspace::default());
    stage.keys("2").sees("Oprima [enter] para traerlos").keys("enter").sees("Echar raíces");
    stage.keys("u").sees("Oprima [enter]");
}

#[test]
fn a_new_step_has_the_cursor_also_where_steps_were_folded() {
    let mut stage = stage(Language::En, 80, 24);
    stage.keys("j j o").text("Walk the block").keys("enter esc esc").sees("› ");
    let screen = stage.screen();
    let line = screen.lines().find(|line| line.contains("Walk the block")).unwrap();
    assert!(line.contains('›'), "{screen}");
}

#[test]
fn the_word_for_a_state_stays_at_its_row_and_what_explains_it_gives_way() {
    let mut stage = stage(Language::En, 80, 24);
    let row = |stage: &Stage, number: &str| {
        let screen = stage.screen();
        screen.lines().find(|line| line.contains(number)).unwrap().trim_end().to_owned()
    };
    stage.keys("enter j x x");
    assert!(row(&stage, "1.1 Learn").ends_with("done · your team’s word"), "{}", stage.screen());
    stage.keys("o").text("A museum visit").keys("enter esc esc");
    assert!(row(&stage, "1.1 Learn").ends_with("  done"), "{}", stage.screen());
    stage.keys("j j j j x x");
    assert!(row(&stage, "1.2.3 Map").ends_with("  done"), "{}", stage.screen());
    // A benchmark keeps how many of its steps are done.
    stage.keys("g g").send(Message::Resize(42, 18));
    assert!(row(&stage, " 1  Getting").ends_with("  1 of 3"), "{}", stage.screen());
}
