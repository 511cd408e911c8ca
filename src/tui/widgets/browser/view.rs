//! Draws a register: the list, and the detail of the selected record where there is room for it.

use ratatui::layout::Rect;

use crate::domain::Level;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::widgets::detail;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::top_of;
use crate::tui::world::World;

use super::{Browser, below};

impl Browser {
    /// Draws list and detail. `heading` names the list, `empty` is said when nothing is in it.
    pub fn draw(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        (heading, empty): (&str, &str),
        focused: bool,
    ) {
        let areas = self.areas(world, area);
        if let Some(list) = areas.list {
            self.draw_list(world, canvas, list, (heading, empty), focused);
        }
        let Some(mut area) = areas.detail else { return };
        if areas.list.is_some_and(|list| list.x != area.x) {
            area = canvas.rule(area);
        }
        let title = self.rows.list.record().map(|own| world.title(own)).unwrap_or_default();
        let role = if self.detail.is_some() { Role::Focus } else { Role::Heading };
        let mark = if self.detail.is_some() { "› " } else { "" };
        canvas.row(area, 0, &format!("{mark}{title}"), role);
        let body = below(area);
        let rows = usize::from(body.height);
        let scroll = self.rows.list.selected().map_or(0, |id| self.scroll.of(id));
        let line = self.detail.unwrap_or(scroll);
        let lines = self.detail_lines(world, body, line + 2 * rows);
        let top = self.detail.map_or(scroll, |line| top_of(line, lines.len(), rows));
        detail::draw(canvas, body, &lines, top);
        if self.detail.is_some() {
            canvas.paint(body, line - top, Role::Cursor);
            canvas.put_cursor(body, line - top, 0);
        }
    }

    fn draw_list(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        (heading, empty): (&str, &str),
        focused: bool,
    ) {
        let texts = world.setup.texts;
        let number = |count: usize| texts.integer(i64::try_from(count).unwrap_or(i64::MAX));
        let focused = focused && self.detail.is_none();
        let role = if focused { Role::Focus } else { Role::Heading };
        let mut column = canvas.at(area, 0, 0, heading, role) + 1;
        let mut filter = 0;
        if self.rows.is_on() {
            let found = [
                ("shown", number(self.rows.list.len()).into()),
                ("all", number(self.rows.total()).into()),
            ];
            column += canvas.at(area, 0, column, &texts.with("list-found", &found), Role::Muted);
            column += canvas.at(area, 0, column, " / ", Role::Key);
            filter = column;
            column += canvas.at(area, 0, column, self.rows.text(), Role::Input);
        } else {
            column += canvas.at(area, 0, column, &number(self.rows.total()), Role::Muted);
        }
        if !self.marked.is_empty() {
            let count = [("count", number(self.marked.len()).into())];
            let said = format!(" · {}", texts.with("list-marked", &count));
            column += canvas.at(area, 0, column, &said, Role::Marked);
        }
        let mut body = below(area);
        body = self.head(world, canvas, body);
        let heads = usize::from(self.has_heads(world, area));
        let rows = usize::from(body.height).saturating_sub(heads);
        let (records, cursor) = self.rows.list.window(rows);
        let laid = self.laid(world, area, records);
        if let Some(told) = laid.without_room(world).filter(|_| self.arranged.columns.is_some()) {
            canvas.at(area, 0, column, &format!(" · {told}"), Role::Muted);
        }
        if heads > 0 {
            laid.draw_heads(canvas, body);
            body = below(body);
        }
        if records.is_empty() {
            let words = match self.rows.total() {
                0 if !world.seen.audience().may_see(self.kind.level) => {
                    world.with_key("list-hidden", Context::List, Act::HidePrivate).into()
                }
                0 => empty.into(),
                _ => texts.get("list-nothing-found"),
            };
            canvas.paragraph(body, &words, Role::Muted);
        }
        let private = texts.get("list-private");
        let indent = if self.marked.is_empty() { 2 } else { 4 };
        for (row, record) in records.iter().enumerate() {
            let marked = self.marked.contains(&record.id);
            if marked {
                canvas.at(body, row, 2, "✓", Role::Marked);
            }
            let role = if marked { Role::Marked } else { Role::Text };
            // That nobody else sees it has to be seen.
            let is_private = self.kind.level_of(record) == Level::Private;
            let aside = if is_private { format!("  {private}") } else { String::new() };
            let room = laid.title.saturating_sub(indent + cells(&aside));
            let title = fit(&world.title(record), room);
            let taken = canvas.at(body, row, indent, &title, role);
            canvas.at(body, row, indent + taken, &aside, Role::Private);
            laid.draw_row(canvas, body, row);
            if row == cursor {
                canvas.row(body, row, if focused { "›" } else { "·" }, Role::Text);
                canvas.paint(body, row, if focused { Role::Cursor } else { Role::CursorInactive });
            }
        }
        match (self.rows.is_typing(), focused) {
            (true, _) => draw_line(canvas, area, (0, filter), self.rows.editor(), Role::Input),
            (false, true) => canvas.put_cursor(body, cursor, 0),
            _ => {}
        }
    }
}
