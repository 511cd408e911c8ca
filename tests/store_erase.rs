//! Erasing for good: a token in every field of a person and of what points to it, in the past too, in drafts, notes
//! from the shell, what was set aside and backups; then a cut after every operation, and a look at every byte.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/double/mod.rs"]
mod double;

use std::path::Path;
use std::sync::Arc;

use commonground::domain::common::{AUTHOR, CREATED};
use commonground::domain::kinds::meetings::participation;
use commonground::domain::kinds::people::person;
use commonground::domain::kinds::{ERASURE, GROUP, MEETING, PARTICIPATION, PERSON, SITE};
use commonground::domain::{
    Decimal, FieldCode, FieldType, Kind, KindCode, Language, Moment, Series, Text2, Value,
};
use commonground::engine::erase::{Erasure, Wish};
use commonground::engine::undo::undo;
use commonground::engine::{Cause, Change, Context, Drawn, Journal, Transaction, Workspace};
use commonground::store::{Capture, DiskIo, Io, OpenError, Opened, Store, spool};
use desk::*;
use double::*;

/// What is said of the person alone, how they are called, and how they were called before.
const TOKEN: &str = "zaqwsx";
const NAME: &str = "Plokij Uhbygv";
const FORMER: &str = "Mnbvcx Uhbygv";
/// The person's id: that a record was there is a trace, too.
const WHO: &str = "qazedctgb";

fn dir() -> &'static Path {
    Path::new("/w")
}

fn context() -> Context {
    Context {
        words: commonground::texts::names::WORDS,
        now: Moment { millis: 1_800_000_000_000, offset_minutes: 0 },
        author: "tester".into(),
        replica: 1,
        drawn: Drawn::new([3, 1, 4, 1, 5, 9, 2, 6, 5]),
        language: Language::En,
    }
}

type Values = Vec<(FieldCode, Value)>;

/// A step with these changes, each of a record that is made by it.
fn step(workspace: &Workspace, records: &[(&str, KindCode, Values)]) -> Transaction {
    let base = numbered(workspace, 1);
    let mut changes = Vec::new();
    for (name, kind, values) in records {
        let old = workspace.get(name);
        let made = (CREATED.code, Value::Moment(base.moment));
        let made = old.is_none().then_some(made);
        for (code, value) in made.into_iter().chain(values.iter().cloned()) {
            let before = old.and_then(|own| own.get(code).cloned());
            changes.push(Change { id: id(name), kind: *kind, code, before, after: Some(value) });
        }
    }
    changes.sort_by(|a, b| (&a.id, a.code).cmp(&(&b.id, b.code)));
    Transaction { changes, ..base }
}

/// Text for every field of a kind that can hold some.
fn texts(kind: &Kind, text: &str) -> Values {
    let fields = kind.fields.iter();
    let texts = fields.filter_map(|field| {
        let value = match field.ty {
            FieldType::Line | FieldType::Text | FieldType::Address | FieldType::OneWay => {
                Value::Text(text.into())
            }
            FieldType::Line2 | FieldType::Text2 => Value::Text2(Box::new(
                Text2::new(Language::Es, text).with(Language::En, Some(text)),
            )),
            FieldType::Series => {
                let day = "2026-11-20".parse().unwrap();
                let points = Series::new([(day, Decimal::from_thousandths(4000))]);
                Value::Series(Box::new(points.noted([(day, text.into())])))
            }
            _ => return None,
        };
        Some((field.code, value))
    });
    texts.collect()
}

fn link_to(ty: FieldType, to: &str) -> Value {
    match ty {
        FieldType::Links(_) => {
            let links = [
                (id(to), "2026-11-20".parse().unwrap()),
                (id("other"), "2026-11-21".parse().unwrap()),
            ];
            Value::Links(Box::new(links.into()))
        }
        _ => Value::Link(id(to)),
    }
}

