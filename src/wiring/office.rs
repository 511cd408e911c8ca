//! What the command line needs from outside, done for real.

use std::path::Path;

use crate::cli::{self, Globals, KeysErrand, Office, ThemesErrand};
use crate::domain::{Language, RecordId};
use crate::engine::erase::Wish;
use crate::engine::readings::tally::Sitting;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Format, Presentation, Reply};
use crate::texts::Texts;
use crate::tui::{self, Exit, Settings, TuiError};

use super::call::{Call, Caller, Errand};
use super::place::Places;
use super::screen::{Ended, Next, Opening};
use super::wardrobe::Wardrobe;
use super::{chance, demo, doctor, follow, looks, reach, screen, settings};

/// The office of this process.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealOffice;

impl Office for RealOffice {
    fn fresh_id(&self) -> RecordId {
        chance::fresh_id()
    }

    fn ask(&self, globals: &Globals, ask: Ask, presentation: &Presentation) -> Reply {
        call(globals, Errand::Ask(ask), presentation)
    }

    fn init(&self, globals: &Globals, founding: &Founding, show: &Presentation) -> Reply {
        let (places, texts) = (places(globals), Texts::new(globals.language));
        match reach::found(&places, founding, show, &Caller::here()) {
            Ok(()) => {
                // Elsewhere than usual, it is opened as it was made.
                let is_usual = globals.workspace.is_none();
                let id = if is_usual { "init-done" } else { "init-done-there" };
                Reply::place(show, id, ("dir", &places.workspace))
            }
            Err(error) => error.reply(&places, texts),
        }
    }

    fn check(&self, globals: &Globals, presentation: &Presentation) -> Reply {
        call(globals, Errand::Check, presentation)
    }

    fn backup(&self, globals: &Globals, file: Option<&Path>, show: &Presentation) -> Reply {
        let absolute = |file: &Path| std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let errand = Errand::Backup(file.map(|file| absolute(file).into_os_string()));
        call(globals, errand, show)
    }

    fn restore(&self, globals: &Globals, file: &Path, show: &Presentation) -> Reply {
        let folder = places(globals).workspace;
        match reach::restore(file, &folder, show.texts()) {
            Ok(_) if show.format == Format::Json => {
                Reply::place(show, "restore-done", ("dir", &folder))
            }
            Ok(told) => Reply::said(told + "\n"),
            Err(reply) => reply,
        }
    }

    fn erase(&self, globals: &Globals, wish: &Wish, show: &Presentation) -> Reply {
        match reach::erase(&places(globals), wish, show, &Caller::here()) {
            Ok(told) => Reply::said(told + "\n"),
            Err(reply) => reply,
        }
    }

    fn doctor(&self, globals: &Globals, presentation: &Presentation) -> Reply {
        doctor::doctor(&places(globals), globals, presentation)
    }

    fn fix_terminal(&self, globals: &Globals) -> Reply {
        match tui::fix() {
            Ok(()) => Reply::default(),
            Err(error) => {
                Reply::failed(1, &TuiError::from(error).sentence(Texts::new(globals.language)))
            }
        }
    }

    fn paths(&self, globals: &Globals, presentation: &Presentation) -> Reply {
        doctor::paths(&places(globals), presentation)
    }

    fn language(&self) -> Option<Language> {
        settings::language(&Places::find(None))
    }

    fn keys(&self, globals: &Globals, errand: &KeysErrand, show: &Presentation) -> Reply {
        looks::keys(&places(globals), globals, errand, show)
    }

    fn themes(&self, globals: &Globals, errand: &ThemesErrand, show: &Presentation) -> Reply {
        looks::themes(&places(globals), globals, errand, show)
    }

    fn present(&self, globals: &Globals, follow: bool) -> Reply {
        let places = places(globals);
        let show = |settings, wardrobe: &Wardrobe| match follow {
            true => follow::run(&places, settings, wardrobe),
            false => {
                let opening = Opening { to_a_room: true, ..Opening::default() };
                let ended = screen::run(&places, settings, wardrobe, opening);
                match ended.next {
                    Next::Again(told) => Reply { out: told + "\n", ..ended.reply },
                    _ => ended.reply,
                }
            }
        };
        dressed(&places, globals, show).unwrap_or_else(|reply| reply)
    }

    fn open_screen(&self, globals: &Globals) -> Reply {
        let ended = open(&places(globals), globals);
        let show = Presentation::new(globals.language);
        if ended.next == Next::Example { self.demo(globals, None, &show) } else { ended.reply }
    }

    fn count(&self, sitting: &mut Sitting, texts: Texts) -> Result<bool, Reply> {
        match tui::count_keys(sitting, texts) {
            Ok(Ok(kept)) => Ok(kept),
            Ok(Err(exit)) => {
                let count = [("count", sitting.total().into())];
                let mut reply = Reply::failed(1, &texts.with("tally-dropped", &count));
                if let Exit::Signal(number) = exit {
                    let ended = screen::ended_by(number, texts);
                    reply = Reply { err: ended.err + &reply.err, ..ended };
                }
                Err(reply)
            }
            Err(error) => Err(Reply::failed(1, &error.sentence(texts))),
        }
    }

    fn unknown_looks(&self, globals: &Globals) -> Option<String> {
        settings::unknown_looks(&places(globals), globals)
    }

    fn has_signs(&self, globals: &Globals) -> bool {
        settings::has_signs(&places(globals), globals)
    }

    fn demo(&self, globals: &Globals, write: Option<&Path>, show: &Presentation) -> Reply {
        if let Some(dir) = write {
            let done = |_| Reply::place(show, "demo-written", ("dir", dir));
            return demo::write(dir, globals.language).map_or_else(|reply| reply, done);
        }
        let folder = match demo::folder() {
            Ok(folder) => folder,
            Err(error) => {
                let texts = Texts::new(globals.language);
                let reason = [("reason", cli::reason(&error, texts).into())];
                return Reply::failed(1, &texts.with("demo-no-folder", &reason));
            }
        };
        match demo::write(&folder.path().join("workspace"), globals.language) {
            Ok(places) => open(&places, globals).reply,
            Err(reply) => reply,
        }
    }
}

/// Opens the screen over a workspace, and again after something was erased.
fn open(places: &Places, globals: &Globals) -> Ended {
    let mut told = None;
    loop {
        let opening = Opening { told: told.take(), ..Opening::default() };
        let show = |settings, wardrobe: &Wardrobe| screen::run(places, settings, wardrobe, opening);
        let ended = dressed(places, globals, show)
            .unwrap_or_else(|reply| Ended { reply, next: Next::Nothing });
        match ended.next {
            Next::Again(said) => told = Some(said),
            _ => return ended,
        }
    }
}

/// Shows something with the colours and keys that are wanted.
fn dressed<T>(
    places: &Places,
    globals: &Globals,
    show: impl FnOnce(Settings, &Wardrobe) -> T,
) -> Result<T, Reply> {
    let settings =
        settings::settings(places, globals).map_err(|sentence| Reply::failed(2, &sentence))?;
    let library = settings::library(places, globals);
    let (depth, globals) = (settings.looks.depth, globals.clone());
    Ok(show(settings, &Wardrobe { library, depth, globals }))
}

fn places(globals: &Globals) -> Places {
    Places::find(globals.workspace.clone())
}

fn call(globals: &Globals, errand: Errand, presentation: &Presentation) -> Reply {
    let presentation = presentation.clone();
    reach::send(&places(globals), &Call { errand, presentation, caller: Caller::here() })
}
