//! The data wall as a page: on a screen in the hallway, on a phone, on paper; valid, and whole for those who cannot see
//! it.

use std::process::Command;

use super::{Example, FIT, axe, found, installed, number, printed};

/// In the hallway, on a laptop, on a phone.
const SIZES: [(u32, u32); 3] = [(1920, 1080), (1366, 768), (390, 844)];

/// The example's wall, for the team and for everybody, in both languages.
fn walls() -> Vec<String> {
    let example = Example::new();
    let mut walls = Vec::new();
    for audience in ["team", "public"] {
        for lang in ["en", "es"] {
            let words = ["--lang", lang, "report", "wall", "--format", "html"];
            walls.push(example.out(&[&words[..], &["--audience", audience]].concat()));
        }
    }
    walls
}

#[test]
fn it_fits_a_hallway_a_laptop_and_a_phone() {
    let axe = axe();
    for wall in walls() {
        for size in SIZES {
            let scripts: Vec<&str> = axe.iter().map(String::as_str).chain([FIT]).collect();
            let Some(found) = found(&wall, &scripts, size) else { return };
            assert_eq!(found["wide"], size.0, "{found}");
            assert!(found["scrolls"].as_u64() <= found["wide"].as_u64(), "{found}");
            assert_eq!(found["beyond"], serde_json::json!([]));
            assert!(number(&found["smallest"]) >= 11.0, "{found}");
            assert!(axe.is_none() || found["violations"] == serde_json::json!([]), "{found}");
            // Nobody turns a page in the hallway.
            assert!(size.0 < 1920 || number(&found["high"]) <= 1080.0, "{found}");
        }
    }
}

#[test]
fn it_prints_on_one_page_of_either_paper() {
    for wall in walls() {
        for paper in ["letter", "A4"] {
            let Some(pages) = printed(&wall, paper) else { return };
            assert_eq!(pages, 1, "{paper}");
        }
    }
}

/// By a checker that knows the standard. That empty elements close themselves is our choice: pages are XML too.
#[test]
fn it_is_valid() {
    let checker = installed(".bin/html-validate");
    if !checker.exists() {
        return eprintln!("passed over: html-validate is not installed");
    }
    let folder = tempfile::tempdir().unwrap();
    let rules = r#"{ "extends": ["html-validate:standard"], "root": true,
      "rules": { "void-style": ["error", { "style": "selfclosing" }] } }"#;
    std::fs::write(folder.path().join(".htmlvalidate.json"), rules).unwrap();
    for (at, wall) in walls().iter().enumerate() {
        let page = folder.path().join(format!("{at}.html"));
        std::fs::write(&page, wall).unwrap();
        let told = Command::new(&checker).arg(&page).current_dir(folder.path()).output().unwrap();
        let said = [told.stdout, told.stderr].concat();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&said));
    }
}
