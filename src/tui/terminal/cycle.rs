//! The loop: waits for messages, lets `update` take all that wait, draws once. Carries out the
//! effects that concern the terminal; all others go out.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::caught::caught;
use super::clipboard::{self, Between};
use super::flood::Focus;
use super::guard::{Guard, restore};
use super::input::Input;
use super::modes::{Kind, Modes};
use super::outlet::{Flow, Outlet};
use super::placed::Placed;
use super::{Surroundings, TuiError, drawable, editing, suspend, watch};
use crate::tui::keys::context::Context;
use crate::tui::{Effect, Env, Exit, Ground, Message, Model, Settings, Signal, update, view};

type Screen = Terminal<Placed<Outlet>>;

/// The loop and what it holds.
pub struct Cycle<'a> {
    model: Model,
    screen: Screen,
    ground: Ground,
    /// How far the terminal has taken the frames.
    flow: Arc<Flow>,
    /// Called off before the terminal is given back: `None` while somebody else has it.
    input: Option<Input>,
    guard: Guard,
    sender: Sender<Message>,
    inbox: &'a Receiver<Message>,
    surroundings: Surroundings<'a>,
    outbox: &'a mut dyn FnMut(Effect),
    /// What has the keys, for the input.
    focus: Arc<Mutex<Focus>>,
    /// Where a fault was in the last message or frame.
    fault: Option<String>,
}

impl<'a> Cycle<'a> {
    /// Takes the terminal.
    ///
    /// # Errors
    /// It refuses.
    pub fn start(
        settings: &Settings,
        (sender, inbox): (&Sender<Message>, &'a Receiver<Message>),
        surroundings: Surroundings<'a>,
        outbox: &'a mut dyn FnMut(Effect),
    ) -> io::Result<Self> {
        let modes = Modes {
            kind: Kind::of(&surroundings.term),
            background: surroundings.ask_background,
            mouse: settings.looks.mouse,
        };
        let guard = Guard::enter(modes)?;
        let focus = Arc::new(Mutex::new(Focus::Keys));
        let input = Some(Input::start(sender.clone(), Arc::clone(&focus))?);
        let (outlet, flow) = Outlet::start(modes.frame(), sender.clone())?;
        // The size is our business: the library would open the terminal for it at every frame.
        let viewport = Viewport::Fixed(Rect::ZERO);
        let backend = Placed::new(outlet);
        let screen = Terminal::with_options(backend, TerminalOptions { viewport })?;
        let model = Model::new(settings, (surroundings.now)());
        let (sender, fault) = (sender.clone(), None);
        Ok(Self {
            model,
            screen,
            ground: Ground::default(),
            flow,
            input,
            guard,
            sender,
            inbox,
            surroundings,
            outbox,
            focus,
            fault,
        })
    }

    /// Runs until something ends it.
    ///
    /// # Errors
    /// Two faults in a row.
    pub fn run(mut self) -> Result<Exit, TuiError> {
        let ended = self.turns();
        self.flow.drain();
        ended
    }

    fn turns(&mut self) -> Result<Exit, TuiError> {
        self.frame()?;
        self.flow.drain();
        (self.outbox)(Effect::Shown);
        loop {
            let mut next = Some(self.wait());
            while let Some(message) = next {
                if let Some(exit) = self.take(message)? {
                    return Ok(exit);
                }
                next = self.inbox.try_recv().ok();
            }
            self.frame()?;
        }
    }

    /// The next message; blocks, unless a pane has work to go on with, and wakes up by itself only
    /// for what is due.
    fn wait(&self) -> Message {
        let gone = Message::Signal(Signal::Hangup);
        if self.model.works() {
            return self.inbox.try_recv().unwrap_or(Message::Work);
        }
        let due = self.model.wakes_at();
        let due = due.map(|at| at.millis.saturating_sub((self.surroundings.now)().millis));
        let timer = self.model.timer_changes_in((self.surroundings.steady)());
        let Some(left) = due.into_iter().chain(timer).min() else {
            return self.inbox.recv().unwrap_or(gone);
        };
        match self.inbox.recv_timeout(Duration::from_millis(u64::try_from(left).unwrap_or(0))) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => Message::Tick,
            Err(RecvTimeoutError::Disconnected) => gone,
        }
    }

