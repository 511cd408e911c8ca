//! 33: four pillars over everything, with their zeros.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn what_serves_a_pillar_is_listed_and_what_is_bare_is_marked() {
    let office = MemoryOffice::founded();
    let date = format!("date={}", today::day());
    let pillar = "pillars=family_engagement";
    made(&office, &["finding", "statement=Calls come late", &date, pillar]);
    made(&office, &["finding", "statement=Another thing", &date]);
    let problem = made(&office, &["problem", "statement=Nobody calls", pillar]);
    let words = ["priority", "title=Calls", &format!("problem={problem}"), pillar];
    made(&office, &[&words[..], &["state=active"]].concat());
    made(&office, &["priority", "title=Perhaps", "pillars=expanded_learning"]);
    made(&office, &["organization", "name=Clinic", "pillars=integrated_student_supports"]);
    for (kind, count) in [("finding", 1), ("problem", 1), ("priority", 1), ("organization", 0)] {
        let words = ["list", kind, "--pillar", "family_engagement", "--format", "json"];
        let found = office.run(&words).out;
        let found: serde_json::Value = serde_json::from_str(&found).unwrap_or_default();
        assert_eq!(found.as_array().map_or(0, Vec::len), count, "{kind}");
    }
    let table = office.out(&["list", "priority", "--as", "by_pillar"]);
    let row = |words: &str| table.lines().find(|line| line.starts_with(words)).unwrap().to_owned();
    // Findings, problems, active priorities, services, organizations, assets, work.
    assert_eq!(row("family").matches("0: bare").count(), 4, "{table}");
    assert_eq!(row("integrated").matches("0: bare").count(), 6, "{table}");
    assert_eq!(row("expanded").matches("0: bare").count(), 7, "a candidate is not active: {table}");
}

#[test]
fn a_pillar_without_a_priority_a_service_or_a_partner_is_named() {
    let office = MemoryOffice::founded();
    let bare = || {
        let gaps = office.out(&["gaps", "priority"]);
        let lines = gaps.lines().filter(|line| line.contains(" bare: "));
        lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    assert!(bare().is_empty(), "nobody listens yet");
    made(&office, &["assessment", "title=First round"]);
    let pillar = "pillars=family_engagement";
    made(&office, &["priority", "title=Calls", "state=active", pillar]);
    assert_eq!(bare().len(), 4, "{:?}", bare());
    let families = || bare().into_iter().find(|line| line.contains("Family and community"));
    let told = families().unwrap();
    assert!(told.contains("Services") && told.contains("Organizations"), "{told}");
    assert!(!told.contains("Priorities"), "{told}");
    made(&office, &["organization", "name=Clinic", pillar]);
    made(&office, &["service", "title=Calls", "form=outreach", pillar]);
    assert_eq!((families(), bare().len()), (None, 3));
}
