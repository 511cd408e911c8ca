//! 21: from where somebody looks stands beside what it is about.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn a_memo_stands_on_the_page_of_what_it_is_about_and_says_who_wrote_it_when() {
    let office = MemoryOffice::founded();
    let words = ["instrument", "name=Card", "method=survey", "data_sort=quantitative"];
    let card = made(&office, &words);
    let day = format!("date={}", today::day());
    let memo = ["memo", "title=Who asks", "memo=I stand at the gate", "stance=transformative"];
    let memo =
        made(&office, &[&memo[..], &[&format!("about={card}"), "writer=person-me", &day]].concat());
    let shown = office.json(&["show", &memo]);
    assert_eq!(shown["writer"], "person-me", "{shown}");
    assert_eq!(shown["date"], today::day().to_string());
    let page = office.out(&["show", &card]);
    assert!(page.contains("Memos of stance (About)") && page.contains("Who asks"), "{page}");
    for step in ["4.2.2.1", "4.2.3"] {
        assert_eq!(crate::step(&office, step)["proof"], "evidence", "{step}");
    }
    let spanish = office.out(&["--lang", "es", "show", &memo]);
    assert!(spanish.contains("de quién es la voz sin poder"), "{spanish}");
}
