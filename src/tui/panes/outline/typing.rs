//! What keys do while a row is typed: it is kept and the next one begins, it is moved, it is counted where the
//! same was said before.

use crate::domain::kinds::outlines::node;
use crate::domain::{Text2, Value};
use crate::engine::outlines::{Cut, Draft, Shift, Spot, few_enough, shifted};
use crate::engine::{Edit, Refusal};

use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Whole};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

use super::chosen::Chosen;
use super::entry::{At, Entry};
use super::pasted;
use super::said::said_before;

impl Chosen {
    /// Carries out an action while a row is typed.
    pub(super) fn act_in_entry(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let entry = self.entry.as_mut()?;
        let there = match &entry.at {
            At::There(id) => Some(id.clone()),
            _ => None,
        };
        match act {
            Act::Accept if entry.editor.text().trim().is_empty() && there.is_none() => {
                // An empty row is moved out; at the outer edge it is given up.
                if !entry.outdent(&self.tree) {
                    self.end_entry();
                }
                Some(Vec::new())
            }
            Act::Accept => Some(self.keep(true, world)),
            Act::Leave => Some(self.keep(false, world)),
            Act::FieldNext | Act::FieldPrev => {
                let Some(id) = there else {
                    let moved = match act {
                        Act::FieldNext => entry.indent(&self.tree),
                        _ => entry.outdent(&self.tree),
                    };
                    let id =
                        if act == Act::FieldNext { "why-no-row-before" } else { "why-at-edge" };
                    let why = (!moved).then(|| Ask::Say(world.setup.texts.get(id).into_owned()));
                    return Some(why.into_iter().collect());
                };
                let shift = if act == Act::FieldNext { Shift::In } else { Shift::Out };
                let at = self.tree.at(&id)?;
                let mut asks = self.text_changed(world).into_iter().collect::<Vec<_>>();
                let edits = shifted(&self.tree, &[at], shift);
                asks.extend((!edits.is_empty()).then_some(Ask::Change(edits)));
                Some(asks)
            }
            Act::LineUp | Act::LineDown => {
                let asks = self.keep(false, world);
                let step = if act == Act::LineUp { Act::Up } else { Act::Down };
                self.cursor = moved(self.cursor, self.seen.len(), 1, step).unwrap_or(self.cursor);
                Some(asks)
            }
            Act::PageUp | Act::PageDown => Some(self.turned(act == Act::PageDown, world)),
            Act::SaidAgain => Some(self.said_again(world)),
            Act::Help | Act::Voice => None,
            _ => {
                let changed = entry.editor.act(act);
                Some(if changed { vec![Ask::Typed] } else { Vec::new() })
            }
        }
    }

    /// Keeps what was typed and goes on typing at the end of the branch after or before this one: the
    /// next bone of a fishbone.
    fn turned(&mut self, forward: bool, world: &World<'_>) -> Vec<Ask> {
        let here = self.entry.as_ref().and_then(|entry| entry.drawn_at(&self.tree));
        let here = here.map(|(at, _)| at).or(self.at()).unwrap_or(0);
        let tops: Vec<usize> = self.tree.children(None).collect();
        // A row that is typed at the outer edge stands between two branches, and in none.
        let own = tops.iter().rposition(|top| *top < here.max(1)).unwrap_or(0);
        let other = if forward { own + 1 } else { own.wrapping_sub(1) };
        let Some(top) = tops.get(other).map(|top| self.tree.rows[*top].placement.clone()) else {
            let id = if forward { "why-last-branch" } else { "why-first-branch" };
            return vec![Ask::Say(world.setup.texts.get(id).into_owned())];
        };
        let asks = self.keep(false, world);
        self.begin(At::Below(Some(top)));
        asks
    }

