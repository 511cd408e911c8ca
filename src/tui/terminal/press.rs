//! Shows which keys the program receives, each as key files spell it: for finding out what a
//! terminal sends.

use std::io::{self, Write};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use super::flood::Focus;
use super::guard::Guard;
use super::input::Input;
use super::modes::{Kind, Modes};
use super::{TuiError, has_terminal, watch};
use crate::texts::Texts;
use crate::tui::{Exit, Message, Signal};

/// These end it when pressed twice.
const ENDS: [&str; 2] = ["esc", "ctrl+c"];

/// Writes every key that is pressed, until Esc or Ctrl+C comes twice in a row.
///
/// # Errors
/// There is no terminal, or it refused to be set up.
pub fn press_keys(texts: Texts) -> Result<Exit, TuiError> {
    if !has_terminal() {
        return Err(TuiError::NoTerminal);
    }
    let (sender, inbox) = channel();
    watch::signals(sender.clone())?;
    let line = |text: &str| {
        let mut out = io::stdout();
        out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\r\n"))
    };
    line(&texts.get("press-keys"))?;
    let _guard = Guard::enter(Modes { kind: Kind::Dumb, background: false, mouse: false })?;
    // All keys are wanted, also many at once.
    let _input = Input::start(sender, Arc::new(Mutex::new(Focus::Texts)))?;
    let mut last = String::new();
    for message in inbox {
        match message {
            Message::Key(chord) => {
                let spelled = chord.to_string();
                line(&spelled)?;
                if spelled == last && ENDS.contains(&spelled.as_str()) {
                    break;
                }
                last = spelled;
            }
            Message::Signal(Signal::End(number)) => return Ok(Exit::Signal(number)),
            Message::Signal(Signal::Hangup) => {
                return Ok(Exit::Signal(signal_hook::consts::SIGHUP));
            }
            _ => {}
        }
    }
    Ok(Exit::Quit)
}
