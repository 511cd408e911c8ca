//! 39: each priority shows its team or that it has none, and the groups that the team lacks.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_priority_says_which_groups_its_team_lacks() {
    let office = MemoryOffice::founded();
    let priority = made(&office, &["priority", "title=Every day at school", "state=active"]);
    let state = || office.json(&["show", &priority])["team_state"].clone();
    assert_eq!(state(), "no_team");
    let list = office.out(&["list", "priority"]);
    assert!(list.contains("no team"), "{list}");
    let spanish = office.out(&["--lang", "es", "list", "priority"]);
    assert!(spanish.contains("sin equipo"), "{spanish}");
    let team = made(&office, &["team", "name=Attendance team", "form=problem_solving"]);
    office.out(&["set", &priority, &format!("team={team}")]);
    assert_eq!(state(), "lacks_voices");
    let told = || {
        let gaps = office.out(&["gaps", "priority"]);
        let mut lines = gaps.lines();
        lines.find(|line| line.contains("In its team nobody")).unwrap_or_default().to_owned()
    };
    let groups = ["Students", "Families", "Staff", "Community"];
    assert!(groups.iter().all(|group| told().contains(group)), "{}", told());
    let sit = |name: &str, kind: &str| {
        let somebody = made(&office, &["person", &format!("name={name}")]);
        let seat = ["seat", &format!("title={name}"), &format!("of={team}")];
        let seat = [&seat[..], &[&format!("person={somebody}"), &format!("person_kind={kind}")]];
        made(&office, &seat.concat())
    };
    for (name, kind) in [("Ana", "student"), ("Luz", "family"), ("Eva", "teacher")] {
        sit(name, kind);
    }
    assert!(told().contains("Community") && !told().contains("Students"), "{}", told());
    let seat = sit("Sam", "partner");
    assert_eq!((state(), told()), ("all_voices".into(), String::new()));
    // Whoever leaves, leaves a gap.
    office.out(&["rm", &seat]);
    assert_eq!(state(), "lacks_voices");
}
