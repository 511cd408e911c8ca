//! Keys, themes and settings through the real binary: the files that people write, what is told about
//! them, and with which code a check ends.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod program;
mod today;

use std::path::PathBuf;
use std::process::Stdio;

/// A settings folder of its own for each test, gone at the end.
struct Home {
    folder: tempfile::TempDir,
}

struct Said {
    exit: i32,
    out: String,
    err: String,
}

impl Home {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Said {
        self.run_in(arguments, &[])
    }

    fn run_in(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Said {
        let mut command = program::alone();
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env("CG_CONFIG", self.folder.path()).env("TERM", "xterm-256color");
        command.env("CG_WORKSPACE", self.path("workspace"));
        command.env("XDG_RUNTIME_DIR", self.folder.path());
        let output = command.envs(environment.iter().copied()).output().unwrap();
        Said {
            exit: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let said = self.run(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&said.out).unwrap()
    }
}

const KEYS: &str = "\
# keymaps/my-keys.toml
schema   = 1
name     = \"my-keys\"
inherits = \"vim\"

[global]
quick_note = [\",\", \"f4\"]
suspend    = []
undo = [\">\", \"ctrl+i\"]
\"do:tag urgent\" = [\"g !\"]

[list]
dwon = [\"w\"]
up = [\"hyper+k\", \"e\"]
";

#[test]
fn a_key_file_is_checked_line_by_line() {
    let home = Home::new(&[("keymaps/my-keys.toml", KEYS)]);
    let said = home.run_in(&["keys", "check"], &[("CG_KEYMAP", "my-keys")]);
    let expected = "\
keymaps/my-keys.toml:9:14  warning  another key for terminals
  9 | undo = [\">\", \"ctrl+i\"]
    |              ^^^^^^^^ a terminal sends ctrl+i as tab
";
    assert!(said.out.contains(expected), "{}", said.out);
    let expected = "\
keymaps/my-keys.toml:13:1  error  unknown action “dwon”
  13 | dwon = [\"w\"]
     | ^^^^ did you mean down?
     = this line is skipped; the other 7 are in use
";
    assert!(said.out.contains(expected), "{}", said.out);
    for part in ["unknown action “do:tag urgent”", "unknown key “hyper+k”"] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert_eq!((said.exit, said.err.as_str()), (1, ""));
    let rows = home.json(&["keys", "check", "keymaps/my-keys.toml"]);
    let rows = rows.as_array().unwrap();
    let severities: Vec<_> = rows.iter().map(|row| row["severity"].as_str().unwrap()).collect();
    assert!(severities.contains(&"warning") && severities.contains(&"error"), "{severities:?}");
    assert_eq!(rows[0]["file"], "keymaps/my-keys.toml");
    let spanish = home.run_in(&["keys", "check", "--keymap", "my-keys"], &[("CG_LANG", "es")]);
    assert!(spanish.out.contains("¿quiso decir down?"), "{}", spanish.out);
}

#[test]
fn a_small_file_without_problems_is_clean_and_shows_in_the_list() {
    let home = Home::new(&[
        ("keymaps/mine.toml", "[list]\nup = [\"e\"]\ndown = [\"k\"]\n"),
        ("keymaps/thief.toml", "[list]\ndown = [\"x\"]\n"),
        ("settings.toml", "keymap = \"mine\"\n"),
    ]);
    let said = home.run(&["keys", "check"]);
    assert_eq!((said.exit, said.out.as_str()), (0, "No problems in mine.\n"));
    // A default that gives way is told, and is no fault.
    let said = home.run(&["keys", "check", "keymaps/thief.toml"]);
    assert!(said.exit == 0 && said.out.contains("x was a key of status_next"), "{}", said.out);
    let rows = home.json(&["keys", "list"]);
    let row = |id: &str| {
        let rows = rows.as_array().unwrap().iter();
        rows.clone().find(|row| row["id"] == id && row["context"] == "list").unwrap().clone()
    };
    assert_eq!(row("up")["keys"], serde_json::json!(["e"]));
    assert_eq!(row("down")["keys"], serde_json::json!(["k"]));
    let table = home.run(&["keys", "list"]).out;
    assert!(table.starts_with("WHERE") && table.contains("go to Roadmap"), "{table}");
    // Not with the user's files passed over.
    let said = home.run(&["keys", "check", "--safe"]);
    assert_eq!((said.exit, said.out.as_str()), (0, "No problems in vim.\n"));
}

#[test]
fn whatever_cannot_be_read_is_one_block_and_exit_1() {
    let home = Home::new(&[("bad.toml", "[list\n"), ("empty.toml", "")]);
    std::fs::write(home.path("binary.toml"), [0xff, 0x00, 0xfe]).unwrap();
    std::fs::write(home.path("long.toml"), vec![b'#'; 10 << 20]).unwrap();
    std::fs::create_dir(home.path("folder.toml")).unwrap();
    std::os::unix::fs::symlink(home.path("loop.toml"), home.path("loop.toml")).unwrap();
    for command in ["keys", "themes"] {
        for (file, reason) in [
            ("bad.toml", "this cannot be read"),
            ("binary.toml", "not UTF-8"),
            ("long.toml", "longer than 1 MiB"),
            ("folder.toml", "not a file"),
            ("loop.toml", "circle"),
            ("nowhere.toml", "no such file"),
        ] {
            let said = home.run(&[command, "check", file]);
            let errors = said.out.lines().filter(|line| line.contains("  error  ")).count();
            assert_eq!((said.exit, errors), (1, 1), "{command} {file}: {}{}", said.out, said.err);
            assert!(said.out.contains(reason), "{file}: {}", said.out);
        }
        assert_eq!(home.run(&[command, "check", "empty.toml"]).exit, 0, "{command}");
    }
}

#[test]
fn text_in_a_file_cannot_steer_the_terminal() {
    let home =
        Home::new(&[("k.toml", "[list]\n\"\u{9b}31m\u{202e}\" = [\"w\"]\nup = \"x\" # \u{85}\n")]);
    let out = home.run(&["keys", "check", "k.toml"]).out;
    assert!(out.contains("<U+009B>"), "{out}");
    assert!(!out.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{out:?}");
}

const SCHOOL: &str = "\
schema   = 1
name     = \"my-school\"
kind     = \"dark\"
inherits = \"dusk\"
[palette]
navy = \"#005faf\"
gold = \"#ffd75f\"
[roles]
text   = \"#e4e4e4\"
cursor = { fg = \"#121212\", bg = \"gold\", mods = [\"bold\"] }
warn   = { fg = \"gold\", mods = [\"underline\"] }
";

#[test]
fn themes_are_listed_printed_and_checked() {
    let home = Home::new(&[
        ("themes/my-school.toml", SCHOOL),
        ("themes/faint.toml", "inherits = \"my-school\"\n[roles]\nmuted = \"#444444\"\nnavi = 1\n"),
    ]);
    let rows = home.json(&["themes", "list"]);
    let names: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    let expected = [
        "dusk",
        "paper",
        "projector",
        "projector-dark",
        "clear-dark",
        "clear-light",
        "ansi16",
        "mono",
        "faint",
        "my-school",
        "auto",
    ];
    assert_eq!(names, expected);
    for name in expected {
        let printed = home.run(&["themes", "print", name]);
        assert_eq!(printed.exit, 0, "{}", printed.err);
        std::fs::write(home.path("again.toml"), &printed.out).unwrap();
        let again = home.run(&["themes", "check", "again.toml"]);
        assert_eq!(again.exit, i32::from(name == "faint"), "{name}: {}", again.out);
        assert!(printed.out.contains("lang_second = "), "{name}");
    }
    assert!(home.run(&["themes", "print", "my-school"]).out.contains("bg = \"#ffd75f\""));
    let said = home.run(&["themes", "check", "--theme", "my-school"]);
    assert_eq!((said.exit, said.out.as_str()), (0, "No problems in my-school.\n"));
    let said = home.run(&["themes", "check", "themes/faint.toml"]);
    for part in ["muted is hard to read on bg", "contrast 1.9, needs 4.5", "unknown role “navi”"]
    {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert_eq!(said.exit, 1);
    assert_eq!(home.run(&["themes", "check"]).out, "No problems in auto.\n");
    for (background, name) in [("15;0", "dusk"), ("0;15", "paper"), ("", "dusk")] {
        let printed = home.run_in(&["themes", "print"], &[("COLORFGBG", background)]);
        assert!(printed.out.contains(&format!("name = \"{name}\"")), "{}", printed.out);
    }
    let few = home.run_in(&["themes", "print"], &[("TERM", "linux")]);
    assert!(few.out.contains("name = \"ansi16\""), "{}", few.out);
    let said = home.run(&["themes", "print", "nobody"]);
    assert!(said.exit == 2 && said.err.contains("nobody"), "{}", said.err);
    assert_eq!(home.run(&["themes", "path"]).out, format!("{}\n", home.path("themes").display()));
}

#[test]
fn an_option_wins_over_a_variable_over_the_settings_over_the_default() {
    let home = Home::new(&[(
        "settings.toml",
        "language = \"es\"\ntheme = \"paper\"\nkeymap = \"emacs\"\ncolor = \"16\"\nglyphs = \"ascii\"\n",
    )]);
    let told = |arguments: &[&str], environment: &[(&str, &str)]| {
        let arguments = [&["doctor", "--format", "json"], arguments].concat();
        let said = home.run_in(&arguments, environment);
        let rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let told = ["language", "theme", "keymap", "depth", "glyphs"].map(|key| rows[key].clone());
        told.map(|value| value.as_str().unwrap().to_owned())
    };
    let variables = [("CG_THEME", "dusk"), ("CG_KEYMAP", "plain"), ("CG_LANG", "en")];
    assert_eq!(told(&[], &[]), ["es", "paper", "emacs", "16 (sus ajustes)", "ascii"]);
    assert_eq!(told(&[], &variables), ["en", "dusk", "plain", "16 (your settings)", "ascii"]);
    let options = ["--theme", "mono", "--keymap", "vim", "--lang", "es", "--color", "256"];
    assert_eq!(told(&options, &variables), ["es", "mono", "vim", "256 (la opción)", "ascii"]);
    assert_eq!(told(&["--safe"], &[]), ["en", "auto", "vim", "256 (TERM)", "unicode"]);
    let quiet = [("NO_COLOR", "1"), ("CG_LANG", "en")];
    assert_eq!(told(&[], &quiet)[3], "never (NO_COLOR)");
    let mac = home.run_in(&["doctor"], &[("TERM_PROGRAM", "Apple_Terminal"), ("CG_LANG", "en")]);
    assert!(mac.out.contains("Use Option as Meta key"), "{}", mac.out);
    assert_eq!(told(&["--plain", "--safe"], &[])[3..], ["never (the option)", "plain"]);
}

#[test]
fn wrong_settings_are_counted_and_the_others_hold() {
    let home = Home::new(&[("settings.toml", "theme = \"nobody\"\nkeymap = \"plain\"\n")]);
    let rows = home.json(&["doctor"]);
    assert_eq!((&rows["files"], &rows["theme"]), (&"1".into(), &"auto".into()));
    assert_eq!(rows["keymap"], "plain");
    let said = home.run_in(&["doctor"], &[("CG_THEME", "nobody")]);
    assert!(said.exit == 2 && said.err.contains("nobody"), "{}", said.err);
}
