//! Taste turned into tests: the arrows between layers, no circles, small files that say what they
//! hold, no visible words outside `texts`, permanent codes. It reads the sources as text.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which layers a layer may use. `cli`, `wiring` and `main` are the composition root.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("engine", &["domain"]),
    ("texts", &["engine", "domain", "store", "config"]),
    ("config", &[]),
    ("store", &["engine", "domain"]),
    ("exchange", &["engine", "domain", "texts"]),
    ("tui", &["engine", "domain", "config", "texts"]),
    ("wiring", &["engine", "domain", "store", "exchange", "config", "texts", "tui", "cli"]),
    ("cli", &["engine", "domain", "store", "exchange", "config", "texts", "tui"]),
];

/// Crates that may be named in some layers only.
const CRATES: &[(&str, &[&str])] = &[
    ("sled", &["store"]),
    ("bincode", &["store"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("serde", &["engine", "store", "exchange", "config", "wiring", "cli", "tui"]),
    ("clap", &["cli"]),
    ("fluent_bundle", &["texts"]),
];

const LONGEST_FILE: usize = 400;
const MOST_FIELDS: usize = 12;

struct Source {
    /// Path below `src`, such as `engine/plan.rs`.
    path: String,
    /// Its module path, such as `["engine", "plan"]`.
    module: Vec<String>,
    text: String,
}

impl Source {
    fn layer(&self) -> &str {
        self.module.first().map_or("root", String::as_str)
    }

    /// The code without its test module and without comments.
    fn code(&self) -> String {
        let code = self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        code.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    let source = |file: PathBuf| {
        let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module = match stem {
            "main" | "lib" => Vec::new(),
            stem => stem.split('/').map(str::to_owned).collect(),
        };
        Source { text: fs::read_to_string(&file).unwrap(), path, module }
    };
    files.into_iter().map(source).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every path that a file imports, as segments, with groups opened and `crate`, `self`, `super`
/// resolved to the crate's root.
fn imports(source: &Source) -> Vec<Vec<String>> {
    let code = source.code();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let before = code[..at].trim_end_matches(|c| c != '\n');
        let line_start = &code[before.len()..at];
        if !matches!(line_start.trim(), "" | "pub" | "pub(super)" | "pub(crate)") {
            continue;
        }
        let end = code[at..].find(';').map_or(code.len(), |end| at + end);
        open(&code[at + 4..end], &[], &mut found);
    }
    // Paths written in full in the code.
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
        found.push(rest[..end.unwrap_or(rest.len())].split("::").map(str::to_owned).collect());
    }
    found.into_iter().map(|path| absolute(source, path)).collect()
}

fn open(text: &str, stem: &[String], found: &mut Vec<Vec<String>>) {
    let text = text.trim();
    if let Some(at) = text.find('{') {
        let mut stem = stem.to_vec();
        let before = text[..at].trim_end_matches("::");
        stem.extend(before.split("::").filter(|s| !s.is_empty()).map(|s| s.trim().to_owned()));
        let inner = text[at + 1..].trim_end().strip_suffix('}').unwrap_or(&text[at + 1..]);
        let (mut depth, mut start) = (0, 0);
        for (i, c) in inner.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    open(&inner[start..i], &stem, found);
                    start = i + 1;
                }
                _ => {}
            }
        }
        open(&inner[start..], &stem, found);
    } else if !text.is_empty() {
        let name = text.split(" as ").next().unwrap_or_default();
        let segments = name.split("::").map(|s| s.trim().to_owned());
        found.push(stem.iter().cloned().chain(segments).collect());
    }
}

fn absolute(source: &Source, path: Vec<String>) -> Vec<String> {
    let is_folder = source.path.ends_with("/mod.rs");
    let mut here = source.module.clone();
    let mut segments = path.into_iter().peekable();
    match segments.peek().map(String::as_str) {
        Some("crate" | "commonground") => {
            segments.next();
            here.clear();
        }
        Some("self") => {
            segments.next();
            if !is_folder {
                here.truncate(here.len());
            }
        }
        Some("super") => {
            while segments.next_if(|s| s == "super").is_some() {
                here.pop();
            }
        }
        _ => return segments.collect(),
    }
    here.into_iter().chain(segments).collect()
}

