//! Runs the screen: opens the store beside the first frame, carries out the screen's effects, takes
//! captures in, and listens for other `cg` processes as long as the window is open.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use signal_hook::low_level::signal_name;

use crate::cli::{self, reason};
use crate::config::Depth;
use crate::domain::{Language, Level};
use crate::exchange::{Presentation, Reply};
use crate::store::{self, Capture, Drafts, Opened, Store, StoreEvent, clock};
use crate::texts::Texts;
use crate::tui::{self, Begin, Effect, Errand, Message, Preferred, Settings};

use super::call::{self, Call, Caller};
use super::errands::Runner;
use super::instance::Instance;
use super::line::Listener;
use super::place::Places;
use super::shared::SharedStore;
use super::stage::Stage;
use super::wardrobe::Wardrobe;
use super::{beginning, chance, reach};

/// How often the spool is looked at. Notes come over the socket; the spool is for when it is deaf.
const SPOOL: Duration = Duration::from_secs(5);
/// How long to wait for another process, such as a command that is just finishing.
const PATIENCE: Duration = Duration::from_secs(2);

/// How the screen ended.
pub struct Ended {
    /// The exit code, and what is to be said afterwards.
    pub reply: Reply,
    /// What comes after it.
    pub next: Next,
}

/// What comes after the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing.
    Nothing,
    /// The user wants to see the example now.
    Example,
    /// It opens again, and says this.
    Again(String),
}

/// How the window begins.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// To a room.
    pub to_a_room: bool,
    /// What is to be said of what was done in between.
    pub told: Option<String>,
}

/// The language of the screen, which may change while it runs.
struct Tongue(AtomicBool);

impl Tongue {
    fn texts(&self) -> Texts {
        let spanish = self.0.load(Ordering::Relaxed);
        Texts::new(if spanish { Language::Es } else { Language::En })
    }

    fn speak(&self, language: Language) {
        self.0.store(language == Language::Es, Ordering::Relaxed);
    }
}

