//! 25: who of each group was heard, as distinct people.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::{made, today};

struct Forum {
    office: MemoryOffice,
    meeting: String,
}

impl Forum {
    /// A forum for which a round of listening goes on; families are 200.
    fn held() -> Self {
        let office = MemoryOffice::founded();
        let day = today::away(-5).to_string();
        let round =
            made(&office, &["assessment", "title=Round", "state=running", &format!("start={day}")]);
        let words =
            ["meeting", "title=Forum", &format!("date={day}"), &format!("assessment={round}")];
        let meeting = made(&office, &words);
        office.out(&["set", "group-families", "size=200"]);
        Self { office, meeting }
    }

    fn mark(&self, words: &[&str]) -> String {
        let occasion = format!("occasion={}", self.meeting);
        let date = format!("date={}", today::away(-5));
        made(&self.office, &[&["participation", &*occasion, &*date], words].concat())
    }

    fn counted(&self, count: i64, new: i64, group: &str) -> String {
        let (count, new) = (format!("count={count}"), format!("new={new}"));
        self.mark(&["form=count", &count, &new, &format!("groups={group}")])
    }

    fn told(&self, group: &str, what: &[&str]) -> Vec<Json> {
        let shown = self.office.json(&["show", group]);
        what.iter().map(|key| shown[*key].clone()).collect()
    }
}

#[test]
fn a_hundred_and_forty_nine_of_two_hundred_is_short_by_one() {
    let forum = Forum::held();
    forum.counted(149, 149, "group-families");
    let what = ["reached", "reach", "short_by", "reach_state"];
    assert_eq!(
        forum.told("group-families", &what),
        [149.into(), 74.5.into(), 1.into(), "short".into()] as [Json; 4]
    );
    let gaps = forum.office.out(&["gaps", "group"]);
    assert!(gaps.contains("Short by: 1"), "{gaps}");
    let spanish = forum.office.out(&["--lang", "es", "gaps", "group"]);
    assert!(spanish.contains("Todavía falta escuchar"), "{spanish}");
    let luz = made(&forum.office, &["person", "name=Luz Mar", "group=group-families"]);
    forum.mark(&[&format!("person={luz}")]);
    assert_eq!(
        forum.told("group-families", &what),
        [150.into(), 75.into(), 0.into(), "met".into()] as [Json; 4]
    );
    assert!(!forum.office.out(&["gaps", "group"]).contains("Short by"));
    // Whoever comes twice is one, and whoever was in a number is not counted beside it.
    let again =
        made(&forum.office, &["meeting", "title=Again", &format!("date={}", today::away(-4))]);
    let words = [
        &*format!("occasion={again}"),
        &format!("date={}", today::away(-4)),
        &format!("person={luz}"),
    ];
    made(&forum.office, &[&["participation"], &words[..]].concat());
    let ana = made(&forum.office, &["person", "name=Ana Paz", "group=group-families"]);
    forum.mark(&[&format!("person={ana}"), "counted_before=yes"]);
    assert_eq!(forum.told("group-families", &["reached"]), [Json::from(150)]);
}

#[test]
fn a_size_that_nobody_knows_reads_unknown() {
    let forum = Forum::held();
    forum.counted(40, 40, "group-staff");
    let what = ["reached", "reach", "short_by", "reach_state"];
    let none = Json::Null;
    assert_eq!(
        forum.told("group-staff", &what),
        [40.into(), none.clone(), none, "unknown".into()] as [Json; 4]
    );
}

#[test]
fn a_part_below_the_line_is_named_although_its_whole_is_above() {
    let forum = Forum::held();
    let part = made(
        &forum.office,
        &["group", "name=Families who speak Mam", "parent=group-families", "size=20"],
    );
    forum.counted(180, 180, "group-families");
    let gaps = forum.office.out(&["gaps", "group"]);
    assert!(gaps.contains("this part of it was not") && gaps.contains("Mam"), "{gaps}");
    // A part of a number is not counted twice.
    let whole = forum.counted(190, 0, "group-families");
    forum.mark(&[
        "form=count",
        "count=16",
        "new=16",
        &format!("groups={part}"),
        &format!("of_which={whole}"),
    ]);
    assert_eq!(
        forum.told("group-families", &["reached", "reached_most"]),
        [190, 200].map(Json::from)
    );
    assert_eq!(forum.told(&part, &["reached", "reach_state"]), [Json::from(16), "met".into()]);
    forum.counted(30, 30, &part);
    assert_eq!(forum.told(&part, &["reach_state"]), [Json::from("too_many")]);
    assert!(forum.office.out(&["gaps", "group"]).contains("Check its size"));
}

#[test]
fn others_are_told_of_large_groups_only() {
    let forum = Forum::held();
    let part =
        made(&forum.office, &["group", "name=New families", "parent=group-families", "size=30"]);
    forum.counted(150, 150, "group-families");
    let told = |group: &str| {
        let words = ["export", "csv", "group", "--audience", "public"];
        let table = forum.office.out(&words);
        table.lines().find(|line| line.contains(group)).unwrap_or_default().to_owned()
    };
    assert!(told("group-families").contains(",150,"), "{}", told("group-families"));
    forum.counted(8, 8, &part);
    let row = told("New families");
    assert!(!row.contains(",8,") && !row.contains("short"), "{row}");
    forum.office.out(&["set", "group-families", "size=165"]);
    assert!(
        !told("group-families").contains("158"),
        "seven are not heard: {}",
        told("group-families")
    );
}

