//! The top row: the panes by number, what is hidden, which school, which language.

use ratatui::layout::Rect;

use crate::domain::common::{CREATED, SITE_KIND};
use crate::domain::{Kind, Record, Value};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::model::Model;
use crate::tui::world::World;

/// The site with which a workspace begins.
const FIRST_SITE: &str = "site-1";

/// One pane in the row: its number, its name where there is room for it, its first column and the
/// one behind it.
pub struct Tab {
    /// Which pane.
    pub pane: usize,
    number: String,
    name: String,
    /// The columns that it takes.
    pub columns: std::ops::Range<usize>,
}

/// The panes as they fit: all names, else the name of the focused one and numbers, else only the
/// focused one.
pub fn tabs(model: &Model, width: usize) -> Vec<Tab> {
    let texts = model.setup.texts;
    let focus = model.desk.focus;
    let name = |at: usize| texts.get(model.setup.panes.get(at).copied().unwrap_or_default());
    let lay_out = |named: &dyn Fn(usize) -> bool| {
        let mut column = 0;
        let tab = |at: usize| {
            let number = (at + 1).to_string();
            let name = if named(at) { name(at).into_owned() } else { String::new() };
            let gap = usize::from(!name.is_empty());
            let end = column + cells(&number) + gap + cells(&name);
            let columns = column..end;
            column = end + if named(at) { 2 } else { 1 };
            Tab { pane: at, number, name, columns }
        };
        (0..model.desk.panes.len()).map(tab).collect::<Vec<_>>()
    };
    let fits = |tabs: &Vec<Tab>| tabs.last().is_none_or(|tab| tab.columns.end <= width);
    let all = lay_out(&|_| true);
    if fits(&all) {
        return all;
    }
    let own = lay_out(&|at| at == focus);
    if fits(&own) {
        return own;
    }
    own.into_iter().skip(focus).take(1).map(|tab| Tab { columns: 0..width, ..tab }).collect()
}

/// Draws the row.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = model.setup.texts;
    let past = model
        .past
        .shown
        .as_ref()
        .map(|(day, _)| texts.with("screen-past", &[("day", texts.date(*day).into())]));
    let hidden = model.setup.masked.then(|| texts.get("screen-masked").into_owned());
    let example = model.setup.hand.example.then(|| texts.get("screen-example").into_owned());
    let mask = example.into_iter().chain(past).chain(hidden).collect::<Vec<_>>().join(" · ");
    // That something is hidden is said before anything else: nobody should have to wonder.
    let mask_room = if mask.is_empty() { 0 } else { cells(&mask) + 2 };
    let mut tabs = tabs(model, usize::from(area.width).saturating_sub(mask_room));
    if model.welcome.is_some() {
        tabs.clear();
    }
    for tab in &tabs {
        let focused = tab.pane == model.desk.focus;
        let role = if focused { Role::Focus } else { Role::Muted };
        let taken = canvas.at(area, 0, tab.columns.start, &tab.number, Role::Key);
        canvas.at(area, 0, tab.columns.start + taken + 1, &tab.name, role);
    }
    let end = tabs.last().map_or(0, |tab| tab.columns.end + 2);
    let end = u16::try_from(end).unwrap_or(u16::MAX).min(area.width);
    let rest = Rect { x: area.x + end, width: area.width - end, ..area };
    let site = model.world().and_then(|world| site(&world)).unwrap_or_default();
    let words = [&*mask, &site, texts.language.key()];
    let all: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let whole = all.join(" · ");
    let fits = cells(&whole) <= usize::from(rest.width);
    let shown = if fits || mask.is_empty() { whole } else { mask };
    if cells(&shown) <= usize::from(rest.width) || site.is_empty() {
        canvas.right(rest, 0, &shown, Role::Muted);
    } else {
        canvas.right(rest, 0, texts.language.key(), Role::Muted);
    }
}

/// The name of the first site, unless it is hidden.
fn site(world: &World<'_>) -> Option<String> {
    let made = |site: &&Record| match site.get(CREATED) {
        Some(Value::Moment(moment)) => (false, moment.millis),
        _ => (true, 0),
    };
    let sites = world.workspace.of_kind(SITE_KIND).map(|site| &**site);
    let sites = sites.filter(|site| !site.is_deleted());
    let first = sites.min_by_key(|site| (site.id.as_str() != FIRST_SITE, made(site)))?;
    let title = Kind::by_code(first.kind)?.title().code;
    world.shows(first, title).then(|| world.title(first))
}
