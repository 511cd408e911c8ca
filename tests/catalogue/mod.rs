//! Every screen that there is, as one list: a name, what the workspace holds, and the keys that lead
//! to it. What must hold for all screens is tested over this list; a new screen is a new line.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod used;

use std::sync::OnceLock;

use commonground::domain::common::LEVEL;
use commonground::domain::kinds::outlines::{aim, priority};
use commonground::domain::kinds::people::person;
use commonground::domain::kinds::{PERSON, PRIORITY};
use commonground::domain::{Decimal, FieldType, Kind, Language, Level, Text2, Value};
use commonground::engine::capture::note;
use commonground::engine::{Edit, Workspace};
use commonground::tui::Message;

use crate::tui_stage::records::{create, id, link, school, set};
use crate::tui_stage::{MemoryJournal, Stage};

use used::{used, voted};

/// What is there before the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Notes, people, a plan with dates, outlines, cycles.
    Full,
    /// Not even what a founding makes.
    Empty,
    /// Not even a workspace: the first start.
    First,
    /// The workspace is being read.
    Opening,
    /// The workspace cannot be read.
    Closed,
    /// The disk refuses what was just typed.
    Refused,
    /// Two things to tell.
    Told,
    /// Mistakes in the user's files.
    Mistaken,
}

use Before::{Closed, Empty, First, Full, Mistaken, Opening, Refused, Told};

/// A screen. Keys are spelled as in key files; `'two_words` is typed, `@` waits for a second.
#[derive(Clone, Debug)]
pub struct Shot {
    pub name: String,
    pub before: Before,
    pub keys: String,
}

