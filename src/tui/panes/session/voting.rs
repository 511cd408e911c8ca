//! A vote: its options are gathered, ballots are taken one by one on a sheet that only the facilitator's
//! screen shows, or hands are counted; how it went is seen by nobody before it is revealed.

use ratatui::layout::Rect;

use crate::domain::kinds::meetings::{ballot, vote, vote_option};
use crate::domain::kinds::{BALLOT, VOTE, VOTE_OPTION};
use crate::domain::{KindCode, Record, RecordId, Text2, Value};
use crate::engine::meetings::{options, ranked};
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Start, Whole};
use crate::tui::wall::Subject;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

use super::rows::{self, Drawn, Rows};

/// With fewer rows, the options have those of the heading too.
const LOW: u16 = 9;
/// More dots than these are told as a number.
const MANY_DOTS: usize = 4;
/// Columns in which hands are counted.
const NUMBER: usize = 8;

/// The pane.
pub struct Voting {
    vote: RecordId,
    options: Vec<RecordId>,
    cursor: usize,
    /// The ballot that lies open, with the dots of each option; nothing of it is anywhere else.
    sheet: Option<Vec<i64>>,
    /// What is typed: an option, or how many hands there are for the one under the cursor.
    entry: Option<Editor>,
}

impl Voting {
    /// Of a vote.
    pub const fn new(vote: RecordId) -> Self {
        Self { vote, options: Vec::new(), cursor: 0, sheet: None, entry: None }
    }

