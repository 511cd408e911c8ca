//! The arrows between layers, and no circles.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{Source, imports, sources};

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
fn no_layer_is_unknown() {
    let known: BTreeSet<&str> = ARROWS.iter().map(|(layer, _)| *layer).chain(["root"]).collect();
    for source in sources() {
        assert!(known.contains(source.layer()), "{} is in no known layer", source.path);
    }
}
