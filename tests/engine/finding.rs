//! Search through everything: what is found, in which order, where, and in slices of any size.

use commonground::domain::common::LEVEL;
use commonground::domain::{FieldCode, Language, Level};
use commonground::engine::fold::Needle;
use commonground::engine::search::{Search, search};
use commonground::engine::{Redacted, Seen};
use commonground::texts::names::row_name;

use super::*;

fn found(bench: &Bench, typed: &str, audience: Level) -> Vec<(RecordId, String, String)> {
    let redacted = Redacted::of(&bench.workspace, audience);
    let hits = search(redacted.seen(&bench.workspace), Needle::new(typed), row_name, Language::En);
    let told = hits.into_iter().map(|hit| {
        let record = bench.workspace.get(hit.id.as_str()).unwrap();
        let field = Kind::by_code(record.kind).unwrap().field_of(hit.field).unwrap();
        let key = hit.language.map_or_else(
            || field.key.to_owned(),
            |language| format!("{}_{}", field.key, language.key()),
        );
        let (line, place) = hit.line(record, row_name).unwrap();
        let marked =
            format!("{}[{}]{}", &line[..place.start], &line[place.clone()], &line[place.end..]);
        (hit.id.clone(), key, marked)
    });
    told.collect()
}

#[test]
fn a_hit_tells_field_language_and_place() {
    let mut bench = Bench::founded();
    let pairs = [
        ("name_en", "Reading Partners"),
        ("services_es", "Lectura\nreunio\u{301}n los martes"),
        ("remarks", "call Dana"),
    ];
    let id = bench.add("organization", &pairs).unwrap();
    let own = |typed: &str| {
        let mut found = found(&bench, typed, Level::Private);
        found.retain(|(found, ..)| *found == id);
        found.pop().map(|(_, key, marked)| (key, marked))
    };
    let tell = |key: &str, marked: &str| Some((key.to_owned(), marked.to_owned()));
    assert_eq!(own("READ"), tell("name_en", "[Read]ing Partners"));
    assert_eq!(own("reunion"), tell("services_es", "[reunio\u{301}n] los martes"));
    assert_eq!(own("dana reunión"), tell("services_es", "[reunio\u{301}n] los martes"));
    assert_eq!(own("dana"), tell("remarks", "call [Dana]"));
    assert_eq!(own("dana zebra"), None);
    assert_eq!(own("réading"), None);
}

#[test]
fn what_an_audience_may_not_see_it_does_not_find() {
    let mut bench = Bench::founded();
    let id = bench.add("organization", &[("name", "Luz"), ("phone", "555 0100")]).unwrap();
    let count = |bench: &Bench, typed, audience| found(bench, typed, audience).len();
    assert_eq!(count(&bench, "0100", Level::Private), 1);
    assert_eq!(count(&bench, "0100", Level::Team), 0);
    assert_eq!(count(&bench, "luz 0100", Level::Team), 0);
    assert_eq!(count(&bench, "luz", Level::Public), 0, "the register is for partners");
    assert_eq!(count(&bench, "luz", Level::Partner), 1);
    let hide =
        Edit::Set { id, code: LEVEL.code, value: Some(Value::Choice(Level::Private.code())) };
    bench.edit(&[hide]).unwrap();
    assert_eq!(count(&bench, "luz", Level::Partner), 0);
}

#[test]
fn titles_come_first_then_what_changed_last() {
    let mut bench = Bench::founded();
    let in_title = bench.add("person", &[("name", "Dana")]).unwrap();
    let old = bench.add("person", &[("name", "Ana"), ("remarks", "dana")]).unwrap();
    let new = bench.add("person", &[("name", "Luz"), ("remarks", "dana")]).unwrap();
    let gone = bench.add("note", &[("text", "dana")]).unwrap();
    bench.ask(&Request::Remove(vec![gone.to_string()])).unwrap();
    let ids = |bench: &Bench| -> Vec<RecordId> {
        found(bench, "dana", Level::Private).into_iter().map(|(id, ..)| id).collect()
    };
    assert_eq!(ids(&bench), [in_title.clone(), new.clone(), old.clone()]);
    let pairs = vec![("phone".to_owned(), "1".to_owned())];
    bench.ask(&Request::Set { id: old.to_string(), pairs }).unwrap();
    assert_eq!(ids(&bench), [in_title, old, new]);
}

#[test]
fn a_seeded_record_is_found_by_the_catalogues_words() {
    let bench = Bench::founded();
    let own = |typed: &str| {
        let mut found = found(&bench, typed, Level::Private);
        found.retain(|(id, ..)| id.as_str() == "group-families");
        found.pop().map(|(_, key, marked)| (key, marked))
    };
    assert_eq!(own("families"), Some(("name_en".to_owned(), "[Families]".to_owned())));
    assert_eq!(own("familias"), Some(("name_es".to_owned(), "[Familias]".to_owned())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn slices_find_what_one_look_finds_and_what_a_plain_look_would(
        texts in prop::collection::vec("[anñá ]{1,12}", 1..20),
        typed in "[anñá]{1,3}( [an]{1,2})?",
        budget in 1usize..300,
    ) {
        let mut bench = Bench::founded();
        let ids: Vec<Option<RecordId>> =
            texts.iter().map(|text| bench.add("note", &[("text", text)]).ok()).collect();
        let mut looking = Search::new(Needle::new(&typed), row_name, Language::En);
        let mut slices = 1;
        while !looking.step(Seen::whole(&bench.workspace), budget) {
            slices += 1;
        }
        prop_assert!(slices <= 2 + 9 * bench.workspace.len());
        let sliced: Vec<_> = looking.hits().cloned().collect();
        let whole = search(Seen::whole(&bench.workspace), Needle::new(&typed), row_name, Language::En);
        prop_assert_eq!(&sliced, &whole);
        // Letter by letter, as the rule says it.
        let same = |text: char, typed: char| {
            text == typed || (text == 'ñ' && typed == 'n') || (text == 'á' && typed == 'a')
        };
        let has = |text: &str, word: &str| {
            let (text, word): (Vec<char>, Vec<char>) = (text.chars().collect(), word.chars().collect());
            text.windows(word.len()).any(|w| w.iter().zip(&word).all(|(a, b)| same(*a, *b)))
        };
        for (id, text) in ids.iter().zip(&texts) {
            let Some(id) = id else { continue };
            let is_found = whole.iter().any(|hit| hit.id == *id && hit.field == FieldCode(101));
            let wanted = typed.split_whitespace().all(|word| has(text, word));
            prop_assert_eq!(is_found, wanted, "{:?} in {:?}", &typed, text);
        }
    }
}
