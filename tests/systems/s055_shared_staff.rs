//! 55: rules for staff of two employers are aligned or not, and each has a day on which it is looked at again.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn a_topic_without_a_next_review_and_a_conflict_without_a_way_are_told() {
    let office = MemoryOffice::founded();
    let topic = made(&office, &["personnel_topic", "title=Sick days"]);
    let gaps = || office.run(&["gaps", "personnel_topic"]).out;
    assert!(gaps().contains("No day is set"), "{}", gaps());
    office.out(&["set", &topic, &format!("next_review={}", today::away(20))]);
    assert!(!gaps().contains("No day is set"));
    let refused = office.refused(1, &["set", &topic, "state=aligned"]);
    assert!(refused.contains("Both rules have to be written down"), "{refused}");
    office.out(&["set", &topic, "state=in_conflict"]);
    assert!(gaps().contains("contradict one another"), "{}", gaps());
    office.out(&["set", &topic, "agreed_way=The longer one counts"]);
    assert!(!gaps().contains("contradict one another"));
    office.out(&["set", &topic, "school_rule=Ten", "agency_rule=Twelve"]);
    office.out(&["set", &topic, "state=aligned"]);
}