    fn take(&mut self, message: Message) -> Result<Option<Exit>, TuiError> {
        let now = (self.surroundings.now)();
        let mut env = Env {
            now,
            steady: (self.surroundings.steady)(),
            drawn: (self.surroundings.drawn)(),
            fresh: &mut *self.surroundings.fresh,
            journal: self.surroundings.journal,
        };
        let letter = Ground::outlasts(&message, &self.model);
        let effects = caught(|| update(&mut self.model, message, &mut env));
        let effects = self.went_well(effects)?.unwrap_or_default();
        self.ground.taken(letter, &effects);
        let mut exit = None;
        for effect in effects {
            match effect {
                Effect::Quit(how) => exit = Some(how),
                Effect::Suspend => exit = self.suspend()?.or(exit),
                Effect::Edit { text } => exit = self.edit(&text)?.or(exit),
                Effect::Mend => exit = self.mend()?.or(exit),
                Effect::Copy(text) => exit = self.copy(&text)?.or(exit),
                Effect::Mouse(mouse) => {
                    self.flow.drain();
                    drop(self.guard.mouse(mouse));
                }
                Effect::Redraw => self.repaint(),
                Effect::Bell => drop(self.screen.backend_mut().write_all(b"\x07")),
                other => (self.outbox)(other),
            }
        }
        let focus = match self.model.context() {
            Context::Text if self.model.goes_on() => Focus::Texts,
            Context::Text => Focus::Text,
            _ => Focus::Keys,
        };
        *self.focus.lock().unwrap_or_else(PoisonError::into_inner) = focus;
        Ok(exit)
    }

    /// What was done, unless it had a fault: that is told, and the work goes on. With a second one
    /// before a frame was drawn it ends.
    fn went_well<T>(&mut self, result: Result<T, String>) -> Result<Option<T>, TuiError> {
        let place = match result {
            Ok(done) => return Ok(Some(done)),
            Err(place) => place,
        };
        if let Some(first) = self.fault.take() {
            return Err(TuiError::Fault(first));
        }
        let told = [("place", place.as_str().into())];
        self.model.notices.push(self.model.setup.texts.with("screen-fault", &told));
        (self.outbox)(Effect::Bug(place.clone()));
        self.fault = Some(place);
        Ok(None)
    }

    fn suspend(&mut self) -> Result<Option<Exit>, TuiError> {
        if !suspend::has_shell() {
            return self.take(Message::Told("suspend-no-shell"));
        }
        self.release();
        suspend::stop();
        let exit = self.until_continued()?;
        // Who was ended while it stood still is in the background, where the terminal is not ours.
        if exit.is_none() {
            self.reclaim()?;
        }
        Ok(exit)
    }

    /// Takes what came while it stood still, a wish to end among it. Where the wish to stop is
    /// ignored, nobody continues us, so this does not wait for ever.
    fn until_continued(&mut self) -> Result<Option<Exit>, TuiError> {
        while let Ok(message) = self.inbox.recv_timeout(Duration::from_secs(1)) {
            if matches!(message, Message::Signal(Signal::Continued)) {
                break;
            }
            if let Some(exit) = self.take(message)? {
                return Ok(Some(exit));
            }
        }
        Ok(None)
    }

    fn edit(&mut self, text: &str) -> Result<Option<Exit>, TuiError> {
        let begun = Instant::now();
        let editor = self.surroundings.editor;
        let (edited, exit) = self.lent(|| editor(text))?;
        let outcome = editing::outcome(text, edited, begun.elapsed());
        let told = outcome.map_or(Ok(None), |message| self.take(message))?;
        match exit {
            // It came before the text did, which is to be kept too.
            Some(Exit::Signal(number)) => self.take(Message::Signal(Signal::End(number))),
            exit => Ok(told.or(exit)),
        }
    }

    fn mend(&mut self) -> Result<Option<Exit>, TuiError> {
        let looks = self.model.setup.looks.clone();
        let mend = self.surroundings.mend;
        let (mended, exit) = self.lent(|| mend(&looks))?;
        Ok(self.take(mended)?.or(exit))
    }

