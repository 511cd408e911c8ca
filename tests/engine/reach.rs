//! Who has been heard, against a plain recount; and what others can find out from what they are told.

use std::collections::BTreeSet;

use commonground::domain::kinds::meetings::participation;
use commonground::domain::kinds::people::{group, person};
use commonground::domain::kinds::{GROUP, PARTICIPATION, PERSON};
use commonground::domain::{KindCode, Level};
use commonground::engine::Redacted;
use commonground::engine::listening::Reach;

use super::*;

/// What is done: what, and three numbers that say to whom.
type Wish = (u8, u32, u32, u32);

/// A forum for which a round of listening goes on.
fn forum() -> (Bench, RecordId) {
    let mut bench = Bench::founded();
    let round = bench
        .add("assessment", &[("title", "Round"), ("state", "running"), ("start", "2026-01-01")]);
    let round = round.unwrap();
    let words = [("title", "Forum"), ("date", "2026-02-01"), ("assessment", round.as_str())];
    let meeting = bench.add("meeting", &words).unwrap();
    (bench, meeting)
}

/// One of the living records of a kind.
fn one(bench: &Bench, kind: KindCode, number: u32) -> Option<String> {
    let all: Vec<_> = bench.workspace.of_kind(kind).collect();
    let at = (number as usize).checked_rem(all.len())?;
    Some(all[at].id.to_string())
}

/// Does something; what a rule refuses is not done.
fn done(bench: &mut Bench, meeting: &RecordId, (what, a, b, c): Wish) {
    let Some(group) = one(bench, GROUP, a) else { return };
    let mark = [("occasion", meeting.as_str()), ("date", "2026-02-01")];
    let number = (c % 40 + 1).to_string();
    let other = (c % 7).min(c % 40 + 1).to_string();
    let add = |bench: &mut Bench, kind: &str, pairs: &[(&str, &str)]| drop(bench.add(kind, pairs));
    match what % 9 {
        0 => add(bench, "group", &[("name", &format!("G{b}")), ("parent", &group)]),
        1 => add(bench, "person", &[("name", &format!("P{b}")), ("group", &group)]),
        2 | 3 => {
            let Some(who) = one(bench, PERSON, b) else { return };
            let before = if c % 5 == 0 { "yes" } else { "no" };
            let own = [("person", &*who), ("counted_before", before), ("groups", &*group)];
            let own = &own[..if c % 3 == 0 { 3 } else { 2 }];
            add(bench, "participation", &[&mark[..], own].concat());
        }
        4 => {
            let code = format!("c{}", b % 6);
            let own = [("form", "code"), ("code", &*code), ("groups", &*group)];
            add(bench, "participation", &[&mark[..], &own[..]].concat());
        }
        5 => {
            let own =
                [("form", "count"), ("count", &*number), ("new", &*other), ("groups", &*group)];
            add(bench, "participation", &[&mark[..], &own[..]].concat());
        }
        6 => {
            let numbers: Vec<_> = bench.workspace.of_kind(PARTICIPATION).collect();
            let Some(at) = (b as usize).checked_rem(numbers.len()) else { return };
            let whole = numbers[at].id.to_string();
            let own = [
                ("form", "count"),
                ("count", &*number),
                ("groups", &*group),
                ("of_which", &*whole),
            ];
            add(bench, "participation", &[&mark[..], &own[..]].concat());
        }
        7 => {
            let size = (c % 300).to_string();
            let id = RecordId::parse(&group).unwrap();
            let value = Some(Value::Integer(size.parse().unwrap()));
            drop(bench.edit(&[Edit::Set { id, code: group::SIZE.code, value }]));
        }
        _ if c % 2 == 0 => drop(bench.ask(&Request::Undo(None))),
        _ => {
            let Some(id) = one(bench, if b % 2 == 0 { PARTICIPATION } else { PERSON }, b) else {
                return;
            };
            drop(bench.edit(&[Edit::Remove(RecordId::parse(&id).unwrap())]));
        }
    }
}

/// Whether a record's groups, or what these are part of, are this one.
fn is_of(workspace: &Workspace, mark: &Record, of: &RecordId) -> bool {
    let said: Vec<_> =
        mark.get(participation::GROUPS.code).into_iter().flat_map(Value::ends).collect();
    let own = mark.link(participation::PERSON.code).and_then(|id| workspace.get(id.as_str()));
    let own = own.and_then(|person| person.link(person::GROUP.code));
    let first = if said.is_empty() { own.into_iter().collect() } else { said };
    first.into_iter().any(|first| {
        let mut at = Some(first);
        let mut steps = 0;
        while let Some(id) = at.filter(|_| steps < 50) {
            let Some(group) = workspace.get(id.as_str()).filter(|own| !own.is_deleted()) else {
                return false;
            };
            if id == of {
                return true;
            }
            at = group.link(group::PARENT.code);
            steps += 1;
        }
        false
    })
}