/// Screens that are not made from the declared kinds.
const NAMED: &[(&str, Before, &str)] = &[
    ("home", Full, "1"),
    ("home down", Full, "1 j j"),
    ("home empty", Empty, "1"),
    ("inbox", Full, "6"),
    ("inbox empty", Empty, "6"),
    ("inbox detail", Full, "6 enter"),
    ("inbox marked", Full, "6 space j space"),
    ("inbox filter", Full, "6 / 'reu"),
    ("inbox filtered", Full, "6 / 'reu enter"),
    ("inbox filter without finds", Full, "6 / 'zzz"),
    ("inbox scrolled", Full, "6 G"),
    ("inbox zoomed", Full, "6 g z"),
    ("registers", Full, "7"),
    ("registers empty", Empty, "7"),
    ("register list", Full, "7 j enter"),
    ("register list empty", Empty, "7 j enter"),
    ("register detail", Full, "7 j enter enter"),
    ("register detail scrolled", Full, "7 j enter enter j j"),
    ("register zoomed", Full, "7 j enter g z"),
    ("register filter", Full, "7 j enter / 'luz"),
    ("register board", Full, "7 g g j j j j j j j j j j j j j j j j enter ."),
    ("register calendar", Full, "7 g g j j j j j j j j j j j j j j j j enter . ."),
    ("register table", Full, "7 g g j j j j j j j j j j j j j j j j j j j j j j enter ."),
    ("register chart", Full, ": 'measures enter ."),
    ("register small charts", Full, ": 'measures enter . J"),
    ("register causes", Full, ": 'measures enter . K"),
    ("data wall", Full, ": 'data_wall enter"),
    ("data wall empty", Empty, ": 'data_wall enter"),
    ("data wall of others", Full, "g H : 'data_wall enter"),
    ("counter", Full, ": 'measures enter g c"),
    ("counter begun", Full, ": 'measures enter g c space space"),
    ("counter left", Full, ": 'measures enter g c space esc"),
    ("counter naming", Full, ": 'measures enter g c n 'Bus"),
    ("register lens", Full, "7 j enter *"),
    ("register narrowed", Full, "7 j enter * 'apoyo"),
    ("register columns", Full, "7 j enter ;"),
    ("masked board", Full, "g h 7 g g j j j j j j j j j j j j j j j j enter ."),
    ("history", Full, "8"),
    ("history empty", Empty, "8"),
    ("history detail", Full, "8 enter"),
    ("history of a record", Full, "6 v"),
    ("history zoomed", Full, "8 g z"),
    ("thread", Full, "5 !"),
    ("thread of an idea", Full, "4 j enter . g g j j !"),
    ("thread of nothing", Full, "6 !"),
    ("search before", Full, "9"),
    ("search typing", Full, "9 / 'reu"),
    ("search hits", Full, "9 / 'reu esc j"),
    ("search without finds", Full, "9 / 'zzz"),
    ("help", Full, "?"),
    ("help narrowed", Full, "? 'nota"),
    ("help in a text", Full, "c f1"),
    ("help without finds", Full, "? 'zzz"),
    ("palette", Full, ":"),
    ("palette narrowed", Full, ": 'pane"),
    ("palette scrolled", Full, ": pagedown pagedown"),
    ("hints", Full, "g @"),
    ("hints in a list", Full, "7 j enter g @"),
    ("a sequence", Full, "d"),
    ("no such sequence", Full, "g Q"),
    ("make", Full, "6 r"),
    ("set aside", Full, "6 g x"),
    ("set aside typed", Full, "6 g x 'Ana"),
    ("make narrowed", Full, "6 r 'pers"),
    ("note box", Full, "c"),
    ("note box typed", Full, "c 'Reunión_de_familias"),
    ("note box left", Full, "c 'Reunión esc"),
    ("note box masked", Full, "g h c 'Reunión"),
    ("form opened", Full, "7 j enter i"),
    ("form refused", Full, "7 j enter o tab"),
    ("day box", Full, "g y"),
    ("day box without a day", Full, "g y 'zz"),
    ("deeds of a cycle", Full, "5 r"),
    ("day of a deed", Full, "2 r"),
    ("day of a deed without a day", Full, "2 r 'zz"),
    ("palette of deeds", Full, "2 : 'mov"),
    ("palette of reports", Full, ": 'report:"),
    ("palette of rows", Full, ": 'progra"),
    ("choose a theme", Full, "g T"),
    ("choose keys", Full, "g k"),
    ("reports", Full, "g r"),
    ("report", Full, "g r G enter"),
    ("report for whom", Full, "g r enter up up"),
    ("report without a file", Full, "g r enter ctrl+u enter"),
    ("exports", Full, "g w"),
    ("export of an outline", Full, "4 enter g w enter"),
    ("export of everything", Full, "g w enter"),
    ("imports", Full, "g i"),
    ("import", Full, "3 g i enter"),
    ("import typed", Full, "3 g i enter '~/Descargas/familias_de_la_escuela_primaria_Luz.csv"),
    ("backup to a place", Full, "g B"),
    ("restore", Full, ": 'restore enter"),
    ("trash", Full, "6 d d g d"),
    ("trash empty", Empty, "g d"),
    ("in one language", Full, "4 enter g L"),
    ("in both languages", Full, "2 g L"),
    ("interpreter", Full, "4 enter g L enter"),
    ("interpreter typed", Full, "4 enter g L enter 'Luz_de_noche"),
    ("settings", Full, "g ,"),
    ("settings down", Full, "g , G"),
    ("pinned panes", Full, "g , j j j j enter"),
    ("problems", Mistaken, "g e"),
    ("problems scrolled", Mistaken, "g e j j"),
    ("no problems", Full, "g e"),
    ("home with problems", Mistaken, "1"),
    ("leave", Refused, "q"),
    ("cannot save", Refused, "6"),
    ("cannot save and said", Refused, "6 x"),
    ("told", Told, "6"),
    ("told in a form", Told, "7 j enter o"),
    ("said undone", Full, "u"),
    ("said deleted", Full, "6 d d"),
    ("said why not", Full, "1 d d"),
    ("said cancel", Full, "ctrl+c"),
    ("masked home", Full, "g h 1"),
    ("masked inbox", Full, "g h 6"),
    ("masked register", Full, "g h 7 j enter enter"),
    ("masked history", Full, "g h 8 enter"),
    ("masked search", Full, "g h 9 / 'reu"),
    ("past home", Full, "g y enter 1"),
    ("past registers", Full, "g y enter 3"),
    ("roadmap", Full, "2"),
    ("roadmap unfolded", Full, "2 j j enter j"),
    ("roadmap over time", Full, "2 ."),
    ("roadmap by year", Full, "2 . ."),
    ("roadmap zoomed", Full, "2 g z"),
    ("what if", Full, "2 W"),
    ("what if typed", Full, "2 j W tab '2_meses"),
    ("find evidence", Full, "2 enter j ="),
    ("find evidence typed", Full, "2 enter j = 'reu"),
    ("new step", Full, "2 o"),
    ("people", Full, "3"),
    ("people by need", Full, "3 F"),
    ("people filter", Full, "3 / 'luz"),
    ("people filtered", Full, "3 / 'luz enter"),
    ("people marked", Full, "3 j space"),
    ("people expectations", Full, "3 ."),
    ("people grid", Full, "3 . ."),
    ("people grid not placed", Full, "3 . . G"),
    ("people teams", Full, "3 ,"),
    ("find conflict", Full, "3 / 'luz enter . ="),
    ("hand over", Full, "g o 'luz"),
    ("outlines", Full, "4"),
    ("outlines empty", Empty, "4"),
    ("outline rows", Full, "4 enter"),
    ("outline drivers", Full, "4 G enter j j"),
    ("outline rows alone", Full, "4 enter ."),
    ("outline picture", Full, "4 enter . ."),
    ("outline picture of drivers", Full, "4 G enter . . j"),
    ("outline picture enlarged", Full, "4 enter . . 0"),
    ("outline row typed", Full, "4 enter j o 'Reunión"),
    ("outline row edited", Full, "4 enter i"),
    ("outline folded", Full, "4 enter z A"),
    ("outline focused", Full, "4 enter f"),
    ("outline marked", Full, "4 enter space space"),
    ("outline without rows", Full, "4 j enter"),
    ("outline bones", Full, "4 j enter r"),
    ("outline find row", Full, "4 enter = 'reu"),
    ("outline row tags", Full, "4 enter t 'fruta"),
    ("cycles", Full, "5"),
    ("cycles empty", Empty, "5"),
    ("cycles list", Full, "5 ."),
    ("cycles list empty", Empty, "5 ."),
    ("cycles zoomed", Full, "5 g z"),
    ("cycle refused", Full, "5 x x"),
    ("cycle decided", Full, "5 l l l x"),
    ("cycle added to", Full, "5 r"),
    ("masked roadmap", Full, "g h 2 enter j"),
    ("masked people", Full, "g h 3"),
    ("masked expectations", Full, "g h 3 ."),
    ("masked grid", Full, "g h 3 . ."),
    ("masked teams", Full, "g h 3 ,"),
    ("masked outlines", Full, "g h 4"),
    ("masked outline", Full, "g h 4 enter"),
    ("masked drivers", Full, "g h 4 G enter"),
    ("masked cycles", Full, "g h 5"),
    ("masked cycles list", Full, "g h 5 ."),
    ("past roadmap", Full, "g y enter 6"),
    ("past outline", Full, "g y enter 8 enter"),
    ("areas", Full, "0"),
    ("areas narrowed", Full, "0 'aliad"),
    ("areas without finds", Full, "0 'zzz"),
    ("areas empty", Empty, "0"),
    ("area page", Full, "0 'partners enter"),
    ("area page scrolled", Full, "0 'partners enter G"),
    ("area page empty", Empty, "0 'partners enter"),
    ("area page of a pane", Full, "0 'grounding enter"),
    ("area list", Full, "0 'partners enter . . ."),
    ("area list empty", Empty, "0 'partners enter ."),
    ("area last tab", Full, "0 'partners enter ,"),
    ("area record", Full, "0 'partners enter . enter"),
    ("masked areas", Full, "g h 0"),
    ("masked area", Full, "g h 0 'partners enter"),
    ("past area", Full, "g y enter 0 'partners enter"),
    ("which meeting", Full, "g j"),
    ("meeting led", Full, "g j enter"),
    ("meeting closed", Full, "g j enter ]"),
    ("meeting line", Full, "g j enter ] o 'Luz"),
    ("put off", Full, "g j enter S 'Luz"),
    ("no meeting", Empty, "g j"),
    ("welcome", First, ""),
    ("welcome file", First, "i"),
    ("opening", Opening, ""),
    ("cannot open", Closed, ""),
];

