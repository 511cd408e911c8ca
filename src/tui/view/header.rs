//! The top row: the panes by number, what is hidden, which school, which language.

use ratatui::layout::Rect;

use crate::domain::Level;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;
use crate::tui::model::Model;
use crate::tui::wall::Curtain;

/// Cells of the school's name at least.
const SHORT: usize = 12;
/// Cells between two words at the end of the row.
const BETWEEN: usize = 3;

/// One pane in the row: its number, its name where there is room for it, its first column and the
/// one behind it. One without a number is in the row as long as it has the focus.
pub struct Tab {
    /// Which pane.
    pub pane: usize,
    number: String,
    name: String,
    /// The columns that it takes.
    pub columns: std::ops::Range<usize>,
}

/// The panes as they fit, and what stands at the end of the row. All numbers and the name of the
/// focused pane come first, then the school, then as many other names as there is room for.
pub fn parts(model: &Model, width: usize) -> (Vec<Tab>, String) {
    let language = model.setup.texts.language.key();
    let mask = mask(model);
    if model.welcome.is_some() {
        return (Vec::new(), language.to_owned());
    }
    let site = model.world().and_then(|world| world.school()).unwrap_or_default();
    // A long name makes room for those of the panes.
    let all: Vec<usize> = (0..model.setup.panes.titles.len()).collect();
    let names = lay_out(model, &all).last().map_or(0, |tab| tab.columns.end);
    let taken = names + cells(&mask) + cells(language) + 2 + 2 * BETWEEN;
    let site = fit(&site, width.saturating_sub(taken).max(SHORT));
    // That something is hidden is said before anything else: nobody should have to wonder.
    let least = if mask.is_empty() { language } else { &mask };
    for told in [&[&*mask, &site, language][..], &[&mask, language], &[least]] {
        let said: Vec<&str> = told.iter().copied().filter(|word| !word.is_empty()).collect();
        let told = said.join(" · ");
        let room = width.saturating_sub(cells(&told) + 2);
        if let Some(tabs) = tabs(model, room) {
            return (tabs, told);
        }
    }
    let room = width.saturating_sub(cells(least) + 2);
    let own = lay_out(model, &[model.desk.focus()]).into_iter();
    let own = own.filter(|tab| tab.pane == model.desk.focus());
    (own.map(|tab| Tab { columns: 0..room, ..tab }).collect(), least.to_owned())
}

/// What of the workspace is not shown as it is.
fn mask(model: &Model) -> String {
    let texts = model.setup.texts;
    let example = model.setup.hand.example.then(|| texts.get("screen-example").into_owned());
    let day = model.sight.shown.as_ref().map(|(day, _)| *day);
    let past = day.map(|day| texts.with("screen-past", &[("day", texts.date(day).into())]));
    let hidden = match model.setup.shown_to {
        Level::Private => None,
        Level::Public => Some("screen-public"),
        Level::Team | Level::Partner => Some("screen-masked"),
    };
    let hidden = hidden.map(|id| texts.get(id).into_owned());
    let wall = model.sight.wall.as_ref().filter(|wall| wall.curtain == Curtain::Open);
    let wall = wall.map(|_| texts.get("wall-shown").into_owned());
    example.into_iter().chain(past).chain(wall).chain(hidden).collect::<Vec<_>>().join(" · ")
}

/// All numbers and as many names as fit; `None` if not even that of the focused pane does.
fn tabs(model: &Model, room: usize) -> Option<Vec<Tab>> {
    let fits = |tabs: &[Tab]| tabs.last().is_none_or(|tab| tab.columns.end <= room);
    let mut named = vec![model.desk.focus()];
    let mut tabs = Some(lay_out(model, &named)).filter(|tabs| fits(tabs))?;
    for at in 0..model.setup.panes.pinned {
        named.push(at);
        let more = lay_out(model, &named);
        if !fits(&more) {
            break;
        }
        tabs = more;
    }
    Some(tabs)
}

fn lay_out(model: &Model, named: &[usize]) -> Vec<Tab> {
    let mut column = 0;
    let tab = |(pane, id): (usize, &String)| {
        let has_digit = pane < model.setup.panes.pinned;
        let number = if has_digit { (pane + 1).to_string() } else { "·".into() };
        // What has no digit stands apart, or it would be taken for the name of the last one.
        column += usize::from(!has_digit);
        let has_name = named.contains(&pane);
        let name = if has_name { model.setup.texts.get(id).into_owned() } else { String::new() };
        let gap = usize::from(has_name);
        let columns = column..column + cells(&number) + gap + cells(&name);
        column = columns.end + 1 + gap;
        Tab { pane, number, name, columns }
    };
    let panes = model.setup.panes.titles.iter().enumerate();
    let is_seen = |pane: usize| pane < model.setup.panes.pinned || pane == model.desk.focus();
    panes.filter(|(pane, _)| is_seen(*pane)).map(tab).collect()
}

/// Draws the row.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let (tabs, told) = parts(model, usize::from(area.width));
    let taken = u16::try_from(canvas.right(area, 0, &told, Role::Muted)).unwrap_or(u16::MAX);
    let area = Rect { width: area.width.saturating_sub(taken.saturating_add(1)), ..area };
    for tab in &tabs {
        let role = if tab.pane == model.desk.focus() { Role::Focus } else { Role::Muted };
        let taken = canvas.at(area, 0, tab.columns.start, &tab.number, Role::Key);
        canvas.at(area, 0, tab.columns.start + taken + 1, &tab.name, role);
    }
}
