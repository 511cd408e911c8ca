//! 66: from a preschool up to a college, and the levels for which a network has no community school.

use crate::cli_office::MemoryOffice;
use crate::{below, made};

/// A way from a preschool to a college, over three schools of the district: `site-1` is the middle school.
struct Way {
    office: MemoryOffice,
    preschool: String,
    elementary: String,
    high: String,
    college: String,
}

fn way() -> Way {
    let office = MemoryOffice::founded();
    office.out(&["set", "site-1", "name=Arroyo Middle", "school_level=middle"]);
    let elementary = made(&office, &["site", "name=Loma Elementary", "school_level=elementary"]);
    let high = made(&office, &["site", "name=Cerro High", "school_level=high"]);
    let preschool = ["organization", "name=Los Pinos Preschool", "serves_as=school"];
    let preschool = made(&office, &preschool);
    let college = made(&office, &["organization", "name=Valle College", "serves_as=college"]);
    for (from, to) in [
        ("Los Pinos Preschool", "Loma Elementary"),
        ("Loma Elementary", "Arroyo Middle"),
        ("Arroyo Middle", "Cerro High"),
        ("Cerro High", "Valle College"),
    ] {
        made(&office, &["pathway", &format!("from={from}"), &format!("to={to}")]);
    }
    Way { office, preschool, elementary, high, college }
}

/// The schools that are met one way, in their order.
fn met(office: &MemoryOffice, of: &str, way: &str) -> Vec<String> {
    let thread = office.json(&["thread", of]);
    let met = thread[way].as_array().unwrap().iter().filter(|knot| knot["kind"] != "pathway");
    met.map(|knot| knot["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn from_a_preschool_one_comes_to_a_college_and_back() {
    let Way { office, preschool, college, .. } = way();
    let onward = ["Loma Elementary", "Arroyo Middle", "Cerro High", "Valle College"];
    assert_eq!(met(&office, &preschool, "up"), onward);
    let back = ["Cerro High", "Arroyo Middle", "Loma Elementary", "Los Pinos Preschool"];
    assert_eq!(met(&office, &college, "down"), back);
    let told = office.out(&["thread", &preschool, "--up"]);
    assert!(told.contains("Valle College"), "{told}");
}

#[test]
fn a_way_that_ends_before_college_is_told() {
    let office = way().office;
    assert!(!office.out(&["gaps", "site"]).contains("go on to"));
    made(&office, &["site", "name=Sierra High", "school_level=high"]);
    made(&office, &["pathway", "from=Arroyo Middle", "to=Sierra High"]);
    let told = office.out(&["gaps", "site"]);
    assert_eq!(below(&told, "where students go on to"), ["Sierra High"], "{told}");
}

#[test]
fn a_level_without_a_community_school_is_a_gap_of_its_network() {
    let Way { office, elementary, high, .. } = way();
    let network = made(&office, &["network", "title=Arroyo network"]);
    let joins = |site: &str| office.out(&["set", site, &format!("networks={network}")]);
    joins("site-1");
    joins(&elementary);
    let levels = |office: &MemoryOffice| {
        let shown = office.json(&["show", &network]);
        ["early_education", "elementary", "middle", "high"].map(|key| shown[key] == true)
    };
    assert_eq!(levels(&office), [false, true, true, false]);
    let told = office.out(&["gaps", "network"]);
    assert!(told.contains("No community school for these levels: Early education, High"), "{told}");
    let told = office.out(&["--lang", "es", "gaps", "network"]);
    assert!(told.contains("estos niveles: Educación temprana, Preparatoria (high)"), "{told}");
    // A school that is no community school yet fills no gap, one with several levels fills several.
    office.out(&["set", &elementary, "community_school=preparing"]);
    assert_eq!(levels(&office), [false, false, true, false]);
    let words = ["school_level=span", "teaches=early_education; elementary"];
    office.out(&[&["set", &elementary, "community_school=yes"], &words[..]].concat());
    assert_eq!(levels(&office), [true, true, true, false]);
    joins(&high);
    assert!(!office.out(&["gaps", "network"]).contains("No community school"));
}

#[test]
fn an_agreement_that_does_not_hold_is_told() {
    let office = way().office;
    let agreement = made(&office, &["agreement", "title=Credit", "partner=Valle College"]);
    let of = format!("agreement={agreement}");
    made(&office, &["pathway", "from=Loma Elementary", "to=Cerro High", &of]);
    let told = office.out(&["gaps", "pathway"]);
    let own = below(&told, "Its agreement is not in force");
    assert_eq!(own, ["Loma Elementary · Cerro High"], "{told}");
}
