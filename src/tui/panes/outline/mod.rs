//! Outlines: a list of them, and one of them open, with its rows, what is typed into them, and its
//! picture beside. State and update; the parts are in the other files.

mod acts;
mod apart;
mod chosen;
mod drawn;
mod entry;
mod picture;
mod rows;
mod said;
mod seek;
mod sorting;
mod sought;
mod typing;
mod view;
mod whys;

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use crate::domain::kinds::outlines::{outline, placement};
use crate::domain::kinds::{NODE, OUTLINE, PLACEMENT};
use crate::domain::{Home, Kind, KindCode, RecordId};
use crate::engine::outlines::{Draft, few_enough, indented};
use crate::engine::reckon::View as _;
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::PaneState;
use crate::tui::wall::Subject;
use crate::tui::widgets::browser::{self, Browser};
use crate::tui::widgets::views::{self, View};
use crate::tui::world::World;
use chosen::{Chosen, Clip};
use entry::At;
use typing::kept_as_note;

/// The ways to look at an outline, by the message ids of their names.
const VIEWS: [View; 4] =
    ["outline-view-both", "outline-view-rows", "outline-view-picture", "outline-view-since"];
const ROWS: usize = 1;
const PICTURE: usize = 2;
/// What changed since the past day that is looked at; in the present there is no such way.
const SINCE: usize = 3;

/// The pane.
pub struct Outline {
    list: Browser,
    open: Option<Chosen>,
    view: usize,
    /// What was cut or copied in an outline that is closed now.
    clip: Option<Clip>,
}

/// What is to be there again at the next start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    view: usize,
    open: Option<chosen::State>,
    list: browser::State,
}

impl Outline {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        Self { list: Browser::new(kind, |_| true), open: None, view: 0, clip: None }
    }

    fn show(&mut self, outline: &RecordId, world: &World<'_>) {
        self.close();
        self.open = Some(Chosen::new(outline.clone(), self.clip.take(), world));
    }

    /// Closes the open one; what was cut there can be put into another one.
    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.clip = open.into_clip();
        }
    }

    /// Where rows and picture are drawn; the picture only where there is room beside or it is alone.
    fn areas(&self, world: &World<'_>) -> (Option<Rect>, Option<Rect>) {
        let plain = self.open.as_ref().is_some_and(|open| open.form == outline::PLAIN);
        view::areas(if plain { ROWS } else { self.view }, world)
    }
}

/// How many ways there are to look at an outline.
const fn ways(world: &World<'_>) -> usize {
    if world.past.is_some() { VIEWS.len() } else { SINCE }
}

/// Rows that were pasted.
fn pasted(text: &str) -> Vec<Draft> {
    let mut drafts = indented(text);
    Texts::take_roots(&mut drafts);
    drafts
}

/// The outline in which something is seen, and its place there: what stands in none is a record like others.
fn home_of(id: &RecordId, world: &World<'_>) -> Option<(RecordId, Option<RecordId>)> {
    if world.seen.get(id.as_str())?.kind != NODE {
        return Some((id.clone(), None));
    }
    let places = world.seen.pointing(id, PLACEMENT, placement::NODE.code);
    let place = *places.first()?;
    Some((place.link(placement::OUTLINE.code)?.clone(), Some(place.id.clone())))
}

impl Pane for Outline {
    fn context(&self) -> Context {
        match &self.open {
            Some(open) if open.is_typing() || open.seek.typing => Context::Text,
            Some(_) => Context::Outline,
            None => self.list.context(),
        }
    }

    fn goes_on(&self) -> bool {
        self.open.as_ref().is_some_and(Chosen::is_typing)
    }

    fn seeks(&self) -> bool {
        self.open.is_none()
    }

