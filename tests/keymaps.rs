//! Every key of every shipped key map through the real binary, each by its effect; and every action
//! found again under another key.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and the key that was pressed last is worth knowing"
)]

#[path = "keymaps/cases.rs"]
mod cases;
mod program;
mod pty;
mod school;
mod today;
#[path = "keymaps/walk.rs"]
mod walk;

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use cases::CASES;
use commonground::config::chord::spelled;
use commonground::config::{Chord, Keymap, Layered, Source};
use commonground::engine::outlines::spread;
use commonground::tui::keys::actions::ACTIONS;
use program::PROGRAM;
use pty::Session;
use school::School;
use walk::Walk;

/// A school with notes, and an editor that writes two words.
fn school() -> School {
    school_with_editor("printf 'from outside' > \"$1\"")
}

fn school_with_editor(line: &str) -> School {
    let school = School::founded();
    for note in 1..=18 {
        school.out(&["note", &format!("nota {note:02}")]);
    }
    let causes = outline(&school, "Causas", "plain", &["uno", "dos"]);
    outline(&school, "Motores", "drivers", &["Llegar a tiempo todos los días de la semana"]);
    let day = format!("date={}", today::day());
    let meeting = school.out(&["add", "meeting", "title=Tarde", &day]);
    let meeting = format!("meeting={}", meeting.trim());
    let about = format!("about={causes}");
    school.out(&["add", "agenda_item", "title=Punto", "minutes=1", "position=1", &meeting]);
    let sorts = ["title=Grupos", "activity=group", "position=2"];
    school.out(&[&["add", "agenda_item", &meeting, &about], &sorts[..]].concat());
    let editor = school.folder.path().join("editor");
    std::fs::write(&editor, format!("#!/bin/sh\n{line}\n")).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o700)).unwrap();
    school
}

/// An outline with these rows at its edge; its id.
fn outline(school: &School, title: &str, form: &str, rows: &[&str]) -> String {
    let add = |words: &[&str]| school.out(&[&["add"], words].concat()).trim().to_owned();
    let outline = add(&["outline", &format!("title={title}"), &format!("form={form}")]);
    for (text, order) in rows.iter().zip(spread(None, None, rows.len())) {
        let node = add(&["node", &format!("text={text}")]);
        let (order, node) = (format!("order={order}"), format!("node={node}"));
        add(&["placement", &order, &format!("outline={outline}"), &node]);
    }
    outline
}

fn walked(name: &str) {
    let school = school();
    let mut walk = Walk::new(&school, name, Keymap::built_in(name).unwrap());
    walk.are_told();
    for case in CASES {
        for keys in walk.keys(case.table, case.id) {
            walk.walks(case, &keys);
        }
    }
    for keys in walk.keys("global", "quit") {
        walk.press(&keys);
        walk.ends_and_starts_again();
    }
}

#[test]
fn every_action_has_a_case() {
    let cases: Vec<_> = CASES.iter().map(|case| (case.table, case.id)).collect();
    let actions: Vec<_> = ACTIONS.iter().map(|row| (row.context.table(), row.id)).collect();
    assert_eq!(cases, actions);
}

#[test]
fn every_key_of_vim_does_its_action() {
    walked("vim");
}

#[test]
fn every_key_of_plain_does_its_action() {
    walked("plain");
}

#[test]
fn every_key_of_emacs_does_its_action() {
    walked("emacs");
}

/// A file of the user's that gives each action one key, none of which is a default.
fn all_others() -> String {
    let mut lines = vec!["name = \"others\"".to_owned()];
    let signs =
        || ('a'..='z').chain('A'..='Z').chain('0'..='9').chain("!%&$*;:/.,=_?()<>-+".chars());
    let begins = ["insert", "ctrl+x"].into_iter();
    let mut free = begins.flat_map(|begin| signs().map(move |sign| format!("{begin} {sign}")));
    let mut typing = ('a'..='z').map(|letter| format!("ctrl+x {letter}"));
    let mut table = "";
    for row in ACTIONS {
        if row.context.table() != table {
            table = row.context.table();
            lines.push(format!("[{table}]"));
        }
        let key = match table {
            "text" => typing.next(),
            _ => free.next(),
        };
        lines.push(format!("{} = [\"{}\"]", row.id, key.unwrap()));
    }
    lines.join("\n")
}

/// Puts a key file of the user's where it is looked for; the file, and what it says over the usual.
fn own(school: &School, name: &str, text: &str) -> (PathBuf, Keymap) {
    let file = school.folder.path().join(format!("keymaps/{name}.toml"));
    std::fs::create_dir(file.parent().unwrap()).unwrap();
    std::fs::write(&file, text).unwrap();
    let (keymap, _) = Keymap::parse(&Source::new("", text));
    (file, keymap.over(&Keymap::built_in("vim").unwrap()))
}

#[test]
fn every_action_is_found_under_another_key_and_no_more_under_its_default() {
    let school = school();
    let (file, others) = own(&school, "others", &all_others());
    let checked = school.out(&["keys", "check", file.to_str().unwrap()]);
    assert!(checked.starts_with("No problems in"), "{checked}");
    let mut walk = Walk::new(&school, "others", others);
    walk.are_told();
    for case in CASES {
        let keys = walk.keys(case.table, case.id);
        walk.walks(case, &keys[0]);
    }
    nothing_is_done_by_defaults(&mut walk);
    walk.steps(&["quit"]);
    walk.ends_and_starts_again();
}

