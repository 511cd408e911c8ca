//! 53: one agency serves many sites, and each site's page lists it.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn one_agency_serves_many_sites_and_each_lists_it() {
    let office = MemoryOffice::founded();
    let other = made(&office, &["site", "name=Garfield"]);
    let third = made(&office, &["site", "name=Hoover"]);
    let sites = format!("sites=site-1; {other}");
    let words = ["organization", "name=County Health", "serves_as=public_agency", &*sites];
    let agency = made(&office, &[&words[..], &["government_level=county"]].concat());
    made(&office, &["organization", "name=Casa Luz", &sites, "government_level=city"]);
    for (site, lists) in [("site-1", true), (&*other, true), (&*third, false)] {
        let page = office.out(&["show", site]);
        assert_eq!(page.contains("County Health"), lists, "{page}");
    }
    let table = office.json(&["list", "organization", "--as", "public"]);
    let label = |at: usize| table["rows"][at]["label"].as_str().unwrap().to_owned();
    assert_eq!([label(0), label(1), label(2)], ["Garfield", "Hoover", "Roosevelt"]);
    let ids = |row: usize| table["cells"][row][1]["ids"].clone();
    let own = serde_json::json!([agency]);
    assert_eq!((ids(0), ids(2)), (own.clone(), own), "the county's column: {table}");
    assert_eq!(ids(1), serde_json::json!([]));
    let told = office.out(&["--lang", "es", "list", "organization", "--as", "public"]);
    assert_eq!(told.matches("County Health").count(), 2, "{told}");
    assert!(told.contains("condado") && !told.contains("Casa Luz"), "{told}");
}
