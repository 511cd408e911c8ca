//! 29: three readings of one measure by two subgroups draw two series in the terminal, with their gap stated as a
//! number.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn two_subgroups_stand_beside_one_another_with_their_gap() {
    let office = MemoryOffice::founded();
    made(&office, &["measure", "name=Attendance"]);
    let read = |group: &str, values: [&str; 3]| {
        for (day, value) in ["2026-10-05", "2026-10-12", "2026-10-19"].into_iter().zip(values) {
            office.out(&["read", "Attendance", value, "--on", day, "--group", group]);
        }
    };
    read("English learners", ["70", "74", "78"]);
    read("Everyone else", ["90", "89", "90"]);
    let drawn = office.out(&["chart", "Attendance"]);
    for letter in ['A', 'B'] {
        let points = drawn.lines().filter(|line| line.contains(['│', '┤']));
        assert_eq!(points.map(|line| line.matches(letter).count()).sum::<usize>(), 3, "{drawn}");
    }
    assert!(drawn.contains("A English learners: 78 on Oct 19, 2026\n"), "{drawn}");
    let gap = "On Oct 19, 2026 “English learners” is 12 below “Everyone else”; on Oct 5, 2026 lowest and highest were 20 apart.\n";
    assert!(drawn.contains(gap), "{drawn}");
    let spanish = office.out(&["--lang", "es", "chart", "Attendance"]);
    assert!(
        spanish.contains("«English learners» está 12 por debajo de «Everyone else»"),
        "{spanish}"
    );
    let data = office.json(&["chart", "Attendance"]);
    assert_eq!(data["subgroups"][1]["points"][0], serde_json::json!(["2026-10-05", 90.0]));
    assert_eq!(data["gap"]["apart"], 12.0);
    // One of them alone is a chart like every other.
    let alone = office.json(&["chart", "Attendance", "--subgroup", "english learners"]);
    assert_eq!(
        (alone["points"].clone(), alone["gap"].clone()),
        (3.into(), serde_json::Value::Null)
    );
    // With everybody's readings those have the picture of the rules, and the subgroups theirs below it.
    office.out(&["read", "Attendance", "86", "--on", "2026-10-19"]);
    let all = office.out(&["chart", "Attendance"]);
    assert!(all.contains("A everybody: 86 on Oct 19, 2026\n") && all.contains(gap), "{all}");
}