/// A workspace in which the person is everywhere, and another one whom nobody erases.
fn inhabited(double: &IoDouble) -> Opened {
    Store::create_with(double, dir()).unwrap();
    let mut opened = open_on(dir(), double.machinery(), |_| ()).unwrap();
    let person = Kind::by_code(PERSON).unwrap();
    let named = |name: &str| {
        let mut values = texts(person, TOKEN);
        values.retain(|(code, _)| *code != person::NAME.code);
        values.push((person::NAME.code, Value::Text(name.into())));
        values.push((AUTHOR.code, Value::Text(WHO.into())));
        values
    };
    keep(&mut opened, |own| {
        step(own, &[(WHO, PERSON, named(FORMER)), ("other", PERSON, texts(person, "Somebody"))])
    });
    let group = (person::GROUP.code, Value::Link(id("families")));
    keep(&mut opened, |own| {
        let mut renamed = step(
            own,
            &[
                (WHO, PERSON, vec![(person::NAME.code, Value::Text(NAME.into())), group.clone()]),
                ("families", GROUP, Vec::new()),
            ],
        );
        renamed.author = WHO.into();
        renamed
    });
    // Every kind that can point to them, once for each field that can.
    // Whoever coordinates the school is not erased.
    let pointing = Kind::all().filter(|kind| kind.code != SITE).flat_map(|kind| {
        let fields = kind.fields.iter().filter(|own| own.ty.kinds().contains(&PERSON));
        fields.map(move |field| (kind, field))
    });
    for (number, (kind, field)) in pointing.enumerate() {
        let leans = field.required && kind.code != PARTICIPATION;
        let said = if leans { TOKEN.to_owned() } else { format!("(Plokij  UHBÝGV) y {FORMER}, ") };
        let mut values = texts(kind, &said);
        values.push((field.code, link_to(field.ty, WHO)));
        if kind.code == PARTICIPATION {
            values.retain(|(code, _)| *code != participation::CODE.code);
            values.push((participation::FORM.code, Value::Choice(1)));
            values.push((participation::DATE.code, Value::Date("2026-11-20".parse().unwrap())));
            values.push((participation::OCCASION.code, Value::Link(id("meeting"))));
        }
        let name = format!("p{number}");
        keep(&mut opened, |own| {
            step(own, &[(&name, kind.code, values), ("meeting", MEETING, Vec::new())])
        });
    }
    // A mark of presence that was unmade: it lives in the history alone.
    let mark = vec![
        (participation::PERSON.code, Value::Link(id(WHO))),
        (participation::NOTE.code, Value::Text(TOKEN.into())),
    ];
    let made = keep(&mut opened, |own| step(own, &[("unmade", PARTICIPATION, mark)]));
    keep(&mut opened, |own| {
        let changes = made.changes.iter().map(Change::inverted).collect();
        Transaction { changes, cause: Cause::Undo(made.target()), ..numbered(own, 1) }
    });
    keep(&mut opened, |own| step(own, &[("last", PERSON, texts(person, "The last one"))]));
    let drafts = opened.store.drafts();
    drafts.put(&format!("form {WHO}"), TOKEN).unwrap();
    drafts.put("note", &format!("call {NAME} tomorrow")).unwrap();
    drafts.put("other", "buy paper").unwrap();
    let moment = Moment { millis: 1, offset_minutes: 0 };
    let capture =
        Capture { id: id("capture"), text: format!("{FORMER} called"), author: "a".into(), moment };
    spool::put_with(double, dir(), &capture).unwrap();
    write(double, "set-aside/1-x", TOKEN);
    write(double, "set-aside/1-index/db", TOKEN);
    opened.store.backup_as("yesterday").unwrap();
    opened
}

fn write(double: &IoDouble, path: &str, text: &str) {
    let path = dir().join(path);
    double.create_dir(path.parent().unwrap()).unwrap();
    let mut file = double.create(&path).unwrap();
    file.append(text.as_bytes()).unwrap();
    file.sync_data().unwrap();
    double.sync_dir(path.parent().unwrap()).unwrap();
}

fn keep(opened: &mut Opened, make: impl FnOnce(&Workspace) -> Transaction) -> Arc<Transaction> {
    let step = Arc::new(make(&opened.workspace));
    opened.workspace.apply(&step);
    opened.store.commit_and_wait(step.clone()).unwrap();
    step
}

