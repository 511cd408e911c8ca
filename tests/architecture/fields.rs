//! Fields are named by their handles, and their codes are permanent.

use std::collections::BTreeSet;

use commonground::domain::kinds::judgement;
use commonground::domain::relation::RELATIONS;
use commonground::domain::{Field, Kind, common};

use super::sources::{Source, sources};

/// A field is declared once: as a handle in the file of its kind, called as its key, which is also
/// the row of the kind's table. So whoever names a handle names a field of that kind.
#[test]
fn every_field_is_a_handle_in_the_file_of_its_kind() {
    let sources = sources();
    let handles_in = |path: &str| {
        let source = sources.iter().find(|source| source.path == path);
        handles(&source.unwrap_or_else(|| panic!("{path} is not there")).code())
    };
    let is = |(name, code, key): &(String, u16, String), field: &Field| {
        *name == key.to_uppercase() && field.code.0 == *code && field.key == *key
    };
    let common = handles_in("domain/common.rs");
    let in_common = |handle| common::COMMON.iter().any(|field| is(handle, field));
    assert!(common.iter().all(in_common) && common.len() == common::COMMON.len(), "{common:?}");
    let judgement = handles_in("domain/kinds/judgement.rs");
    let is_judgement = |handle| judgement::FIELDS.iter().any(|field| is(handle, field));
    assert!(judgement.iter().all(is_judgement) && judgement.len() == judgement::FIELDS.len());
    for kind in Kind::all() {
        let file = format!("/{}.rs", kind.key);
        let in_kinds = |source: &&Source| source.path.starts_with("domain/kinds/");
        let mut files = sources.iter().filter(in_kinds).filter(|own| own.path.ends_with(&file));
        let source = files.next().unwrap_or_else(|| panic!("{} has no file of its own", kind.key));
        let own = handles(&source.code());
        let rows = source.code().matches("Field::new(").count();
        assert_eq!(rows, own.len(), "{}: a row that is no handle", source.path);
        for handle in &own {
            let brought = kind.offers.adds.iter().flat_map(|adds| adds.fields);
            let is_row = kind
                .fields
                .iter()
                .chain(kind.offers.former)
                .chain(brought)
                .any(|field| is(handle, field));
            assert!(is_row, "{}: {handle:?} is no row of the table", source.path);
        }
        let adds =
            || Kind::all().flat_map(|own| own.offers.adds).filter(|adds| adds.to == kind.code);
        let is_brought =
            |field: &Field| adds().flat_map(|adds| adds.fields).any(|own| own.code == field.code);
        let lacks =
            |field: &&Field| !is_brought(field) && !own.iter().any(|handle| is(handle, field));
        let lacking: Vec<_> = kind.fields.iter().filter(lacks).map(|field| field.key).collect();
        assert!(lacking.is_empty(), "{}: {lacking:?} declared elsewhere", source.path);
    }
}

/// The handles that a file declares: name, code and key.
fn handles(code: &str) -> Vec<(String, u16, String)> {
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let handle = |text: &str| {
        let (name, rest) = text.split_once(": Field = Field::new(")?;
        let (number, rest) = rest.split_once(", \"")?;
        let key = rest.split('"').next()?;
        Some((name.to_owned(), number.parse().ok()?, key.to_owned()))
    };
    code.split("const ").filter_map(handle).collect()
}

/// Rules name fields, never numbers.
#[test]
fn no_bare_field_codes() {
    let numbered = |source: &&Source| {
        let code = source.code();
        let mut rest = code.split("FieldCode(").skip(1);
        rest.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    // Relations are numbered where they are declared.
    let sources = sources();
    let elsewhere = sources.iter().filter(|source| source.path != "domain/relation.rs");
    let wrong: Vec<_> = elsewhere.filter(numbered).map(|source| &*source.path).collect();
    assert!(wrong.is_empty(), "fields named by numbers: {wrong:?}");
}

/// Codes on disk are for ever. The golden list has a line per kind, field and relation; it only
/// grows, so a code that changes its meaning, or is used again, fails here.
#[test]
fn codes_are_permanent() {
    let line = |owner: &str, field: &Field| {
        let choices =
            field.choices().iter().map(|choice| format!(" {} {}", choice.code, choice.key));
        format!("{owner}.{} {}{}", field.code.0, field.key, choices.collect::<String>())
    };
    let mut codes: Vec<String> = common::COMMON.iter().map(|field| line("common", field)).collect();
    for kind in Kind::all() {
        codes.push(format!("kind.{} {}", kind.code.0, kind.key));
        codes.extend(
            kind.fields.iter().chain(kind.offers.former).map(|field| line(kind.key, field)),
        );
    }
    codes.extend(RELATIONS.iter().map(|r| format!("relation.{} {} {}", r.code.0, r.key, r.back)));
    let golden = include_str!("../golden/codes.txt");
    let missing: Vec<_> =
        codes.iter().filter(|code| !golden.lines().any(|line| line == *code)).cloned().collect();
    assert!(
        missing.is_empty(),
        "new codes belong in tests/golden/codes.txt; old ones never change:\n{}",
        missing.join("\n")
    );
    for lines in [&codes, &golden.lines().map(str::to_owned).collect()] {
        let numbers: BTreeSet<&str> =
            lines.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(numbers.len(), lines.len(), "a code is used twice");
    }
}
