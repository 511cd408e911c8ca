//! What is installed without a toolchain: every file that the settings name is there or is made by
//! `.ci/package`, and the menu entry is what the program is.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use commonground::domain::Language;
use commonground::texts::Texts;

/// What the program prints into files before they are packed.
const MADE: &str = "target/packed/";
/// The program itself.
const PROGRAM: &str = "target/release/cg";
const ENTRY: &str = ".ci/menu/commonground.desktop";

fn root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn manifest() -> toml::Table {
    include_str!("../Cargo.toml").parse().unwrap()
}

/// Where each file comes from and goes to.
fn assets() -> Vec<(String, String)> {
    let manifest = manifest();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap().clone();
    let word = |asset: &toml::Value, at: usize| asset[at].as_str().unwrap().to_owned();
    assets.iter().map(|asset| (word(asset, 0), word(asset, 1))).collect()
}

/// The menu entry by its keys.
fn entry() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root(ENTRY)).unwrap();
    let lines = text.lines().filter_map(|line| line.split_once('='));
    lines.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

#[test]
fn every_file_that_is_packed_is_there_or_is_made() {
    let script = std::fs::read_to_string(root(".ci/package")).unwrap();
    let deb = manifest()["package"]["metadata"]["deb"].clone();
    let named = |value: &toml::Value| value.as_str().unwrap().to_owned();
    let told = [named(&deb["license-file"][0]), named(&deb["changelog"])];
    let packed = assets().into_iter().map(|(from, _)| from).filter(|from| from != PROGRAM);
    for from in packed.chain(told) {
        let made = from.strip_prefix(MADE).map(|name| match name.split_once('.').unwrap() {
            ("cg", "bash" | "zsh" | "fish") => "$made/cg.$shell".to_owned(),
            _ => format!("\"$made/{name}\""),
        });
        match made {
            Some(made) => assert!(script.contains(&made), "{from} is not made"),
            None => assert!(root(&from).is_file(), "{from} is not there"),
        }
    }
    for shell in ["bash", "zsh", "fish"] {
        assert!(assets().iter().any(|(from, _)| from.ends_with(shell)), "{shell}");
    }
    assert_eq!(manifest()["bin"][0]["name"].as_str(), PROGRAM.rsplit('/').next());
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        assert!(assets().iter().any(|(from, _)| from == licence), "{licence}");
    }
}

#[test]
fn the_menu_entry_opens_the_program_in_a_terminal() {
    let entry = entry();
    let says = |key: &str| entry.get(key).map(String::as_str);
    for (key, value) in [
        ("Type", "Application"),
        ("Exec", "cg"),
        ("TryExec", "cg"),
        ("Terminal", "true"),
        ("Icon", "commonground"),
    ] {
        assert_eq!(says(key), Some(value), "{key}");
    }
    let about = |language| Texts::new(language).get("program-about").into_owned();
    assert_eq!(says("Comment"), Some(&*about(Language::En)));
    assert_eq!(says("Comment[es]"), Some(&*about(Language::Es)));
    let icon =
        |own: &(String, String)| own.0.ends_with("/commonground.svg") && own.1.contains("icons");
    assert!(assets().iter().any(icon), "an icon is packed");
    let picture = std::fs::read_to_string(root(".ci/menu/commonground.svg")).unwrap();
    let mut reader = quick_xml::Reader::from_str(&picture);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

/// By the desktop's own tool, where it is.
#[test]
fn the_menu_entry_is_valid() {
    match Command::new("desktop-file-validate").arg(root(ENTRY)).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success() && said.is_empty(), "{said}");
        }
        Err(_) => println!("skipped: desktop-file-validate is not installed"),
    }
}
