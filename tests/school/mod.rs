//! A workspace of its own for a test, and the binary on it: commands, and screens on terminals of
//! several kinds.

#![allow(dead_code, reason = "each user needs a part of it")]

use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use portable_pty::CommandBuilder;

use crate::program::{self, PROGRAM};
use crate::pty::Session;

/// Opening a terminal must not make it ours.
const NOCTTY: i32 = rustix::fs::OFlags::NOCTTY.bits() as i32;

pub struct School {
    pub folder: tempfile::TempDir,
}

impl School {
    pub fn founded() -> Self {
        let school = Self { folder: tempfile::tempdir_in("/tmp").unwrap() };
        school.out(&["init", "--school", "Roosevelt", "--start", "2026-08-17", "--me", "Ana Ruiz"]);
        school
    }

    pub fn workspace(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    /// The user's own files, which this school brings along.
    pub fn config(&self) -> PathBuf {
        self.folder.path().join("config")
    }

    /// What a command prints; it has to succeed.
    pub fn out(&self, arguments: &[&str]) -> String {
        self.out_with(arguments, &[])
    }

    /// The same in an environment.
    pub fn out_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> String {
        let output = self.run_with(arguments, b"", environment);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// How a command ends that reads this.
    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Output {
        self.run_with(arguments, input, &[])
    }

    /// A command that is not running yet.
    pub fn piped(&self, arguments: &[&str]) -> Command {
        let mut command = program::command(self.folder.path());
        command.arg("--workspace").arg(self.workspace()).args(arguments);
        command
    }

    fn run_with(&self, arguments: &[&str], input: &[u8], environment: &[(&str, &str)]) -> Output {
        let mut command = self.piped(arguments);
        command.envs(environment.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Who wants no input may be gone before it comes.
        drop(child.stdin.take().unwrap().write_all(input));
        child.wait_with_output().unwrap()
    }

    /// An open screen.
    pub fn screen(&self) -> Session {
        self.screen_on("xterm-256color", 100, 30)
    }

    /// An open screen on a terminal of this kind and size.
    pub fn screen_on(&self, term: &str, cols: u16, rows: u16) -> Session {
        let mut session = self.starts_on(term, cols, rows);
        session.until(|screen| screen.contains(" help"));
        session
    }

    /// The program starts on a terminal of this kind and size.
    pub fn starts_on(&self, term: &str, cols: u16, rows: u16) -> Session {
        self.starts_with(&[], term, cols, rows)
    }

    /// The same with options.
    pub fn starts_with(&self, options: &[&str], term: &str, cols: u16, rows: u16) -> Session {
        Session::sized(self.command(&[], options, term), cols, rows)
    }

    /// The program with options, behind others that run it, such as `sh -c`; to be surrounded
    /// otherwise before it starts.
    pub fn command(&self, behind: &[&str], options: &[&str], term: &str) -> CommandBuilder {
        let mut command = program::on_terminal(behind, self.folder.path(), term);
        command.arg("--workspace");
        command.arg(self.workspace());
        command.args(options);
        command
    }

    /// A shell with job control, in which the program can be started.
    pub fn shell(&self) -> Session {
        let mut command = CommandBuilder::new("bash");
        command.args(["--norc", "--noprofile", "-i"]);
        command.env("PS1", "ready> ");
        // The shell's own paste mode would look like one that we left on.
        let inputrc = self.folder.path().join("inputrc");
        std::fs::write(&inputrc, "set enable-bracketed-paste off\n").unwrap();
        command.env("INPUTRC", inputrc);
        program::surround_on_terminal(&mut command, self.folder.path(), "xterm-256color");
        let mut session = Session::sized(command, 80, 24);
        session.until(|screen| screen.contains("ready>"));
        session
    }

    /// The line that starts the program in a shell.
    pub fn line(&self) -> String {
        format!("{PROGRAM} --workspace {}\n", self.workspace().display())
    }
}

/// Sends a signal.
pub fn kill(pid: u32, signal: &str) {
    let done = Command::new("kill").arg(format!("-{signal}")).arg(pid.to_string()).status();
    assert!(done.unwrap().success());
}

/// A terminal whose other side can be closed while the program runs.
pub struct RawTerminal {
    master: std::fs::File,
    child: std::process::Child,
    seen: vt100::Parser,
    /// How much was read.
    pub bytes: usize,
}

impl School {
    /// The program on a terminal that is its controlling one, or only its input and output.
    pub fn on_raw_terminal(&self, is_controlling: bool) -> RawTerminal {
        use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        // The program must not hold the other side open itself.
        rustix::io::fcntl_setfd(&master, rustix::io::FdFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let slave = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(NOCTTY)
            .open(name.to_str().unwrap())
            .unwrap();
        rustix::termios::tcsetwinsize(
            &slave,
            rustix::termios::Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 },
        )
        .unwrap();
        let mut command = Command::new("setsid");
        command.args(is_controlling.then_some("--ctty"));
        command.arg(PROGRAM).arg("--workspace").arg(self.workspace());
        program::surround(&mut command, self.folder.path());
        command.env("TERM", "xterm-256color");
        command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(slave);
        let child = command.spawn().unwrap();
        RawTerminal { master: master.into(), child, seen: vt100::Parser::default(), bytes: 0 }
    }
}

impl RawTerminal {
    /// Sends keys and waits for some text on the screen.
    pub fn type_until(&mut self, keys: &[u8], text: &str) {
        let mut buffer = [0; 4096];
        let mut see = |terminal: &mut Self| {
            let length = terminal.master.read(&mut buffer).unwrap();
            terminal.seen.process(&buffer[..length]);
            terminal.bytes += length;
        };
        while !self.seen.screen().contents().contains(" help") {
            see(self);
        }
        self.write(keys);
        while !self.seen.screen().contents().contains(text) {
            see(self);
        }
    }

    /// Reads what is there, but no more than this.
    pub fn read_at_most(&mut self, most: usize) {
        let ready = rustix::io::ioctl_fionread(&self.master).unwrap();
        let mut buffer = vec![0; most.min(usize::try_from(ready).unwrap())];
        self.master.read_exact(&mut buffer).unwrap();
        self.seen.process(&buffer);
        self.bytes += buffer.len();
    }

    /// Sends keys and reads nothing.
    pub fn write(&mut self, keys: &[u8]) {
        self.master.write_all(keys).unwrap();
    }

    /// Closes the terminal; the program that loses it.
    pub fn close(self) -> std::process::Child {
        self.child
    }
}
