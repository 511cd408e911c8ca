//! 34: ten areas, with their zeros.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn each_area_and_pillar_says_how_often_it_is_asked_and_heard() {
    let office = MemoryOffice::founded();
    let words = ["instrument", "name=Card", "method=survey", "data_sort=quantitative"];
    let card = made(&office, &[&words[..], &["state=in_use"]].concat());
    let draft = made(&office, &words);
    let of = format!("instrument={card}");
    let about = ["areas=climate; teaching", "pillars=family_engagement"];
    made(&office, &[&["item", "text=One?", &of], &about[..]].concat());
    made(&office, &["item", "text=Two?", &of, "areas=climate"]);
    made(&office, &["item", "text=Gone?", &of, "areas=climate", "retired=yes"]);
    let unused = format!("instrument={draft}");
    made(&office, &["item", "text=Not asked yet?", &unused, "areas=curriculum"]);
    let date = format!("date={}", today::day());
    made(&office, &["finding", "statement=Calls come late", &date, "areas=climate"]);
    let table = office.json(&["list", "finding", "--as", "scope"]);
    let keys = table["rows"].as_array().unwrap().iter().map(|own| own["key"].as_str().unwrap());
    let keys: Vec<&str> = keys.collect();
    assert_eq!(keys.len(), 10, "four pillars and six areas");
    let counts = |key: &str| {
        let row = keys.iter().position(|own| *own == key).unwrap();
        let count = |cell: usize| table["cells"][row][cell]["ids"].as_array().unwrap().len();
        (count(0), count(1))
    };
    assert_eq!(counts("climate"), (2, 1));
    assert_eq!(counts("teaching"), (1, 0));
    assert_eq!(counts("family_engagement"), (1, 0));
    assert_eq!(counts("curriculum"), (0, 0));
    let told = office.out(&["list", "finding", "--as", "scope"]);
    let row = |words: &str| told.lines().find(|line| line.starts_with(words)).unwrap().to_owned();
    assert!(row("curriculum").contains("0: nobody looks"), "{told}");
    assert!(row("school climate").split_whitespace().eq(["school", "climate", "2", "1"]), "{told}");
    let spanish = office.out(&["--lang", "es", "list", "finding", "--as", "scope"]);
    assert!(spanish.contains("0: nadie mira"), "{spanish}");
}