/// Shows the workspace until the user leaves.
pub fn run(places: &Places, settings: Settings, wardrobe: &Wardrobe, opening: Opening) -> Ended {
    let tongue = Arc::new(Tongue(AtomicBool::default()));
    tongue.speak(settings.language);
    let shared = Arc::new(SharedStore::default());
    let instance = Arc::new(Instance::default());
    let (inbox, messages) = channel();
    if opening.to_a_room {
        drop(inbox.send(Message::Present));
    }
    let said = opening.told.map(Message::Notice);
    said.into_iter().for_each(|said| drop(inbox.send(said)));
    let mut erasing = None;
    let follows = settings.looks.themes.follows && settings.looks.depth != Depth::None;
    let over = Arc::new(AtomicBool::new(false));
    let stage = Arc::new(Stage::default());
    let line = Line {
        stage: Arc::clone(&stage),
        places: places.clone(),
        tongue: Arc::clone(&tongue),
        shared: Arc::clone(&shared),
        instance: Arc::clone(&instance),
        inbox: inbox.clone(),
    };
    let asked = line.clone();
    let mut keeper = Some(Keeper { line, over: Arc::clone(&over), fresh: wardrobe.globals.fresh });
    let (waker, asleep) = channel::<(Begin, Language)>();
    let mut asleep = Some(asleep);
    let mut working = None;
    let scribe = Scribe::start(Arc::clone(&shared));
    let mut effects = |effect| match effect {
        // Not before: opening takes both cores of a small machine, and the first frame needs one.
        Effect::Shown => {
            if let (Some(keeper), Some(asleep)) = (keeper.take(), asleep.take()) {
                let name = thread::Builder::new().name("keeper".into());
                working = name.spawn(move || keeper.work(&asleep)).ok();
            }
        }
        Effect::Commit(transaction) => {
            // A refusal comes back as an event, and the transaction stays in memory.
            let _ = shared.with(|store| store.commit(transaction));
        }
        Effect::Reply { id, result, after } => instance.answered(id, result, after),
        Effect::Begin(begin, language) => drop(waker.send((begin, language))),
        Effect::Errand(errand) => send(errand, asked.clone()),
        Effect::Erase(wish) => erasing = Some(wish),
        Effect::Retry => shared.with(Store::retry).unwrap_or_default(),
        Effect::SaveDraft { key, text } => scribe.write(key, Some(text)),
        Effect::DropDraft { key } => scribe.write(key, None),
        Effect::Mask(audience) => {
            let drafts = shared.with(Store::drafts);
            let hides = (audience != Level::Private).then(|| audience.key());
            let kept = drafts.is_none_or(|drafts| keep(&drafts, tui::MASK, hides));
            if !kept {
                drop(inbox.send(Message::Told("mask-not-kept")));
            }
        }
        Effect::Wall(slide) => stage.put(*slide),
        Effect::Look(look) => drop(inbox.send(wardrobe.find(&look))),
        Effect::Prefer { key, value } => {
            if let ("language", Preferred::Name(name)) = (key, &value) {
                Language::from_key(name).into_iter().for_each(|language| tongue.speak(language));
            }
            // What is tried out in the example is not kept either.
            let kept = if places.example { Ok(()) } else { wardrobe.prefer(key, value) };
            if let Err(error) = kept {
                let reason = ("reason", error.to_string().into());
                let _ =
                    inbox.send(Message::Notice(tongue.texts().with("prefer-failed", &[reason])));
            }
        }
        Effect::Bug(place) => log_fault(&shared, &place),
        _ => {}
    };
    let process = cli::Surroundings::of_process();
    let surroundings = tui::Surroundings {
        now: &clock::now,
        steady: &clock::steady,
        drawn: &chance::drawn,
        fresh: &mut chance::fresh_id,
        journal: &*shared,
        editor: &|text| cli::edited(&process, text),
        mend: &|looks| wardrobe.mend(places, looks, |file| cli::edit_file(&process, file)),
        term: process.variable("TERM").unwrap_or_default(),
        in_tmux: process.variable("TMUX").is_some(),
        ask_background: follows,
    };
    let ended = tui::run(settings, &inbox, &messages, surroundings, &mut effects);
    over.store(true, Ordering::Relaxed);
    drop(waker);
    scribe.finish();
    let _ = working.map(thread::JoinHandle::join);
    let closed = shared.put(None).map(Store::close);
    let mut next = match ended {
        Ok(tui::Exit::Example) => Next::Example,
        _ => Next::Nothing,
    };
    let erases = matches!(ended, Ok(tui::Exit::Again)) && !matches!(closed, Some(Err(_)));
    let texts = tongue.texts();
    let mut reply = match ended {
        Ok(tui::Exit::Quit | tui::Exit::Example | tui::Exit::Again) => Reply::default(),
        Ok(tui::Exit::NotOpened) => Reply { exit: 1, ..Reply::default() },
        Ok(tui::Exit::Signal(number)) => ended_by(number, texts),
        Err(error) => Reply::failed(1, &error.sentence(texts)),
    };
    if let Some(Err(error)) = closed {
        reply.exit = reply.exit.max(1);
        reply.err.push_str(&(texts.close_error(&error) + "\n"));
    }
    if let Some(wish) = erasing.filter(|_| erases) {
        let show = Presentation::new(texts.language);
        let done = reach::erase(places, &wish, &show, &Caller::here());
        next = Next::Again(done.unwrap_or_else(|failed| failed.err.trim_end().to_owned()));
    }
    Ended { reply, next }
}

/// The end by a signal, as shells count it.
pub fn ended_by(number: i32, texts: Texts) -> Reply {
    let name = signal_name(number).unwrap_or_default();
    let sentence = texts.with("ended-by-signal", &[("name", name.into())]);
    Reply::failed(u8::try_from(128 + number).unwrap_or(1), &sentence)
}

/// Has something done with files, beside the screen: it may take a while.
fn send(errand: Errand, line: Line) {
    thread::spawn(move || {
        let answer = |call: &Call| line.answer(call);
        let runner = Runner { texts: line.tongue.texts(), answer: &answer };
        line.post(Message::Answered(runner.run(errand)));
    });
}

