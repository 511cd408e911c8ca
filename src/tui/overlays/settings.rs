//! How the program is to be: what can be set, how it is set now, and the way to change it.

use crate::domain::kinds::SITE;
use crate::domain::{KindCode, Level};
use crate::engine::seed::SITE_ID;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Pane, Start};
use crate::tui::pinned::{MOST, may_be_pinned, name};
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
#[derive(Default)]
pub struct Settings {
    cursor: usize,
}

/// What can be set, with the message id of its name.
const ALL: [(Setting, &str); 9] = [
    (Setting::Run(Act::Language), "setting-language"),
    (Setting::Run(Act::ThemeChoose), "setting-theme"),
    (Setting::Run(Act::KeymapChoose), "setting-keymap"),
    (Setting::Run(Act::Mouse), "setting-mouse"),
    (Setting::Run(Act::Bell), "setting-bell"),
    (Setting::Pins, "setting-pinned"),
    (Setting::Run(Act::HidePrivate), "setting-masked"),
    (Setting::School, "setting-school"),
    (Setting::Run(Act::Problems), "setting-problems"),
];

/// What changes a setting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// An action that there is anyway.
    Run(Act),
    /// The choice of the panes that have a digit.
    Pins,
    /// The form of the school, where its name and the begin of the plan stand.
    School,
}

/// How something is set now.
fn now(setting: Setting, world: &World<'_>) -> String {
    let (texts, looks) = (world.setup.texts, &world.setup.looks);
    let on = |on: bool| texts.get(if on { "setting-on" } else { "setting-off" }).into_owned();
    match setting {
        Setting::Run(Act::Language) => texts.language(texts.language).into_owned(),
        Setting::Run(Act::ThemeChoose) => looks.theme.now.clone(),
        Setting::Run(Act::KeymapChoose) => looks.keymap.now.clone(),
        Setting::Run(Act::Mouse) => on(looks.mouse),
        Setting::Run(Act::Bell) => on(looks.bell),
        Setting::Run(Act::HidePrivate) => texts.get(shown_to(world.setup.shown_to)).into_owned(),
        Setting::Run(_) => texts.integer(i64::try_from(looks.problems.len()).unwrap_or(i64::MAX)),
        Setting::Pins => {
            let panes = &world.setup.panes;
            let titles = panes.titles.iter().take(panes.pinned);
            titles.map(|title| texts.get(title).into_owned()).collect::<Vec<_>>().join(", ")
        }
        Setting::School => {
            world.seen.get(SITE_ID).map(|school| world.title(school)).unwrap_or_default()
        }
    }
}

/// The message id of the words for whom the screen is.
const fn shown_to(audience: Level) -> &'static str {
    match audience {
        Level::Private => "setting-shown-all",
        Level::Team | Level::Partner => "setting-shown-team",
        Level::Public => "setting-shown-public",
    }
}

impl Settings {
    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, u16::try_from(ALL.len()).unwrap_or(u16::MAX))
    }

    fn chosen(&self) -> Option<Ask> {
        Some(match ALL.get(self.cursor)?.0 {
            Setting::Run(act) => Ask::Run(act),
            Setting::Pins => Ask::Pins(None),
            Setting::School => {
                let record = crate::domain::RecordId::parse(SITE_ID);
                Ask::Form { kind: SITE, record, start: Start::default() }
            }
        })
    }
}

impl Pane for Settings {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "settings-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::Back, Act::Down]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        (act == Act::Open).then_some("word-change")
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        let works = !(act.is_on_records() || act.is_of_views() || act.is_of_detail());
        (!works).then_some("why-not-here")
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height);
        if let Some(cursor) = moved(self.cursor, ALL.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(self.chosen().into_iter().collect()),
            Act::Back | Act::Quit => Some(vec![Ask::Close]),
            _ => None,
        }
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("settings-heading"));
        let rows = usize::from(panel.inner.height);
        let top = top_of(self.cursor, ALL.len(), rows);
        for (row, (at, (setting, id))) in ALL.iter().enumerate().skip(top).take(rows).enumerate() {
            let label = world.setup.texts.get(id);
            let value = now(*setting, world);
            canvas.beside((panel.inner, row), (2, &label, Role::Text), (&value, Role::Key));
            if at == self.cursor {
                canvas.cursor_row(panel.inner, row);
            }
        }
    }
}

/// Which panes have a digit; choosing one takes its digit or gives it the next. It stays open: more than
/// one is chosen.
pub fn pins(last: Option<&str>, world: &World<'_>) -> Pick {
    let (texts, panes) = (world.setup.texts, &world.setup.panes);
    let pinned: Vec<&str> = panes.titles.iter().take(panes.pinned).map(|own| name(own)).collect();
    let all = panes.titles.iter().enumerate().filter(|(_, title)| may_be_pinned(title));
    let rows = all.map(|(at, title)| {
        let own = name(title);
        let mut names: Vec<String> = pinned.iter().map(|name| (*name).to_owned()).collect();
        names.retain(|known| known != own);
        if at >= panes.pinned {
            names.push(own.to_owned());
        }
        let words = texts.get(title).into_owned();
        let digit = [("digit", (at + 1).to_string().into())];
        let aside = (at < panes.pinned).then(|| texts.with("areas-digit", &digit));
        let does = match names.len() {
            0..=MOST => Ask::Pin(names),
            _ => Ask::Say(texts.get("pins-full").into_owned()),
        };
        let then = vec![does, Ask::Pins(Some(words.clone()))];
        let row = Row::new(Picked { then, shows: Vec::new() }, words);
        Row { aside: aside.unwrap_or_default(), ..row }
    });
    let mut picker = Picker::new(rows.collect());
    last.iter().for_each(|last| picker.select(|row| row.words == *last));
    Pick {
        title: "pins-heading",
        size: (60, 18),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker,
    }
}
