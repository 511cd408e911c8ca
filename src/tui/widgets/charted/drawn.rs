//! How each picture of a measure is drawn, and what is said below it.

use ratatui::layout::Rect;

use crate::domain::RecordId;
use crate::engine::charts::{
    BAND, Cell, Charted, Each, Ink, Multiples, NoPareto, Pareto, Pen, Shape, Signs, plot,
    side_by_side,
};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::world::World;

/// Fewer rows show nothing of a picture.
const LEAST_ROWS: u16 = 5;

/// Words, and how they look.
type Said = Vec<(String, Role)>;

/// The message id of a picture's name.
pub const fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Time => "shape-time",
        Shape::Each(Each::Site) => "shape-sites",
        Shape::Each(Each::Group) => "shape-groups",
        Shape::Pareto => "shape-pareto",
    }
}

/// A chart over time, of which so many points are seen.
pub fn over_time(
    own: &Charted,
    (seen, scroll): (Option<(usize, usize)>, usize),
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let texts = world.setup.texts;
    let has_points = !own.chart.points.is_empty() || !own.groups.is_empty();
    let mut said = said(own, world, area.width.into());
    if !canvas.has_lines() {
        said.extend(listed(own, world));
    }
    let rows = picture(canvas, area, said.len(), has_points);
    if rows > 0 {
        let all = own.chart.points.len();
        let (wide, after) = seen.unwrap_or((all, 0));
        let end = all.saturating_sub(after);
        let pen = Pen {
            signs: signs(canvas),
            number: &|number| texts.chart_number(number),
            day: &|day| texts.date(day),
            goal: own.goal,
            seen: end.saturating_sub(wide)..end,
            marks: own.marks(),
        };
        let drawn = Rect { height: rows, ..area };
        let size = (drawn.width.into(), drawn.height.into());
        // Where only subgroups were read, they are what there is to see.
        let cells = match own.chart.points.is_empty() {
            true => side_by_side(&own.groups, &pen, size),
            false => plot(&own.chart, &pen, size),
        };
        draw_cells(canvas, drawn, &cells);
    }
    tell(canvas, area, rows, &said, scroll);
}

/// The picture of a chart over time, alone.
pub fn alone(own: &Charted, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = world.setup.texts;
    let pen = Pen {
        signs: signs(canvas),
        number: &|number| texts.chart_number(number),
        day: &|day| texts.date(day),
        goal: own.goal,
        seen: 0..own.chart.points.len(),
        marks: own.marks(),
    };
    let cells = plot(&own.chart, &pen, (area.width.into(), area.height.into()));
    draw_cells(canvas, area, &cells);
}

/// Small charts: as many as there is room for; one scrolls for the others.
pub fn each(
    own: &Multiples,
    scroll: usize,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let texts = world.setup.texts;
    let name = |id: &RecordId| world.name(id);
    let width = usize::from(area.width);
    let told = texts.multiples_told(own, &name).into_iter().map(|own| (own, Role::Text));
    let told = worded(told, width);
    let heads: Vec<String> = own.panels.iter().map(|own| texts.panel_head(own, &name)).collect();
    if !canvas.has_lines() {
        let listed = own
            .panels
            .iter()
            .zip(heads)
            .map(|(own, head)| (head, if own.has_signal() { Role::Warn } else { Role::Text }));
        let said: Said = told.into_iter().chain(worded(listed, width)).collect();
        return tell(canvas, area, 0, &said, scroll);
    }
    let beside = own.beside(width);
    let bands: Vec<_> = own.panels.chunks(beside).zip(heads.chunks(beside)).collect();
    // The words come after the last of them, and can always be scrolled to.
    let room = usize::from(area.height);
    let all = bands.len() * BAND + told.len();
    let from = scroll.min(all.saturating_sub(room));
    for row in 0..room.min(all - from) {
        let at = from + row;
        let line = Rect { y: area.y + u16::try_from(row).unwrap_or(0), height: 1, ..area };
        match (bands.get(at / BAND), at.checked_sub(bands.len() * BAND)) {
            (Some((panels, heads)), _) if row == 0 || at.is_multiple_of(BAND) => {
                let cells = own.band(panels, heads, signs(canvas), width);
                let height = area.height - (line.y - area.y);
                draw_cells(
                    canvas,
                    Rect { height, ..line },
                    cells.get(at % BAND..).unwrap_or_default(),
                );
            }
            (_, Some(at)) => {
                let (words, role) = &told[at];
                canvas.row(line, 0, words, *role);
            }
            _ => {}
        }
    }
}