/// Counts one group as the rules say it, without any cleverness: for certain, and at most.
fn recounted(workspace: &Workspace, of: &RecordId) -> (i64, i64) {
    let marks: Vec<_> =
        workspace.of_kind(PARTICIPATION).filter(|own| is_of(workspace, own, of)).collect();
    let form = |own: &Record| own.choice(participation::FORM.code).unwrap_or(1);
    let name = |own: &Record| match own.link(participation::PERSON.code) {
        Some(id) => id.to_string(),
        None => own.text(participation::CODE.code).unwrap_or_default().to_owned(),
    };
    let named = |before: bool| -> BTreeSet<String> {
        let own = marks.iter().filter(|own| form(own) != participation::BY_NUMBER);
        let own = own.filter(|own| own.is_flagged(participation::COUNTED_BEFORE.code) == before);
        own.map(|own| name(own)).collect()
    };
    let numbers: Vec<_> =
        marks.iter().filter(|own| form(own) == participation::BY_NUMBER).collect();
    let is_whole = |own: &&&&Arc<Record>| {
        let whole = own.link(participation::OF_WHICH.code);
        !marks.iter().any(|other| whole == Some(&other.id))
    };
    let number =
        |own: &Record, field: &commonground::domain::Field| own.integer(field.code).unwrap_or(0);
    let new: i64 =
        numbers.iter().filter(is_whole).map(|own| number(own, &participation::NEW)).sum();
    let together: i64 =
        numbers.iter().filter(is_whole).map(|own| number(own, &participation::COUNT)).sum();
    let largest = numbers.iter().map(|own| number(own, &participation::COUNT)).max().unwrap_or(0);
    let (known, before) = (named(false), named(true));
    let more = i64::try_from(before.difference(&known).count()).unwrap();
    let named = i64::try_from(known.len()).unwrap() + (more - new).max(0);
    let sure = (named + new).max(largest);
    (sure, named + together)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn everybody_is_counted_once(
        wishes in prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()), 1..60)
    ) {
        let (mut bench, meeting) = forum();
        for own in wishes {
            done(&mut bench, &meeting, own);
        }
        let today = bench.context().now.day();
        let reach = Reach::of(&bench.workspace, today).unwrap_or_default();
        for (id, heard) in &reach.groups {
            let (sure, most) = recounted(&bench.workspace, id);
            prop_assert_eq!(heard.sure, sure, "{}", id);
            let most = heard.size.map_or(most, |size| most.min(size)).max(sure);
            prop_assert_eq!(heard.most, most, "{}", id);
            if let (Some(size), Some(short)) = (heard.size.filter(|size| *size > 0), heard.short_by()) {
                let is_met = (heard.sure + short) * 100 >= heard.target * size;
                prop_assert!(is_met && (short == 0 || (heard.sure + short - 1) * 100 < heard.target * size));
                prop_assert_eq!(short == 0, heard.sure * 100 >= heard.target * size);
            }
        }
    }

    /// Whoever holds all that others are told, and takes one number from another, finds no small group.
    #[test]
    fn others_can_make_out_nobody(
        wishes in prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()), 1..60),
        chosen in any::<u32>(),
    ) {
        let (mut bench, meeting) = forum();
        for own in wishes {
            done(&mut bench, &meeting, own);
        }
        let today = bench.context().now.day();
        let all = Reach::of(&bench.workspace, today).unwrap_or_default();
        let redacted = Redacted::of(&bench.workspace, Level::Public);
        let seen = redacted.seen(&bench.workspace);
        let told = |id: &RecordId, key: &'static str| -> Option<i64> {
            let kind = Kind::by_code(GROUP).unwrap();
            let figures = commonground::engine::figures::Figures::of(seen, kind, today);
            let figure = kind.figures.iter().find(|own| own.field.key == key).unwrap();
            match figures.get(seen, figure, seen.get(id.as_str())?) {
                Some(Value::Integer(number)) => Some(number),
                _ => None,
            }
        };
        let few = |number: i64| (1..10).contains(&number);
        for (id, heard) in &all.groups {
            let Some(reached) = told(id, "reached") else { continue };
            prop_assert_eq!(reached, heard.sure);
            let size = told(id, "size_then").unwrap();
            prop_assert!(!few(reached) && !few(size) && !few(size - reached), "{}", id);
            // Any of its parts taken from it leave nobody alone.
            let parts = all.groups.iter().filter(|(_, own)| own.parent.as_ref() == Some(id));
            let parts: Vec<_> = parts.filter_map(|(part, _)| told(part, "reached")).collect();
            let some: i64 = parts.iter().enumerate().filter(|(at, _)| chosen >> (at % 32) & 1 == 1).map(|(_, own)| own).sum();
            prop_assert!(!few(reached - some) || some > reached, "{}: {} without {}", id, reached, some);
        }
    }
}
