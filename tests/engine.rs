//! Properties of edits: undoing all gives the start, redoing all the end, replaying the journal the
//! state, over random edits; and the rules one by one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::Arc;

use commonground::domain::{
    Decimal, FieldType, Kind, Language, Moment, Record, RecordId, Relation,
};
use commonground::domain::{Text2, Value};
use commonground::engine::request::{Answer, Asker, Outcome, Request};
use commonground::engine::service::Service;
use commonground::engine::{
    Cause, Context, Drawn, Edit, Journal, JournalError, Refusal, Transaction, ValueProblem,
    Workspace, plan,
};
use commonground::engine::{seed, undo};
use proptest::prelude::*;

#[path = "engine/finding.rs"]
mod finding;
#[path = "engine/following.rs"]
mod following;
#[path = "engine/looking_back.rs"]
mod looking_back;
#[path = "engine/names.rs"]
mod names;
#[path = "engine/seen.rs"]
mod seen;
#[path = "engine/sorted.rs"]
mod sorted;
#[path = "engine/standing.rs"]
mod standing;

/// A journal in memory.
#[derive(Default)]
struct Memory(Vec<Arc<Transaction>>);

impl Journal for Memory {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let found = self.0.iter().find(|transaction| transaction.sequence == sequence);
        found.cloned().ok_or(JournalError::Unknown(sequence))
    }
}

/// What stands for chance at the n-th step.
fn chance(step: usize) -> [u8; 9] {
    let [a, b, ..] = (step * 0x9e37).to_le_bytes();
    [a, b, a, b, a, b, a, b, 1]
}

/// A workspace with its journal and a clock that goes on by a second per step.
struct Bench {
    workspace: Workspace,
    journal: Memory,
    ids: u32,
}

impl Bench {
    fn empty() -> Self {
        Self { workspace: Workspace::default(), journal: Memory::default(), ids: 0 }
    }

    fn founded() -> Self {
        let mut bench = Self::empty();
        let founding = seed::Founding { school: "Escuela".into(), ..Default::default() };
        bench.edit(&seed::seed(&founding, Language::Es)).unwrap();
        bench
    }

    fn context(&self) -> Context {
        let second = i64::try_from(self.journal.0.len()).unwrap() * 1000;
        Context {
            words: commonground::texts::names::WORDS,
            now: Moment { millis: 1_795_000_000_000 + second, offset_minutes: -480 },
            author: "Ana".into(),
            replica: 7,
            drawn: Drawn::new(chance(self.journal.0.len())),
            language: Language::En,
        }
    }

    fn keep(&mut self, transaction: Transaction) {
        if !transaction.changes.is_empty() {
            self.workspace.apply(&transaction);
            self.journal.0.push(Arc::new(transaction));
        }
    }

    fn edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        let transaction = plan(&self.workspace, &self.context(), Cause::Edit, edits)?;
        self.keep(transaction);
        Ok(())
    }

    fn ask(&mut self, request: &Request) -> Result<Outcome, Refusal> {
        let context = self.context();
        let mut ids = self.ids;
        let mut fresh = || {
            ids += 1;
            RecordId::parse(&format!("r{ids:011}")).unwrap()
        };
        let asker = Asker { audience: commonground::domain::Level::Private };
        let (workspace, journal) = (&self.workspace, &self.journal);
        let mut service = Service {
            workspace,
            context: &context,
            journal,
            fresh: &mut fresh,
            asker,
            because: None,
        };
        let outcome = service.answer(request)?;
        self.ids = ids;
        if let Some(transaction) = outcome.transaction.clone() {
            self.keep(transaction);
        }
        Ok(outcome)
    }

    fn add(&mut self, kind: &str, pairs: &[(&str, &str)]) -> Result<RecordId, Refusal> {
        let pairs = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.ids += 1;
        let id = format!("r{:011}", self.ids);
        match self.ask(&Request::Add { id, kind: kind.to_owned(), pairs })?.answer {
            Answer::Made(id) => Ok(id),
            other => panic!("{other:?}"),
        }
    }

    fn state(&self) -> BTreeMap<RecordId, Record> {
        self.workspace.records().map(|record| (record.id.clone(), (**record).clone())).collect()
    }
}

/// A value of the field's type, drawn from a number; links point to whatever fits.
fn value(workspace: &Workspace, ty: FieldType, pick: u32) -> Option<Value> {
    let word = ["ana", "Reunión", "año nuevo", "a\nb", "=1+1"][pick as usize % 5];
    Some(match ty {
        FieldType::Line | FieldType::Text => Value::Text(word.into()),
        FieldType::Line2 | FieldType::Text2 => {
            Value::Text2(Box::new(Text2::new(Language::ALL[pick as usize % 2], word)))
        }
        FieldType::Integer { min, max } => Value::Integer((min + i64::from(pick)).min(max)),
        FieldType::Money | FieldType::Span => Value::Integer(i64::from(pick)),
        FieldType::Year => Value::Integer(2000 + i64::from(pick % 100)),
        FieldType::Time => Value::Integer(i64::from(pick % 1440)),
        FieldType::Address => Value::Text("escuela.org".into()),
        FieldType::OneWay => Value::Text(format!("~{:032x}", pick).into()),
        FieldType::Recurrence => Value::Text("FREQ=MONTHLY;BYDAY=-1FR".into()),
        FieldType::Percent => Value::Decimal(Decimal::from_thousandths(i64::from(pick % 100_000))),
        FieldType::Decimal | FieldType::Signed => {
            Value::Decimal(Decimal::from_thousandths(i64::from(pick)))
        }
        FieldType::Flag => Value::Flag(pick.is_multiple_of(2)),
        FieldType::Choice(choices) => Value::Choice(choices[pick as usize % choices.len()].code),
        FieldType::Choices(choices) => {
            let picked = choices.iter().enumerate().filter(|(at, _)| (pick >> at) % 2 == 1);
            Value::Choices(Box::new(picked.map(|(_, choice)| choice.code).collect()))
        }
        FieldType::Date => {
            Value::Date(chrono::NaiveDate::from_epoch_days(20_000 + pick as i32 % 999)?)
        }
        FieldType::Moment => return None,
        FieldType::Link(kinds) => Value::Link(workspace.of_kind(kinds[0]).next()?.id.clone()),
        FieldType::Links(kinds) => {
            let day = chrono::NaiveDate::from_epoch_days(20_000)?;
            let some = workspace.of_kind(kinds[0]).take(1 + pick as usize % 3);
            Value::Links(Box::new(some.map(|record| (record.id.clone(), day)).collect()))
        }
    })
}