#[test]
fn who_is_left_out_for_a_reason_is_not_asked_for() {
    let forum = Forum::held();
    forum.counted(20, 20, "group-families");
    forum.office.out(&["set", "group-families", "left_out=Another school asks them"]);
    assert_eq!(forum.told("group-families", &["reach_state"]), [Json::Null]);
}

#[test]
fn a_paper_tally_is_typed_in_one_line_and_typed_again_it_is_corrected() {
    let forum = Forum::held();
    let part = ["group", "name=English learners", "parent=group-families"];
    let part = made(&forum.office, &part);
    let line =
        ["heard", &forum.meeting, "families", "40", "new", "40", "english", "12", "staff", "3"];
    let told = forum.office.out(&line);
    assert!(told.contains("Families 40 (40 for the first time)"), "{told}");
    assert!(told.contains("of these English learners 12 · Staff 3"), "{told}");
    assert_eq!(forum.told("group-families", &["reached", "reached_most"]), [40, 40]);
    assert_eq!(forum.told(&part, &["reached"]), [12]);
    assert_eq!(forum.told("group-staff", &["reached"]), [3]);
    // The same again changes nothing; another number corrects, and what is not said again stays.
    let again = forum.office.json(&["log", "--limit", "100"]).as_array().unwrap().len();
    forum.office.out(&line);
    assert_eq!(forum.office.json(&["log", "--limit", "100"]).as_array().unwrap().len(), again);
    let spanish =
        ["--lang", "es", "heard", &forum.meeting, "Familias 41;", "english: 11", "personal", "3"];
    let told = forum.office.out(&spanish);
    assert!(told.contains("Familias 41 · de ellas English learners 11"), "{told}");
    assert_eq!(forum.told("group-families", &["reached"]), [41]);
    assert_eq!(forum.told(&part, &["reached"]), [11]);
    forum.office.out(&["undo"]);
    assert_eq!(forum.told("group-families", &["reached"]), [40]);
}

#[test]
fn a_line_that_is_not_understood_says_what_is_wrong_and_keeps_nothing() {
    let forum = Forum::held();
    made(&forum.office, &["group", "name=Newcomer families", "parent=group-families"]);
    made(&forum.office, &["group", "name=Newcomer students", "parent=group-students"]);
    let before = forum.office.out(&["export", "json"]);
    for (line, said) in [
        ("famlies 3", "No group is called “famlies”"),
        ("newcomer 3", "“newcomer” could be Newcomer"),
        ("families 3 newcomer families 4", "Newcomer families cannot be more than Families"),
        ("families 3 families 4", "Families is there twice"),
        ("families", "A number is missing behind “families”"),
        ("families 3 staff", "A number is missing behind “staff”"),
        ("12", "Before 12, say which group"),
        ("families 0", "Between 1 and 100,000"),
        ("families 3 new 4", "Not more can be new"),
        (" , ", "Say groups and numbers"),
        ("families 99999999999999999999", "A number is missing"),
    ] {
        let reply = forum.office.run(&["heard", &forum.meeting, line]);
        assert_eq!(reply.exit, 1, "{line}");
        assert!(reply.err.contains(said), "{line}: {}", reply.err);
    }
    assert_eq!(forum.office.run(&["heard", "group-staff", "staff 3"]).exit, 1);
    assert_eq!(forum.office.out(&["export", "json"]), before);
}

#[test]
fn the_rows_of_a_survey_come_in_as_codes_and_nobody_twice() {
    let forum = Forum::held();
    let rows = "Timestamp,\"Your code, please\",Who are you?\n\
        11/15/2026 18:02:11,A-17,Families\n\
        11/15/2026 18:03:00,a17,Families\n\
        11/15/2026 18:04:10,B-20,Familias\n\
        11/15/2026 18:05:50,C-1,Parents\n";
    let occasion = format!("occasion={}", forum.meeting);
    let date = format!("date={}", today::away(-5));
    let import = |more: &[&str]| {
        let map = "code=Your code, please,groups=Who are you?";
        let words = ["import", "csv", "participation", "-", "--map", map, "--given", "form=code"];
        let given = ["--given", &occasion, "--given", &date];
        let words = [&words[..], &given, more].concat();
        forum.office.run_in(&words, &[], Some(rows.as_bytes()), None)
    };
    let refused = import(&[]);
    assert_eq!(refused.exit, 1);
    assert!(refused.err.contains("no group has the id or name “Parents”"), "{}", refused.err);
    assert_eq!(forum.told("group-families", &["reached"]), [0], "all or nothing");
    let taken = import(&["--take-good"]);
    assert!(taken.out.contains("Good: 2. Already here: 1."), "{} {}", taken.out, taken.err);
    assert_eq!(forum.told("group-families", &["reached"]), [2]);
    let again = import(&["--take-good"]);
    assert!(again.out.contains("Good: 0. Already here: 3."), "{} {}", again.out, again.err);
    assert_eq!(forum.told("group-families", &["reached"]), [2]);
    let everything = forum.office.out(&["export", "json", "--history"]);
    assert!(!everything.contains("A-17"), "only a digest of a code is kept");
}