fn erasure(opened: &Opened) -> Erasure {
    let wish = Wish { id: WHO.to_owned(), words: Vec::new(), reason: "They asked".to_owned() };
    Erasure::of(&opened.workspace, &opened.store, &context(), &wish, id("done")).unwrap()
}

/// The files in which something of the person stands.
fn traces(io: &dyn Io, names: &[std::path::PathBuf]) -> Vec<String> {
    let is_trace = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        let words = [TOKEN, NAME, FORMER, WHO, "uhbygv", "uhbýgv"];
        words.into_iter().find(|word| text.contains(&word.to_lowercase()))
    };
    let found = names.iter().filter_map(|path| {
        let bytes = io.read_at(path, 0, usize::MAX).unwrap();
        Some(format!("{} in {}", is_trace(&bytes)?, path.display()))
    });
    found.collect()
}

fn reopened(double: &IoDouble, case: &str) -> Opened {
    let opened = open_on(dir(), double.machinery(), |_| ());
    let opened = opened.unwrap_or_else(|error| panic!("{case}: {error}"));
    assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
    opened
}

/// What is true once the person is erased.
fn without_them(opened: &Opened, steps: u64, case: &str) {
    let workspace = &opened.workspace;
    assert!(workspace.get(WHO).is_none(), "{case}");
    let done: Vec<_> = workspace.of_kind(ERASURE).collect();
    assert_eq!(done.len(), 1, "{case}");
    assert_eq!(workspace.ledger().last(), steps + 1, "{case}");
    let mut again = Workspace::default();
    for sequence in 1..=steps + 1 {
        let step = opened.store.transaction(sequence).unwrap_or_else(|e| panic!("{case}: {e}"));
        for change in &step.changes {
            let old = again.get(change.id.as_str()).and_then(|own| own.get(change.code).cloned());
            assert_eq!(old, change.before, "{case}: step {sequence}");
        }
        again.apply(&step);
    }
    let (all, told): (Vec<_>, Vec<_>) = (workspace.records().collect(), again.records().collect());
    assert_eq!(all, told, "{case}");
    let mark = workspace.of_kind(PARTICIPATION).next().expect("somebody was there");
    assert_eq!(mark.choice(participation::FORM.code), Some(participation::BY_CODE), "{case}");
    assert!(mark.links(participation::GROUPS.code).unwrap().contains_key("families"), "{case}");
    assert_eq!(mark.link(participation::OCCASION.code), Some(&id("meeting")), "{case}");
    // Links to others stay, and steps that have nothing to do with it are undone as ever.
    let others = workspace.incoming(&id("other")).count();
    assert!(others > 0, "{case}");
    let back = undo(workspace, &context(), &opened.store, Some(steps)).unwrap();
    assert!(back.changes.iter().all(|change| change.id.as_str() == "last"), "{case}");
    assert_eq!(
        opened.store.drafts().list().unwrap().iter().filter(|own| own.0 == "other").count(),
        1
    );
}

#[test]
fn nothing_of_a_person_is_left_in_any_byte() {
    let double = IoDouble::default();
    let opened = inhabited(&double);
    let steps = opened.workspace.ledger().last();
    let before = traces(&double, &double.names());
    for part in ["journal/", "journal-b/", "spool/", "drafts/", "set-aside/", "backups/"] {
        assert!(before.iter().any(|found| found.contains(part)), "{part}: {before:?}");
    }
    let erasure = erasure(&opened);
    let had_backups = opened.store.erase(&erasure).unwrap();
    assert!(had_backups);
    assert_eq!(traces(&double, &double.names()), Vec::<String>::new());
    // The double keeps rows beside its disk, where sled would find none.
    double.index.rows.lock().unwrap().clear();
    let opened = reopened(&double, "erased");
    without_them(&opened, steps, "erased");
    assert_eq!(opened.store.check(), []);
    let drafts = opened.store.drafts().list().unwrap();
    let texts: Vec<&str> = drafts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["call — tomorrow", "buy paper"]);
    let captures = opened.store.take_captures().0;
    assert_eq!(captures.len(), 1);
    assert_eq!(captures[0].text, "— called");
}

