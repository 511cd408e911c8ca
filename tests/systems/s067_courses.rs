//! 67: who came to a public course is counted by group, and that is no listening unless somebody says so.

use serde_json::{Value as Json, json};

use crate::cli_office::MemoryOffice;
use crate::{made, today};

/// A course with an evening that was held while a round of listening goes on; families are 200.
struct Evening {
    office: MemoryOffice,
    course: String,
    meeting: String,
    round: String,
}

impl Evening {
    fn held() -> Self {
        let office = MemoryOffice::founded();
        let day = format!("date={}", today::away(-5));
        let begun = format!("start={}", today::away(-30));
        let round = made(&office, &["assessment", "title=Round", "state=running", &begun]);
        let course = made(&office, &["course", "title=How success is seen", "form=public_course"]);
        let words = ["meeting", "title=First evening", &day, "state=held"];
        let of = format!("course={course}");
        let meeting = made(&office, &[&words[..], &[&of]].concat());
        office.out(&["set", "group-families", "size=200"]);
        Self { office, course, meeting, round }
    }

    fn mark(&self, words: &[&str]) -> String {
        let occasion = format!("occasion={}", self.meeting);
        let date = format!("date={}", today::away(-5));
        made(&self.office, &[&["participation", &*occasion, &*date], words].concat())
    }

    fn told(&self, of: &str, key: &str) -> Json {
        self.office.json(&["show", of])[key].clone()
    }
}

#[test]
fn who_came_is_counted_by_group_and_is_no_listening() {
    let evening = Evening::held();
    evening.mark(&["form=count", "count=40", "new=40", "groups=group-families"]);
    evening.mark(&["form=count", "count=6", "new=6", "groups=group-staff"]);
    // Named without a group: hers counts.
    made(&evening.office, &["person", "name=Ana", "group=group-families"]);
    evening.mark(&["person=Ana"]);
    assert_eq!(evening.told("group-families", "course_visits"), 41);
    assert_eq!(evening.told("group-staff", "course_visits"), 6);
    assert_eq!(evening.told("group-students", "course_visits"), 0);
    let course = ["held", "came"].map(|key| evening.told(&evening.course, key));
    assert_eq!(course, [json!(1), json!(47)]);
    assert_eq!(evening.told(&evening.course, "last_held"), today::away(-5).to_string());
    // The round of listening has heard nobody.
    assert_eq!(evening.told("group-families", "reached"), 0);
    let minutes =
        evening.office.out(&["report", "minutes", &format!("meeting={}", evening.meeting)]);
    assert!(minutes.contains("Families") && minutes.contains("41"), "{minutes}");
}

#[test]
fn only_those_count_as_heard_of_whom_somebody_says_so() {
    let evening = Evening::held();
    let heard = format!("assessment={}", evening.round);
    evening.mark(&["form=count", "count=40", "new=40", "groups=group-families"]);
    let asked =
        evening.mark(&["form=count", "count=12", "new=12", "groups=group-families", &heard]);
    assert_eq!(evening.told("group-families", "reached"), 12);
    assert_eq!(evening.told("group-families", "course_visits"), 52);
    evening.office.out(&["set", &asked, "assessment="]);
    assert_eq!(evening.told("group-families", "reached"), 0);
}

#[test]
fn meetings_of_other_kinds_are_no_visits_to_courses() {
    let evening = Evening::held();
    evening.mark(&["form=count", "count=40", "new=0", "groups=group-families"]);
    evening.office.out(&["set", &evening.meeting, "course="]);
    assert_eq!(evening.told("group-families", "course_visits"), 0);
    assert_eq!(evening.told(&evening.course, "came"), 0);
}

#[test]
fn its_evening_is_made_from_it_and_what_people_say_is_kept() {
    let evening = Evening::held();
    assert!(evening.office.out(&["list", "course"]).contains("What is expected of students"));
    evening.office.out(&["set", &evening.meeting, "feedback=Clear, but too long"]);
    assert!(evening.office.out(&["show", &evening.meeting]).contains("too long"));
}
