//! 14: a vote of a meeting. Nobody learns what is on a ballot before the vote is revealed; then it is counted as
//! it was cast, ties are ties, and whoever opens it again says why.

use crate::cli_office::MemoryOffice;
use crate::{START, made};

/// A vote with three options at a meeting that is held.
fn vote(office: &MemoryOffice) -> (String, [String; 3]) {
    let meeting = made(office, &["meeting", "title=Evening", "date=2026-11-20"]);
    let vote = made(office, &["vote", "title=What first?", &format!("meeting={meeting}")]);
    let of = format!("vote={vote}");
    let option = |text: &str| made(office, &["vote_option", &format!("text={text}"), &of]);
    let options = [option("Phone tree"), option("Shuttle"), option("Open library")];
    (vote, options)
}

fn office() -> MemoryOffice {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    office
}

/// A ballot with dots for some options; its id and those of its lines.
fn ballot(office: &MemoryOffice, vote: &str, number: u8, dots: &[(&str, u8)]) -> Vec<String> {
    let of = format!("vote={vote}");
    let ballot = made(office, &["ballot", &of, &format!("number={number}")]);
    let line = |(option, dots): &(&str, u8)| {
        let (option, on) = (format!("option={option}"), format!("ballot={ballot}"));
        made(office, &["ballot_line", &of, &option, &on, &format!("dots={dots}")])
    };
    let lines: Vec<String> = dots.iter().map(line).collect();
    std::iter::once(ballot).chain(lines).collect()
}

#[test]
fn dots_are_as_many_as_a_third_of_the_options_and_may_be_said() {
    let office = office();
    let (vote, _) = vote(&office);
    let sentence = office.refused(1, &["set", &vote, "dots=2", "most=3"]);
    assert!(sentence.contains("At most on one option"), "{sentence}");
    office.out(&["set", &vote, "state=open"]);
    let opened = office.json(&["show", &vote]);
    assert_eq!((&opened["dots"], &opened["most"]), (&1.into(), &1.into()));
    office.out(&["set", &vote, "dots=4", "most=2"]);
    assert!(
        office
            .refused(1, &["add", "vote_option", "text=Late", &format!("vote={vote}")])
            .contains("its options stay as they are")
    );
}

#[test]
fn a_ballot_holds_no_more_dots_than_it_has_and_each_option_once() {
    let office = office();
    let (vote, [phone, shuttle, library]) = vote(&office);
    let of = format!("vote={vote}");
    assert!(
        office.refused(1, &["add", "ballot", &of, "number=1"]).contains("while the vote is open")
    );
    office.out(&["set", &vote, "dots=3", "most=2"]);
    office.out(&["set", &vote, "state=open"]);
    let own = ballot(&office, &vote, 1, &[(&phone, 2), (&shuttle, 1)]);
    let on = format!("ballot={}", own[0]);
    let line = |option: &str, dots: &str| {
        let option = format!("option={option}");
        office.refused(1, &["add", "ballot_line", &of, &option, &on, dots])
    };
    assert!(line(&library, "dots=1").contains("more dots than the ballot has"));
    assert!(line(&library, "dots=3").contains("more dots than may go to one option"));
    assert!(line(&phone, "dots=1").contains("on this ballot already"));
    assert!(office.refused(1, &["set", &vote, "dots=5"]).contains("Ballots are in"));
}

#[test]
fn nobody_is_given_what_is_on_a_ballot_before_it_is_revealed() {
    let office = office();
    let (vote, [phone, shuttle, library]) = vote(&office);
    office.out(&["set", &vote, "dots=20", "most=20"]);
    office.out(&["set", &vote, "state=open"]);
    let mut lines = ballot(&office, &vote, 1, &[(&phone, 19)]);
    lines.extend(ballot(&office, &vote, 2, &[(&shuttle, 19), (&library, 1)]));
    office.out(&["set", &vote, "state=closed"]);
    for lang in ["en", "es"] {
        for words in [
            vec!["list", "ballot_line"],
            vec!["list", "ballot_line", "--format", "json"],
            vec!["export", "csv", "ballot_line"],
            vec!["show", &vote],
            vec!["show", &phone],
            vec!["show", &lines[0]],
            vec!["log"],
            vec!["log", &lines[0]],
            vec!["search", "Phone"],
            vec!["gaps"],
            vec!["list", "vote_option", "--figures"],
        ] {
            let told = office.run(&[&["--lang", lang][..], &words].concat());
            let told = format!("{}{}", told.out, told.err);
            let has = told.split(|c: char| !c.is_alphanumeric()).any(|word| word == "19");
            assert!(!has, "{words:?}: {told}");
            assert!(!told.contains(&lines[1]), "{words:?}: {told}");
            if words[0] == "log" {
                let of_line = ["dots on a ballot", "puntos en una boleta"];
                assert!(of_line.iter().all(|own| !told.contains(own)), "{words:?}: {told}");
            }
        }
    }
    assert!(office.refused(1, &["show", &lines[1]]).contains("No record"));
    let known = office.json(&["show", &vote]);
    assert_eq!((&known["ballots"], &known["options"]), (&2.into(), &3.into()));
    office.out(&["set", &vote, "state=revealed"]);
    let votes = |id: &str| office.json(&["show", id])["votes"].as_i64();
    assert_eq!([votes(&phone), votes(&shuttle), votes(&library)], [Some(19), Some(19), Some(1)]);
    assert_eq!(office.json(&["show", &lines[1]])["dots"], 19);
}