/// All of them: the named ones, then each field of each kind while it is entered.
pub fn shots() -> Vec<Shot> {
    let mut shots = named();
    shots.extend(forms());
    shots
}

/// Those that have a name.
pub fn named() -> Vec<Shot> {
    let shots = NAMED.iter().map(|(name, before, keys)| {
        let (name, before, keys) = ((*name).to_owned(), *before, (*keys).to_owned());
        Shot { name, before, keys }
    });
    shots.collect()
}

/// A form for each field, with the field under the cursor.
pub fn forms() -> Vec<Shot> {
    let fields = Kind::all().enumerate().filter(|(_, kind)| kind.key != "note");
    let fields = fields.flat_map(|(place, kind)| {
        // What belongs to other forms of the kind is not asked for yet.
        let asked = kind
            .fields
            .iter()
            .filter(|field| !field.is_kept() && field.belongs(|form| form.default));
        let asked: Vec<_> = asked.collect();
        (0..asked.len()).map(move |row| {
            let field = asked[row];
            let list = format!("7 g g {}enter o", "j ".repeat(place));
            // What must be filled in is, so that the way goes on to the field.
            let filled = asked[..row].iter().map(|before| match before.ty {
                // A flag is not typed into, so the way on from it does not begin to type either.
                FieldType::Flag => " tab enter",
                FieldType::Date if before.required => " '2026-11-20 tab",
                FieldType::Choice(_) if before.required => " down tab",
                FieldType::Choices(_) if before.required => " down enter tab",
                FieldType::Year if before.required => " '2026-27 tab",
                FieldType::Recurrence if before.required => " 'weekly tab",
                FieldType::Series if before.required => " '2026-11-20_4 tab",
                FieldType::Address if before.required => " 'luz.org tab",
                FieldType::Time | FieldType::Span if before.required => " '4 tab",
                ty if ty.is_number() && before.required => " '4 tab",
                // Ballots are taken by a vote that is open.
                _ if kind.key.starts_with("ballot") && ["vote", "ballot"].contains(&before.key) => {
                    " 'Votación_abierta tab"
                }
                _ if before.required => " 'Luz tab",
                _ => " tab",
            });
            let keys = list + &filled.collect::<String>();
            Shot { name: format!("form {} {}", kind.key, field.key), before: Full, keys }
        })
    });
    fields.collect()
}

