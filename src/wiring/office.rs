//! What the command line needs from outside, done for real.

use std::path::Path;

use crate::cli::{Globals, KeysErrand, Office, ThemesErrand};
use crate::domain::{Language, RecordId};
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Presentation, Reply};
use crate::store::{self, OpenError};
use crate::texts::Texts;
use crate::tui::{self, TuiError};

use super::call::{Call, Caller, Errand};
use super::place::Places;
use super::wardrobe::Wardrobe;
use super::{chance, desk, doctor, looks, screen, settings};

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

    fn init(&self, globals: &Globals, founding: &Founding) -> Reply {
        let (places, texts) = (places(globals), Texts::new(globals.language));
        let presentation = Presentation::new(globals.language);
        match desk::found(&places, founding, &presentation, &Caller::here()) {
            Ok(()) => {
                let dir = ("dir", places.workspace.display().to_string().into());
                Reply::said(texts.with("init-done", &[dir]) + "\n")
            }
            Err(error) => Reply::failed(1, &texts.open_error(&places.workspace, &error)),
        }
    }

    fn check(&self, globals: &Globals, presentation: &Presentation) -> Reply {
        call(globals, Errand::Check, presentation)
    }

    fn backup(&self, globals: &Globals, file: Option<&Path>) -> Reply {
        let places = places(globals);
        let file = match file {
            Some(file) => std::path::absolute(file).unwrap_or_else(|_| file.to_owned()),
            None => places.usual_backup(),
        };
        let texts = Texts::new(globals.language);
        let errand = Errand::Backup(file.clone());
        let mut reply = call(globals, errand, &Presentation::new(globals.language));
        if reply.exit == 0 {
            let path = ("path", file.display().to_string().into());
            reply.out.push_str(&(texts.with("backup-done", &[path]) + "\n"));
        }
        reply
    }

    fn restore(&self, globals: &Globals, file: &Path) -> Reply {
        let (places, texts) = (places(globals), Texts::new(globals.language));
        match store::restore(file, &places.workspace) {
            Ok(()) => {
                let dir = ("dir", places.workspace.display().to_string().into());
                Reply::said(texts.with("restore-done", &[dir]) + "\n")
            }
            Err(error) => Reply::failed(1, &texts.backup_error(file, &places.workspace, &error)),
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

    fn open_screen(&self, globals: &Globals) -> Reply {
        let (places, texts) = (places(globals), Texts::new(globals.language));
        if !store::exists(&places.workspace) {
            let founding = Founding {
                school: texts.get("school-default").into_owned(),
                role: texts.get("role-coordinator").into_owned(),
                ..Founding::default()
            };
            let presentation = Presentation::new(globals.language);
            match desk::found(&places, &founding, &presentation, &Caller::here()) {
                // Somebody else was quicker, or what is there has to be looked at by opening it.
                Ok(()) | Err(OpenError::Exists) => {}
                Err(error) => {
                    return Reply::failed(1, &texts.open_error(&places.workspace, &error));
                }
            }
        }
        match settings::settings(&places, globals) {
            Ok(settings) => {
                let library = settings::library(&places, globals);
                let (depth, globals) = (settings.looks.depth, globals.clone());
                let wardrobe = Wardrobe { library, depth, globals };
                screen::run(&places, settings, &wardrobe)
            }
            Err(sentence) => Reply::failed(2, &sentence),
        }
    }
}

fn places(globals: &Globals) -> Places {
    Places::find(globals.workspace.clone())
}

fn call(globals: &Globals, errand: Errand, presentation: &Presentation) -> Reply {
    let presentation = presentation.clone();
    desk::send(&places(globals), &Call { errand, presentation, caller: Caller::here() })
}