#[test]
fn a_cut_after_any_operation_leaves_all_of_them_or_nothing() {
    let double = IoDouble::default();
    let opened = inhabited(&double);
    let (steps, records) = (opened.workspace.ledger().last(), opened.workspace.len());
    let erasure = erasure(&opened);
    double.record_images();
    opened.store.erase(&erasure).unwrap();
    let images = double.images();
    assert!(images.len() > 50, "{}", images.len());
    let (mut whole, mut erased) = (0, 0);
    for (number, image) in images.iter().enumerate() {
        for unsynced in [Unsynced::Kept, Unsynced::Dropped, Unsynced::Half] {
            let case = format!("cut after {number}, {unsynced:?}");
            let double = IoDouble::after_cut(image, unsynced, number % 2 == 0);
            let opened = reopened(&double, &case);
            assert!(!double.names().iter().any(|own| own.starts_with("/w/erasing")), "{case}");
            if opened.workspace.get(WHO).is_some() {
                assert_eq!(opened.workspace.len(), records, "{case}");
                assert_eq!(opened.workspace.ledger().last(), steps, "{case}");
                whole += 1;
            } else {
                without_them(&opened, steps, &case);
                opened.store.close().unwrap();
                assert_eq!(traces(&double, &double.names()), Vec::<String>::new(), "{case}");
                erased += 1;
            }
        }
    }
    assert!(whole > 20 && erased > 20, "{whole} and {erased}");
    println!("{} cuts: {whole} before the mark, {erased} after it", images.len() * 3);
}

#[test]
fn a_mark_that_cannot_be_read_is_not_taken_for_none() {
    let double = IoDouble::default();
    let opened = inhabited(&double);
    let erasure = erasure(&opened);
    double.record_images();
    opened.store.erase(&erasure).unwrap();
    let images = double.images();
    let has_mark = |image: &&Image| image.disk.names.contains_key(&dir().join("erasing/whole"));
    let image = images.iter().find(has_mark).expect("there is a mark once");
    let double = IoDouble::after_cut(image, Unsynced::Kept, true);
    write(&double, "erasing/whole", "no mark");
    let before = double.names();
    let refused = open_on(dir(), double.machinery(), |_| ()).map(|_| ());
    assert_eq!(refused, Err(OpenError::Unreadable));
    assert_eq!(double.names(), before, "nothing was thrown away");
}

#[test]
fn a_disk_that_refuses_leaves_the_person_or_is_gone_on_with() {
    for failure in [Failure::NoSpace, Failure::Broken, Failure::Sync, Failure::Rename] {
        for after in (0..120).step_by(3) {
            let double = IoDouble::default();
            let opened = inhabited(&double);
            let steps = opened.workspace.ledger().last();
            let erasure = erasure(&opened);
            double.fail(double.operations() + after, 1, failure);
            let done = opened.store.erase(&erasure);
            double.heal();
            let case = format!("{failure:?} at {after}: {done:?}");
            let opened = reopened(&double, &case);
            if opened.workspace.get(WHO).is_none() {
                without_them(&opened, steps, &case);
                opened.store.close().unwrap();
                assert_eq!(traces(&double, &double.names()), Vec::<String>::new(), "{case}");
            } else {
                assert!(done.is_err(), "{case}");
                assert_eq!(opened.workspace.ledger().last(), steps, "{case}");
            }
        }
    }
}

#[test]
fn a_folder_goes_only_when_it_is_empty_and_a_link_goes_alone() {
    let room = room();
    let io = DiskIo::default();
    let folder = room.path().join("a");
    std::fs::create_dir_all(folder.join("b/c")).unwrap();
    std::fs::write(folder.join("b/c/d"), TOKEN).unwrap();
    assert!(io.remove(&folder.join("b")).is_err(), "a folder in which something is stays");
    io.remove(&folder.join("b/c/d")).unwrap();
    io.remove(&folder.join("b/c")).unwrap();
    std::os::unix::fs::symlink(&folder, folder.join("link")).unwrap();
    io.remove(&folder.join("link")).unwrap();
    assert!(folder.exists(), "what a link leads to stays");
}
