//! Small files that say what they hold, and what stands in none of them.

use std::fs;
use std::path::Path;

use super::sources::{Source, gather, imports, sources};

const LONGEST_FILE: usize = 400;
const MOST_FIELDS: usize = 12;

#[test]
fn files_are_small_and_say_what_they_hold() {
    let mut wrong = Vec::new();
    for source in sources() {
        let header = source.text.lines().take_while(|line| line.starts_with("//!")).count();
        if !(1..=40).contains(&header) || (header > 5 && !source.path.ends_with("mod.rs")) {
            wrong.push(format!("{}: opens with {header} lines of `//!`, not 1 to 5", source.path));
        }
        let length = source.code().lines().count();
        if length > LONGEST_FILE {
            wrong.push(format!("{}: {length} lines of code", source.path));
        }
        for (at, _) in source.text.match_indices("struct ") {
            let Some(body) = source.text[at..].split_once('{').map(|(_, body)| body) else {
                continue;
            };
            let head = source.text[at..].lines().next().unwrap_or_default();
            if !head.trim_end().ends_with('{') {
                continue;
            }
            let body = body.split("\n}").next().unwrap_or_default();
            let is_field = |line: &&str| {
                let line =
                    line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(super) ");
                !line.starts_with("//")
                    && line.split_once(": ").is_some_and(|(name, _)| {
                        name.chars().all(|c| c.is_alphanumeric() || c == '_')
                    })
            };
            let fields = body.lines().filter(is_field).count();
            if fields > MOST_FIELDS {
                wrong.push(format!("{}: {head} has {fields} fields", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A literal with a letter, a space and a letter is a sentence, and sentences live in `texts`.
#[test]
fn no_sentences_outside_texts() {
    let mut wrong = Vec::new();
    for source in sources() {
        if !["tui", "cli", "exchange", "wiring"].contains(&source.layer()) {
            continue;
        }
        for (number, line) in source.code().lines().enumerate() {
            let exempt = line.trim_start().starts_with("#[") || line.contains("expect(");
            for literal in line.split('"').skip(1).step_by(2).filter(|_| !exempt) {
                let letters: Vec<char> = literal.chars().collect();
                let sentence = letters.windows(3).any(|window| {
                    window[0].is_alphabetic() && window[1] == ' ' && window[2].is_alphabetic()
                });
                if sentence {
                    wrong.push(format!("{}:{}: {literal:?}", source.path, number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "sentences outside src/texts:\n{}", wrong.join("\n"));
}

/// What asks the machine what time it is. A duration (`Instant`) is no time of day.
const ASKING: [&str; 4] = [
    concat!("Local::", "now"),
    concat!("Local::", "today"),
    concat!("Utc::", "now"),
    concat!("SystemTime::", "now"),
];
/// What only one helper of the tests knows, and what none asks: where the program is, and its clock.
const PLACE: &str = concat!("CARGO_BIN_", "EXE_cg");
const CLOCK: &str = concat!("store::", "clock");

/// The program has one clock, which can be set; tests are of the same day wherever and whenever they
/// run, so no test asks the machine for it, and all start the program in one place, which sets it.
#[test]
fn nothing_but_the_clock_asks_what_time_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    gather(&root.join("src"), &mut files);
    gather(&root.join("tests"), &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let file = file.strip_prefix(root).unwrap();
        let is = |path: &str| file == Path::new(path);
        let asks = ASKING.into_iter().filter(|_| !is("src/store/clock.rs"));
        let place = (!is("tests/program/mod.rs")).then_some(PLACE);
        let clock = file.starts_with("tests").then_some(CLOCK);
        let named = asks.chain(place).chain(clock).filter(|word| text.contains(word));
        wrong.extend(named.map(|word| format!("{}: {word}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whoever draws, counts, searches or writes for people holds what they may see (`engine::Seen`): the
/// real workspace has no name there.
#[test]
fn readers_never_name_the_real_workspace() {
    let readers = ["tui/panes", "tui/widgets", "tui/overlays", "tui/form", "tui/draw", "exchange"];
    let reads = |source: &&Source| {
        let under = readers.iter().any(|folder| source.path.starts_with(&format!("{folder}/")));
        under || source.path == "engine/service/reading.rs"
    };
    let mut looked = 0;
    let mut wrong = Vec::new();
    for source in sources().iter().filter(reads) {
        looked += 1;
        let whole = ["Seen::whole", "Redacted::"].iter().any(|own| source.code().contains(own));
        let names = |path: &Vec<String>| {
            path.last().is_some_and(|last| last == "Workspace" || last == "workspace")
        };
        if whole || imports(source).iter().any(names) {
            wrong.push(source.path.clone());
        }
    }
    assert!(looked > 60 && wrong.is_empty(), "{looked}: {wrong:?}");
}
