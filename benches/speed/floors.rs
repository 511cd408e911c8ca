//! The floors: the least a program of this kind can cost, built with the same libraries and the
//! same profile. The bench starts itself again as one of them.

use std::io::{Write, stdout};

use crossterm::event::{self, Event, KeyCode};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// An empty application, or a list of `rows` of which only the visible ones are built.
pub fn run(rows: usize) -> std::io::Result<()> {
    crossterm::terminal::enable_raw_mode()?;
    crossterm::execute!(stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    let titles = crate::workspaces::titles(rows);
    let (mut at, mut typed) = (0usize, String::new());
    loop {
        terminal.draw(|frame| {
            let area = frame.area();
            let height = usize::from(area.height).saturating_sub(1);
            let top = at.saturating_sub(height / 2);
            let mut lines: Vec<Line> = vec![Line::raw(format!("Floor {typed}"))];
            lines.extend(titles.iter().enumerate().skip(top).take(height).map(|(n, title)| {
                Line::raw(format!("{} {title}", if n == at { ">" } else { " " }))
            }));
            frame.render_widget(Paragraph::new(lines), area);
        })?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Down => at = (at + 1).min(rows.saturating_sub(1)),
                KeyCode::Esc => break,
                KeyCode::Char(c) => typed.push(c),
                _ => {}
            }
        }
    }
    crossterm::execute!(stdout(), LeaveAlternateScreen)?;
    crossterm::terminal::disable_raw_mode()?;
    stdout().flush()
}
