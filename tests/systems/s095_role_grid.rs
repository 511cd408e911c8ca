//! 95: who answers for what: six functions on three levels.

use crate::cli_office::MemoryOffice;
use crate::made;

fn responsible(office: &MemoryOffice, function: &str, level: &str, who: &str) -> String {
    let pairs = [
        format!("title={function}"),
        format!("function={function}"),
        format!("system_level={level}"),
    ];
    let mut words = vec!["responsibility"];
    words.extend(pairs.iter().map(String::as_str));
    words.push(who);
    made(office, &words)
}

#[test]
fn the_grid_has_eighteen_cells_with_an_owner_or_nobody() {
    let office = MemoryOffice::founded();
    made(&office, &["organization", "name=Casa Luz"]);
    made(&office, &["person", "name=Ana"]);
    responsible(&office, "finance", "intermediary", "organization=Casa Luz");
    responsible(&office, "alignment", "site", "person=Ana");
    let json = office.json(&["list", "responsibility", "--as", "grid"]);
    let cells: Vec<&serde_json::Value> =
        json["cells"].as_array().unwrap().iter().flat_map(|row| row.as_array().unwrap()).collect();
    assert_eq!(cells.len(), 18);
    let shown = office.out(&["list", "responsibility", "--as", "grid"]);
    assert_eq!(shown.matches("nobody").count(), 16, "{shown}");
    assert!(shown.contains("Casa Luz") && shown.contains("Ana"), "{shown}");
    // What belongs to one site is not of the system.
    responsible(&office, "finance", "site", "site=site-1");
    let again = office.out(&["list", "responsibility", "--as", "grid"]);
    assert_eq!(again, shown);
    let nobody = responsible(&office, "finance", "community_wide", "work=Find money");
    let told = office.out(&["gaps", "responsibility"]);
    assert!(told.contains("Nobody answers for it") && told.contains(&nobody[..4]), "{told}");
}

#[test]
fn who_holds_more_than_half_is_told() {
    let office = MemoryOffice::founded();
    made(&office, &["organization", "name=Casa Luz"]);
    responsible(&office, "finance", "site", "organization=Casa Luz");
    responsible(&office, "alignment", "site", "work=To be found");
    let told = |office: &MemoryOffice| office.out(&["gaps", "organization"]);
    assert!(!told(&office).contains("of all responsibilities"));
    responsible(&office, "leadership", "site", "organization=Casa Luz");
    assert!(told(&office).contains("Holds 66.667% of all"), "{}", told(&office));
    assert_eq!(office.json(&["list", "organization"])[0]["roles"], 2);
}
