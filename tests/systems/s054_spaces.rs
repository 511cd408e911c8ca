//! 54: rooms that partners use; a fee for what serves the school's results is told.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_fee_for_what_serves_a_result_is_told() {
    let office = MemoryOffice::founded();
    let room = made(&office, &["asset", "title=The hall", "form=space"]);
    let measure = made(&office, &["measure", "name=Days missed"]);
    made(&office, &["organization", "name=Casa Luz"]);
    let use_of = |words: &[&str]| {
        let own = ["program", "title=Dance", "form=space_use", "provider=Casa Luz"];
        let at = ["day_part=evening", "days=tuesday", &*format!("space={room}")];
        made(&office, &[&own[..], &at[..], words].concat())
    };
    let own = use_of(&["fee=$40"]);
    let gaps = |lang: &str| office.out(&["--lang", lang, "gaps", "program"]);
    let is_against = || gaps("en").contains("the policy is to charge nothing");
    assert!(!is_against(), "a fee for something else is no matter of the policy");
    office.out(&["set", &own, &format!("results={measure}")]);
    assert!(is_against(), "{}", gaps("en"));
    assert!(gaps("es").contains("la norma es no cobrar"), "{}", gaps("es"));
    office.out(&["set", &own, "fee=0"]);
    assert!(!is_against());
    office.out(&["set", &own, "fee=0.01"]);
    assert!(is_against());
    office.out(&["set", &own, "state=ended"]);
    assert!(!is_against());
    office.out(&["set", &own, "state=running"]);
    // Who is where stands in a table, room by room.
    let table = office.out(&["list", "program", "--as", "rooms"]);
    let hall = table.lines().find(|line| line.starts_with("The hall")).unwrap();
    assert!(hall.contains("Dance"), "{table}");
}

#[test]
fn a_room_is_a_space_on_the_list_of_assets() {
    let office = MemoryOffice::founded();
    let asset = made(&office, &["asset", "title=The hall", "form=skill"]);
    made(&office, &["program", "title=Dance", "day_part=evening", &format!("space={asset}")]);
    let is_told = || office.out(&["gaps", "program"]).contains("no space on the list of assets");
    assert!(is_told());
    office.out(&["set", &asset, "form=space"]);
    assert!(!is_told());
}