    fn own<'a>(&self, world: &World<'a>) -> Option<&'a Record> {
        world.seen.records().get(self.vote.as_str()).map(|own| &**own)
    }

    fn state(&self, world: &World<'_>) -> u16 {
        let state = self.own(world).and_then(|own| own.choice(vote::STATE.code));
        state.unwrap_or(vote::SET_UP)
    }

    fn counts_hands(&self, world: &World<'_>) -> bool {
        self.own(world).and_then(|own| own.choice(vote::MANNER.code)) == Some(vote::HANDS)
    }

    fn look(&mut self, world: &World<'_>) {
        let records = world.seen.records();
        let options: Vec<RecordId> = if self.state(world) == vote::REVEALED {
            ranked(&self.vote, records).into_iter().map(|own| own.option).collect()
        } else {
            options(&self.vote, records).into_iter().map(|own| own.id.clone()).collect()
        };
        if self.sheet.as_ref().is_some_and(|sheet| sheet.len() != options.len()) {
            self.sheet = None;
        }
        self.options = options;
        self.cursor = self.cursor.min(self.options.len().saturating_sub(1));
    }

    /// How many dots the sheet still has, and how many may go to one option.
    fn limits(&self, world: &World<'_>) -> (i64, i64) {
        let number = |code| self.own(world).and_then(|own| own.integer(code));
        let dots = number(vote::DOTS.code).unwrap_or(1);
        let used: i64 = self.sheet.iter().flatten().sum();
        (dots - used, number(vote::MOST.code).unwrap_or(dots))
    }

    /// Goes on: from gathering options to taking ballots, to closing, to revealing.
    fn go_on(&self, world: &World<'_>) -> Vec<Ask> {
        let next = match self.state(world) {
            vote::SET_UP => vote::OPEN,
            vote::OPEN => vote::CLOSED,
            vote::CLOSED => vote::REVEALED,
            // Back to taking ballots: that is noted, with the reason for it.
            _ => vote::OPEN,
        };
        let value = Some(Value::Choice(next));
        vec![Ask::Change(vec![Edit::Set { id: self.vote.clone(), code: vote::STATE.code, value }])]
    }

    fn hand_in(&mut self, spoiled: bool) -> Vec<Ask> {
        let Some(sheet) = self.sheet.take() else { return Vec::new() };
        let dots = self.options.iter().cloned().zip(sheet).filter(|(_, dots)| *dots > 0);
        let dots = if spoiled { Vec::new() } else { dots.collect() };
        vec![Ask::Whole(Whole::Ballot { vote: self.vote.clone(), spoiled, dots })]
    }

    /// One dot more or fewer on the option under the cursor.
    fn place(&mut self, more: i64, world: &World<'_>) -> Vec<Ask> {
        let (left, most) = self.limits(world);
        let cursor = self.cursor;
        let Some(own) = self.sheet.as_mut().and_then(|sheet| sheet.get_mut(cursor)) else {
            return Vec::new();
        };
        let texts = world.setup.texts;
        if more > 0 && left == 0 {
            return vec![Ask::Say(texts.get("vote-no-dots").into_owned())];
        }
        if *own + more > most {
            return vec![Ask::Say(texts.with("vote-most-here", &[("most", most.into())]))];
        }
        *own = (*own + more).max(0);
        Vec::new()
    }

    fn act_typing(&mut self, act: Act, world: &World<'_>) -> Vec<Ask> {
        let gathers = self.state(world) == vote::SET_UP;
        let Some(editor) = &mut self.entry else { return Vec::new() };
        let text = editor.text().trim().to_owned();
        match act {
            Act::Leave => self.entry = None,
            Act::Accept if text.is_empty() => self.entry = None,
            Act::Accept if gathers => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                let at = (1..).skip(self.options.len());
                let option = |(line, at): (&str, i64)| {
                    let text = Text2::new(world.setup.texts.language, line);
                    vec![
                        (vote_option::TEXT.code, Value::Text2(Box::new(text))),
                        (vote_option::VOTE.code, Value::Link(self.vote.clone())),
                        (vote_option::POSITION.code, Value::Integer(at)),
                    ]
                };
                let records = lines.zip(at).map(option).collect();
                return vec![Ask::Whole(Whole::Make(VOTE_OPTION, records))];
            }
            Act::Accept => match text.parse::<i64>() {
                Ok(hands) if (0..=100_000).contains(&hands) => return self.counted(hands),
                _ => return vec![Ask::Say(world.setup.texts.get("vote-no-number").into_owned())],
            },
            _ => drop(editor.act(act)),
        }
        Vec::new()
    }

    /// So many hands for the option under the cursor; then the next is counted, at last all are handed in.
    fn counted(&mut self, hands: i64) -> Vec<Ask> {
        let (cursor, count) = (self.cursor, self.options.len());
        let sheet = self.sheet.get_or_insert_with(|| vec![0; count]);
        sheet.iter_mut().skip(cursor).take(1).for_each(|own| *own = hands);
        self.entry = None;
        if cursor + 1 < count {
            self.cursor += 1;
            self.entry = Some(Editor::new("", false));
            return Vec::new();
        }
        self.hand_in(false)
    }

    /// Begins a ballot, or the counting of hands.
    fn begin(&mut self, world: &World<'_>) -> Vec<Ask> {
        if self.counts_hands(world) {
            self.cursor = 0;
            self.entry = Some(Editor::new("", false));
            return Vec::new();
        }
        if world.wall.is_some_and(|wall| wall.mirrored) {
            return vec![Ask::Say(world.setup.texts.get("vote-room-sees").into_owned())];
        }
        (self.sheet, self.cursor) = (Some(vec![0; self.options.len()]), 0);
        Vec::new()
    }
}

impl Pane for Voting {
    fn context(&self) -> Context {
        if self.entry.is_some() { Context::Text } else { Context::Board }
    }

    fn goes_on(&self) -> bool {
        self.entry.is_some()
    }

