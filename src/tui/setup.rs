//! How the screens are to be: language, keys, colours, size, mask. Panes read it and never change it.

use ratatui::layout::Size;

use crate::config::{Chord, Depth, Theme};
use crate::domain::{Language, Level, Moment};
use crate::engine::Drawn;
use crate::engine::me::Author;
use crate::texts::Texts;

use crate::tui::draw::glyphs::Glyphs;
use crate::tui::draw::paint::Painter;
use crate::tui::keys::actions::Action;
use crate::tui::keys::bindings::Bindings;
use crate::tui::pinned::Panes;

/// What the composition root says at the start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language of the screens.
    pub language: Language,
    /// The keys: settled already, as that is work on the way to the first frame.
    pub bindings: Bindings,
    /// The signs that may be drawn.
    pub glyphs: Glyphs,
    /// Colours, names, mouse, problems.
    pub looks: Looks,
}

/// What can be changed while the screens run, and what there is to choose from.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// The colours.
    pub themes: Themes,
    /// How many colours are sent.
    pub depth: Depth,
    /// The mouse is used.
    pub mouse: bool,
    /// When the time of a step of a meeting is over, the terminal rings.
    pub bell: bool,
    /// The names of the themes, and which is used.
    pub theme: Named,
    /// The names of the key files, and which is used.
    pub keymap: Named,
    /// The names of the panes that have a digit; `None` for the usual ones.
    pub pinned: Option<Vec<String>>,
    /// What is wrong in the user's files, a block of lines each.
    pub problems: Vec<String>,
}

/// Names to choose from, and the chosen one.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// All of them.
    pub all: Vec<String>,
    /// The one in use.
    pub now: String,
}

/// The theme for a dark and for a light terminal, which are the same unless it follows the terminal.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    /// On a dark terminal.
    pub dark: Theme,
    /// On a light terminal.
    pub light: Theme,
    /// Which counts now. The terminal's own answer may come later, if it follows.
    pub is_light: bool,
    /// The theme follows the terminal: it is worth asking, and listening to its notices.
    pub follows: bool,
}

impl Themes {
    /// The theme that counts now.
    pub const fn now(&self) -> &Theme {
        if self.is_light { &self.light } else { &self.dark }
    }
}

/// What panes need to know besides the workspace.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The words.
    pub texts: Texts,
    /// The keys.
    pub bindings: Bindings,
    /// The colours.
    pub painter: Painter,
    /// The signs that may be drawn.
    pub glyphs: Glyphs,
    /// The size of the terminal.
    pub size: Size,
    /// For whom the screen is; what others may not see is hidden.
    pub shown_to: Level,
    /// What has the focus inside a pane takes all of it.
    pub zoomed: bool,
    /// The moment of the message in hand.
    pub now: Moment,
    /// Which panes there are.
    pub panes: Panes,
    /// What can be changed while the screens run.
    pub looks: Looks,
    /// When everything was last written into a backup.
    pub backed_up: Option<Moment>,
    /// Who makes the changes, and in which copy of the workspace.
    pub hand: Hand,
}

/// Who makes the changes, and where.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    /// Under whose name.
    pub author: Author,
    /// The copy of the workspace.
    pub replica: u64,
    /// Chance for the names of what is done at the message in hand.
    pub drawn: Drawn,
    /// This copy is the example, which is thrown away.
    pub example: bool,
}

impl Setup {
    /// What keys are called, by signs where they may be drawn.
    pub fn keys(&self, sequence: &[Chord]) -> String {
        self.texts.keys(sequence, self.glyphs == Glyphs::Unicode)
    }

    /// What an action is called; `own` is a message id for where it is called something else.
    pub(super) fn words_of(&self, action: &Action, own: Option<&'static str>) -> Option<String> {
        match own {
            Some(id) => Some(self.texts.get(id).into_owned()),
            None => action.words(self.texts, &self.panes),
        }
    }

    /// From the settings; the size comes with the first `Resize`, author and replica with `Opened`.
    pub fn new(settings: &Settings, now: Moment) -> Self {
        Self {
            texts: Texts::new(settings.language),
            bindings: settings.bindings.clone(),
            painter: Painter::new(settings.looks.themes.now(), settings.looks.depth),
            glyphs: settings.glyphs,
            size: Size::default(),
            shown_to: Level::Private,
            zoomed: false,
            now,
            panes: Panes::default(),
            looks: settings.looks.clone(),
            backed_up: None,
            hand: Hand::default(),
        }
    }
}
