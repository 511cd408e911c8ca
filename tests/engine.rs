//! Properties of edits: undoing all gives the start, redoing all the end, replaying the journal the
//! state, over random edits; and the rules one by one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::Arc;

use commonground::domain::{
    Decimal, FieldType, Kind, Language, Moment, Record, RecordId, Relation,
};
use commonground::domain::{Series, Text2, Value};
use commonground::engine::import::Why;
use commonground::engine::request::{Answer, Asker, Outcome, Request};
use commonground::engine::service::Service;
use commonground::engine::{
    Cause, Context, Drawn, Edit, Journal, JournalError, Refusal, Transaction, ValueProblem,
    Workspace, plan,
};
use commonground::engine::{seed, undo};
use proptest::prelude::*;

#[path = "engine/bench.rs"]
mod bench;
#[path = "engine/finding.rs"]
mod finding;
#[path = "engine/following.rs"]
mod following;
#[path = "engine/looking_back.rs"]
mod looking_back;
#[path = "engine/names.rs"]
mod names;
#[path = "engine/random.rs"]
mod random;
#[path = "engine/reach.rs"]
mod reach;
#[path = "engine/seen.rs"]
mod seen;
#[path = "engine/sorted.rs"]
mod sorted;
#[path = "engine/standing.rs"]
mod standing;
#[path = "engine/thread.rs"]
mod thread;
#[path = "engine/votes.rs"]
mod votes;

use bench::{Bench, Memory};
use random::wish;

#[test]
fn a_new_edit_ends_redo() {
    let mut bench = Bench::founded();
    bench.add("person", &[("name", "Luz")]).unwrap();
    bench.ask(&Request::Undo(None)).unwrap();
    bench.add("person", &[("name", "Ana")]).unwrap();
    assert_eq!(bench.ask(&Request::Redo).unwrap_err(), Refusal::NothingToRedo);
}

#[test]
fn an_old_step_is_undone_alone_unless_something_later_touched_it() {
    let mut bench = Bench::founded();
    let luz = bench.add("person", &[("name", "Luz"), ("phone", "1")]).unwrap();
    let set = |key: &str, text: &str| Request::Set {
        id: luz.to_string(),
        pairs: vec![(key.to_owned(), text.to_owned())],
    };
    bench.ask(&set("phone", "2")).unwrap();
    let phone = bench.workspace.ledger().last();
    bench.ask(&set("email", "l@x.org")).unwrap();
    bench.ask(&Request::Undo(Some(phone))).unwrap();
    let record = bench.workspace.get(luz.as_str()).unwrap();
    let kind = Kind::by_key("person").unwrap();
    let slot = |key| record.get(kind.field(key).unwrap().code).cloned();
    assert_eq!(slot("phone"), Some(Value::Text("1".into())));
    assert_eq!(slot("email"), Some(Value::Text("l@x.org".into())));
    bench.ask(&set("phone", "3")).unwrap();
    let created = 2;
    let refusal = bench.ask(&Request::Undo(Some(created))).unwrap_err();
    assert_eq!(refusal, Refusal::TouchedLater { sequence: created, id: luz });
}

#[test]
fn refusals_name_what_is_wrong() {
    let mut bench = Bench::founded();
    let check = |result: Result<RecordId, Refusal>| result.unwrap_err();
    assert!(matches!(
        check(bench.add("persn", &[])),
        Refusal::UnknownKind { nearest: Some("person"), .. }
    ));
    assert!(matches!(
        check(bench.add("person", &[("nmae", "x")])),
        Refusal::UnknownField { nearest: Some("name"), .. }
    ));
    assert!(matches!(check(bench.add("person", &[("role", "x")])), Refusal::Missing { .. }));
    assert!(matches!(
        check(bench.add("person", &[("name", "x"), ("person_kind", "wizard")])),
        Refusal::BadValue { problem: ValueProblem::NotAChoice, .. }
    ));
    assert!(matches!(
        check(bench.add("person", &[("name", "x"), ("group", "nobody")])),
        Refusal::BadValue { problem: ValueProblem::NoSuchRecord { .. }, .. }
    ));
    assert!(matches!(
        check(bench.add("group", &[("size", "-1")])),
        Refusal::BadValue { problem: ValueProblem::NotAnInteger { .. }, .. }
    ));
    let long = "x".repeat((1 << 20) + 1);
    assert!(matches!(
        check(bench.add("note", &[("text", &long)])),
        Refusal::BadValue { problem: ValueProblem::TooLong, .. }
    ));
    assert_eq!(bench.journal.0.len(), 1, "nothing was changed by a refusal");
}

