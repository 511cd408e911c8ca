//! 61: the post is decided only with employer, class, money, and a family member and a teacher among those who chose.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_decision_needs_all_its_parts() {
    let office = MemoryOffice::founded();
    let post = made(&office, &["post", "title=Coordinator"]);
    let person = |kind: &str| {
        made(&office, &["person", &format!("name=A {kind}"), &format!("person_kind={kind}")])
    };
    let (mother, teacher) = (person("family"), person("teacher"));
    let class = made(&office, &["job_class", "title=Family liaison"]);
    let fund = made(&office, &["fund", "title=Start", "form=district"]);
    let agency = made(&office, &["organization", "name=Casa Luz"]);
    let decide = ["set", &*post, "state=decided"];
    let refused = || office.refused(1, &decide).contains("A decision needs an employer");
    for part in [
        format!("class={class}"),
        format!("fund={fund}"),
        format!("employer={agency}"),
        format!("panel={mother}"),
    ] {
        assert!(refused(), "{part}");
        office.out(&["set", &post, &part]);
    }
    assert!(refused(), "no teacher yet");
    office.out(&["set", &post, &format!("panel={mother};{teacher}")]);
    office.out(&decide);
    office.out(&["set", &post, "state=filled", "months=10", "working_time=100"]);
    let gaps = office.out(&["gaps", "post"]);
    assert!(gaps.contains("not all year") && gaps.contains("Nobody supervises"), "{gaps}");
}
