//! What is to be said before something is written, brought in or kept, and what came of it. Files are
//! reached by errands; what they are called is typed or pasted here.

use ratatui::layout::Rect;

use crate::domain::KindCode;

use crate::engine::fold::folded;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::errand::{Answered, Errand};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::overlays::purpose::{CONFIRM, FILE, Purpose, REPLACE};
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::entries::{Entries, Entry, Input};
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// The overlay.
pub struct ErrandBox {
    purpose: Purpose,
    entries: Entries,
    /// The file that was made up; it follows the form until somebody writes another one.
    suggested: String,
    /// What came of it, or is told before.
    told: String,
    role: Role,
    scroll: usize,
    stage: Stage,
}

/// Columns that it wants, and rows of what is told.
const WIDTH: u16 = 70;
const TOLD: usize = 12;

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It is being said.
    Open,
    /// It is being done.
    Sent,
    /// What would come in is told: it can be taken.
    Offered,
}

impl ErrandBox {
    /// For something.
    pub fn new(purpose: Purpose, world: &World<'_>) -> Self {
        let entries = purpose.entries(world);
        let suggested = purpose.suggested(&entries, world);
        let told = purpose.about().map(|id| world.setup.texts.get(id).into_owned());
        let (told, role, scroll, stage) = (told.unwrap_or_default(), Role::Muted, 0, Stage::Open);
        Self { purpose, entries, suggested, told, role, scroll, stage }
    }

    /// As high as what is said and told needs, within reason.
    fn panel(&self, world: &World<'_>) -> Panel {
        let rows = self.entries.iter().count() + self.lines(world).len().min(TOLD) + 2;
        Panel::over(world.area, WIDTH, u16::try_from(rows).unwrap_or(u16::MAX))
    }

    fn tell(&mut self, told: String, role: Role) {
        (self.told, self.role, self.scroll) = (told, role, 0);
    }

    /// Something else is said now: what was told of the former is no longer so.
    fn changed(&mut self, world: &World<'_>) {
        let confirms = self.entries.current().is_some_and(|own| own.key == CONFIRM);
        if self.stage != Stage::Sent && !confirms {
            self.stage = Stage::Open;
            self.entries.remove(CONFIRM);
            let told = self.purpose.about().map(|id| world.setup.texts.get(id).into_owned());
            self.tell(told.unwrap_or_default(), Role::Muted);
        }
        // Whether a file may go was asked of the one that was named then.
        if self.entries.current().is_none_or(|own| own.key != REPLACE) {
            self.entries.remove(REPLACE);
        }
        let next = self.purpose.suggested(&self.entries, world);
        if next != self.suggested && self.entries.said(FILE) == self.suggested {
            self.entries.write(FILE, &next);
            self.suggested = next;
        }
    }

    fn accepted(&mut self, world: &World<'_>) -> Vec<Ask> {
        if self.stage == Stage::Sent {
            return Vec::new();
        }
        let wish = self.purpose.wish(&self.entries).filter(|_| self.stage == Stage::Offered);
        if let (Some(wish), Purpose::Erase(id)) = (wish, &self.purpose) {
            if folded(self.entries.said(CONFIRM)) == folded(&world.name(id)) {
                return vec![Ask::Erase(wish)];
            }
            self.tell(world.setup.texts.get("erase-not-typed").into_owned(), Role::Error);
            return Vec::new();
        }
        let only_look = self.stage == Stage::Open;
        let Some(errand) = self.purpose.errand(&self.entries, only_look) else {
            let lacks = self.purpose.lacks();
            self.tell(world.setup.texts.get(lacks).into_owned(), Role::Error);
            return Vec::new();
        };
        self.stage = Stage::Sent;
        self.tell(world.setup.texts.get("errand-sent").into_owned(), Role::Info);
        vec![Ask::Errand(errand)]
    }

    /// What is told, in rows.
    fn lines(&self, world: &World<'_>) -> Vec<String> {
        let width = usize::from(Panel::over(world.area, WIDTH, 1).inner.width);
        let lines = self.told.lines().flat_map(|line| cells::paragraphs(line, width, usize::MAX));
        lines.collect()
    }
}