/// Adds a line to the workspace's list of faults: when, which version, where in the program. A fault
/// that cannot be noted was still told on the screen.
fn log_fault(shared: &SharedStore, place: &str) {
    let (when, version) = (clock::now().to_clock(), env!("CARGO_PKG_VERSION"));
    let _ = shared.with(|store| store.note_fault(&format!("{when}\t{version}\t{place}")));
}

/// The thread beside the screen: opens the store, listens, looks into the spool.
struct Keeper {
    line: Line,
    over: Arc<AtomicBool>,
    /// The user does not want to go back to where the last time ended.
    fresh: bool,
}

impl Keeper {
    fn work(self, asleep: &Receiver<(Begin, Language)>) {
        if !store::exists(&self.line.places.workspace) && !self.begin(asleep) {
            return;
        }
        let texts = self.line.tongue.texts();
        let (events, instance) = (self.line.inbox.clone(), Arc::clone(&self.line.instance));
        let tongue = Arc::clone(&self.line.tongue);
        let mut options = self.line.places.options(move |event| {
            tell(&event, tongue.texts(), &events, &instance);
        });
        options.wait = PATIENCE;
        let opened = match Store::open(&self.line.places.workspace, options) {
            Ok(opened) => opened,
            Err(error) => {
                let sentence = texts.open_error(&self.line.places.workspace, &error);
                return self.post(Message::CannotOpen(sentence));
            }
        };
        let Opened { store, workspace, notices, backed_up } = opened;
        let author = Caller::here().author();
        let replica = store.replica();
        let drafts = store.drafts();
        // The screen learns of it by the message that follows.
        self.line.shared.put(Some(store));
        // Before the workspace is shown: a quick note begun at once has to find its text.
        for (key, text) in drafts.list().unwrap_or_default() {
            if self.fresh && key == tui::SCREEN_STATE {
                continue;
            }
            self.post(Message::DraftFound { key, text });
        }
        self.post(Message::Opened {
            workspace: Box::new(workspace),
            replica,
            author,
            notices: notices.iter().map(|notice| texts.notice(notice)).collect(),
            backed_up,
            example: self.line.places.example,
        });
        let mut listener = self.listen(texts);
        let mut is_in_place = true;
        while !self.over.load(Ordering::Relaxed) {
            self.line.take_captures();
            if let Some(size) = self.line.stage.look() {
                self.post(Message::Viewers(size));
            }
            // Whoever tidies up temporary files, or the folder, may have taken what leads here.
            let is_heard = |listener: &Listener| {
                let announced = |store: &Store| store.is_announced(&listener.socket());
                listener.is_reachable() && self.line.shared.with(announced).unwrap_or(true)
            };
            if listener.as_ref().is_some_and(|listener| !is_heard(listener)) {
                listener = self.listen(self.line.tongue.texts());
            }
            let now_in_place = self.line.shared.with(Store::is_in_place).unwrap_or(true);
            if std::mem::replace(&mut is_in_place, now_in_place) && !now_in_place {
                let dir = ("dir", self.line.places.workspace.display().to_string().into());
                self.post(Message::Notice(self.line.tongue.texts().with("instance-moved", &[dir])));
            }
            if asleep.recv_timeout(SPOOL) == Err(RecvTimeoutError::Disconnected) {
                break;
            }
        }
    }

    /// Asks how to begin until there is a workspace; says whether there is one.
    fn begin(&self, choices: &Receiver<(Begin, Language)>) -> bool {
        self.post(Message::Welcome);
        for (begin, language) in choices {
            match beginning::begin(&self.line.places, &begin, language) {
                Ok(()) => return true,
                Err(sentence) => self.post(Message::CannotBegin(sentence)),
            }
        }
        false
    }

    /// Lets other processes ask. One that cannot is told of.
    fn listen(&self, texts: Texts) -> Option<Listener> {
        let line = self.line.clone();
        let listener = Listener::open(move |question| {
            let reply = match serde_json::from_str::<Call>(&question) {
                Ok(call) => line.answer(&call),
                Err(_) => Reply { exit: 2, ..Reply::default() },
            };
            serde_json::to_string(&reply).unwrap_or_default()
        });
        let deaf = |reason: String| {
            self.post(Message::Notice(texts.with("instance-deaf", &[("reason", reason.into())])));
        };
        let listener = listener.map_err(|error| deaf(reason(&error, texts))).ok()?;
        let announced = self.line.shared.with(|store| store.announce(&listener.socket()));
        if let Some(Err(fault)) = announced {
            deaf(texts.fault(&fault));
        }
        Some(listener)
    }

