//! 42: the budget of one school: sums by source and year, the three main costs, in kind apart from cash.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::made;

fn line(office: &MemoryOffice, words: &[&str]) -> String {
    made(office, &[&["budget_line", "title=A line"], words].concat())
}

/// The heads and cells of a table of lines, as they are read.
fn table(office: &MemoryOffice, key: &str) -> (Vec<String>, Vec<String>, Vec<Vec<String>>) {
    let table = office.json(&["list", "budget_line", "--as", key]);
    let labels = |axis: &str| {
        let heads = table[axis].as_array().unwrap().iter();
        heads.map(|own| own["label"].as_str().unwrap().to_owned()).collect()
    };
    let words = |cell: &Json| cell["value"].as_str().unwrap_or_default().to_owned();
    let row = |row: &Json| row.as_array().unwrap().iter().map(words).collect();
    let cells = table["cells"].as_array().unwrap().iter().map(row).collect();
    (labels("rows"), labels("columns"), cells)
}

fn total(office: &MemoryOffice, key: &str) -> Json {
    let all = office.json(&["list", "budget_line", "--figures"]);
    let own = all.as_array().unwrap().iter().find(|own| own["key"] == key).cloned();
    own.unwrap_or_else(|| panic!("{key} in {all}"))["whole"].clone()
}

fn budgeted() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    made(&office, &["fund", "title=District money", "form=district"]);
    made(&office, &["organization", "name=Casa Luz"]);
    let (now, before) = ("year=2026-27", "year=2025-26");
    for words in [
        &[now, "cost_kind=coordinator", "amount=90000.01", "source=District money"][..],
        &[before, "cost_kind=coordinator", "amount=88000", "source=District money"],
        &[now, "cost_kind=learning", "amount=1500.50", "source=Casa Luz"],
        &[now, "cost_kind=other", "amount=0.49"],
        &[now, "cost_kind=space", "amount=9600", "source=Casa Luz", "in_kind=yes"],
    ] {
        line(&office, words);
    }
    office
}

#[test]
fn sums_by_source_and_year_add_up_and_in_kind_stands_apart() {
    let office = budgeted();
    let (rows, columns, cells) = table(&office, "cash");
    assert_eq!(rows, ["Casa Luz", "District money", "none named", "All together"]);
    assert_eq!(columns, ["2025–26", "2026–27", "All together"]);
    assert_eq!(
        cells,
        [
            ["", "1500.50", "1500.50"],
            ["88000", "90000.01", "178000.01"],
            ["", "0.49", "0.49"],
            ["88000", "91501", "179501"],
        ]
    );
    let (rows, _, cells) = table(&office, "in_kind");
    assert_eq!(rows, ["Casa Luz", "All together"]);
    assert_eq!(cells, [["9600", "9600"], ["9600", "9600"]]);
    // The same numbers on the page of the area, of this school year.
    assert_eq!(total(&office, "cash_this_year"), 91501.0);
    assert_eq!(total(&office, "in_kind_this_year"), 9600.0);
    let (_, _, cells) = table(&office, "kinds");
    assert_eq!(cells.last().unwrap(), &["88000", "101101", "189101"]);
    let spanish = office.out(&["--lang", "es", "list", "budget_line", "--as", "cash"]);
    assert!(spanish.contains("sin nombrar") && spanish.contains("En total"), "{spanish}");
}

#[test]
fn the_three_main_costs_are_there_or_told() {
    let office = budgeted();
    let missing = |office: &MemoryOffice| -> Vec<String> {
        let gaps = office.json(&["gaps", "budget_line"]);
        let own = gaps.as_array().unwrap().iter().filter(|own| own["id"].is_null());
        own.map(|own| own["check"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(missing(&office), ["no_flexible"]);
    line(&office, &["year=2026-27", "cost_kind=flexible", "amount=4000"]);
    assert!(missing(&office).is_empty());
    // In the next school year nothing is budgeted yet.
    office.on("2027-07-01");
    assert_eq!(missing(&office), ["no_coordinator", "no_flexible", "no_learning"]);
    let empty = MemoryOffice::founded();
    assert!(missing(&empty).is_empty(), "a school without a budget is not asked for its lines");
}

#[test]
fn a_line_without_an_amount_or_a_source_is_told() {
    let office = budgeted();
    let open = line(&office, &["year=2026-27", "cost_kind=other"]);
    let gaps = office.json(&["gaps", "budget_line"]);
    let gaps = gaps.as_array().unwrap().iter().filter(|own| own["id"] == open.as_str());
    let told: Vec<&str> = gaps.map(|own| own["check"].as_str().unwrap()).collect();
    assert_eq!(told, ["no_amount", "no_source"]);
    let refused = office.refused(1, &["add", "budget_line", "title=x", "cost_kind=other"]);
    assert!(refused.contains("School year"), "{refused}");
}