#[test]
fn layers_use_only_what_they_may() {
    let layers: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer().to_owned();
        for import in imports(&source) {
            let Some(first) = import.first() else { continue };
            if let Some(allowed) = layers.get(layer.as_str())
                && layers.contains_key(first.as_str())
                && *first != layer
                && !allowed.contains(&first.as_str())
            {
                wrong.push(format!("{}: {layer} may not use {}", source.path, import.join("::")));
            }
        }
        let code = source.code();
        for (name, allowed) in CRATES {
            let named =
                code.contains(&format!("{name}::")) && !code.contains(&format!("_{name}::"));
            if named && source.layer() != "root" && !allowed.contains(&source.layer()) {
                wrong.push(format!("{}: {layer} may not name the crate {name}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Prints the map: `cargo test --test architecture map -- --nocapture`.
#[test]
fn the_map_has_every_arrow_that_the_code_uses() {
    let sources = sources();
    let mut arrows: BTreeMap<(String, String), usize> = BTreeMap::new();
    for source in &sources {
        for import in imports(source) {
            let to = import.first().cloned().unwrap_or_default();
            if ARROWS.iter().any(|(layer, _)| *layer == to) && to != source.layer() {
                *arrows.entry((source.layer().to_owned(), to)).or_default() += 1;
            }
        }
    }
    let mut lengths: Vec<(usize, &str)> =
        sources.iter().map(|source| (source.text.lines().count(), &*source.path)).collect();
    lengths.sort_unstable();
    for (layer, _) in ARROWS {
        let files = sources.iter().filter(|source| source.layer() == *layer);
        let (count, lines) =
            files.fold((0, 0), |(n, sum), file| (n + 1, sum + file.text.lines().count()));
        let uses = arrows.iter().filter(|((from, _), _)| from == layer);
        let uses: Vec<String> = uses.map(|((_, to), n)| format!("{to} {n}")).collect();
        println!("{layer:9} {count:3} files {lines:5} lines → {}", uses.join(", "));
    }
    let (median, largest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
    println!("{} files, median {} lines, largest {largest:?}", sources.len(), median.0);
    // An arrow that may be used but never is would be a hole in the wall.
    for (layer, allowed) in ARROWS.iter().filter(|(layer, _)| !["wiring", "cli"].contains(layer)) {
        for to in *allowed {
            let used = arrows.contains_key(&((*layer).to_owned(), (*to).to_owned()));
            assert!(used, "{layer} may use {to} but does not: take the arrow away");
        }
    }
}

#[test]
fn no_circle_among_modules() {
    let sources = sources();
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|s| s.module.clone()).collect();
    let re_exports = re_exports(&sources, &modules);
    let mut graph: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for source in &sources {
        let edges = graph.entry(source.module.clone()).or_default();
        for mut import in imports(source) {
            // A name that a folder passes on belongs to the file it comes from.
            while let Some(from) = re_exports.get(&import) {
                import.clone_from(from);
            }
            let home =
                (1..=import.len()).rev().map(|n| &import[..n]).find(|m| modules.contains(*m));
            let Some(home) = home else { continue };
            let is_above = source.module.starts_with(home) || home.starts_with(&source.module);
            if !is_above {
                edges.insert(home.to_vec());
            }
        }
    }
    let mut done = BTreeSet::new();
    for start in graph.keys() {
        let mut path = Vec::new();
        if let Some(circle) = circle(&graph, start, &mut path, &mut done) {
            panic!("a circle among modules: {circle}");
        }
    }
}

/// What `pub use` in a folder's `mod.rs` passes on: full name there → full name where it is from.
fn re_exports(
    sources: &[Source],
    modules: &BTreeSet<Vec<String>>,
) -> BTreeMap<Vec<String>, Vec<String>> {
    let mut passed = BTreeMap::new();
    for source in sources.iter().filter(|source| source.path.ends_with("/mod.rs")) {
        for mut import in imports(source) {
            let relative = [source.module.clone(), import.clone()].concat();
            if modules.contains(&relative[..relative.len() - 1]) {
                import = relative;
            }
            if let Some(name) =
                import.last().cloned().filter(|_| import.starts_with(&source.module))
            {
                let here = [source.module.clone(), vec![name]].concat();
                if here != import {
                    passed.insert(here, import);
                }
            }
        }
    }
    passed
}

fn circle(
    graph: &BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
    at: &Vec<String>,
    path: &mut Vec<Vec<String>>,
    done: &mut BTreeSet<Vec<String>>,
) -> Option<String> {
    if let Some(start) = path.iter().position(|module| module == at) {
        let names = path[start..].iter().chain([at]).map(|module| module.join("::"));
        return Some(names.collect::<Vec<_>>().join(" → "));
    }
    if !done.contains(at) {
        path.push(at.clone());
        for next in graph.get(at).into_iter().flatten() {
            if let Some(found) = circle(graph, next, path, done) {
                return Some(found);
            }
        }
        path.pop();
        done.insert(at.clone());
    }
    None
}

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

/// A field is declared once: as a handle in the file of its kind, called as its key, which is also
/// the row of the kind's table. So whoever names a handle names a field of that kind.
#[test]
fn every_field_is_a_handle_in_the_file_of_its_kind() {
    use commonground::domain::{Field, Kind, common};
    let sources = sources();
    let handles_in = |path: &str| {
        let source = sources.iter().find(|source| source.path == path);
        handles(&source.unwrap_or_else(|| panic!("{path} is not there")).code())
    };
    let is = |(name, code, key): &(String, u16, String), field: &Field| {
        *name == key.to_uppercase() && field.code.0 == *code && field.key == *key
    };
    let common = handles_in("domain/common.rs");
    let judgement = handles_in("domain/kinds/judgement.rs");
    let in_common = |handle| common::COMMON.iter().any(|field| is(handle, field));
    assert!(common.iter().all(in_common) && common.len() == common::COMMON.len(), "{common:?}");
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
            let is_row = kind.fields.iter().chain(brought).any(|field| is(handle, field));
            assert!(is_row, "{}: {handle:?} is no row of the table", source.path);
        }
        let declared = own.iter().chain(&judgement);
        let adds =
            || Kind::all().flat_map(|own| own.offers.adds).filter(|adds| adds.to == kind.code);
        let is_brought =
            |field: &Field| adds().flat_map(|adds| adds.fields).any(|own| own.code == field.code);
        let lacks = |field: &&Field| {
            !is_brought(field) && !declared.clone().any(|handle| is(handle, field))
        };
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

#[test]
fn no_layer_is_unknown() {
    let known: BTreeSet<&str> = ARROWS.iter().map(|(layer, _)| *layer).chain(["root"]).collect();
    for source in sources() {
        assert!(known.contains(source.layer()), "{} is in no known layer", source.path);
    }
}

/// Codes on disk are for ever. The golden list has a line per kind, field and relation; it only
/// grows, so a code that changes its meaning, or is used again, fails here.
#[test]
fn codes_are_permanent() {
    use commonground::domain::{Field, Kind, common, relation::RELATIONS};
    let line = |owner: &str, field: &Field| {
        let choices =
            field.choices().iter().map(|choice| format!(" {} {}", choice.code, choice.key));
        format!("{owner}.{} {}{}", field.code.0, field.key, choices.collect::<String>())
    };
    let mut codes: Vec<String> = common::COMMON.iter().map(|field| line("common", field)).collect();
    for kind in Kind::all() {
        codes.push(format!("kind.{} {}", kind.code.0, kind.key));
        codes.extend(kind.fields.iter().map(|field| line(kind.key, field)));
    }
    codes.extend(RELATIONS.iter().map(|r| format!("relation.{} {} {}", r.code.0, r.key, r.back)));
    let golden = include_str!("golden/codes.txt");
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
