//! 35 to 38: the gentle method check. It says in both languages how a problem, a cause, a driver, an idea, an aim or a
//! measure may be meant otherwise, stands in nobody's way, and is silent once somebody says that it is wrong.

use crate::cli_office::MemoryOffice;
use crate::made;

/// What is told of all records of a kind, in both languages.
fn told(office: &MemoryOffice, kind: &str) -> String {
    ["en", "es"].map(|language| office.out(&["--lang", language, "gaps", kind])).concat()
}

#[test]
fn a_wording_that_means_something_else_is_told_with_its_reason() {
    for (words, kind, english, spanish) in [
        (
            &["problem", "statement=Lack of tutors"][..],
            "problem",
            "an answer already",
            "una respuesta",
        ),
        (
            &["problem", "statement_es=Falta de tutores"],
            "problem",
            "an answer already",
            "una respuesta",
        ),
        (
            &["problem", "statement=Parents don’t care"],
            "problem",
            "Blames people",
            "Culpa a personas",
        ),
        (
            &["aim", "statement=Hold ten workshops"],
            "aim",
            "Says what will be done",
            "Dice qué se hará",
        ),
        (&["measure", "name=Late", "unit=%"], "measure", "denominator", "denominador"),
    ] {
        let office = MemoryOffice::founded();
        made(&office, words);
        let told = told(&office, kind);
        assert!(told.contains(english) && told.contains(spanish), "{words:?}: {told}");
    }
}

#[test]
fn what_is_worded_well_is_told_nothing_of() {
    let office = MemoryOffice::founded();
    made(&office, &["problem", "statement=24 % of grade 6 miss a day in ten"]);
    made(&office, &["problem", "statement=Families are not called before day three"]);
    made(
        &office,
        &["measure", "name=Late", "unit=%", "denominator=Days enrolled", "measure_type=process"],
    );
    for (kind, words) in
        [("problem", ["answer already", "Blames"]), ("measure", ["denominator", "Only what"])]
    {
        let told = told(&office, kind);
        assert!(words.iter().all(|own| !told.contains(own)), "{told}");
    }
}

/// A row of an outline, perhaps below another.
fn row(
    office: &MemoryOffice,
    outline: &str,
    words: &[&str],
    parent: Option<&str>,
) -> (String, String) {
    let node = made(office, &[&["node"], words].concat());
    let (of, is) = (format!("outline={outline}"), format!("node={node}"));
    let below = parent.map(|own| format!("parent={own}"));
    let place = [Some("placement"), Some(&*of), Some(&*is), below.as_deref()];
    (made(office, &place.into_iter().flatten().collect::<Vec<_>>()), node)
}

#[test]
fn drivers_ideas_and_causes_are_told_by_where_they_stand() {
    let office = MemoryOffice::founded();
    let fishbone = made(&office, &["outline", "title=Why", "form=fishbone"]);
    let drivers = made(&office, &["outline", "title=How", "form=drivers"]);
    // A cause may be an activity, and a change idea is one.
    let (bone, _) = row(&office, &fishbone, &["text=Call homes on Fridays"], None);
    row(&office, &fishbone, &["text=Students are lazy"], Some(&bone));
    let (primary, _) = row(&office, &drivers, &["text=Train the staff"], None);
    row(&office, &drivers, &["text=Call on day two", "role=change_idea"], Some(&primary));
    let (_, alone) = row(&office, &drivers, &["text=Send a bus", "role=change_idea"], None);
    let found = office.json(&["gaps", "node"]);
    let found: Vec<(&str, &str)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|own| (own["check"].as_str().unwrap(), own["label"].as_str().unwrap()))
        .collect();
    for expected in [
        ("blame", "Students are lazy"),
        ("driver_activity", "Train the staff"),
        ("idea_alone", "Send a bus"),
        ("unmeasured", "Train the staff"),
        ("untested", "Call on day two"),
    ] {
        assert_eq!(found.iter().filter(|own| **own == expected).count(), 1, "{found:?}");
    }
    assert_eq!(found.len(), 5, "{found:?}");
    // Told to be wrong, with a reason that is kept, it is told no more.
    let about = format!("about={alone}");
    made(
        &office,
        &["set_aside", "reason=It serves all of them", &about, "check=outline.idea_alone"],
    );
    assert!(!office.out(&["gaps", "node"]).contains("Send a bus"));
    for at in 0..5 {
        row(&office, &drivers, &[&format!("text=Driver {at}")], None);
    }
    assert!(told(&office, "outline").contains("More than five primary drivers"));
    // None of it was in anybody's way, and nothing of it waits on Home.
    assert!(!office.out(&["gaps", "outline"]).contains("refused"));
}

#[test]
fn who_measures_only_what_comes_out_is_told_once() {
    let office = MemoryOffice::founded();
    for name in ["name=Absent", "name=Grades"] {
        made(&office, &["measure", name, "measure_type=outcome"]);
    }
    assert_eq!(told(&office, "measure").matches("Only what comes out").count(), 1);
    made(&office, &["measure", "name=Calls", "measure_type=process"]);
    assert!(!told(&office, "measure").contains("Only what comes out"));
}
