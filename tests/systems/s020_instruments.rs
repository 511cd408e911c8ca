//! 20: by what people are asked, in versions; what it gives, numbers or words.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

/// A guide with one question, answered once at a meeting; the guide and the question.
fn answered(office: &MemoryOffice) -> (String, String, String) {
    let words = ["instrument", "name=Card", "method=survey", "data_sort=quantitative"];
    let card = made(office, &[&words[..], &["state=in_use"]].concat());
    let of = format!("instrument={card}");
    let question = made(office, &["item", "text=How soon do you hear?", &of]);
    let date = format!("date={}", today::away(-5));
    let meeting = made(office, &["meeting", "title=Forum", &date]);
    let occasion = format!("occasion={meeting}");
    let mark = ["participation", &occasion, &date, "form=code", "code=A-1", &of];
    let mark = made(office, &[&mark[..], &["groups=group-families"]].concat());
    (card, question, mark)
}

#[test]
fn a_change_after_answers_asks_why_and_makes_another_version() {
    let office = MemoryOffice::founded();
    let (card, question, first) = answered(&office);
    assert_eq!(office.json(&["show", &first])["instrument_version"], 1);
    let change = ["set", &question, "text=How soon does the school call?"];
    let refused = office.run(&change);
    assert_eq!(refused.exit, 1);
    assert!(refused.err.contains("People have answered this version"), "{}", refused.err);
    let spanish = office.run(&[&["--lang", "es"][..], &change].concat());
    assert!(spanish.err.contains("Ya hay respuestas a esta versión"), "{}", spanish.err);
    office.out(&[&change[..], &["--because", "Nobody understood it"]].concat());
    assert_eq!(office.json(&["show", &card])["version"], 2);
    // Answers from now on are to the second version, the first one stays where it was.
    let (date, of) = (format!("date={}", today::away(-4)), format!("instrument={card}"));
    let meeting = made(&office, &["meeting", "title=Second", &date]);
    let occasion = format!("occasion={meeting}");
    let mark = ["participation", &occasion, &date, "form=code", "code=B-1", &of];
    let second = made(&office, &[&mark[..], &["groups=group-families"]].concat());
    assert_eq!(office.json(&["show", &second])["instrument_version"], 2);
    assert_eq!(office.json(&["show", &first])["instrument_version"], 1);
    // The former words can be read, with the reason.
    let reasons = office.json(&["list", "revision"]);
    let former = reasons.as_array().unwrap().iter().find(|own| own["about"] == question.as_str());
    assert_eq!(former.unwrap()["former_en"], "How soon do you hear?");
    // Taking it back takes back the version, too.
    office.out(&["rm", &second]);
    office.out(&["undo"]);
    let more = made_because(&office, &["item", "text=And who calls?", &of]);
    assert_eq!(office.json(&["show", &card])["version"], 3);
    assert!(office.run(&["rm", &more]).err.contains("Say why it goes"));
    office.out(&["rm", &more, "--because", "Too long"]);
    assert_eq!(office.json(&["show", &card])["version"], 4);
}

fn made_because(office: &MemoryOffice, words: &[&str]) -> String {
    let words = [&["add"], words, &["--because", "Something was missing"]].concat();
    office.out(&words).trim().to_owned()
}

#[test]
fn before_anybody_answers_words_change_freely_and_a_question_needs_a_home() {
    let office = MemoryOffice::founded();
    let words = ["instrument", "name=Card", "method=survey", "data_sort=quantitative"];
    let card = made(&office, &words);
    let of = format!("instrument={card}");
    let question = made(&office, &["item", "text=One?", &of]);
    office.out(&["set", &question, "text=Two?"]);
    office.out(&["set", &card, "name=Small card"]);
    assert_eq!(office.json(&["show", &card])["version"], 1);
    let homeless = office.run(&["add", "item", "text=Whose?"]);
    assert!(homeless.err.contains("Survey or guide is missing"), "{}", homeless.err);
    office.out(&["set", &card, "state=in_use"]);
    assert_eq!(office.json(&["show", &card])["in_use"], today::day().to_string());
    let gaps = office.out(&["gaps", "instrument"]);
    assert!(gaps.contains("are those who ask ready"), "{gaps}");
    office.out(&["rm", &question]);
    assert!(office.out(&["gaps", "instrument"]).contains("no question is written down"));
}

#[test]
fn numbers_alone_prove_nothing_and_with_words_the_step_is_done() {
    let office = MemoryOffice::founded();
    let words = ["instrument", "name=Card", "method=survey", "data_sort=quantitative"];
    made(&office, &[&words[..], &["state=in_use"]].concat());
    let step = || office.json(&["show", "step-4.2.1"]);
    assert_eq!(step()["evidence_count"], 1);
    assert_ne!(step()["progress"], "done");
    let words = ["instrument", "name=Talk", "method=interview", "data_sort=qualitative"];
    made(&office, &[&words[..], &["state=in_use"]].concat());
    assert_eq!(step()["proof"], "evidence", "{}", step());
    assert_eq!(step()["progress"], "done");
}
