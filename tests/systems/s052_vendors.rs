//! 52: whom the district has approved; one whose approval has lapsed is not chosen for a work order.

use crate::cli_office::MemoryOffice;
use crate::made;

fn office() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    for (name, until) in [("Luz", "2027-06-30"), ("Sol", "2026-11-19"), ("Mar", "2026-11-20")] {
        let [name, until] = [format!("name={name}"), format!("approved_until={until}")];
        let from = "approved_from=2025-07-01";
        made(&office, &["organization", &name, "serves_as=vendor", from, &until]);
    }
    made(&office, &["organization", "name=Río", "serves_as=vendor"]);
    made(&office, &["fund", "title=Matching", "form=district"]);
    office
}

fn order(vendor: &str) -> Vec<String> {
    let vendor = format!("organization={vendor}");
    let words = ["work_order", "title=Van", &*vendor, "fund=Matching", "amount=10"];
    words.map(str::to_owned).to_vec()
}

#[test]
fn one_whose_approval_has_lapsed_is_refused_with_the_day() {
    let office = office();
    let chosen = |lang: &str, vendor: &str| {
        let words = order(vendor);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        office.run(&[&["--lang", lang, "add"], &words[..]].concat())
    };
    let told = chosen("en", "Sol");
    assert_eq!(told.exit, 1);
    assert!(told.err.contains("last day of its approval is Nov 19, 2026"), "{}", told.err);
    assert!(!told.err.contains("has not approved"), "it is told once: {}", told.err);
    assert!(chosen("es", "Sol").err.contains("es el 19 nov 2026"));
    assert!(chosen("en", "Río").err.contains("has not approved this organization"));
    let mar = chosen("en", "Mar");
    assert_eq!(mar.exit, 0, "its last day counts: {}", mar.err);
    // To choose another one is asked too; what lapses after the choice is told.
    let own = mar.out.trim().to_owned();
    office.refused(1, &["set", &own, "organization=Sol"]);
    assert!(!office.out(&["gaps", "work_order"]).contains("ended on"));
    office.on("2026-11-21");
    let gaps = office.out(&["gaps", "work_order"]);
    assert!(gaps.contains("ended on Nov 20, 2026"), "{gaps}");
    assert!(office.out(&["gaps", "organization"]).contains("approval by the district has ended"));
}

#[test]
fn those_that_are_approved_are_listed_with_their_terms() {
    let office = office();
    let luz = office.json(&["list", "organization", "--where", "name=Luz"])[0]["id"].clone();
    office.out(&["set", luz.as_str().unwrap(), "approval_terms=Up to two days a week"]);
    let report = office.out(&["report", "approved_vendors"]);
    assert!(report.contains("Luz") && report.contains("Up to two days a week"), "{report}");
    assert!(
        report.contains("Mar") && !report.contains("Sol") && !report.contains("Río"),
        "{report}"
    );
    let vendors = office.json(&["list", "organization", "--where", "serves_as=vendor"]);
    assert_eq!(vendors.as_array().unwrap().len(), 4);
}
