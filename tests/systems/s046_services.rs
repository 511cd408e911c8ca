//! 46: services against needs, both ways.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn needs_without_a_service_and_services_without_a_need_are_listed() {
    let office = MemoryOffice::founded();
    let date = format!("date={}", today::day());
    let teeth = made(&office, &["problem", "statement=Toothaches"]);
    made(&office, &["problem", "statement=Solved long ago", "state=solved"]);
    let shade = made(&office, &["finding", "statement=No shade", "form=need", &date]);
    made(&office, &["finding", "statement=Strong families", "form=strength", &date]);
    let parts = || {
        let told = office.json(&["list", "service", "--figures"]);
        let own = |at: usize| (told[at]["whole"].clone(), told[at]["of"].clone());
        [own(0), own(1), own(2)].map(|(part, of)| (part.as_u64(), of.as_u64()))
    };
    let none = [(Some(1), Some(1)), (Some(1), Some(1)), (Some(0), Some(0))];
    assert_eq!(parts(), none, "needs are counted before there is any service");
    made(&office, &["service", "title=Chess", "form=enrichment"]);
    let dentist = made(&office, &["service", "title=Dentist", "form=health"]);
    let report = |lang: &str| office.out(&["--lang", lang, "report", "service_gaps"]);
    let listed = |words: &str| report("en").contains(words);
    for words in ["Toothaches", "No shade", "Chess", "Dentist"] {
        assert!(listed(words), "{words} in {}", report("en"));
    }
    assert!(!listed("Solved long ago") && !listed("Strong families"), "{}", report("en"));
    assert_eq!(parts(), [(Some(1), Some(1)), (Some(1), Some(1)), (Some(2), Some(2))]);
    // One service may answer a problem and what was heard.
    office.out(&["set", &dentist, &format!("needs={teeth}; {shade}")]);
    assert!(!listed("Toothaches") && !listed("No shade") && !listed("Dentist"), "{}", report("en"));
    assert!(listed("Every open problem has a service"), "{}", report("en"));
    assert!(report("es").contains("Chess") && report("es").contains("Servicios sin necesidad"));
    assert_eq!(parts(), [(Some(0), Some(1)), (Some(0), Some(1)), (Some(1), Some(2))]);
    assert_eq!(office.json(&["show", &teeth])["services"], 1);
    // What has ended answers nothing, and needs no reason.
    office.out(&["set", &dentist, "state=ended"]);
    assert!(listed("Toothaches") && listed("No shade") && !listed("Dentist"));
    assert_eq!(office.json(&["show", &shade])["services"], 0);
}

#[test]
fn what_was_heard_becomes_a_service_in_one_step() {
    let office = MemoryOffice::founded();
    let date = format!("date={}", today::day());
    let shade = made(&office, &["finding", "statement=No shade", "form=need", &date]);
    let service = office.out(&["do", "service", &shade, "title=Trees", "form=recreation"]);
    let shown = office.json(&["show", service.trim()]);
    assert_eq!(shown["needs"], serde_json::json!([shade]));
    assert!(!office.out(&["gaps", "service"]).contains("Answers no need"));
}
