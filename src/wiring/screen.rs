//! Runs the screen: opens the store beside the first frame, carries out the screen's effects, takes
//! captures in, and listens for other `cg` processes as long as the window is open.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use crate::cli;
use crate::config::Depth;
use crate::domain::Language;
use crate::engine::{Journal, JournalError, Transaction};
use crate::exchange::Reply;
use crate::store::{self, Drafts, Opened, Store, StoreEvent, clock};
use crate::texts::Texts;
use crate::tui::{self, Begin, Effect, Message, Preferred, Settings};

use super::call::{Call, Caller, Errand};
use super::instance::Instance;
use super::line::Listener;
use super::place::Places;
use super::wardrobe::Wardrobe;
use super::{beginning, chance, desk};

/// How often the spool is looked at. Notes come over the socket; the spool is for when it is deaf.
const SPOOL: Duration = Duration::from_secs(5);
/// How long to wait for another process, such as a command that is just finishing.
const PATIENCE: Duration = Duration::from_secs(2);
/// The file in the workspace that lists faults of the program.
const FAULTS: &str = "faults.txt";

/// The store while it is open. Threads that answer callers outlive the screen, so they must not own
/// it: at the end it is taken out and closed, whoever still looks.
#[derive(Default)]
struct Past(RwLock<Option<Store>>);

impl Past {
    fn with<T>(&self, work: impl FnOnce(&Store) -> T) -> Option<T> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(work)
    }

    fn put(&self, store: Option<Store>) -> Option<Store> {
        std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), store)
    }
}

impl Journal for Past {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let found = self.with(|store| store.transaction(sequence));
        found.unwrap_or(Err(JournalError::Unknown(sequence)))
    }
}

/// How the screen ended.
pub struct Ended {
    /// The exit code, and what is to be said afterwards.
    pub reply: Reply,
    /// The user wants to see the example now.
    pub example: bool,
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
pub fn run(places: &Places, settings: Settings, wardrobe: &Wardrobe) -> Ended {
    let tongue = Arc::new(Tongue(AtomicBool::default()));
    tongue.speak(settings.language);
    let past = Arc::new(Past::default());
    let instance = Arc::new(Instance::default());
    let (inbox, messages) = channel();
    let follows = settings.looks.themes.follows && settings.looks.depth != Depth::None;
    let over = Arc::new(AtomicBool::new(false));
    let mut keeper = Some(Keeper {
        places: places.clone(),
        tongue: Arc::clone(&tongue),
        past: Arc::clone(&past),
        instance: Arc::clone(&instance),
        inbox: inbox.clone(),
        over: Arc::clone(&over),
        fresh: wardrobe.globals.fresh,
    });
    let (waker, asleep) = channel::<(Begin, Language)>();
    let mut asleep = Some(asleep);
    let mut working = None;
    let scribe = Scribe::start(Arc::clone(&past));
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
            let _ = past.with(|store| store.commit(transaction));
        }
        Effect::Reply { id, result, after } => instance.answered(id, result, after),
        Effect::Begin(begin, language) => drop(waker.send((begin, language))),
        Effect::Backup => back_up(places, Arc::clone(&past), Arc::clone(&tongue), inbox.clone()),
        Effect::Retry => past.with(Store::retry).unwrap_or_default(),
        Effect::SaveDraft { key, text } => scribe.write(key, Some(text)),
        Effect::DropDraft { key } => scribe.write(key, None),
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
        Effect::Bug(place) => log_fault(places, &place),
        _ => {}
    };
    let process = cli::Surroundings::of_process();
    let surroundings = tui::Surroundings {
        now: &clock::now,
        fresh: &mut chance::fresh_id,
        journal: &*past,
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
    let closed = past.put(None).map(Store::close);
    let example = matches!(ended, Ok(tui::Exit::Example));
    let texts = tongue.texts();
    let mut reply = match ended {
        Ok(tui::Exit::Quit | tui::Exit::Example) => Reply::default(),
        Ok(tui::Exit::NotOpened) => Reply { exit: 1, ..Reply::default() },
        Ok(tui::Exit::Signal(number)) => {
            Reply { exit: u8::try_from(128 + number).unwrap_or(1), ..Reply::default() }
        }
        Err(error) => Reply::failed(1, &error.sentence(texts)),
    };
    if let Some(Err(error)) = closed {
        reply.exit = reply.exit.max(1);
        reply.err.push_str(&(texts.close_error(&error) + "\n"));
    }
    Ended { reply, example }
}

/// Writes a backup to the usual place, beside the screen: it may take a while.
fn back_up(places: &Places, past: Arc<Past>, tongue: Arc<Tongue>, inbox: Sender<Message>) {
    let places = places.clone();
    thread::spawn(move || {
        let file = places.usual_backup();
        let Some(Err(error)) = past.with(|store| store.backup(&file)) else { return };
        let told = tongue.texts().backup_error(&file, &places.workspace, &error);
        let _ = inbox.send(Message::Notice(told));
    });
}

