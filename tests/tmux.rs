//! The real binary inside tmux, on a server of its own: what a multiplexer does to keys, pastes, sizes
//! and the screen behind. `cargo test --test tmux -- --ignored` runs it where tmux is installed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod pty;
mod school;

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use school::School;

/// A private tmux server with one window, in which a shell runs.
struct Tmux {
    socket: PathBuf,
}

impl Tmux {
    fn start(school: &School, cols: u16, rows: u16) -> Self {
        let tmux = Self { socket: school.folder.path().join("tmux") };
        let (cols, rows) = (cols.to_string(), rows.to_string());
        let runtime = format!("XDG_RUNTIME_DIR={}", school.folder.path().display());
        let shell = "exec env PS1='ready> ' bash --norc --noprofile -i";
        tmux.run(&[
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            &cols,
            "-y",
            &rows,
            "-e",
            "CG_LANG=en",
            "-e",
            &runtime,
            shell,
        ]);
        tmux.until(|screen| screen.contains("ready>"));
        tmux
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.arg("-S").arg(&self.socket).args(arguments).env_remove("TMUX");
        command.env_remove("CG_AUTHOR").env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        let output = command.output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Named keys, such as `Escape`.
    fn key(&self, key: &str) {
        self.run(&["send-keys", key]);
    }

    fn text(&self, text: &str) {
        self.run(&["send-keys", "-l", text]);
    }

    fn paste(&self, text: &str) {
        self.run(&["set-buffer", "--", text]);
        self.run(&["paste-buffer", "-p"]);
    }

    fn screen(&self) -> String {
        self.run(&["capture-pane", "-p"])
    }

    fn about(&self, format: &str) -> String {
        self.run(&["display-message", "-p", format]).trim().to_owned()
    }

    #[track_caller]
    fn until(&self, condition: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.screen();
            if condition(&screen) {
                return screen;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "it never came:\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn open(&self, school: &School) {
        self.text(&school.line());
        self.until(|screen| screen.contains("Waits for you") && screen.contains("? help"));
    }

    /// The shell is back, as it was.
    fn left(&self) {
        self.until(|screen| screen.contains("ready>") && !screen.contains("Waits for you"));
        assert_eq!(self.about("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"), "0 0 1");
        self.text("echo so-$((6*7))\n");
        self.until(|screen| screen.contains("so-42"));
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let mut end = Command::new("tmux");
        drop(end.arg("-S").arg(&self.socket).arg("kill-server").env_remove("TMUX").output());
    }
}

fn is_note(screen: &str) -> bool {
    screen.contains("Quick note")
}

#[test]
#[ignore = "needs tmux"]
fn typing_pasting_and_leaving() {
    for (cols, rows) in [(80, 24), (42, 12)] {
        let school = School::founded();
        let tmux = Tmux::start(&school, cols, rows);
        tmux.open(&school);
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "1 0");
        tmux.key("c");
        tmux.until(is_note);
        tmux.text("¿Mañana? ¡Sí, pingüino!");
        let screen = tmux.until(|screen| screen.contains("¿Mañana? ¡Sí, pingüino!"));
        let row = screen.lines().position(|line| line.contains("pingüino!")).unwrap();
        assert_eq!(tmux.about("#{cursor_y}"), row.to_string(), "the caret is on that row");
        tmux.paste("\nuna línea\n第二行 q");
        tmux.until(|screen| screen.contains("una línea") && screen.contains("第二行 q"));
        tmux.key("Enter");
        tmux.until(|screen| screen.contains("Note in the Inbox"));
        let kept = school.out(&["list", "note", "--format", "json"]);
        assert!(kept.contains("pingüino!\\nuna línea\\n第二行 q"), "{kept}");
        tmux.key("q");
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn sizes_are_followed() {
    let school = School::founded();
    school.out(&["note", "a note that is there"]);
    let tmux = Tmux::start(&school, 80, 24);
    tmux.open(&school);
    for (cols, rows) in [(42, 12), (19, 4), (120, 40), (80, 24)] {
        tmux.run(&["resize-window", "-x", &cols.to_string(), "-y", &rows.to_string()]);
        tmux.until(|screen| {
            let fits =
                screen.lines().count() <= rows && screen.lines().all(|l| l.chars().count() <= cols);
            let footer = screen.trim_end().lines().last().unwrap_or_default();
            fits && if cols < 20 { screen.contains("too") } else { footer.contains("? help") }
        });
    }
    let footer = tmux.screen().lines().position(|line| line.contains("? help"));
    assert_eq!(footer, Some(23), "the footer is the last row again");
    tmux.key("q");
    tmux.left();
}

/// tmux holds Esc back for a while (`escape-time`), and whatever comes meanwhile makes it Alt.
#[test]
#[ignore = "needs tmux"]
fn esc_closes_whatever_tmux_waits_for() {
    let school = School::founded();
    let tmux = Tmux::start(&school, 80, 24);
    tmux.open(&school);
    for wait in ["0", "500"] {
        tmux.run(&["set-option", "-s", "escape-time", wait]);
        tmux.key("c");
        tmux.until(is_note);
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
        // An arrow is no Esc with letters behind it.
        tmux.key("c");
        tmux.until(is_note);
        tmux.text("ac");
        tmux.key("Left");
        tmux.text("b");
        tmux.until(|screen| screen.contains("abc") && is_note(screen));
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
        tmux.key("c");
        tmux.until(|screen| screen.contains("abc"));
        tmux.key("C-a");
        tmux.key("C-k");
        tmux.until(|screen| !screen.contains("abc"));
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
    }
    tmux.key("q");
    tmux.left();
}

#[test]
#[ignore = "needs tmux"]
fn the_shell_takes_turns() {
    let school = School::founded();
    let tmux = Tmux::start(&school, 80, 24);
    tmux.open(&school);
    for turn in 0..5 {
        tmux.key("C-z");
        tmux.until(|screen| screen.contains("Stopped"));
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "0 0");
        tmux.text(&format!("echo turn-$((40+{turn}))\n"));
        tmux.until(|screen| screen.contains(&format!("turn-{}", 40 + turn)));
        tmux.text("fg\n");
        tmux.until(|screen| screen.contains("Waits for you") && screen.contains("? help"));
        tmux.key("c");
        tmux.until(is_note);
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
    }
    tmux.key("q");
    tmux.left();
}