    /// Does something in which another program has the terminal, and with it the signals. Meanwhile
    /// everything but the screen goes on: other `cg` commands are answered, notes are taken, drafts
    /// are kept. What ends the program in that time ends it afterwards.
    fn lent<T: Send>(
        &mut self,
        work: impl FnOnce() -> T + Send,
    ) -> Result<(T, Option<Exit>), TuiError> {
        watch::lend(true);
        let done = self.without_terminal(|cycle| {
            let (sender, (done, result)) = (cycle.sender.clone(), channel());
            std::thread::scope(|scope| {
                scope.spawn(move || {
                    // The word that it is done wakes the loop up.
                    drop(done.send(work()));
                    drop(sender.send(Message::Drained));
                });
                cycle.serve(&result)
            })
        });
        watch::lend(false);
        done
    }

    /// Takes messages without drawing until something is done.
    fn serve<T>(&mut self, result: &Receiver<T>) -> Result<(T, Option<Exit>), TuiError> {
        let mut exit = None;
        loop {
            match result.try_recv() {
                Ok(done) => return Ok((done, exit)),
                Err(TryRecvError::Disconnected) => {
                    return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
                }
                Err(TryRecvError::Empty) => {}
            }
            let message = self.wait();
            // The first wish to end says how: it is passed on, and comes back as another.
            let next = self.take(message)?;
            exit = exit.or(next);
        }
    }

    /// Does something while the terminal is not ours; then takes it again and draws anew.
    fn without_terminal<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, TuiError>,
    ) -> Result<T, TuiError> {
        self.release();
        let done = work(self);
        self.reclaim()?;
        done
    }

    /// Gives the terminal to somebody else.
    fn release(&mut self) {
        self.input = None;
        self.flow.drain();
        restore();
    }

    /// Has the terminal for itself again.
    fn reclaim(&mut self) -> io::Result<()> {
        self.repaint();
        self.input = Some(Input::start(self.sender.clone(), Arc::clone(&self.focus))?);
        Ok(())
    }

    /// Takes the terminal again and draws everything anew; a failure shows at the next frame.
    fn repaint(&mut self) {
        self.flow.drain();
        drop(self.guard.take());
        // Not `clear`: it asks the terminal where the cursor is, and waits for the answer.
        drop(self.screen.resize(Rect::from(self.model.setup.size)));
    }

    fn copy(&mut self, text: &str) -> Result<Option<Exit>, TuiError> {
        if self.guard.modes().kind != Kind::Modern {
            return self.take(Message::Told("copy-nowhere"));
        }
        let between = Between::of(&self.surroundings.term, self.surroundings.in_tmux);
        let Some(bytes) = clipboard::copy(text, between) else {
            return self.take(Message::Told("copy-long"));
        };
        // It goes out with the next frame; a failure shows there.
        drop(self.screen.backend_mut().write_all(bytes.as_bytes()));
        Ok(None)
    }

    /// How large the terminal is: asked at every frame, so without opening it anew, as the library
    /// does, where it knows.
    fn size(&self) -> Option<Size> {
        match rustix::termios::tcgetwinsize(io::stdout()) {
            Ok(known) if known.ws_col > 0 && known.ws_row > 0 => {
                Some(drawable(known.ws_col, known.ws_row))
            }
            _ => self.screen.size().ok().map(|own| drawable(own.width, own.height)),
        }
    }

    /// Draws, if the terminal has taken the frame before.
    fn frame(&mut self) -> Result<(), TuiError> {
        // A terminal that is gone has no size and takes no frame; the input tells that it is gone.
        if let Some(size) = self.size()
            && size != self.model.setup.size
        {
            self.take(Message::Resize(size.width, size.height))?;
        }
        if !self.flow.is_free() {
            return Ok(());
        }
        let (model, ground) = (&self.model, &mut self.ground);
        let drawn = caught(|| draw(&mut self.screen, &self.flow, model, ground));
        if self.went_well(drawn)?.is_some() {
            self.fault = None;
        }
        Ok(())
    }
}

/// One frame, shown at once by terminals that can.
fn draw(screen: &mut Screen, flow: &Flow, model: &Model, ground: &mut Ground) -> io::Result<()> {
    flow.begun(true);
    let whole = Rect::from(model.setup.size);
    if screen.get_frame().area() != whole {
        screen.resize(whole)?;
    }
    screen.draw(|frame| view(model, ground, frame))?;
    flow.begun(false);
    io::Write::flush(screen.backend_mut())
}
