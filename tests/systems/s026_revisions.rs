//! 26: while people are being asked, whoever changes a plan says why, and what it said before stays.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn while_people_are_asked_a_change_says_why() {
    let office = MemoryOffice::founded();
    let start = format!("start={}", today::away(-3));
    let round = made(&office, &["assessment", "title=Round", "state=running", &start]);
    let assessment = format!("assessment={round}");
    let plan = made(&office, &["plan", "title=Listen", "form=engagement", &assessment]);
    let words = ["outreach", "title=Ask", "groups=group-staff", &format!("plan={plan}")];
    let line = made(&office, &words);
    let line = line.as_str();
    let spanish = office.run(&["--lang", "es", "set", line, "method=forum"]);
    assert!(spanish.err.contains("Diga por qué cambia esta línea"), "{}", spanish.err);
    office.out(&["set", line, "method=forum", "--because", "They asked for it"]);
    office.out(&["set", line, "state=under_way"]);
    let dropped = office.run(&["set", line, "state=dropped"]);
    assert!(dropped.err.contains("Why dropped is missing"), "{}", dropped.err);
    let reasons = office.out(&["list", "revision"]);
    assert!(reasons.contains("They asked for it"), "{reasons}");
    let away = office.run(&["rm", line]);
    assert!(away.err.contains("Say why this line goes"), "{}", away.err);
}
