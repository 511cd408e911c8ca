//! 27: what was heard, with how often and in which way; one step makes a problem of it.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn a_finding_shows_its_counts_by_method_and_becomes_a_problem_by_a_deed() {
    let office = MemoryOffice::founded();
    let day = format!("date={}", today::day());
    let finding = made(
        &office,
        &[
            "finding",
            "statement=We hear of it too late",
            &day,
            "areas=climate",
            "voice_es=Ya faltó toda la semana.",
        ],
    );
    for (method, count) in [("survey", 14), ("interview", 3), ("survey", 2)] {
        let own = [
            &*format!("finding={finding}"),
            &*day,
            &format!("method={method}"),
            &format!("count={count}"),
        ];
        made(&office, &[&["mention"], &own[..]].concat());
    }
    assert_eq!(office.json(&["show", &finding])["times"], 19);
    let table = office.out(&["list", "mention", "--as", "by_method"]);
    assert!(table.contains("survey") && table.contains("16") && table.contains("19"), "{table}");
    let problem = office.out(&["do", "problem", &finding]);
    let shown = office.json(&["show", problem.trim()]);
    assert_eq!(shown["statement"], "We hear of it too late");
    assert_eq!(office.json(&["show", &finding])["problems"], 1);
    let thread = office.out(&["thread", problem.trim()]);
    assert!(thread.contains("We hear of it too late"), "{thread}");
}

#[test]
fn what_is_answered_says_so_and_what_has_no_area_is_told() {
    let office = MemoryOffice::founded();
    let day = format!("date={}", today::day());
    let finding = made(&office, &["finding", "statement=No shade in the yard", &day]);
    assert!(office.out(&["gaps", "finding"]).contains("No pillar and no area"));
    office.refused(1, &["set", &finding, "state=answered"]);
    office.out(&["set", &finding, "state=answered", "answer=Two trees are planted in March"]);
    assert_eq!(office.json(&["show", &finding])["answered_on"], today::day().to_string());
}
