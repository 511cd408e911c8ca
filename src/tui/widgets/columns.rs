//! Columns of cards side by side, one card selected: what each expects, cycles by their stage.

use ratatui::layout::Rect;

use crate::domain::RecordId;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// Cells that a column wants.
const WIDTH: u16 = 26;
/// Cells that it makes do with if all columns are seen then.
const NARROW: u16 = 18;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands on top.
    pub heading: String,
    /// The cards, from top to bottom.
    pub cards: Vec<RecordId>,
}

/// The columns and the selected card.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    columns: Vec<Column>,
    column: usize,
    row: usize,
}

/// A line of a card and how it looks.
pub type Line = (String, Role);

impl Columns {
    /// Puts other columns in. The cursor stays on its card, wherever that is now.
    pub fn set(&mut self, columns: Vec<Column>) {
        let selected = self.selected().cloned();
        // Who went to an empty column stays there.
        let went = selected.is_none() && !self.columns.is_empty();
        self.columns = columns;
        if let Some(selected) = selected {
            self.select(&selected);
        }
        self.hold();
        if self.cards().is_empty() && !went {
            // The last card of a column went away: nobody is left with nothing.
            let own = self.column;
            let full = |at: &usize| !self.columns[*at].cards.is_empty();
            let nearest = (0..self.columns.len()).filter(full).min_by_key(|at| at.abs_diff(own));
            nearest.into_iter().for_each(|column| self.go_to(column));
        }
    }

    /// Puts the cursor on a card, if it is here.
    pub fn select(&mut self, card: &RecordId) {
        let found = self.columns.iter().enumerate().find_map(|(column, own)| {
            let row = own.cards.iter().position(|own| own == card)?;
            Some((column, row))
        });
        (self.column, self.row) = found.unwrap_or((self.column, self.row));
    }

    /// Goes to a column.
    pub fn go_to(&mut self, column: usize) {
        (self.column, self.row) = (column, 0);
        self.hold();
    }

    /// Which column has the cursor.
    pub const fn column(&self) -> usize {
        self.column
    }

    /// The selected card.
    pub fn selected(&self) -> Option<&RecordId> {
        self.cards().get(self.row)
    }

    /// Whether there is no card at all.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|column| column.cards.is_empty())
    }

    fn cards(&self) -> &[RecordId] {
        self.columns.get(self.column).map_or(&[], |column| &column.cards)
    }

    fn hold(&mut self) {
        self.column = self.column.min(self.columns.len().saturating_sub(1));
        self.row = self.row.min(self.cards().len().saturating_sub(1));
    }

    /// Moves among the cards; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        match act {
            Act::Left => self.column = self.column.saturating_sub(1),
            Act::Right => self.column += 1,
            _ => match moved(self.row, self.cards().len(), rows, act) {
                Some(row) => self.row = row,
                None => return false,
            },
        }
        self.hold();
        true
    }

    /// Draws as many columns as there is room for, the selected one among them. `card` gives the
    /// lines of a card in so many cells, `empty` what is said in a column without any.
    pub fn draw(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        empty: &str,
        card: &dyn Fn(&RecordId, usize) -> Vec<Line>,
    ) {
        let all = self.columns.len().max(1);
        let fit = |width: u16| usize::from((area.width / width).max(1));
        let count = if fit(NARROW) >= all { all } else { fit(WIDTH) };
        let width = area.width / u16::try_from(count).unwrap_or(1);
        let first = (self.column + 1).saturating_sub(count);
        let hidden = self.columns.len().saturating_sub(count);
        let told = area.height.min(u16::from(hidden > 0));
        let upper = Rect { height: area.height - told, ..area };
        for (offset, at) in (first..self.columns.len()).take(count).enumerate() {
            let x = upper.x + width * u16::try_from(offset).unwrap_or(0);
            let own = Rect { x, width: width.saturating_sub(1), ..upper };
            let own = if offset > 0 { canvas.rule(own) } else { own };
            self.draw_column(at, canvas, own, empty, card);
        }
        if hidden > 0 {
            let sides = [
                ("columns-left", first.checked_sub(1), Act::Left),
                ("columns-right", Some(first + count), Act::Right),
            ];
            let told_of = |(id, at, act): (&str, Option<usize>, Act)| {
                let heading = self.columns.get(at?)?.heading.as_str();
                let key = world.key(Context::Board, act);
                Some(world.setup.texts.with(id, &[("name", heading.into()), ("key", key.into())]))
            };
            let words: Vec<String> = sides.into_iter().filter_map(told_of).collect();
            let last = Rect { y: upper.bottom(), height: told, ..area };
            canvas.row(last, 0, &words.join("   "), Role::Muted);
        }
    }

    fn draw_column(
        &self,
        at: usize,
        canvas: &mut Canvas<'_>,
        area: Rect,
        empty: &str,
        card: &dyn Fn(&RecordId, usize) -> Vec<Line>,
    ) {
        let Column { heading, cards } = &self.columns[at];
        let here = at == self.column;
        canvas.row(area, 0, heading, if here { Role::Focus } else { Role::Heading });
        let body = below(area);
        if cards.is_empty() {
            canvas.paragraph(body, empty, Role::Muted);
            if here {
                canvas.put_cursor(area, 0, 0);
            }
            return;
        }
        let height = usize::from(body.height);
        let lines = |row: usize| card(&cards[row], body.width.into());
        let selected = if here { self.row } else { 0 };
        // A column may hold very many cards, of which a screen is drawn.
        let (mut top, mut room) = (selected, height.saturating_sub(lines(selected).len()));
        while let Some(before) = top.checked_sub(1) {
            let taken = lines(before).len();
            if taken > room {
                break;
            }
            (top, room) = (before, room - taken);
        }
        let mut line = 0;
        for own in top..cards.len() {
            if line >= height {
                break;
            }
            let is_selected = here && own == selected;
            if is_selected {
                canvas.put_cursor(body, line, 0);
            }
            for (text, role) in lines(own) {
                canvas.row(body, line, &text, role);
                if is_selected {
                    canvas.paint(body, line, Role::Cursor);
                }
                line += 1;
            }
        }
    }
}
