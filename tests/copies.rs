//! A workspace that somebody copies: the program says so once, in the language of the screen, and both
//! go on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
mod program;
mod today;

use std::path::Path;

/// What a command says, and what it says beside it.
fn said(folder: &Path, name: &str, lang: &str, words: &[&str]) -> (String, String) {
    let mut command = program::command(folder);
    command.env("CG_LANG", lang).arg("--workspace").arg(folder.join(name)).args(words);
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{words:?}: {}", text(&output.stderr));
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_copied_workspace_is_told_of_once_and_both_go_on() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path();
    said(folder, "one", "en", &["init", "--school", "Lincoln High"]);
    said(folder, "one", "en", &["note", "before"]);
    for (name, lang, sentence) in
        [("two", "en", "a copy of its own"), ("three", "es", "una copia aparte")]
    {
        desk::copy(&folder.join("one"), &folder.join(name));
        let (_, told) = said(folder, name, lang, &["list", "note"]);
        assert!(told.contains(sentence) && told.lines().count() == 1, "{told}");
        assert_eq!(said(folder, name, lang, &["note", name]).1, "", "once");
        let (notes, told) = said(folder, name, lang, &["list", "note"]);
        assert!(notes.contains("before") && notes.contains(name) && told.is_empty(), "{notes}");
    }
    assert_eq!(said(folder, "one", "en", &["note", "after"]).1, "");
    let (notes, told) = said(folder, "one", "en", &["list", "note"]);
    assert!(notes.contains("after") && !notes.contains("two") && told.is_empty(), "{notes}");
    let (undone, _) = said(folder, "two", "en", &["undo", "2"]);
    assert!(
        undone.contains("before"),
        "the step of the other copy, by the number it has here: {undone}"
    );
    let witnesses = std::fs::read_dir(folder.join("state/commonground/witness")).unwrap();
    assert_eq!(witnesses.count(), 3, "one for each");
}