    fn post(&self, message: Message) {
        self.line.post(message);
    }
}

/// What every thread that answers callers needs.
#[derive(Clone)]
struct Line {
    stage: Arc<Stage>,
    places: Places,
    tongue: Arc<Tongue>,
    shared: Arc<SharedStore>,
    instance: Arc<Instance>,
    inbox: Sender<Message>,
}

impl Line {
    /// A call of another process.
    fn answer(&self, call: &Call) -> Reply {
        if let call::Errand::Follow(viewer) = &call.errand {
            let shown = self.stage.next(viewer, |size| self.post(Message::Viewers(size)));
            return Reply::said(serde_json::to_string(&shown).unwrap_or_default());
        }
        // Notes that were acknowledged are there for whoever asks.
        self.take_captures();
        let presentation = &call.presentation;
        if !matches!(call.errand, call::Errand::Ask(_)) {
            let tended = self
                .shared
                .with(|store| reach::tend(&self.places, store, &call.errand, presentation));
            let gone = || Reply::failed(1, &presentation.texts().get("instance-cut-off"));
            return tended.unwrap_or_else(gone);
        }
        self.instance.ask(call, |id, request, asker| {
            let author = call.caller.named.as_deref().map(Box::from);
            let (language, request) = (presentation.language, Box::new(request));
            self.post(Message::Asked { id, request, asker, language, author });
        })
    }

    /// Hands the notes in the spool to the screen.
    fn take_captures(&self) {
        let Some((captures, notices)) = self.shared.with(Store::take_captures) else { return };
        let texts = self.tongue.texts();
        notices.iter().for_each(|notice| self.post(Message::Notice(texts.notice(notice))));
        for Capture { id, text, author, moment } in captures {
            self.post(Message::Capture { id, text, author: author.into(), moment });
        }
    }

    fn post(&self, message: Message) {
        // The screen is gone: so is everybody who would have wanted to know.
        let _ = self.inbox.send(message);
    }
}

/// Passes a store event on to the screen and to whoever waits for it.
fn tell(event: &StoreEvent, texts: Texts, inbox: &Sender<Message>, instance: &Instance) {
    let message = match event {
        StoreEvent::Saved { sequence } => {
            instance.saved(*sequence);
            Message::Saved { sequence: *sequence }
        }
        StoreEvent::BackedUp { at, path } => Message::BackedUp { at: *at, path: path.clone() },
        StoreEvent::CannotSave { reason, unsaved } => {
            instance.cannot_save(reason);
            Message::CannotSave { sentence: texts.fault(reason), unsaved: *unsaved }
        }
        other => match texts.store_event(other) {
            Some(sentence) => Message::Notice(sentence),
            None => return,
        },
    };
    let _ = inbox.send(message);
}

/// The thread that writes drafts, so that typing never waits for the disk.
struct Scribe {
    pages: Sender<(String, Option<String>)>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Scribe {
    fn start(shared: Arc<SharedStore>) -> Self {
        let (pages, work) = channel::<(String, Option<String>)>();
        let write = move || {
            for (key, text) in work {
                let Some(drafts) = shared.with(Store::drafts) else { continue };
                keep(&drafts, &key, text.as_deref());
            }
        };
        Self { pages, thread: thread::Builder::new().name("scribe".into()).spawn(write).ok() }
    }

    fn write(&self, key: String, text: Option<String>) {
        let _ = self.pages.send((key, text));
    }

    fn finish(self) {
        drop(self.pages);
        let _ = self.thread.map(thread::JoinHandle::join);
    }
}

/// A draft that cannot be written is still on the screen; the footer tells of a failing disk.
fn keep(drafts: &Drafts, key: &str, text: Option<&str>) -> bool {
    match text {
        Some(text) => drafts.put(key, text).is_ok(),
        None => drafts.remove(key).is_ok(),
    }
}
