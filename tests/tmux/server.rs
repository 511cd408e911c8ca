//! A private tmux server: a window with a shell, keys as a script sends them, the screen as tmux
//! knows it, and clients that are attached on terminals of their own.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use crate::program;
use crate::pty::Session;
use crate::school::School;

/// A server that ends takes a while to give its socket up, so each has one of its own.
static SERVERS: AtomicU32 = AtomicU32::new(0);

/// A server with one window, in which a shell runs; it ends when dropped.
pub struct Tmux {
    socket: PathBuf,
}

impl Tmux {
    /// Nobody is attached to it.
    pub fn start(school: &School, cols: u16, rows: u16) -> Self {
        Self::with(school, (cols, rows), "")
    }

    /// The same with lines of the user's own settings for tmux.
    pub fn with(school: &School, (cols, rows): (u16, u16), settings: &str) -> Self {
        let folder = school.folder.path();
        let tmux = Self {
            socket: folder.join(format!("tmux-{}", SERVERS.fetch_add(1, Ordering::SeqCst))),
        };
        let file = folder.join("tmux.conf");
        std::fs::write(&file, format!("set -g status off\n{settings}\n")).unwrap();
        let (cols, rows) = (cols.to_string(), rows.to_string());
        let told: Vec<String> = program::surroundings(folder)
            .iter()
            .map(|(name, value)| format!("{name}={}", value.display()))
            .collect();
        let told = told.iter().flat_map(|told| ["-e", told]);
        let shell = "exec env PS1='ready> ' bash --norc --noprofile -i";
        let start = ["-f", file.to_str().unwrap(), "new-session", "-d", "-x", &cols, "-y", &rows];
        tmux.run(&start.into_iter().chain(told).chain([shell]).collect::<Vec<_>>());
        tmux.until(|screen| screen.contains("ready>"));
        tmux
    }

    /// A command of tmux's; what it prints.
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command().args(arguments).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn command(&self) -> Command {
        let mut command = Command::new("tmux");
        for name in program::OTHERS {
            command.env_remove(name);
        }
        command.arg("-S").arg(&self.socket).env("LC_ALL", "C.UTF-8").env_remove("CG_LANG");
        // A real one would do what garbage says.
        command.env("EDITOR", "true").stdin(Stdio::null());
        command
    }

    /// Somebody who is attached, on a terminal of this size, which is the window's from now on.
    pub fn attach(&self, cols: u16, rows: u16) -> Session {
        let mut command = CommandBuilder::new("tmux");
        command.arg("-S");
        command.arg(&self.socket);
        command.arg("attach");
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env_remove("TMUX");
        let mut client = Session::sized(command, cols, rows);
        // What is typed before is the terminal's own.
        client.answer_when(b"", vt100::Screen::alternate_screen);
        client
    }

    /// A named key, such as `Escape`.
    pub fn key(&self, key: &str) {
        self.run(&["send-keys", key]);
    }

    /// Esc, and something behind it that nobody asked for: a key would be Alt and the key.
    pub fn escape(&self) {
        self.bytes(b"\x1b\x1b]10;rgb:dddd/dddd/dddd\x07");
    }

    /// Keys of text, all at once.
    pub fn text(&self, text: &str) {
        self.run(&["send-keys", "-l", "--", text]);
    }

    /// Bytes as they are, all at once.
    pub fn bytes(&self, bytes: &[u8]) {
        let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let words = bytes.iter().map(String::as_str);
        self.run(&["send-keys", "-H"].into_iter().chain(words).collect::<Vec<_>>());
    }

    /// Pastes with what paste-buffer takes: `-p` marks it as a paste.
    pub fn paste(&self, text: &str, options: &[&str]) {
        let mut load = self.command();
        let mut child = load.args(["load-buffer", "-"]).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
        self.run(&[&["paste-buffer", "-d"], options].concat());
    }

    /// Gives the window another size.
    pub fn resize(&self, cols: u16, rows: u16) {
        self.run(&["resize-window", "-x", &cols.to_string(), "-y", &rows.to_string()]);
    }

    pub fn screen(&self) -> String {
        self.run(&["capture-pane", "-p"])
    }

    /// The screen with the codes of its colours.
    pub fn colors(&self) -> String {
        self.run(&["capture-pane", "-p", "-e"])
    }

    /// Whatever anybody can still scroll back to.
    pub fn scrollback(&self) -> String {
        self.run(&["capture-pane", "-p", "-S", "-"])
    }

    /// A format of tmux's, such as `#{pane_title}`.
    pub fn about(&self, format: &str) -> String {
        self.run(&["display-message", "-p", format]).trim().to_owned()
    }

    /// The row that the cursor is on.
    pub fn cursor_row(&self) -> String {
        let row = self.about("#{cursor_y}").parse().unwrap();
        self.screen().lines().nth(row).unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn until(&self, condition: impl Fn(&str) -> bool) -> String {
        let mut screen = String::new();
        let is_so = waited(|| {
            screen = self.screen();
            condition(&screen)
        });
        assert!(is_so, "it never came:\n{screen}");
        screen
    }

    /// Until a format of tmux's has this value.
    #[track_caller]
    pub fn until_about(&self, format: &str, value: &str) {
        let is_so = waited(|| self.about(format) == value);
        assert!(is_so, "{format} is {:?}, not {value:?}", self.about(format));
    }

    pub fn open(&self, school: &School) {
        self.open_with(school, "", "");
    }

    /// Opens the workspace with words before (`NO_COLOR=1`) and behind (`--plain`) the command.
    pub fn open_with(&self, school: &School, before: &str, options: &str) {
        self.text(&format!("{before} {} {options}\n", school.line().trim()));
        self.until(|screen| screen.contains("? help"));
    }

    /// The process that the shell runs.
    pub fn pid(&self) -> u32 {
        let shell = self.about("#{pane_pid}");
        let found = Command::new("pgrep").args(["-P", &shell]).output().unwrap();
        String::from_utf8_lossy(&found.stdout).trim().parse().unwrap()
    }

    /// The shell is back, as it was.
    #[track_caller]
    pub fn left(&self) {
        self.until(|screen| screen.contains("ready>") && !screen.contains("? help"));
        assert_eq!(self.about("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"), "0 0 1");
        let usual = "grep -cx -e icanon -e isig -e icrnl -e opost";
        self.text(&format!("clear; echo so-$(stty -a | tr ' ' '\\n' | {usual})\n"));
        self.until(|screen| screen.contains("so-4"));
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        drop(self.command().arg("kill-server").output());
    }
}

/// Whether something became so within the time that anybody would wait.
pub fn waited(mut condition: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while !condition() {
        if begun.elapsed() > Duration::from_secs(20) {
            return false;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    true
}