    fn title(&self) -> &'static str {
        "pane-session"
    }

    fn subject(&self) -> Option<&RecordId> {
        Some(&self.vote)
    }

    fn on_wall(&self) -> Option<Subject> {
        Some(Subject::Vote(self.vote.clone()))
    }

    fn hints(&self) -> &'static [Act] {
        match (&self.entry, &self.sheet) {
            (Some(_), _) => &[Act::Leave, Act::Accept, Act::DeleteWord, Act::DeleteToStart],
            (None, Some(_)) => {
                &[Act::Right, Act::Left, Act::Open, Act::Back, Act::Delete, Act::Down]
            }
            (None, None) => {
                &[Act::Open, Act::StatusNext, Act::New, Act::Link, Act::Edit, Act::StepNext]
            }
        }
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match (act, self.sheet.is_some()) {
            (Act::Right, _) => Some("vote-dot-more"),
            (Act::Left, _) => Some("vote-dot-less"),
            (Act::Open, true) => Some("vote-hand-in"),
            (Act::Open, false) => Some("vote-next-ballot"),
            (Act::Back, true) => Some("vote-put-away"),
            (Act::Delete, true) => Some("vote-spoil"),
            (Act::StatusNext, _) => Some("vote-go-on"),
            (Act::New, _) => Some("vote-add-option"),
            (Act::Link, _) => Some("vote-pull-in"),
            (Act::Edit, _) => Some("vote-rules"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let state = self.state(world);
        match act {
            _ if self.entry.is_some() => None,
            Act::Right | Act::Left => self.sheet.is_none().then_some("why-no-ballot"),
            Act::Open => (state != vote::OPEN).then_some("why-vote-not-open"),
            Act::New | Act::Link => (state != vote::SET_UP).then_some("why-vote-begun"),
            Act::Delete if self.sheet.is_some() => None,
            Act::Delete => (state != vote::SET_UP).then_some("why-vote-begun"),
            Act::StatusNext | Act::Edit => self.sheet.is_some().then_some("why-ballot-open"),
            _ if act.is_on_records() || act.is_of_views() || act.is_of_detail() => {
                Some("why-not-here")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.entry.is_some() {
            return (act != Act::Help).then(|| self.act_typing(act, world));
        }
        let rows = usize::from(world.area.height.saturating_sub(3));
        if let Some(cursor) = moved(self.cursor, self.options.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        Some(match act {
            Act::Right => self.place(1, world),
            Act::Left => self.place(-1, world),
            Act::Open if self.sheet.is_some() => self.hand_in(false),
            Act::Open => self.begin(world),
            Act::Back if self.sheet.is_some() => {
                self.sheet = None;
                Vec::new()
            }
            Act::Delete if self.sheet.is_some() => self.hand_in(true),
            Act::Delete => {
                let own = self.options.get(self.cursor).cloned();
                vec![Ask::Change(own.map(Edit::Remove).into_iter().collect())]
            }
            Act::StatusNext => self.go_on(world),
            Act::Link => vec![Ask::PullIn(self.vote.clone(), None)],
            Act::New => {
                self.entry = Some(Editor::new("", false));
                Vec::new()
            }
            Act::Edit => {
                let record = Some(self.vote.clone());
                vec![Ask::Form { kind: VOTE, record, start: Start::default() }]
            }
            _ => return None,
        })
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        let gathers = self.state(world) == vote::SET_UP;
        let Some(editor) = &mut self.entry else { return Vec::new() };
        editor.insert(text);
        // A list that was pasted is as many options.
        if text.trim_end().contains('\n') && gathers {
            return self.act_typing(Act::Accept, world);
        }
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.look(world);
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        if let Err(refusal) = result {
            return vec![Ask::Say(world.setup.texts.refusal(&refusal))];
        }
        self.look(world);
        if let Some(editor) = self.entry.as_mut().filter(|_| self.sheet.is_none()) {
            *editor = Editor::new("", false);
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (area, texts, state) = (world.area, world.setup.texts, self.state(world));
        let Some(own) = self.own(world) else { return };
        // Where rows are few, they are for the options: the step of the meeting is called so, too.
        let heading = usize::from(area.height >= LOW);
        if heading > 0 {
            canvas.row(area, 0, &world.title(own), Role::Heading);
        }
        let above = u16::try_from(heading + 1).unwrap_or(0).min(area.height);
        let body = Rect { y: area.y + above, height: area.height - above, ..area };
        // What is on a ballot is for the eyes of whoever fills it in.
        if let Some(sheet) = &self.sheet
            && !self.counts_hands(world)
        {
            let left = [("left", self.limits(world).0.into())];
            canvas.row(area, heading, &texts.with("vote-dots-left", &left), Role::Key);
            let place = format!("{}/{}", self.cursor + 1, self.options.len());
            canvas.right(area, heading, &place, Role::Muted);
            self.draw_options((world, canvas, body), MANY_DOTS, &|at, _| marks(dots(sheet, at)));
            return;
        }
        canvas.row(area, heading, &told(own, world), Role::Muted);
        if state == vote::REVEALED {
            let votes =
                |_, own: &Record| own.integer(vote_option::VOTES.code).unwrap_or(0).to_string();
            self.draw_options((world, canvas, body), 0, &votes);
            return;
        }
        let Some(editor) = &self.entry else {
            self.draw_options((world, canvas, body), 0, &|_, _| String::new());
            return;
        };
        if state == vote::OPEN {
            let drawn = self.draw_options((world, canvas, body), NUMBER, &|_, _| String::new());
            let column = usize::from(body.width).saturating_sub(NUMBER);
            return draw_line(canvas, body, (drawn.cursor, column), editor, Role::Input);
        }
        let above = Rect { height: body.height.saturating_sub(1), ..body };
        let drawn = self.draw_options((world, canvas, above), 0, &|_, _| String::new());
        draw_line(canvas, body, (drawn.end, 2), editor, Role::Input);
    }
}

impl Voting {
    /// The options, whole: nobody chooses by half a sentence.
    fn draw_options(
        &self,
        (world, canvas, body): (&World<'_>, &mut Canvas<'_>, Rect),
        aside: usize,
        beside: &dyn Fn(usize, &Record) -> String,
    ) -> Drawn {
        if self.options.is_empty() && self.entry.is_none() {
            let words = world.nothing_yet("vote-no-options", Context::Board, Act::New);
            canvas.paragraph(body, &words, Role::Muted);
            canvas.put_cursor(body, 0, 0);
        }
        let records = self.options.iter().map(|id| world.seen.get(id.as_str()));
        let row = |(at, own): (usize, Option<&std::sync::Arc<Record>>)| {
            own.map(|own| (world.title(own), beside(at, own))).unwrap_or_default()
        };
        let all: Vec<(String, String)> = records.enumerate().map(row).collect();
        let gathers = self.entry.is_some() && self.state(world) == vote::SET_UP;
        let cursor = if gathers { all.len().saturating_sub(1) } else { self.cursor };
        rows::draw(&Rows { all: &all, cursor, marked: !gathers, aside }, canvas, body)
    }
}

/// The dots of an option; of many, how many they are.
fn marks(dots: usize) -> String {
    if dots > MANY_DOTS { format!("● {dots}") } else { "●".repeat(dots) }
}

fn dots(sheet: &[i64], at: usize) -> usize {
    sheet.get(at).and_then(|dots| usize::try_from(*dots).ok()).unwrap_or(0)
}

/// How far a vote is, and how many ballots are in: of those nothing else is known.
pub fn told(own: &Record, world: &World<'_>) -> String {
    let state = own.choice(vote::STATE.code).unwrap_or(vote::SET_UP);
    let ballots: Vec<_> = world.seen.pointing(&own.id, BALLOT, ballot::VOTE.code).collect();
    let spoiled = ballots.iter().filter(|own| own.is_flagged(ballot::SPOILED.code)).count();
    let id = match state {
        vote::SET_UP => "vote-told-set_up",
        vote::OPEN => "vote-told-open",
        vote::CLOSED => "vote-told-closed",
        _ => "vote-told-revealed",
    };
    world.setup.texts.with(id, &[("ballots", ballots.len().into()), ("spoiled", spoiled.into())])
}