/// Adds a line to the workspace's list of faults: when, which version, where in the program. A fault
/// that cannot be noted was still told on the screen.
fn log_fault(places: &Places, place: &str) {
    let file = places.workspace.join(FAULTS);
    let (when, version) = (clock::now().to_clock(), env!("CARGO_PKG_VERSION"));
    let noted = OpenOptions::new().create(true).append(true).mode(0o600).open(file);
    let _ = noted.and_then(|mut file| writeln!(file, "{when}\t{version}\t{place}"));
}

/// The thread beside the screen: opens the store, listens, looks into the spool.
struct Keeper {
    places: Places,
    tongue: Arc<Tongue>,
    past: Arc<Past>,
    instance: Arc<Instance>,
    inbox: Sender<Message>,
    over: Arc<AtomicBool>,
    /// The user does not want to go back to where the last time ended.
    fresh: bool,
}

impl Keeper {
    fn work(self, asleep: &Receiver<(Begin, Language)>) {
        if !store::exists(&self.places.workspace) && !self.begin(asleep) {
            return;
        }
        let texts = self.tongue.texts();
        let (events, instance) = (self.inbox.clone(), Arc::clone(&self.instance));
        let tongue = Arc::clone(&self.tongue);
        let mut options = store::OpenOptions::new(move |event| {
            tell(&event, tongue.texts(), &events, &instance);
        });
        options.wait = PATIENCE;
        let opened = match Store::open(&self.places.workspace, options) {
            Ok(opened) => opened,
            Err(error) => {
                let sentence = texts.open_error(&self.places.workspace, &error);
                return self.post(Message::CannotOpen(sentence));
            }
        };
        let Opened { store, workspace, notices, backed_up } = opened;
        let author = Caller::here().author();
        let replica = store.replica();
        let drafts = store.drafts();
        // The screen learns of it by the message that follows.
        self.past.put(Some(store));
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
            example: self.places.example,
        });
        let listener = self.listen();
        if let Err(error) = &listener {
            let reason = ("reason", error.to_string().into());
            self.post(Message::Notice(texts.with("instance-deaf", &[reason])));
        }
        while !self.over.load(Ordering::Relaxed) {
            self.take_captures(self.tongue.texts());
            if asleep.recv_timeout(SPOOL) == Err(RecvTimeoutError::Disconnected) {
                break;
            }
        }
    }

    /// Asks how to begin until there is a workspace; says whether there is one.
    fn begin(&self, choices: &Receiver<(Begin, Language)>) -> bool {
        self.post(Message::Welcome);
        for (begin, language) in choices {
            match beginning::begin(&self.places, &begin, language) {
                Ok(()) => return true,
                Err(sentence) => self.post(Message::CannotBegin(sentence)),
            }
        }
        false
    }

    fn listen(&self) -> std::io::Result<Listener> {
        let places = self.places.clone();
        let (past, instance, inbox) =
            (Arc::clone(&self.past), Arc::clone(&self.instance), self.inbox.clone());
        Listener::open(&self.places.socket, move |question| {
            let reply = match serde_json::from_str::<Call>(&question) {
                Ok(call) => answer(&places, &call, &past, &instance, &inbox),
                Err(_) => Reply { exit: 2, ..Reply::default() },
            };
            serde_json::to_string(&reply).unwrap_or_default()
        })
    }

    fn take_captures(&self, texts: Texts) {
        let Some((captures, notices)) = self.past.with(Store::take_captures) else { return };
        for notice in notices {
            self.post(Message::Notice(texts.notice(&notice)));
        }
        for capture in captures {
            self.post(Message::Capture {
                id: capture.id,
                text: capture.text,
                author: capture.author.into(),
                moment: capture.moment,
            });
        }
    }

    fn post(&self, message: Message) {
        // The screen is gone: so is everybody who would have wanted to know.
        let _ = self.inbox.send(message);
    }
}

/// A call of another process.
fn answer(
    places: &Places,
    call: &Call,
    past: &Past,
    instance: &Instance,
    inbox: &Sender<Message>,
) -> Reply {
    if !matches!(call.errand, Errand::Ask(_)) {
        let tended = past.with(|store| desk::tend(places, store, &call.errand, &call.presentation));
        let gone = || Reply::failed(1, &call.presentation.texts().get("instance-cut-off"));
        return tended.unwrap_or_else(gone);
    }
    instance.ask(call, |id, request, asker| {
        let author = call.caller.named.as_deref().map(Box::from);
        let language = call.presentation.language;
        let request = Box::new(request);
        let _ = inbox.send(Message::Asked { id, request, asker, language, author });
    })
}

/// Passes a store event on to the screen and to whoever waits for it.
fn tell(event: &StoreEvent, texts: Texts, inbox: &Sender<Message>, instance: &Instance) {
    let message = match event {
        StoreEvent::Saved { sequence } => {
            instance.saved(*sequence);
            Message::Saved { sequence: *sequence }
        }
        StoreEvent::BackedUp { at } => Message::BackedUp(*at),
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
    fn start(past: Arc<Past>) -> Self {
        let (pages, work) = channel::<(String, Option<String>)>();
        let write = move || {
            for (key, text) in work {
                let Some(drafts) = past.with(Store::drafts) else { continue };
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
fn keep(drafts: &Drafts, key: &str, text: Option<&str>) {
    let _ = match text {
        Some(text) => drafts.put(key, text).is_ok(),
        None => drafts.remove(key).is_ok(),
    };
}