/// One random wish from four numbers. Many are refused, which is part of the test.
fn wish(bench: &Bench, (what, a, b, c): (u8, u32, u32, u32)) -> Vec<Edit> {
    let kinds: Vec<&Kind> = Kind::all().collect();
    let ids: Vec<&Arc<Record>> = bench.workspace.records().collect();
    let chosen = |n: u32| ids.get(n as usize % ids.len().max(1)).map(|record| record.id.clone());
    let field_of = |kind: &'static Kind, n: u32| &kind.fields[n as usize % kind.fields.len()];
    match what {
        0..=3 => {
            let kind = kinds[a as usize % kinds.len()];
            let id = RecordId::fresh({
                let mut seed = b.wrapping_mul(31).wrapping_add(c);
                move || {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 24) as u8
                }
            });
            let fields = [kind.title(), field_of(kind, b), field_of(kind, c)];
            let values =
                fields.iter().filter_map(|f| Some((f.code, value(&bench.workspace, f.ty, a ^ c)?)));
            vec![Edit::Create { id, kind: kind.code, values: values.collect() }]
        }
        4..=6 => chosen(a).map_or_else(Vec::new, |id| {
            let kind =
                bench.workspace.get(id.as_str()).and_then(|r| Kind::by_code(r.kind)).unwrap();
            let field = field_of(kind, b);
            let value = value(&bench.workspace, field.ty, c).filter(|_| !c.is_multiple_of(4));
            vec![Edit::Set { id, code: field.code, value }]
        }),
        7 => chosen(a).map_or_else(Vec::new, |id| vec![Edit::Remove(id)]),
        8 => chosen(a).map_or_else(Vec::new, |id| vec![Edit::Restore(id)]),
        _ => match (chosen(a), chosen(b)) {
            (Some(from), Some(to)) => {
                let relations = commonground::domain::relation::RELATIONS;
                let relation: &Relation = &relations[c as usize % relations.len()];
                vec![Edit::Link { from, relation: relation.code, to }]
            }
            _ => Vec::new(),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undo_all_is_the_start_redo_all_the_end_and_replay_the_state(
        wishes in prop::collection::vec((0u8..11, any::<u32>(), any::<u32>(), any::<u32>()), 1..40)
    ) {
        let mut bench = Bench::founded();
        let start = bench.state();
        let mut states = vec![start.clone()];
        for numbers in wishes {
            let before = bench.journal.0.len();
            let edits = wish(&bench, numbers);
            let refused = bench.edit(&edits).is_err();
            if refused {
                prop_assert_eq!(&bench.state(), states.last().unwrap());
            }
            if bench.journal.0.len() > before {
                states.push(bench.state());
            }
        }
        let steps = states.len() - 1;
        for step in (0..steps).rev() {
            bench.ask(&Request::Undo(None)).unwrap();
            prop_assert_eq!(&bench.state(), &states[step]);
        }
        // A restart in between: the same workspace from nothing but its journal.
        let mut again = Bench::empty();
        for transaction in std::mem::take(&mut bench.journal.0) {
            again.keep(Transaction::clone(&transaction));
        }
        prop_assert_eq!(again.state(), bench.state());
        for state in states.iter().skip(1) {
            again.ask(&Request::Redo).unwrap();
            prop_assert_eq!(&again.state(), state);
        }
        prop_assert!(matches!(again.ask(&Request::Redo), Err(Refusal::NothingToRedo)));
    }
}

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
        Refusal::BadValue { problem: ValueProblem::NotAChoice { .. }, .. }
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
fn a_complete_import_is_whole_or_refused() {
    let bench = Bench::founded();
    let records: Vec<Record> = bench.state().into_values().collect();
    let adopt = |records: Vec<Record>| Bench::founded().ask(&Request::Adopt(records)).map(drop);
    assert_eq!(adopt(records.clone()), Ok(()));
    let group = Kind::by_key("person").unwrap().field("group").unwrap().code;
    let mut dangling = records.clone();
    let me = dangling.iter_mut().find(|record| record.id.as_str() == "person-me").unwrap();
    me.set(group, RecordId::parse("nowhere").map(Value::Link));
    assert!(matches!(adopt(dangling), Err(Refusal::Dangling { .. })));
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