#[test]
fn what_was_handed_in_stays_when_the_vote_is_closed_and_opening_it_again_is_noted() {
    let office = office();
    let (vote, [phone, shuttle, _]) = vote(&office);
    office.out(&["set", &vote, "state=open"]);
    let first = ballot(&office, &vote, 1, &[(&phone, 1)]);
    let steps = office.json(&["log"]).as_array().map_or(0, Vec::len);
    ballot(&office, &vote, 2, &[(&shuttle, 1)]);
    // While it is open, a ballot is taken back like anything else; what was on it is not told.
    let told = office.run(&["undo"]);
    assert_eq!(told.exit, 0);
    assert!(!format!("{}{}", told.out, told.err).contains("Shuttle"), "{}{}", told.out, told.err);
    office.out(&["undo"]);
    ballot(&office, &vote, 2, &[(&phone, 1)]);
    office.out(&["set", &vote, "state=closed"]);
    assert!(steps > 0);
    let last = office.json(&["log", &first[0]])[0]["step"].to_string();
    assert!(office.refused(1, &["undo", &last]).contains("closed"), "step {last}");
    for (id, field) in [(&first[0], "spoiled=yes"), (&first[0], "number=9")] {
        assert!(office.refused(1, &["set", id, field]).contains("while the vote is open"));
    }
    assert!(office.refused(1, &["rm", &first[0]]).contains("closed"));
    office.out(&["set", &vote, "state=revealed"]);
    assert_eq!(office.json(&["show", &phone])["votes"], 2);
    assert!(office.refused(1, &["set", &vote, "state=open"]).contains("say why"));
    office.out(&["set", &vote, "state=open", "--because", "Two people came late"]);
    assert_eq!(office.json(&["show", &phone])["votes"], serde_json::Value::Null);
    assert!(office.out(&["log", &vote]).contains("Two people came late"));
    ballot(&office, &vote, 3, &[(&shuttle, 1)]);
    office.out(&["set", &vote, "state=revealed"]);
    let votes = |id: &str| office.json(&["show", id])["votes"].as_i64();
    assert_eq!([votes(&phone), votes(&shuttle)], [Some(2), Some(1)]);
}

#[test]
fn that_a_vote_was_opened_is_not_taken_back_while_ballots_are_in() {
    let office = office();
    let (vote, [phone, ..]) = vote(&office);
    office.out(&["set", &vote, "state=open"]);
    let opened = office.json(&["log", &vote])[0]["step"].to_string();
    ballot(&office, &vote, 1, &[(&phone, 1)]);
    let sentence = office.refused(1, &["undo", &opened]);
    assert!(sentence.contains("Ballots are in"), "{sentence}");
    let sentence = office.refused(1, &["--lang", "es", "undo", &opened]);
    assert!(sentence.contains("boletas"), "{sentence}");
    // One after the other, from the end, everything is taken back as ever.
    (0..3).for_each(|_| drop(office.out(&["undo"])));
    assert_eq!(office.json(&["show", &vote])["state"], "set_up");
}

#[test]
fn spoiled_ballots_are_told_and_not_counted_and_minutes_tell_how_it_fell() {
    let office = office();
    let (vote, [phone, shuttle, library]) = vote(&office);
    office.out(&["set", &vote, "state=open"]);
    ballot(&office, &vote, 1, &[(&phone, 1)]);
    ballot(&office, &vote, 2, &[(&shuttle, 1)]);
    let spoiled = ballot(&office, &vote, 3, &[(&library, 1)]);
    office.out(&["set", &spoiled[0], "spoiled=yes"]);
    let meeting = office.json(&["show", &vote])["meeting"].as_str().unwrap().to_owned();
    let minutes =
        |lang| office.out(&["--lang", lang, "report", "minutes", &format!("meeting={meeting}")]);
    assert!(!minutes("en").contains("Phone tree"), "not revealed yet");
    office.out(&["set", &vote, "state=revealed"]);
    assert_eq!(office.json(&["show", &vote])["spoiled"], 1);
    let told = minutes("en");
    for line in ["1. Phone tree: 1 (tie)", "1. Shuttle: 1 (tie)", "3. Open library: 0"] {
        assert!(told.replace('\\', "").contains(line), "{line} in {told}");
    }
    assert!(minutes("es").contains("empate"), "{}", minutes("es"));
}

#[test]
fn options_for_which_nobody_voted_are_not_tied() {
    let office = office();
    let (vote, [phone, ..]) = vote(&office);
    office.out(&["set", &vote, "state=open"]);
    ballot(&office, &vote, 1, &[(&phone, 1)]);
    office.out(&["set", &vote, "state=revealed"]);
    let meeting = office.json(&["show", &vote])["meeting"].as_str().unwrap().to_owned();
    let told = office.out(&["report", "minutes", &format!("meeting={meeting}")]);
    assert!(told.replace('\\', "").contains("2. Shuttle: 0"), "{told}");
    assert!(!told.contains("tie"), "{told}");
}