#[test]
fn a_note_links_to_what_it_became_and_back() {
    let mut bench = Bench::founded();
    let note = bench.add("note", &[("text", "Ms. Rivera: nobody calls home")]).unwrap();
    let person = bench.add("person", &[("name", "Ms. Rivera")]).unwrap();
    let link = Request::Link {
        from: person.to_string(),
        relation: None,
        to: note.to_string(),
        away: false,
    };
    bench.ask(&link).unwrap();
    let Answer::Record(_, incoming) = bench.ask(&Request::Show(note.to_string())).unwrap().answer
    else {
        panic!("no record")
    };
    assert_eq!(incoming, [(commonground::domain::relation::SOURCE, person.clone())]);
    let backwards = Request::Link {
        from: "group-staff".into(),
        relation: Some("about".into()),
        to: note.to_string(),
        away: false,
    };
    assert!(matches!(bench.ask(&backwards), Err(Refusal::NotLinkable { .. })));
    bench.ask(&Request::Remove(vec![note.to_string()])).unwrap();
    assert!(matches!(bench.ask(&link), Err(Refusal::InTrash(_))));
}

#[test]
fn what_is_asked_twice_is_made_once() {
    let mut bench = Bench::founded();
    let note = Request::Note { id: "bcd".into(), text: "  hola\r\nmundo ".into() };
    let add = Request::Add {
        id: "bcf".into(),
        kind: "person".into(),
        pairs: vec![("name".into(), "Luz".into())],
    };
    for request in [&note, &add] {
        bench.ask(request).unwrap();
        let (state, steps) = (bench.state(), bench.journal.0.len());
        assert!(matches!(bench.ask(request).unwrap().answer, Answer::Made(_)));
        assert_eq!((bench.state(), bench.journal.0.len()), (state, steps));
    }
    let text = bench
        .workspace
        .get("bcd")
        .unwrap()
        .text(commonground::domain::kinds::notes::note::TEXT.code);
    assert_eq!(text, Some("hola\nmundo"));
    bench.ask(&Request::Undo(Some(2))).unwrap();
    bench.ask(&note).unwrap();
    assert!(bench.workspace.get("bcd").is_none(), "an undone capture does not come back");
}

#[test]
fn nothing_is_part_of_itself() {
    let mut bench = Bench::founded();
    let set = |id: &str, parent: &str| Request::Set {
        id: id.to_owned(),
        pairs: vec![("parent".to_owned(), parent.to_owned())],
    };
    assert!(matches!(bench.ask(&set("group-staff", "group-staff")), Err(Refusal::Loop(_))));
    bench.ask(&set("group-staff", "group-community")).unwrap();
    assert!(matches!(bench.ask(&set("group-community", "group-staff")), Err(Refusal::Loop(_))));
    let note = bench.add("note", &[("text", "x")]).unwrap().to_string();
    let link = Request::Link { from: note.clone(), relation: None, to: note, away: false };
    assert!(bench.ask(&link).is_err());
}

#[test]
fn a_seeded_record_is_found_by_its_shown_name_in_both_languages() {
    let mut bench = Bench::founded();
    for name in ["Families", "familias", "group-families"] {
        let luz = bench.add("person", &[("name", "Luz"), ("group", name)]).unwrap();
        let group = Kind::by_key("person").unwrap().field("group").unwrap().code;
        let linked = bench.workspace.get(luz.as_str()).unwrap().get(group).cloned();
        assert_eq!(linked, Some(Value::Link(RecordId::parse("group-families").unwrap())));
    }
}

#[test]
fn a_note_waits_however_it_was_made() {
    let mut bench = Bench::founded();
    let note = bench.add("note", &[("text", "x")]).unwrap();
    let state = commonground::domain::kinds::notes::note::STATE.code;
    let open = Value::Choice(commonground::domain::kinds::notes::note::OPEN);
    assert_eq!(bench.workspace.get(note.as_str()).unwrap().get(state), Some(&open));
}