/// What users typed, in both languages: words that are not ours.
pub const NOTES: [&str; 3] = [
    "Reunión de familias sobre la despensa de alimentos y la clínica dental",
    "家庭 👨‍👩‍👧",
    "Luz Ortega trae fruta",
];

impl Shot {
    pub fn stage(&self, language: Language, width: u16, height: u16) -> Stage {
        let mut stage = Stage::closed(language, "vim");
        stage.send(Message::Resize(width, height));
        named_looks(&mut stage);
        match self.before {
            Opening => return stage,
            First => {
                stage.send(Message::Welcome);
                play(&mut stage, &self.keys);
                return stage;
            }
            Closed => {
                stage.send(Message::CannotOpen("Ana, Ana, Ana.".into()));
                return stage;
            }
            Empty => stage.open_as_left(Workspace::default()),
            _ => full(&mut stage),
        }
        match self.before {
            Told => {
                for text in ["Ana.".into(), "Ana: la copia. ".repeat(9)] {
                    stage.send(Message::Notice(text));
                }
            }
            Refused => {
                stage.keys("c").text("Luz").keys("enter");
                let sentence = "Ana.".to_owned();
                stage.send(Message::CannotSave { sentence, unsaved: 2 });
            }
            Mistaken => {
                let block = "cg.toml:3:9\n  theme = \"dusk\n          ^^^^^\n  Ana.";
                stage.model.setup.looks.problems = vec![block.to_owned(); 12];
            }
            _ => {
                let sequence = stage.workspace().ledger().last();
                stage.hurry(Message::Saved { sequence });
            }
        }
        if !self.leaves_home() {
            stage.send(Message::Work);
        }
        play(&mut stage, &self.keys);
        stage
    }

