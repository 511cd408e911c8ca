//! The counter: somebody stands in a hallway, and each press of a key is an event. What is counted is kept as a
//! draft until it becomes a point of the measure.

use ratatui::layout::Rect;

use crate::domain::common::SITE_KIND;
use crate::domain::{Decimal, KindCode, RecordId};
use crate::engine::Refusal;
use crate::engine::readings::tally::{Sitting, causes, so_far, usual_site};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::digits::{HIGH, digits};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Whole};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The draft key of the count that goes on; there is one at a time.
pub const DRAFT: &str = "tally";
/// Drops the count where that is asked, in both languages.
const DROP: &str = "d";
/// Names another cause, in both languages.
const NAME: &str = "n";
/// Rows beside the large number: of what it is, and what the keys do.
const BESIDE: u16 = 2;

/// The overlay.
pub struct Counter {
    measure: RecordId,
    site: Option<RecordId>,
    sitting: Sitting,
    /// The name of a cause that is being typed.
    naming: Option<Editor>,
    /// It is asked what becomes of the count.
    leaving: bool,
    refusal: Option<Refusal>,
}

impl Counter {
    /// A count of a measure that begins.
    pub fn new(measure: RecordId, world: &World<'_>) -> Self {
        let site = usual_site(world.seen, &measure);
        let sitting = Sitting { causes: causes(world.seen, &measure), ..Sitting::default() };
        Self::of(measure, site, sitting)
    }

    /// The count that goes on, as it was kept; `None` if its measure is not there.
    pub fn again(text: &str, world: &World<'_>) -> Option<Self> {
        let sitting: Sitting = serde_json::from_str(text).ok()?;
        let known = |id: &str| world.seen.get(id).filter(|own| !own.is_deleted());
        let measure = known(&sitting.measure)?.id.clone();
        let site = sitting.site.as_deref().and_then(known).map(|own| own.id.clone());
        Some(Self::of(measure, site, sitting))
    }

    const fn of(measure: RecordId, site: Option<RecordId>, sitting: Sitting) -> Self {
        Self { measure, site, sitting, naming: None, leaving: false, refusal: None }
    }

    /// What is counted, by its ids.
    fn asked(&self) -> Sitting {
        Sitting {
            measure: self.measure.to_string(),
            site: self.site.as_ref().map(ToString::to_string),
            ..self.sitting.clone()
        }
    }

    /// What the day has already.
    fn before(&self, world: &World<'_>) -> Option<Decimal> {
        let today = world.setup.now.day();
        so_far(world.seen.records(), &self.measure, self.site.as_ref(), None, today)
    }

    /// Goes on to the next site, or to none.
    fn next_site(&mut self, world: &World<'_>) {
        let sites = sites(world);
        let at = sites.iter().position(|own| Some(own) == self.site.as_ref());
        let next = at.map_or(0, |at| at + 1);
        self.site = sites.get(next).cloned();
    }

    fn accept(&mut self) -> Vec<Ask> {
        match self.naming.take() {
            Some(editor) => drop(self.sitting.told(editor.text())),
            None => return vec![Ask::Whole(Whole::Tally(self.asked()))],
        }
        vec![Ask::Typed]
    }

    fn leave(&mut self, world: &World<'_>) -> Vec<Ask> {
        if self.naming.take().is_some() {
            return Vec::new();
        }
        if self.sitting.total() == 0 {
            return dropped();
        }
        if !std::mem::replace(&mut self.leaving, true) {
            return Vec::new();
        }
        let said = world.setup.texts.get("said-tally-stays").into_owned();
        vec![Ask::KeepDraft, Ask::Close, Ask::Say(said)]
    }

    /// What stands above the number.
    fn heading(&self, world: &World<'_>) -> String {
        let texts = world.setup.texts;
        let mut heading = Vec::new();
        let before = self.before(world).map(|own| texts.decimal(own));
        heading.extend(before.map(|own| texts.with("tally-before", &[("value", own.into())])));
        heading.extend(self.site.as_ref().map(|own| world.name(own)));
        heading.push(texts.day(world.setup.now.day(), world.setup.now.day()));
        heading.join(" · ")
    }

    /// What stands below it: what is asked, or what the keys do.
    fn told(&self, world: &World<'_>) -> (String, Role) {
        let texts = world.setup.texts;
        if let Some(refusal) = &self.refusal {
            return (texts.refusal(refusal), Role::Error);
        }
        let told = [("count", self.sitting.total().into())];
        match (&self.naming, self.leaving) {
            (Some(_), _) => (texts.get("tally-naming").into_owned(), Role::Muted),
            (None, true) => (texts.with("tally-asked", &told), Role::Warn),
            (None, false) => (texts.get("tally-how").into_owned(), Role::Muted),
        }
    }
}