    /// Keeps what was typed; `on` begins the next row.
    fn keep(&mut self, on: bool, world: &World<'_>) -> Vec<Ask> {
        let Some(entry) = &self.entry else { return Vec::new() };
        let draft = Ask::DropDraft(self.draft_key());
        let text = entry.editor.text().trim().to_owned();
        if let At::There(id) = entry.at.clone() {
            let mut asks: Vec<Ask> = self.text_changed(world).into_iter().collect();
            asks.push(draft);
            self.entry = on.then(|| Entry::new(At::After(id)));
            return asks;
        }
        let spot = entry.spot(&self.tree).unwrap_or_else(|| Spot::below(&self.tree, None));
        if text.is_empty() {
            self.end_entry();
            return vec![draft];
        }
        self.entry = None;
        (self.next.typing_on, self.next.twice) = (on, None);
        self.next.twice = None;
        let led = world.session;
        self.next.inward = led.is_some_and(|own| own.asks_why(&self.outline, world.seen.records()));
        let said = led.and_then(|_| said_before(&self.tree, &text, world));
        self.next.first = said.as_ref().map(|(first, _)| first.clone());
        let said = said.map(|(_, told)| Ask::Say(told));
        let drafts = vec![Draft { text, ..Draft::default() }];
        let grow = Ask::Grow { outline: self.outline.clone(), spot, drafts };
        [grow, draft].into_iter().chain(said).collect()
    }

    /// Takes the row back that was just typed, and counts it where the same was said first. Whoever types goes
    /// on where it stood.
    fn said_again(&mut self, world: &World<'_>) -> Vec<Ask> {
        let twice = self.next.twice.take();
        let Some((first, at)) = twice.and_then(|(own, id)| Some((own, self.tree.at(&id)?))) else {
            return vec![Ask::Say(world.setup.texts.get("why-not-said-before").into_owned())];
        };
        let placement = |at: usize| self.tree.rows[at].placement.clone();
        let before = self.tree.before(at).map(|before| At::After(placement(before)));
        let above = self.tree.rows[at].parent.map(placement);
        if let Some(entry) = &mut self.entry {
            entry.at = before.unwrap_or(At::Below(above));
        }
        let again = Cut::of(&self.tree, &[at]);
        let counted = world.setup.texts.get("said-counted").into_owned();
        vec![Ask::Whole(Whole::Again { again, first }), Ask::Say(counted)]
    }

    /// The change of the text of a row that is there, if it is another one.
    fn text_changed(&self, world: &World<'_>) -> Option<Ask> {
        let entry = self.entry.as_ref()?;
        let At::There(placement) = &entry.at else { return None };
        let node = &self.tree.rows[self.tree.at(placement)?].node;
        let record = world.seen.get(node.as_str())?;
        let language = world.setup.texts.language;
        let text = entry.editor.text().trim();
        let now = match record.get(node::TEXT.code) {
            Some(Value::Text2(now)) => (**now).clone(),
            _ => Text2::new(language, ""),
        };
        if text.is_empty() || now.get(language) == Some(text) {
            return None;
        }
        let value = Some(Value::Text2(Box::new(now.with(language, Some(text)))));
        Some(Ask::Change(vec![Edit::Set { id: node.clone(), code: node::TEXT.code, value }]))
    }

    /// Takes typed text; pasted rows become rows.
    pub fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        let Some(entry) = &mut self.entry else { return Vec::new() };
        if !text.trim_end_matches('\n').contains('\n') || matches!(entry.at, At::There(_)) {
            entry.editor.insert(text);
            return vec![Ask::Typed];
        }
        let mut drafts = pasted(text);
        if let Err(refusal) = few_enough(&drafts) {
            return kept_as_note(text, &refusal, world);
        }
        if let Some(first) = drafts.first_mut() {
            first.text = format!("{}{}", entry.editor.text(), first.text);
        }
        let spot = entry.spot(&self.tree).unwrap_or_else(|| Spot::below(&self.tree, None));
        entry.editor = Editor::new("", false);
        self.next.typing_on = true;
        vec![
            Ask::Grow { outline: self.outline.clone(), spot, drafts },
            Ask::DropDraft(self.draft_key()),
        ]
    }
}

/// What becomes of pasted text that is more than an outline takes at once: it stays on offer as a note.
pub fn kept_as_note(text: &str, refusal: &Refusal, world: &World<'_>) -> Vec<Ask> {
    vec![Ask::NoteOf(text.to_owned()), Ask::Say(world.setup.texts.refusal(refusal))]
}
