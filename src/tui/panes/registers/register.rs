//! The register of one kind: its list, and the other ways to look at it that the kind declares. All of
//! them show what the list is narrowed to.

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::declare::View;
use crate::domain::{Kind, KindCode, RecordId};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::Ask;
use crate::tui::wall::Subject;
use crate::tui::widgets::acts;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::bars::Bars;
use crate::tui::widgets::board::Board;
use crate::tui::widgets::browser::{self, Browser, below};
use crate::tui::widgets::calendar::Calendar;
use crate::tui::widgets::charted::Charts;
use crate::tui::widgets::tabled::Tabled;
use crate::tui::widgets::views::{headed, known};
use crate::tui::widgets::walled::Walled;
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// The register of a kind.
pub struct Register {
    /// The kind.
    pub kind: &'static Kind,
    browser: Browser,
    /// What is looked at; 0 is the list.
    view: usize,
    /// The others, each as it is declared.
    ways: Vec<(&'static View, Box<dyn Way>)>,
    /// The view from which the record that is open was opened.
    from: Option<usize>,
    /// The record that is to have the cursor in the view to which somebody turned.
    wanted: Option<RecordId>,
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    view: usize,
    from: Option<usize>,
    list: browser::State,
}

impl Register {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        let browser = Browser::new(kind, |_| true);
        let way = |view: &'static View| {
            let way: Box<dyn Way> = match view {
                View::List(_) => return None,
                View::Board(field) => Box::new(Board::new(kind, field)),
                View::Table(table) => Box::new(Tabled::new(kind, table)),
                View::Calendar(fields) => Box::new(Calendar::new(kind, fields)),
                View::Bars(from, to) => Box::new(Bars::new(kind, from, to)),
                View::Chart => Box::new(Charts::new(kind)),
                View::Wall => Box::new(Walled::default()),
            };
            Some((view, way))
        };
        let ways = kind.views.iter().filter_map(way).collect();
        Self { kind, browser, view: 0, ways, from: None, wanted: None }
    }

    /// How many views there are.
    pub const fn views(&self) -> usize {
        1 + self.ways.len()
    }

    /// Which view is looked at.
    pub const fn view(&self) -> usize {
        self.view
    }

    /// Looks at another view; at the list if there is no such view. It has to `refresh` before it is drawn.
    pub fn turn(&mut self, view: usize) {
        self.wanted = self.selected().cloned();
        self.view = known(view, self.views());
        self.from = None;
    }

    /// Opens the page of a record, found from elsewhere.
    pub fn open(&mut self, id: &RecordId, world: &World<'_>) {
        self.turn(0);
        self.refresh(world);
        self.browser.open(id, world);
    }

    /// How many records there are.
    pub fn count(&self, world: &World<'_>) -> usize {
        self.browser.count(world)
    }

    /// The same as a number; that there are none is for those only who may know whether there are.
    pub fn counted(&self, world: &World<'_>) -> String {
        match self.count(world) {
            0 if !world.seen.audience().may_see(self.kind.level) => String::new(),
            count => world.setup.texts.integer(i64::try_from(count).unwrap_or(i64::MAX)),
        }
    }

    /// What is looked at, as it is declared; `None` is the list.
    fn shown(&self) -> Option<&(&'static View, Box<dyn Way>)> {
        self.ways.get(self.view.checked_sub(1)?)
    }

    fn way(&self) -> Option<&dyn Way> {
        self.shown().map(|(_, way)| &**way)
    }

    fn way_mut(&mut self) -> Option<&mut Box<dyn Way>> {
        Some(&mut self.ways.get_mut(self.view.checked_sub(1)?)?.1)
    }

    /// The record at the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.way().map_or_else(|| self.browser.selected(), Way::selected)
    }

    /// What a room sees of it.
    pub fn on_wall(&self) -> Option<Subject> {
        match self.way() {
            None => self.browser.on_wall(),
            Some(way) => way.on_wall(),
        }
    }

    /// Whose keys count.
    pub fn context(&self) -> Context {
        if self.view == 0 { self.browser.context() } else { Context::Board }
    }

    /// The actions worth showing in the footer, most useful first.
    pub fn hints(&self) -> &'static [Act] {
        match self.way() {
            Some(way) => way.hints(),
            None if self.context() == Context::Text => &[Act::Leave, Act::Accept],
            None if self.browser.is_open() => {
                &[Act::Open, Act::Back, Act::Edit, Act::Thread, Act::Delete, Act::RecordHistory]
            }
            None if self.views() > 1 => {
                &[Act::Open, Act::New, Act::ViewNext, Act::Edit, Act::Search, Act::Back]
            }
            None => &[Act::Open, Act::New, Act::Edit, Act::Delete, Act::Search, Act::Back],
        }
    }

    /// The message id for an action that is called something else here.
    pub fn word(&self, act: Act) -> Option<&'static str> {
        self.way().map_or_else(|| self.browser.word(act), |way| way.word(act))
    }

    /// Why an action does nothing here: the message id of a sentence.
    pub fn refuses(&self, act: Act) -> Option<&'static str> {
        match self.way() {
            _ if matches!(act, Act::ViewNext | Act::ViewPrev) => {
                (self.views() == 1).then_some("why-no-table")
            }
            Some(_) if act == Act::Lens => None,
            None if matches!(act, Act::Lens | Act::Columns) => self.browser.refuses(act),
            Some(_) if act == Act::Columns => Some("why-only-list"),
            Some(way) if act.is_of_views() && way.word(act).is_some() => way.refuses(act),
            _ if act.is_of_views() => Some("why-not-here"),
            None => self.browser.refuses(act),
            Some(way) => way.refuses(act).or_else(|| match act {
                Act::Search | Act::SearchNext | Act::SearchPrev => Some("why-only-list"),
                // A card goes on, and a note is filed in its list.
                Act::StatusNext if way.word(act).is_some() => None,
                Act::StatusNext | Act::Mark | Act::MarkAll => Some("why-only-list"),
                _ if !acts::is_one(act) => act.is_on_records().then_some("why-not-here"),
                _ => self.selected().is_none().then_some("why-nothing-selected"),
            }),
        }
    }

    /// Carries out an action; `None` if it has no meaning here.
    pub fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        if self.view == 0 {
            return self.act_on_list(act, world, area);
        }
        if let (Act::Open, Some(id)) = (act, self.selected().cloned()) {
            self.from = Some(self.view);
            self.view = 0;
            self.refresh(world);
            self.browser.open_here(&id, world);
            return Some(Vec::new());
        }
        if act == Act::Lens {
            return Some(vec![self.browser.lens()]);
        }
        let body = self.body(world, area);
        let asks = self.way_mut()?.act(act, world, body);
        asks.or_else(|| match act {
            Act::New => Some(vec![self.browser.form()]),
            _ => acts::act(&[self.selected()?.clone()], act, world),
        })
    }

    /// In the list, the way back from a record that was opened elsewhere leads there.
    fn act_on_list(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        let was_open = self.browser.is_open();
        let asks = self.browser.act(act, world, area);
        let is_left = was_open && !self.browser.is_open();
        let from = self.from.take_if(|_| is_left);
        // Who begins to look for something looks for it in the list.
        if let Some(view) = from.filter(|_| self.browser.context() == Context::List) {
            self.view = view;
            self.refresh(world);
        }
        asks
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
        State { view: self.view, from: self.from, list: self.browser.state() }
    }

    /// Takes up a state, as far as it still fits.
    pub fn restore(&mut self, state: &State, world: &World<'_>) {
        self.turn(state.view);
        self.wanted = None;
        self.from = state.from.filter(|from| *from < self.views());
        self.browser.restore(&state.list, world);
        self.refresh(world);
    }

    /// Drops what hides a record.
    pub fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        if self.browser.unhide(id, world) {
            self.ways.iter_mut().for_each(|(_, way)| way.expire(None));
            self.refresh(world);
        }
    }

    /// Puts the cursor on a record, if it is here.
    pub fn reveal(&mut self, id: &RecordId) {
        self.browser.reveal(id);
        self.ways.iter_mut().for_each(|(_, way)| way.reveal(id));
    }

    /// Shows all of it as somebody arranged it.
    pub fn arrange(&mut self, arranged: &Arranged, world: &World<'_>) {
        self.browser.arrange(arranged.clone());
        self.ways.iter_mut().for_each(|(_, way)| way.expire(None));
        self.refresh(world);
    }

    /// Asks what is looked at.
    pub fn refresh(&mut self, world: &World<'_>) {
        let query = self.browser.query(world);
        match self.way_mut() {
            Some(way) => way.refresh(world, &query),
            None => self.browser.refresh(world),
        }
        // A calendar begins with today, whatever had the cursor.
        let is_calendar = matches!(self.shown(), Some((View::Calendar(_), _)));
        if let Some(id) = self.wanted.take().filter(|_| !is_calendar) {
            self.reveal(&id);
        }
    }

    /// Notes that records of these kinds changed.
    pub fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.browser.expire(kinds);
        self.ways.iter_mut().for_each(|(_, way)| way.expire(kinds));
    }

    /// What is below the name of the view, and what it is narrowed to.
    fn body(&self, world: &World<'_>, area: Rect) -> Rect {
        let body = below(area);
        if self.browser.narrowed(world).is_some() { below(body) } else { body }
    }

    /// Draws what is looked at.
    pub fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        let texts = &world.setup.texts;
        let name = texts.kinds(self.kind);
        let Some((view, way)) = self.shown() else {
            let empty = world.nothing_yet("register-empty", Context::List, Act::New);
            return self.browser.draw(world, canvas, area, (&name, &empty), focused);
        };
        let role = if focused { Role::Focus } else { Role::Heading };
        let whole = texts.view(self.kind, view);
        let fits = cells(&name) + cells(&whole) + cells(" · ") <= usize::from(area.width);
        let words = if fits { whole } else { texts.view_in_short(self.kind, view) };
        headed(canvas, world, area, (&name, role), &words);
        let body = self.browser.head(world, canvas, below(area));
        let is_hidden = !world.seen.audience().may_see(self.kind.level);
        if is_hidden && world.seen.of_kind(self.kind.code).next().is_none() {
            let words = world.with_key("list-hidden", Context::List, Act::HidePrivate);
            canvas.paragraph(body, &words, Role::Muted);
            return canvas.put_cursor(body, 0, 0);
        }
        way.draw(world, canvas, body);
    }
}
