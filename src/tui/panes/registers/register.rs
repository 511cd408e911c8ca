//! The register of one kind: its list, and the tables that the kind declares. What is done to what is
//! looked at is the same wherever a register stands.

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::{Kind, KindCode, RecordId};
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::Ask;
use crate::tui::widgets::browser::{self, Browser, below};
use crate::tui::widgets::tabled::Tabled;
use crate::tui::widgets::views::known;
use crate::tui::world::World;

/// The register of a kind: its list, then its tables.
pub struct Register {
    /// The kind.
    pub kind: &'static Kind,
    browser: Browser,
    tables: Vec<Tabled>,
    /// What is looked at; 0 is the list.
    view: usize,
}

/// What is to be there again.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    view: usize,
    list: browser::State,
}

impl Register {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        let tables = kind.tables.iter().map(|table| Tabled::new(kind, table)).collect();
        Self { kind, browser: Browser::new(kind, |_| true), tables, view: 0 }
    }

    /// How many views there are.
    pub const fn views(&self) -> usize {
        1 + self.tables.len()
    }

    /// Which view is looked at.
    pub const fn view(&self) -> usize {
        self.view
    }

    /// What a view is called.
    pub fn name(&self, view: usize, texts: &Texts) -> String {
        match view.checked_sub(1).and_then(|table| self.tables.get(table)) {
            Some(table) => texts.get(&table.name()).into_owned(),
            None => texts.kinds(self.kind).into_owned(),
        }
    }

    /// Looks at another view. It has to `refresh` before it is drawn.
    pub fn turn(&mut self, view: usize) {
        self.view = view.min(self.tables.len());
    }

    /// Opens the page of a record, found from elsewhere.
    pub fn open(&mut self, id: &RecordId, world: &World<'_>) {
        self.turn(0);
        self.refresh(world);
        self.browser.open(id);
    }

    /// Puts the cursor of the list on a record.
    pub fn reveal(&mut self, id: &RecordId) {
        self.browser.reveal(id);
    }

    /// How many records there are.
    pub fn count(&self, world: &World<'_>) -> usize {
        self.browser.count(world)
    }

    /// Whether a record's page has the focus.
    fn is_open(&self) -> bool {
        self.view == 0 && self.browser.is_open()
    }

    fn table(&self) -> Option<&Tabled> {
        self.tables.get(self.view.checked_sub(1)?)
    }

    fn table_mut(&mut self) -> Option<&mut Tabled> {
        self.tables.get_mut(self.view.checked_sub(1)?)
    }

    /// Asks what is looked at.
    pub fn refresh(&mut self, world: &World<'_>) {
        match self.table_mut() {
            Some(table) => table.refresh(world),
            None => self.browser.refresh(world),
        }
    }

    /// Notes that records of these kinds changed.
    pub fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.browser.expire(kinds);
        self.tables.iter_mut().for_each(Tabled::expire);
    }

    /// Whose keys count.
    pub fn context(&self) -> Context {
        if self.view == 0 { self.browser.context() } else { Context::List }
    }

    /// The actions worth showing in the footer.
    pub fn hints(&self) -> &'static [Act] {
        match self.context() {
            Context::Text => &[Act::Leave, Act::Accept],
            _ if self.view > 0 => &[Act::Open, Act::ViewNext, Act::Undo, Act::Back],
            _ if self.is_open() => {
                &[Act::Open, Act::Back, Act::Edit, Act::Delete, Act::RecordHistory, Act::Copy]
            }
            _ if self.views() > 1 => {
                &[Act::Open, Act::New, Act::ViewNext, Act::Edit, Act::Search, Act::Back]
            }
            _ => &[Act::Open, Act::New, Act::Edit, Act::Delete, Act::Search, Act::Back],
        }
    }

    /// The message id for an action that is called something else here.
    pub fn word(&self, act: Act) -> Option<&'static str> {
        self.browser.word(act)
    }

    /// Why an action does nothing here.
    pub fn refuses(&self, act: Act) -> Option<&'static str> {
        match self.table() {
            Some(table) => table.refuses(act),
            None => self.browser.refuses(act),
        }
    }

    /// Carries out an action; `None` if it has no meaning here.
    pub fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        match self.table_mut() {
            Some(table) => table.act(act, area),
            None => self.browser.act(act, world, area),
        }
    }

    /// Takes typed text into the filter.
    pub fn typed(&mut self, text: &str, world: &World<'_>) {
        if self.view == 0 {
            self.browser.typed(text, world);
        }
    }

    /// Whether there is more to look through for what was typed.
    pub fn works(&self) -> bool {
        self.view == 0 && self.browser.works()
    }

    /// Looks on through the list for what was typed.
    pub fn work(&mut self, world: &World<'_>) {
        self.browser.work(world);
    }

    /// Takes a click.
    pub fn click(&mut self, at: Position, world: &World<'_>, area: Rect) {
        if self.view == 0 {
            self.browser.click(at, world, area);
        }
    }

    /// What is to be there again.
    pub fn state(&self) -> State {
        State { view: self.view, list: self.browser.state() }
    }

    /// Takes up a state, as far as it still fits.
    pub fn restore(&mut self, state: &State, world: &World<'_>) {
        self.turn(known(state.view, self.views()));
        self.refresh(world);
        if self.view == 0 {
            self.browser.restore(&state.list, world);
        }
    }

    /// Draws what is looked at. Whether it has the focus decides how the cursor looks.
    pub fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let heading = self.name(self.view, &world.setup.texts);
        if let Some(table) = self.table() {
            let role = if focused { Role::Focus } else { Role::Heading };
            canvas.row(area, 0, &heading, role);
            return table.draw(world, canvas, below(area));
        }
        let empty = world.with_key("register-empty", Context::List, Act::New);
        self.browser.draw(world, canvas, area, (&heading, &empty), focused);
    }
}