/// Causes in falling order.
pub fn pareto(
    own: &Result<Pareto, NoPareto>,
    scroll: usize,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let texts = world.setup.texts;
    let own = match own {
        Ok(own) => own,
        Err(why) => {
            canvas.paragraph(area, &texts.no_pareto(*why), Role::Muted);
            return;
        }
    };
    let (names, ends) = (texts.pareto_names(own), texts.pareto_ends(own));
    let told = texts.pareto_told(own).into_iter().map(|own| (own, Role::Text));
    let caption = texts.pareto_caption(own).into_iter().map(|own| (own, Role::Muted));
    let mut said = worded(told.chain(caption), area.width.into());
    if !canvas.has_lines() {
        let rows =
            names.iter().zip(&ends).map(|(name, end)| (format!("{name}: {end}"), Role::Text));
        said.extend(worded(rows, area.width.into()));
        return tell(canvas, area, 0, &said, scroll);
    }
    let cells = own.rows(&names, &ends, signs(canvas), area.width.into());
    let rows = picture(canvas, area, said.len(), true);
    let drawn = u16::try_from(cells.len()).unwrap_or(u16::MAX).min(rows);
    draw_cells(canvas, Rect { height: drawn, ..area }, &cells);
    let gap = u16::from(drawn + 1 < rows);
    tell(canvas, area, drawn + gap, &said, scroll);
}

/// Rows for a picture: what is said has half of the room at most, the picture what is left, and never too little.
fn picture(canvas: &Canvas<'_>, area: Rect, said: usize, has_points: bool) -> u16 {
    let said = u16::try_from(said).unwrap_or(u16::MAX);
    let rows = (area.height - said.min(area.height / 2)).max(LEAST_ROWS).min(area.height);
    if canvas.has_lines() && rows >= LEAST_ROWS && has_points { rows } else { 0 }
}

/// Tells what is said, below so many rows.
fn tell(canvas: &mut Canvas<'_>, area: Rect, picture: u16, said: &Said, scroll: usize) {
    let told = Rect { y: area.y + picture, height: area.height - picture, ..area };
    let room = usize::from(told.height);
    let from = scroll.min(said.len().saturating_sub(room));
    for (row, (words, role)) in said.iter().skip(from).take(room).enumerate() {
        canvas.row(told, row, words, *role);
    }
}

fn worded(said: impl Iterator<Item = (String, Role)>, width: usize) -> Said {
    let rows = said.flat_map(|(words, role)| {
        paragraphs(&words, width, usize::MAX - 1).into_iter().map(move |row| (row, role))
    });
    rows.collect()
}

const fn signs(canvas: &Canvas<'_>) -> Signs {
    if canvas.has_blocks() { Signs::BRAILLE } else { Signs::ASCII }
}

/// What is said of a chart, and how it looks.
fn said(charted: &Charted, world: &World<'_>, width: usize) -> Said {
    let texts = world.setup.texts;
    let said = texts
        .chart_told(charted)
        .into_iter()
        .map(|own| (own.words, if own.is_signal { Role::Warn } else { Role::Text }));
    let happened = texts.chart_events(charted, &|id| world.name(id)).into_iter();
    let happened = happened.map(|own| (own, Role::Text));
    let caption = texts.chart_caption(charted).into_iter();
    let caption = caption.map(|own| (own, Role::Muted));
    let groups = texts.chart_groups(charted).into_iter().map(|own| (own, Role::Text));
    worded(groups.chain(said).chain(happened).chain(caption), width)
}

/// The points as they are, the newest first: for those to whom no picture can be drawn.
fn listed(charted: &Charted, world: &World<'_>) -> Said {
    let texts = world.setup.texts;
    let points = charted.chart.points.iter().zip(charted.chart.marked()).rev();
    let points = points.map(|(own, is_marked)| {
        let mark = if is_marked { Signs::ASCII.marked } else { ' ' };
        let value = texts.chart_number(own.value.near());
        let role = if is_marked { Role::Warn } else { Role::Text };
        (format!("{mark} {}: {value}", texts.date(own.day)), role)
    });
    points.collect()
}

/// How what stands in a cell looks.
const fn role(ink: Ink) -> Role {
    match ink {
        Ink::Axis | Ink::Limit => Role::Muted,
        Ink::Centre => Role::Info,
        Ink::Goal => Role::Done,
        Ink::Phase | Ink::Event => Role::Heading,
        Ink::Way | Ink::Point => Role::Text,
        Ink::Marked => Role::Warn,
    }
}

/// Draws rows of cells.
fn draw_cells(canvas: &mut Canvas<'_>, area: Rect, rows: &[Vec<Cell>]) {
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for alike in cells.chunk_by(|one, next| one.ink == next.ink) {
            let text: String = alike.iter().map(|cell| cell.sign).collect();
            canvas.at(area, row, column, &text, role(alike[0].ink));
            column += alike.len();
        }
    }
}