    /// Its first key leads to another pane: nobody waits for the list of Home, which takes a while.
    fn leaves_home(&self) -> bool {
        self.keys.starts_with(|key| ('2'..='9').contains(&key))
    }

    /// What was typed last, if the keys end with typing.
    pub fn typed_last(&self) -> Option<String> {
        let last = self.keys.rsplit(' ').next()?;
        Some(last.strip_prefix('\'')?.replace('_', " "))
    }
}

fn named_looks(stage: &mut Stage) {
    let looks = &mut stage.model.setup.looks;
    let named = |all: &[(&str, &str)]| all.iter().map(|(name, _)| (*name).to_owned()).collect();
    looks.theme.all = named(commonground::config::theme::BUILT_IN);
    looks.theme.now = "mono".into();
    looks.keymap.all = named(commonground::config::keymap::BUILT_IN);
    looks.keymap.now = "vim".into();
}

/// Opens what is made only once for all screens.
fn full(stage: &mut Stage) {
    static MADE: OnceLock<(Workspace, MemoryJournal)> = OnceLock::new();
    let (workspace, journal) = MADE.get_or_init(|| {
        let mut maker = Stage::closed(Language::En, "vim");
        let mut workspace = maker.founded();
        let role = Value::Text2(Box::new(Text2::new(Language::Es, "Mamá")));
        let notes = NOTES.into_iter().chain(std::iter::repeat_n("Luz", 30)).enumerate();
        let notes = notes.map(|(at, text)| vec![note(id(&format!("note{at}")), text)]);
        let more = [
            vec![set("note32", LEVEL.code, Value::Choice(Level::Team.code()))],
            walled(),
            vec![create(PERSON, "ortega", "Luz Ortega", vec![(person::ROLE.code, role)])],
        ];
        let steps = std::iter::once(school()).chain([used(), voted()]).chain(notes).chain(more);
        steps.for_each(|step| maker.keep(&mut workspace, &step));
        (workspace, maker.journal)
    });
    stage.journal = MemoryJournal(journal.0.clone());
    stage.open_in_a_hurry(workspace.clone());
}

/// What the school works on.
fn walled() -> Vec<Edit> {
    let state = |state| (priority::STATE.code, Value::Choice(state));
    let text = |text| Value::Text2(Box::new(Text2::new(Language::Es, text)));
    let values = vec![
        state(priority::ACTIVE),
        (priority::AIM.code, link("aim")),
        (priority::ASKED.code, text("Fruta fresca, y que alcance para todos")),
        (priority::BECAME.code, text("Dos mesas más en la despensa")),
    ];
    vec![
        set("aim", aim::MEASURE.code, link("measure")),
        set("aim", aim::TARGET.code, Value::Decimal(Decimal::parse("40").unwrap())),
        create(PRIORITY, "fruit", "Fruta para cada familia", values),
        create(PRIORITY, "bare", "Una hora segura", vec![state(priority::ACTIVE)]),
    ]
}

/// Presses keys, types texts, waits.
pub fn play(stage: &mut Stage, keys: &str) {
    for key in keys.split(' ').filter(|key| !key.is_empty()) {
        match (key, key.strip_prefix('\'')) {
            ("@", _) => drop(stage.wait(1000)),
            (_, Some(text)) => drop(stage.text(&text.replace('_', " "))),
            _ => drop(stage.keys(key)),
        }
    }
}