/// Each key of the default map, where its action would do something: the next key that counts finds
/// everything as it was.
fn nothing_is_done_by_defaults(walk: &mut Walk<'_>) {
    let vim = Keymap::built_in("vim").unwrap();
    for (table, actions) in &vim.tables {
        for (id, keys) in actions
            .iter()
            .flat_map(|(id, keys)| keys.sequences.iter().map(move |sequence| (id, sequence)))
        {
            println!("{table}.{id}: {} does nothing", spelled(keys));
            match table.as_str() {
                "text" => {
                    walk.steps(&["quick_note", "?Quick note", "=uno dos"]);
                    walk.press(keys);
                    walk.steps(&["=X", "?│ uno dosX ", "delete_to_start", "leave"]);
                }
                "form" => {
                    walk.steps(&["edit", "?new line", "leave", "?fill in", "form.field_next"]);
                    walk.press(keys);
                    walk.steps(&["activate", "?› open", "leave", "done"]);
                }
                _ => {
                    walk.steps(&["down", "?\n› nota 17"]);
                    walk.press(keys);
                    walk.steps(&["mark", "?✓ nota 17", "?›   nota 16", "back", "top"]);
                }
            }
            walk.is_home();
        }
    }
}

#[test]
fn pressing_keys_shows_each_as_it_is_spelled_in_key_maps() {
    let school = School::founded();
    let mut screen = school.shell();
    let command = format!("{PROGRAM} keys press\n");
    screen.send(command.as_bytes(), |screen| screen.contains("press Esc twice"));
    let maps = ["vim", "plain", "emacs"].map(|name| Keymap::built_in(name).unwrap());
    let keys = maps.iter().flat_map(|map| map.tables.values()).flat_map(|table| table.values());
    let chords: BTreeSet<Chord> =
        keys.flat_map(|keys| keys.sequences.iter().flatten()).copied().collect();
    assert!(chords.len() > 90, "{chords:?}");
    let last = |screen: &str| screen.trim_end().lines().last().map(|line| line.trim().to_owned());
    for chord in chords {
        walk::send(&mut screen, &[chord]);
        screen.send(b"", |screen| last(screen) == Some(chord.to_string()));
    }
    let esc = Chord::parse("esc").unwrap();
    walk::send(&mut screen, &[esc, esc]);
    screen.send(b"", |screen| last(screen).as_deref() == Some("ready>"));
    screen.send(b"echo it-$((6*7))\n", |screen| screen.contains("it-42"));
    assert!(screen.left_cleanly());
}

#[test]
fn a_terminal_left_behind_is_mended() {
    let school = School::founded();
    let note = |name: &str| school.folder.path().join(name);
    let script = "sh -c 'echo $$ > pid; exec \"$0\" --workspace workspace' \"$0\"
        stty -a > before
        \"$0\" doctor --fix-terminal && stty -a > after && echo mended";
    let behind = ["sh", "-c", script];
    let mut command = program::on_terminal(&behind, school.folder.path(), "xterm-256color");
    command.cwd(school.folder.path());
    let mut screen = Session::start(command);
    screen.until(|screen| screen.contains("Waits for you"));
    let pid = std::fs::read_to_string(note("pid")).unwrap();
    school::kill(pid.trim().parse().unwrap(), "KILL");
    screen.until(|screen| screen.contains("mended"));
    assert_eq!(screen.end(), 0);
    assert!(screen.left_cleanly());
    let [before, after] =
        ["before", "after"].map(|name| std::fs::read_to_string(note(name)).unwrap());
    for setting in ["icanon", "echo", "isig", "icrnl", "opost"] {
        let has = |settings: &str| {
            settings.split_whitespace().any(|own| own.trim_end_matches(';') == setting)
        };
        assert!(!has(&before) && has(&after), "{setting}\n{before}\n{after}");
    }
}

#[test]
fn a_broken_file_is_mended_while_the_screen_runs() {
    let school = school_with_editor("sed -i s/dwon/down/ \"$1\"");
    let text = "[global]\nbackup = [\"b\"]\npalette = [\"j\"]\n[list]\ndwon = [\"e\"]\n";
    let (file, keymap) = own(&school, "mine", text);
    let mut walk = Walk::new(&school, "mine", keymap);
    walk.screen.send(b"b", |screen| screen.contains("Everything, private fields too"));
    walk.steps(&["problems", "?unknown action “dwon”", "?j was a key of down"]);
    // With a key of its own for going down, the file takes none from a default.
    walk.steps(&["edit_external", "?Nothing is wrong"]);
    assert!(std::fs::read_to_string(file).unwrap().contains("down = [\"e\"]"));
    walk.steps(&["back"]);
    walk.screen.send(b"e", |screen| screen.contains("\n› nota 17"));
    walk.screen.send(b"j", |screen| screen.contains("Run or find"));
}
