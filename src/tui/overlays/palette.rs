//! Everything that can be run or opened, found by typing: actions with their keys, panes, records.

use crate::config::chord::spelled;
use crate::domain::KindCode;
use crate::texts::Texts;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::{ACTIONS, Act, Action};
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Palette {
    picker: Picker<Chosen>,
}

/// What a row of the palette does.
#[derive(Clone, Debug)]
struct Chosen {
    act: Act,
    /// Why it does nothing where the palette was opened.
    why: Option<&'static str>,
}

impl Palette {
    /// Over what has the keys. Actions run lately come first, those that do nothing here last.
    pub fn new(asker: &dyn Pane, world: &World<'_>, recent: &[Act]) -> Self {
        let mut rows: Vec<Row<Chosen>> = Vec::new();
        for action in ACTIONS.iter().filter(|action| action.context != Context::Text) {
            let known = rows.iter().any(|row| row.what.act == action.act);
            if let (false, Some(row)) = (known, row(action, asker, world)) {
                rows.push(row);
            }
        }
        let lately = |act| recent.iter().position(|own| *own == act).unwrap_or(usize::MAX);
        rows.sort_by_key(|row| (row.muted, lately(row.what.act)));
        Self { picker: Picker::new(rows) }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, 24)
    }
}

fn row(action: &Action, asker: &dyn Pane, world: &World<'_>) -> Option<Row<Chosen>> {
    let act = action.act;
    let here = asker.context().layers().contains(&action.context);
    let why = if here || action.context == Context::Global {
        asker.refuses(act, world)
    } else {
        Some("why-not-here")
    };
    let context = if here { asker.context() } else { action.context };
    let keys = world.setup.bindings.keys(context, act).map(|keys| spelled(keys));
    let words = world.action(action, asker.word(act))?;
    let other = Texts::new(world.setup.texts.language.other());
    let also = format!("{} {}", action.id, other.get(&format!("action-{}", action.id)));
    let aside = keys.collect::<Vec<_>>().join("  ");
    Some(Row { what: Chosen { act, why }, words, aside, also, muted: why.is_some() })
}

impl Pane for Palette {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "palette-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-run"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => {
                let Some(row) = self.picker.selected() else { return Some(Vec::new()) };
                let does = match row.what.why {
                    Some(why) => Ask::Say(world.setup.texts.get(why).into_owned()),
                    None => Ask::Run(row.what.act),
                };
                return Some(vec![Ask::Close, does]);
            }
            Act::Leave => return Some(vec![Ask::Close]),
            _ => {}
        }
        self.picker.act(act, rows).then(Vec::new)
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("palette-heading"));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, ": ", &empty);
    }
}
