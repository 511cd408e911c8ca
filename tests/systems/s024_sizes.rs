//! 24: how large a group was on which day; what was heard before is counted against the size of then.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn coverage_before_the_second_size_keeps_the_first() {
    let office = MemoryOffice::founded();
    let day = |ago: i64| today::away(-ago).to_string();
    let round = made(
        &office,
        &["assessment", "title=Round", "state=running", &format!("start={}", day(90))],
    );
    let meeting = made(
        &office,
        &["meeting", "title=Forum", &format!("date={}", day(60)), &format!("assessment={round}")],
    );
    let families = "group-families";
    let size = |size: &str, ago: i64| {
        office.out(&["set", families, &format!("size={size}"), &format!("as_of={}", day(ago))]);
    };
    size("100", 80);
    size("200", 30);
    made(
        &office,
        &[
            "participation",
            &format!("occasion={meeting}"),
            &format!("date={}", day(60)),
            "form=count",
            "count=80",
            "new=80",
            &format!("groups={families}"),
        ],
    );
    let shown = |until: &[&str]| office.json(&[&["show", families], until].concat());
    let now = shown(&[]);
    assert_eq!([&now["size_then"], &now["reached"], &now["size"]], [200, 80, 200]);
    assert_eq!(now["reach_state"], "short");
    // A size that is told late and holds for an earlier day is put where it belongs.
    size("150", 40);
    let now = shown(&[]);
    assert_eq!([&now["size_then"], &now["size"]], [200, 200]);
    assert_eq!(now["as_of"], day(30));
    // One that is put right is no other one.
    size("210", 30);
    assert_eq!(shown(&[])["size_then"], 210);
    office.out(&["undo"]);
    assert_eq!(shown(&[])["size_then"], 200);
}
