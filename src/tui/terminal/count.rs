//! Counts on one line of the terminal, a key an event, without opening the screen: for `cg tally`.

use std::io::{self, Write};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use super::flood::Focus;
use super::guard::Guard;
use super::input::Input;
use super::modes::{Kind, Modes};
use super::{TuiError, has_terminal, watch};
use crate::engine::readings::tally::Sitting;
use crate::texts::Texts;
use crate::tui::{Exit, Message, Signal};

/// Ends the line that stood there, and begins it anew.
const ANEW: &str = "\r\x1b[K";

/// Counts until somebody is done. Whether it is to be kept, or what ended it.
///
/// # Errors
/// There is no terminal, or it refused to be set up.
pub fn count_keys(sitting: &mut Sitting, texts: Texts) -> Result<Result<bool, Exit>, TuiError> {
    if !has_terminal() {
        return Err(TuiError::NoTerminal);
    }
    let (sender, inbox) = channel();
    watch::signals(sender.clone())?;
    let write = |text: &str| {
        let mut out = io::stdout();
        out.write_all(text.as_bytes()).and_then(|()| out.flush())
    };
    let digits = !sitting.causes.is_empty();
    let help = texts.with("tally-keys", &[("causes", if digits { "yes" } else { "no" }.into())]);
    write(&format!("{help}\r\n"))?;
    let _guard = Guard::enter(Modes { kind: Kind::Dumb, background: false, mouse: false })?;
    // All keys are wanted, also many at once.
    let _input = Input::start(sender, Arc::new(Mutex::new(Focus::Texts)))?;
    let mut leaving = false;
    write(&format!("{ANEW}{}", texts.tally_line(sitting)))?;
    for message in inbox {
        match message {
            Message::Key(chord) => match (&*chord.to_string(), leaving) {
                ("enter", _) => {
                    write("\r\n")?;
                    return Ok(Ok(true));
                }
                ("d", true) => {
                    write("\r\n")?;
                    return Ok(Ok(false));
                }
                ("esc" | "ctrl+c", _) => leaving = !leaving,
                (key, _) => {
                    press(sitting, key);
                    leaving = false;
                }
            },
            Message::Signal(Signal::End(number)) => return Ok(Err(Exit::Signal(number))),
            Message::Signal(Signal::Hangup) => {
                return Ok(Err(Exit::Signal(signal_hook::consts::SIGHUP)));
            }
            _ => {}
        }
        let asked = if leaving { texts.get("tally-leaving") } else { "".into() };
        write(&format!("{ANEW}{}{asked}", texts.tally_line(sitting)))?;
    }
    Ok(Ok(false))
}

/// What a key does to a count.
fn press(sitting: &mut Sitting, key: &str) {
    match key {
        "space" => sitting.press(' '),
        "backspace" | "-" | "ctrl+h" => drop(sitting.marks.pop()),
        _ => key.parse().into_iter().for_each(|sign| sitting.press(sign)),
    }
}