impl Pane for ErrandBox {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        match self.purpose {
            Purpose::TakeIn(_) => "import-heading",
            Purpose::Backup => "backup-heading",
            Purpose::Restore => "restore-heading",
            Purpose::Erase(_) => "action-erase",
            _ => "paper-heading",
        }
    }

    fn hints(&self) -> &'static [Act] {
        match self.entries.current().map(|own| &own.input) {
            Some(Input::Choice(..)) => &[Act::Leave, Act::Accept, Act::CharRight, Act::LineDown],
            Some(Input::Path(_)) => &[Act::Leave, Act::Accept, Act::FieldNext, Act::LineUp],
            _ => &[Act::Leave, Act::Accept, Act::LineDown],
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        let on_path = matches!(self.entries.current().map(|own| &own.input), Some(Input::Path(_)));
        match act {
            Act::Accept if self.stage == Stage::Offered => Some(self.purpose.takes()),
            Act::Accept => Some(self.purpose.does()),
            Act::Leave => Some("action-back"),
            Act::CharRight => Some("word-other"),
            Act::FieldNext if on_path => Some("word-complete"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => return Some(self.accepted(world)),
            Act::Leave => return Some(vec![Ask::Close]),
            Act::FieldNext if self.stage != Stage::Sent => {
                if let Some(Entry { input: Input::Path(editor), .. }) = self.entries.current() {
                    return Some(vec![Ask::Errand(Errand::Complete(editor.text().to_owned()))]);
                }
            }
            Act::PageDown | Act::PageUp => {
                let lines = self.lines(world).len();
                self.scroll = moved(self.scroll, lines.max(1), 4, act).unwrap_or(self.scroll);
                return Some(Vec::new());
            }
            _ => {}
        }
        let before = self.entries.answers();
        let taken = self.entries.act(act);
        if self.entries.answers() != before {
            self.changed(world);
        }
        taken.then(Vec::new)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        // Whoever pastes a whole name does not want what was made up before it.
        let is_whole = text.len() > 1 && text.trim_start().starts_with(['/', '~', '\'', '"']);
        let on_path = matches!(self.entries.current().map(|own| &own.input), Some(Input::Path(_)));
        if is_whole && on_path && self.entries.said(FILE) == self.suggested {
            self.entries.write(FILE, "");
        }
        self.entries.typed(text);
        self.changed(world);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn answered(&mut self, answered: &Answered, world: &World<'_>) -> Option<Vec<Ask>> {
        let texts = world.setup.texts;
        match answered {
            Answered::Completed { typed, file, ways } => {
                if let Some(key) = self.entries.current().filter(|own| own.said() == typed.trim()) {
                    let key = key.key;
                    self.entries.write(key, file);
                    self.changed(world);
                    if !ways.is_empty() {
                        self.tell(ways.join("   "), Role::Muted);
                    }
                }
                return Some(Vec::new());
            }
            _ if self.stage != Stage::Sent => return None,
            Answered::Done(said) => {
                let of = self.purpose.heading(world);
                let told = (!said.is_empty()).then(|| Ask::Tell(of, said.clone()));
                return Some([Ask::Close].into_iter().chain(told).collect());
            }
            Answered::Refused(why) => {
                self.stage = Stage::Open;
                self.tell(why.clone(), Role::Error);
            }
            Answered::There(why) => {
                self.stage = Stage::Open;
                let ways = [("no", "answer-no"), ("yes", "answer-yes")]
                    .map(|(key, words)| (key.to_owned(), texts.get(words).into_owned()));
                let label = texts.get("label-replace").into_owned();
                self.entries.add(Entry::choice(REPLACE, label, ways.into()));
                self.tell(why.clone(), Role::Late);
            }
            Answered::Would { told, some } => {
                self.stage = if *some { Stage::Offered } else { Stage::Open };
                self.tell(told.clone(), if *some { Role::Text } else { Role::Error });
                if let Purpose::Erase(id) = &self.purpose {
                    let title = ("title", world.name(id).into());
                    let label = texts.with("label-confirm", &[title]);
                    self.entries.add(Entry::line(CONFIRM, label));
                }
            }
        }
        Some(Vec::new())
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = self.panel(world);
        canvas.panel(panel, &self.purpose.heading(world));
        let rows = self.entries.draw(canvas, panel.inner);
        let rest = below(panel.inner, rows + usize::from(panel.inner.height > 8));
        let lines = self.lines(world);
        let height = usize::from(rest.height);
        for (row, line) in lines.iter().skip(self.scroll).take(height).enumerate() {
            canvas.row(rest, row, line, self.role);
        }
        if lines.len() > self.scroll + height && height > 0 {
            let more = world.with_key("errand-more", Context::Text, Act::PageDown);
            canvas.paint(rest, height - 1, Role::Text);
            canvas.row(rest, height - 1, &format!("{more}{}", " ".repeat(80)), Role::Muted);
        }
    }
}

/// What is left of an area below so many rows.
fn below(area: Rect, rows: usize) -> Rect {
    let taken = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect { y: area.y + taken, height: area.height - taken, ..area }
}
