//! 133: what the coordinator learns one to one, for the team, the mapping and the assessment, with what came of it.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn each_of_the_three_has_its_goal_and_where_one_is_missing_it_is_told() {
    let office = MemoryOffice::founded();
    let gaps = || office.run(&["gaps", "coaching_goal"]).out;
    assert!(!gaps().contains("No goal is about"), "nobody who does not use it is told");
    let goal =
        |matter: &str| made(&office, &["coaching_goal", "goal=Learn", &format!("matter={matter}")]);
    let first = goal("leadership_team");
    let told = gaps();
    assert!(told.contains("mapping yet") && told.contains("assessment yet"), "{told}");
    goal("mapping");
    goal("assessment");
    assert!(!gaps().contains("No goal is about"), "{}", gaps());
    let words = ["do", "coaching_session", &first, "topic=Meetings", "progress_note=Two now lead"];
    office.out(&words);
    let shown = office.json(&["show", &first]);
    assert_eq!((&shown["sessions"], &shown["state"]), (&1.into(), &"open".into()));
    let day = office.json(&["list", "coaching_session"])[0]["date"].clone();
    assert_eq!(day, today::day().to_string());
}