    fn title(&self) -> &'static str {
        "pane-outlines"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.open.as_ref().map(|open| &open.outline).or_else(|| self.list.selected())
    }

    fn is_at_rest(&self) -> bool {
        self.open.as_ref().is_none_or(Chosen::has_nothing_to_leave)
    }

    fn on_wall(&self) -> Option<Subject> {
        match &self.open {
            Some(open) => Some(open.on_wall()),
            None => self.list.selected().map(|id| Subject::Outline {
                id: id.clone(),
                cursor: None,
                typed: None,
            }),
        }
    }

    fn take_up(&mut self, seen: &[RecordId]) {
        self.open.iter_mut().for_each(|open| open.take_up(seen));
    }

    fn capture(&mut self, inside: Option<RecordId>) {
        self.open.iter_mut().for_each(|open| open.begin(At::Below(inside.clone())));
    }

    fn hints(&self) -> &'static [Act] {
        match &self.open {
            Some(open) if open.seek.typing => &[Act::Leave, Act::Accept, Act::LineDown],
            Some(open) if open.is_typing() => {
                &[Act::Leave, Act::Accept, Act::FieldNext, Act::FieldPrev]
            }
            Some(open) => open.hints(),
            None => &[Act::Open, Act::New, Act::Edit, Act::Delete, Act::Search, Act::Back],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match &self.open {
            Some(open) => open.word(act),
            None => self.list.word(act),
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        match &self.open {
            Some(open) if open.is_typing() || open.seek.typing => None,
            Some(open) => open.refuses(act, world),
            None if act.is_of_views() => Some("why-not-here"),
            None => self.list.refuses(act),
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let (rows, picture) = self.areas(world);
        let area = rows.or(picture).unwrap_or(world.area);
        let Some(open) = &mut self.open else {
            if act == Act::Open && !self.list.is_open() {
                let id = self.list.selected()?.clone();
                self.show(&id, world);
                return Some(Vec::new());
            }
            return self.list.act(act, world, world.area);
        };
        if !open.is_typing()
            && let Some(view) = views::turned(view::shown(self.view, world), ways(world), act)
        {
            // Where there is no room for both, both are rows: the way back goes past them.
            let rows_again = act == Act::ViewPrev && view::shown(view, world) != view;
            self.view = if rows_again { PICTURE } else { view };
            return Some(Vec::new());
        }
        if matches!(act, Act::Back | Act::Quit) && open.has_nothing_to_leave() {
            self.close();
            self.list.refresh(world);
            return Some(Vec::new());
        }
        open.act(act, world, usize::from(area.height))
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        match &mut self.open {
            Some(open) if open.seek.typing => {
                open.seek_typed(text, world);
                Vec::new()
            }
            Some(open) => open.typed(text, world),
            None => {
                self.list.typed(text, world);
                Vec::new()
            }
        }
    }

    fn pasted(&mut self, text: &str, world: &World<'_>) -> Option<Vec<Ask>> {
        let open = self.open.as_ref()?;
        let drafts = pasted(text);
        if let Err(refusal) = few_enough(&drafts) {
            return Some(kept_as_note(text, &refusal, world));
        }
        (!drafts.is_empty()).then(|| open.grow_here(drafts))
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        self.list.unhide(id, world);
    }

    fn reveal(&mut self, id: &RecordId) {
        self.list.reveal(id);
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        // How many lines an outline has is a figure of it.
        let lines = kinds.is_some_and(|kinds| kinds.contains(&PLACEMENT));
        self.list.expire(kinds.filter(|_| !lines));
        let gone =
            |open: &Chosen| world.seen.get(open.id().as_str()).is_none_or(|own| own.is_deleted());
        if self.open.as_ref().is_some_and(gone) {
            self.close();
        }
        match &mut self.open {
            Some(open) => open.refresh(world, kinds),
            // Counting the lines takes long: it waits until the list is seen.
            None => self.list.refresh(world),
        }
    }

    fn works(&self, world: &World<'_>) -> bool {
        let picture = self.areas(world).1;
        let stale = |open: &Chosen| picture.is_some_and(|area| open.drawn.is_stale(area));
        self.open.as_ref().map_or_else(|| self.list.works(), stale)
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        match (self.areas(world).1, &mut self.open) {
            (Some(area), Some(open)) => open.lay_out(world, area),
            (None, Some(_)) => {}
            (_, None) => self.list.work(world),
        }
        Vec::new()
    }

    fn grown(&mut self, placements: &[RecordId]) -> Vec<Ask> {
        self.open.as_mut().map_or_else(Vec::new, |open| open.grown(placements))
    }

    fn given(&mut self, id: &RecordId, world: &World<'_>) -> Vec<Ask> {
        self.open.as_mut().map_or_else(Vec::new, |open| open.given(id, world))
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let Place::At(Home::Outlines, id) = to else { return false };
        let Some((outline, row)) = home_of(id, world) else { return false };
        self.show(&outline, world);
        self.open.iter_mut().for_each(|open| open.take_up(row.as_slice()));
        if let (Some(open), None) = (&mut self.open, world.past) {
            open.begin_first();
        }
        true
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        let rows = self.areas(world).0;
        match (&mut self.open, rows) {
            (Some(open), Some(area)) if area.contains(at) => {
                let row = view::row_at(open, usize::from(at.y - area.y), world, area);
                open.go_to(row);
            }
            (None, _) => self.list.click(at, world, world.area),
            _ => {}
        }
        Vec::new()
    }

    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        self.open.as_ref()?.draft()
    }

    fn end_entry(&mut self) {
        self.open.iter_mut().for_each(Chosen::end_entry);
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&State {
            view: self.view,
            open: self.open.as_ref().map(Chosen::state),
            list: self.list.state(),
        })
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        let Some(state) = state.read::<State>() else { return };
        self.view = views::known(state.view, VIEWS.len());
        self.list.refresh(world);
        self.list.restore(&state.list, world);
        let is_here = |id: &RecordId| {
            let record = world.seen.get(id.as_str());
            record.is_some_and(|record| record.kind == OUTLINE && !record.is_deleted())
        };
        if let Some(left) = state.open.filter(|left| is_here(left.outline())) {
            self.show(left.outline(), world);
            self.open.iter_mut().for_each(|open| open.restore(&left));
        }
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        view::draw(self, world, canvas);
    }
}
