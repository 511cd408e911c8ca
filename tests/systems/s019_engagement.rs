//! 19: who asks whom, with its holes; ready only when nobody is left out.

use crate::cli_office::MemoryOffice;
use crate::made;

fn line(office: &MemoryOffice, plan: &str, group: &str, more: &[&str]) -> String {
    let (title, plan) = (format!("title=Ask {group}"), format!("plan={plan}"));
    let groups = format!("groups={group}");
    made(office, &[&["outreach", &*title, &plan, &groups], more].concat())
}

#[test]
fn a_plan_is_ready_only_when_every_group_is_asked_by_somebody_in_some_way() {
    let office = MemoryOffice::founded();
    let plan = made(&office, &["plan", "title=Listen", "form=engagement"]);
    assert!(office.out(&["gaps", "plan"]).contains("not asked by anybody"));
    let whole = ["method=survey", "owner=person-me"];
    for group in ["group-families", "group-students", "group-staff"] {
        line(&office, &plan, group, &whole);
    }
    // A part of a group that is asked is asked with it.
    made(&office, &["group", "name=Aides", "parent=group-staff"]);
    let gaps = office.out(&["gaps", "group"]);
    let (_, unasked) = gaps.split_once("Nobody is planned to ask this group").unwrap();
    assert!(unasked.contains("group-community"), "{gaps}");
    assert!(!unasked.contains("group-staff") && !unasked.contains("Aides"), "{gaps}");
    let half = line(&office, &plan, "group-community", &["method=interview"]);
    assert!(office.out(&["gaps", "outreach"]).contains("Nobody sees to it"));
    assert_eq!(office.json(&["show", &plan])["ready"], false);
    let settle = ["set", &plan, "state=final"];
    assert!(office.run(&settle).err.contains("Not ready yet"));
    let luz = made(&office, &["person", "name=Luz Mar"]);
    office.out(&["set", &half, &format!("owner={luz}")]);
    assert_eq!(office.json(&["show", &plan])["ready"], true);
    assert!(office.out(&["gaps", "plan"]).contains("carries more than half"), "three of four");
    assert_eq!(crate::step(&office, "4.2")["evidence_count"], 1);
    office.out(&settle);
}