#[test]
fn a_step_to_whose_record_something_points_is_not_undone_alone() {
    let mut bench = Bench::founded();
    let group = bench.add("group", &[("name", "Familias")]).unwrap();
    let made = bench.workspace.ledger().last();
    let luz = bench.add("person", &[("name", "Luz"), ("group", group.as_str())]).unwrap();
    let refusal = bench.ask(&Request::Undo(Some(made))).unwrap_err();
    let Refusal::PointedTo(record) = refusal else { panic!("{refusal:?}") };
    assert_eq!(record.id, luz);
    bench
        .ask(&Request::Set { id: luz.to_string(), pairs: vec![("group".into(), String::new())] })
        .unwrap();
    let cleared = bench.workspace.ledger().last();
    bench.ask(&Request::Undo(Some(made))).unwrap();
    assert!(bench.workspace.get(group.as_str()).is_none());
    let refusal = bench.ask(&Request::Undo(Some(cleared))).unwrap_err();
    assert_eq!(refusal, Refusal::TouchedLater { sequence: cleared, id: group });
}

#[test]
fn of_a_record_whose_making_is_undone_nothing_stays() {
    let mut bench = Bench::founded();
    let luz = bench.add("person", &[("name", "Luz")]).unwrap();
    let made = bench.workspace.ledger().last();
    let steps = [("phone", "1"), ("email", "l@x.org")].map(|(key, text)| {
        let pairs = vec![(key.to_owned(), text.to_owned())];
        bench.ask(&Request::Set { id: luz.to_string(), pairs }).unwrap();
        bench.workspace.ledger().last()
    });
    let refusal = bench.ask(&Request::Undo(Some(made))).unwrap_err();
    assert_eq!(refusal, Refusal::TouchedLater { sequence: made, id: luz.clone() });
    for step in steps.into_iter().chain([made]) {
        bench.ask(&Request::Undo(Some(step))).unwrap();
    }
    assert!(bench.workspace.get(luz.as_str()).is_none(), "not even who changed it last");
}

#[test]
fn a_complete_import_leaves_out_links_to_nothing_and_lacks_nothing_else() {
    let bench = Bench::founded();
    let records: Vec<Record> = bench.state().into_values().collect();
    let adopt = |records: Vec<Record>| {
        let mut bench = Bench::founded();
        let answer = bench.ask(&Request::Adopt(records))?.answer;
        Ok::<_, Refusal>((bench, answer))
    };
    assert!(adopt(records.clone()).is_ok());
    let group = Kind::by_key("person").unwrap().field("group").unwrap().code;
    let mut dangling = records.clone();
    let me = dangling.iter_mut().find(|record| record.id.as_str() == "person-me").unwrap();
    me.set(group, RecordId::parse("nowhere").map(Value::Link));
    let (taken, answer) = adopt(dangling).unwrap();
    assert_eq!(taken.workspace.get("person-me").unwrap().get(group), None);
    assert_eq!(taken.workspace.len(), records.len());
    let Answer::Imported { passed, .. } = answer else { panic!("{answer:?}") };
    let told: Vec<_> = passed.iter().map(|own| (own.head.as_str(), own.why, own.cells)).collect();
    assert_eq!(told, [("person-me.group", Why::Nowhere, 1)]);
    let mut empty = records;
    empty.push(Record::new(RecordId::parse("n").unwrap(), commonground::domain::kinds::NOTE));
    assert!(matches!(adopt(empty), Err(Refusal::Missing { .. })));
}

#[test]
fn ids_are_found_by_their_shortest_unique_begin() {
    let mut bench = Bench::empty();
    for id in ["bcdf1", "bcdf2x", "wxyz9"] {
        let id = RecordId::parse(id).unwrap();
        let kind = commonground::domain::kinds::NOTE;
        let text = (commonground::domain::kinds::notes::note::TEXT.code, Value::Text("x".into()));
        bench.edit(&[Edit::Create { id, kind, values: vec![text] }]).unwrap();
    }
    let short = |id: &str| {
        let record = bench.workspace.get(id).unwrap();
        bench.workspace.short(&record.id).to_owned()
    };
    assert_eq!([short("bcdf1"), short("bcdf2x"), short("wxyz9")], ["bcdf1", "bcdf2", "wxyz"]);
    assert!(matches!(
        bench.ask(&Request::Show("bcdf".into())),
        Err(Refusal::AmbiguousId { matches, .. }) if matches.len() == 2
    ));
    assert!(bench.ask(&Request::Show("w".into())).is_ok());
}

#[test]
fn undo_refuses_without_anything_to_undo() {
    let bench = Bench::empty();
    let refusal = undo::undo(&bench.workspace, &bench.context(), &bench.journal, None);
    assert_eq!(refusal.unwrap_err(), Refusal::NothingToUndo);
}