fn sites(world: &World<'_>) -> Vec<RecordId> {
    let sites = world.seen.of_kind(SITE_KIND).filter(|own| !own.is_deleted());
    sites.map(|own| own.id.clone()).collect()
}

fn dropped() -> Vec<Ask> {
    vec![Ask::DropDraft(DRAFT.to_owned()), Ask::Close]
}

impl Pane for Counter {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "tally-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::DeleteLeft, Act::FieldNext]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept if self.naming.is_some() => Some("word-tally-name"),
            Act::Accept => Some("word-tally-keep"),
            Act::DeleteLeft if self.naming.is_none() => Some("word-tally-back"),
            Act::FieldNext => Some("word-tally-site"),
            Act::Leave if self.leaving => Some("word-tally-later"),
            Act::Leave => Some("word-tally-leave"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let nowhere = act == Act::FieldNext && sites(world).is_empty();
        nowhere.then_some("why-not-here")
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let asked = std::mem::take(&mut self.leaving);
        match act {
            Act::Accept => return Some(self.accept()),
            Act::Leave => {
                self.leaving = asked;
                return Some(self.leave(world));
            }
            Act::Help => return None,
            Act::FieldNext if self.naming.is_none() => self.next_site(world),
            _ => match &mut self.naming {
                Some(editor) => drop(editor.act(act)),
                None if act == Act::DeleteLeft => drop(self.sitting.marks.pop()),
                None => {}
            },
        }
        Some(vec![Ask::Typed])
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        if let Some(editor) = &mut self.naming {
            editor.insert(text);
            return Vec::new();
        }
        if std::mem::take(&mut self.leaving) && text.eq_ignore_ascii_case(DROP) {
            return dropped();
        }
        if text.eq_ignore_ascii_case(NAME) {
            self.naming = Some(Editor::new("", false));
            return Vec::new();
        }
        text.chars().for_each(|sign| self.sitting.press(sign));
        vec![Ask::Typed]
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        self.refusal = result.err();
        if self.refusal.is_some() {
            return Vec::new();
        }
        let texts = world.setup.texts;
        let value = self.before(world).map(|own| texts.decimal(own)).unwrap_or_default();
        let told = [
            ("measure", world.name(&self.measure).into()),
            ("count", self.sitting.total().into()),
            ("value", value.into()),
        ];
        let said = Ask::Say(texts.with("said-tallied", &told));
        dropped().into_iter().chain([said]).collect()
    }

    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        let is_begun = self.sitting.total() > 0;
        let text = is_begun.then(|| serde_json::to_string(&self.asked()).unwrap_or_default());
        Some((DRAFT.to_owned(), text.unwrap_or_default()))
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let causes = self.sitting.causes.len();
        let high = u16::try_from(causes.max(HIGH)).unwrap_or(u16::MAX);
        let panel = Panel::over(world.area, 60, high.saturating_add(BESIDE + 3));
        canvas.panel(panel, &world.name(&self.measure));
        let inner = panel.inner;
        canvas.row(inner, 0, &self.heading(world), Role::Muted);
        let (told, role) = self.told(world);
        let foot = inner.height.saturating_sub(BESIDE);
        canvas.paragraph(
            Rect { y: inner.y + foot, height: inner.height - foot, ..inner },
            &told,
            role,
        );
        let body = Rect { y: inner.y + 1, height: foot.saturating_sub(1), ..inner };
        let total = self.sitting.total();
        let has_room = canvas.has_lines() && usize::from(body.height) >= HIGH;
        let rows =
            if has_room { digits(total, canvas.has_blocks()) } else { vec![total.to_string()] };
        for (row, text) in rows.iter().enumerate() {
            canvas.at(body, row, 0, text, Role::Heading);
        }
        // The causes stand to the right of the number, so that both have room on a small screen.
        let wide = rows.iter().map(|row| row.chars().count()).max().unwrap_or(0) + 4;
        let wide = u16::try_from(wide).unwrap_or(u16::MAX).min(body.width);
        let beside = Rect { x: body.x + wide, width: body.width - wide, ..body };
        match &self.naming {
            Some(editor) => draw_line(canvas, beside, (0, 0), editor, Role::Input),
            None => {
                canvas.put_cursor(body, 0, 0);
                for (at, cause) in self.sitting.causes.iter().enumerate() {
                    let words = texts.tally_cause(at + 1, cause, self.sitting.of(at + 1));
                    canvas.row(beside, at, &words, Role::Text);
                }
            }
        }
    }
}
