//! `cg present --follow`: this terminal shows what the running instance puts up, and never opens a
//! workspace. Where nobody presents, and when the instance is gone, it shows the neutral slide.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use crate::cli::{self, Globals};
use crate::engine::{Journal, JournalError, Transaction};
use crate::exchange::{Presentation, Reply};
use crate::store::clock;
use crate::texts::Texts;
use crate::tui::{self, Effect, Message, Settings, Slide};

use super::call::{Call, Caller, Errand};
use super::chance;
use super::line;
use super::place::Places;
use super::screen::ended_by;
use super::stage::{Shown, Viewer};
use super::wardrobe::Wardrobe;

/// How long an instance may be silent. It says four times a second that it is there.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait before asking again where nobody answered.
const PAUSE: Duration = Duration::from_secs(1);

/// Follows until the user leaves.
pub fn run(places: &Places, settings: Settings, wardrobe: &Wardrobe) -> Reply {
    let texts = Texts::new(settings.language);
    let over = Arc::new(AtomicBool::new(false));
    let (inbox, messages) = channel();
    let watcher = Watcher {
        places: places.clone(),
        globals: wardrobe.globals.clone(),
        inbox: inbox.clone(),
        over: Arc::clone(&over),
    };
    // Before the first frame: this is a wall from the beginning.
    drop(inbox.send(Message::Slide(None)));
    let mut watcher = Some(watcher);
    let mut effects = |effect| match effect {
        Effect::Shown => {
            if let Some(watcher) = watcher.take() {
                watcher.start();
            }
        }
        Effect::Look(look) => drop(inbox.send(wardrobe.find(&look))),
        _ => {}
    };
    let process = cli::Surroundings::of_process();
    let surroundings = tui::Surroundings {
        now: &clock::now,
        steady: &clock::steady,
        drawn: &chance::drawn,
        fresh: &mut chance::fresh_id,
        journal: &NoJournal,
        editor: &|text| cli::edited(&process, text),
        mend: &|looks| wardrobe.mend(places, looks, |file| cli::edit_file(&process, file)),
        term: process.variable("TERM").unwrap_or_default(),
        in_tmux: process.variable("TMUX").is_some(),
        ask_background: false,
    };
    let ended = tui::run(settings, &inbox, &messages, surroundings, &mut effects);
    over.store(true, Ordering::Relaxed);
    match ended {
        Ok(tui::Exit::Signal(number)) => ended_by(number, texts),
        Ok(_) => Reply::default(),
        Err(error) => Reply::failed(1, &error.sentence(texts)),
    }
}

/// Whoever follows knows nothing of the past.
struct NoJournal;

impl Journal for NoJournal {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        Err(JournalError::Unknown(sequence))
    }
}

/// What asks for slides: one thread that waits for the next, one that tells of another size of the
/// terminal, for which the slide is made anew.
#[derive(Clone)]
struct Watcher {
    places: Places,
    globals: Globals,
    inbox: Sender<Message>,
    over: Arc<AtomicBool>,
}

impl Watcher {
    fn start(self) {
        let resizes = self.clone();
        let start = |name: &str, work: Box<dyn FnOnce() + Send>| {
            drop(thread::Builder::new().name(name.into()).spawn(work));
        };
        start("slides", Box::new(move || self.watch()));
        start("size", Box::new(move || resizes.watch_size()));
    }

    fn watch(self) {
        let mut has = 0;
        while !self.over.load(Ordering::Relaxed) {
            match self.ask(has) {
                Some(shown) if shown.number != has => {
                    has = shown.number;
                    self.post(Some(shown.slide));
                }
                Some(_) => {}
                None => {
                    has = 0;
                    self.post(None);
                    thread::sleep(PAUSE);
                }
            }
        }
    }

    /// The slide that is up when there is another one than this.
    fn ask(&self, has: u64) -> Option<Shown> {
        let viewer = Viewer { process: std::process::id(), size: size()?, has };
        let presentation = Presentation::new(self.globals.language);
        let call = Call { errand: Errand::Follow(viewer), presentation, caller: Caller::here() };
        let question = serde_json::to_string(&call).ok()?;
        let answer = line::ask(&self.places.workspace, &question, PATIENCE, line::ANSWER).ok()?;
        let reply = serde_json::from_str::<Reply>(&answer).ok()?;
        serde_json::from_str(&reply.out).ok()
    }

    /// A terminal that is made larger or smaller cannot wait for the next slide.
    fn watch_size(self) {
        let Ok(mut signals) = signal_hook::iterator::Signals::new([signal_hook::consts::SIGWINCH])
        else {
            return;
        };
        for _ in signals.forever() {
            if self.over.load(Ordering::Relaxed) {
                return;
            }
            self.ask(0).into_iter().for_each(|shown| self.post(Some(shown.slide)));
        }
    }

    fn post(&self, slide: Option<Slide>) {
        // The screen is gone: so is the wall.
        let _ = self.inbox.send(Message::Slide(slide.map(Box::new)));
    }
}

/// Columns and rows of this terminal.
fn size() -> Option<(u16, u16)> {
    let known = rustix::termios::tcgetwinsize(std::io::stdout()).ok()?;
    Some((known.ws_col, known.ws_row))
}
