//! What a coordinator does for the listening between two meetings: who was there, who works on what, whom nobody asks
//! yet, what was heard, what is asked next.

use commonground::domain::{Kind, Language};
use commonground::texts::Texts;

use crate::desk::{Desk, ESC};
use crate::school::School;

const UP: &str = "\x1b[A";
const RIGHT: &str = "\x1b[C";

/// The words of a language on the screens that are come across.
pub struct Screens {
    texts: Texts,
}

impl Screens {
    pub fn new(lang: &str) -> Self {
        Self { texts: Texts::new(Language::from_key(lang).unwrap()) }
    }

    fn kind(&self, key: &str) -> String {
        self.texts.kind(Kind::by_key(key).unwrap()).into_owned()
    }

    fn new_one(&self, key: &str) -> String {
        self.texts.with("form-new", &[("kind", self.kind(key).into())])
    }

    fn going(&self, kind: &str) -> String {
        let kinds = self.texts.kinds(Kind::by_key(kind).unwrap());
        self.texts.with("action-pane", &[("pane", kinds.into())])
    }

    fn field(&self, kind: &str, key: &str) -> String {
        let kind = Kind::by_key(kind).unwrap();
        self.texts.field(kind, kind.field(key).unwrap()).into_owned()
    }

    fn said(&self, id: &str) -> String {
        self.texts.get(id).into_owned()
    }
}

/// A new record from wherever somebody is: its kind is typed, its fields are filled one after the other; an empty one is
/// passed over.
fn make(desk: &mut Desk, screens: &Screens, kind: &str, fields: &[&str]) {
    let wanted = format!("› {}", screens.new_one(kind));
    desk.press(":", &screens.said("palette-heading"));
    desk.types(&screens.new_one(kind));
    desk.screen.until(|screen| screen.contains(&wanted));
    desk.until_gone("\r", &screens.said("palette-heading"));
    desk.screen.until(|screen| screen.contains(&screens.new_one(kind)));
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            let before = desk.screen.text();
            desk.until("\t", |screen| screen != before);
        }
        if !field.is_empty() {
            desk.types(field);
        }
    }
    // One Esc ends the typing, the next one the form; where a reason is asked for it is given.
    let (done, asked) =
        (format!("esc {}", screens.said("action-done")), screens.said("because-heading"));
    desk.until(ESC, |screen| screen.contains(&done) || screen.contains(&asked));
    if desk.screen.text().contains(&asked) {
        desk.types("They asked for it");
        desk.until_gone("\r", &asked);
    }
    desk.until_gone(ESC, &done);
}

/// A record by its name, from wherever somebody is; the cursor is on it in the list of what was found.
fn find(desk: &mut Desk, screens: &Screens, name: &str) {
    desk.press(":", &screens.said("palette-heading"));
    desk.types(name);
    let row = format!("› {name}");
    desk.screen.until(|screen| screen.contains(&row));
}

/// 8:00. A meeting begins, somebody is ticked; what two work on is written down, and that others do the same is seen.
pub fn meeting(desk: &mut Desk, screens: &Screens) {
    desk.press("gj", &screens.said("session-arrival"));
    desk.press("o", &screens.new_one("participation"));
    desk.types("Marisol Vega");
    desk.press("\r", "Marisol Vega · Grades");
    desk.press(ESC, "[✓] Marisol Vega");
    make(desk, screens, "work_entry", &["Calls", "Marisol Vega"]);
}

/// 9:30. One part of the families is heard least; two of them ask in an interview, which the plan did not say: the reason
/// is asked for.
pub fn who_is_missing(desk: &mut Desk, screens: &Screens) {
    find(desk, screens, "Somali");
    desk.press("\r", "30.9");
    make(desk, screens, "outreach", &["Coffee", "Plan", "Somali"]);
}

/// 10:30. A tally is typed in one line, findings as they come; no question is about what is taught, so one is added, and
/// what was answered before stays with the former words.
pub fn answers(desk: &mut Desk, screens: &Screens) {
    find(desk, screens, "Evenings");
    desk.until_gone("\r", &screens.said("palette-heading"));
    desk.press("gc", &screens.said("heard-about"));
    desk.types("Somali 14");
    desk.until_gone("\r", &screens.said("heard-about"));
    make(desk, screens, "finding", &["Nobody tells us what is taught"]);
    find(desk, screens, &screens.going("finding"));
    desk.until_gone("\r", &screens.said("palette-heading"));
    let heading = |screen: &str| screen.lines().nth(2).unwrap_or_default().to_owned();
    let scope = screens.said("table-finding-scope");
    while !heading(&desk.screen.text()).contains(&scope) {
        let before = heading(&desk.screen.text());
        desk.until(".", |screen| heading(screen) != before);
    }
    let nobody = screens.said("table-finding-scope-none");
    desk.screen.until(|screen| screen.contains(&nobody));
    make(desk, screens, "item", &["What is taught?", "Cards"]);
    find(desk, screens, "Cards");
    desk.until_gone("\r", &screens.said("palette-heading"));
    let version = screens.field("instrument", "version");
    desk.screen.until(|screen| row_of(screen, &version).ends_with('2'));
}

/// 12:15. How the one who asks may bend what is said, written beside the guide.
pub fn memo(desk: &mut Desk, screens: &Screens) {
    make(
        desk,
        screens,
        "memo",
        &["Who asks me", "", "Being the one who asks may hold answers back"],
    );
}

/// 13:00. A clinic offers what a finding asks for.
pub fn partner(desk: &mut Desk, screens: &Screens) {
    make(desk, screens, "partnership", &["Clinic", "Dental checks"]);
}

/// 15:40. Confidential data that no agreement names do not go out; an agreement is begun.
pub fn data_request(desk: &mut Desk, screens: &Screens) {
    desk.press("gw", &screens.said("paper-which"));
    desk.types(&screens.texts.kinds(Kind::by_key("data_set").unwrap()));
    desk.until_gone("\r", &screens.said("paper-which"));
    let partner = screens.said("field-level-partner");
    desk.until(UP, |_| true);
    desk.until(UP, |_| true);
    desk.press(RIGHT, &partner);
    desk.press("\r", "Days missed");
    desk.until_gone(ESC, &screens.said("field-level-partner"));
    make(desk, screens, "agreement", &["Tutoring data", "", "Clinic"]);
}

/// 16:30. Where the hours of the day went.
pub fn log(desk: &mut Desk, screens: &Screens) {
    let activity = screens.said("catalogue-job-activity-1");
    make(desk, screens, "log_entry", &["Assessment", "", &activity, "300"]);
}

/// The row of a screen in which a field stands.
fn row_of(screen: &str, field: &str) -> String {
    let row = screen.lines().find_map(|line| Some(line[line.find(field)?..].trim_end().to_owned()));
    row.unwrap_or_default()
}

/// What was done between the meetings is there, with the reason why the plan changed and what may not have gone out.
pub fn is_kept(school: &School) {
    for (kind, kept) in [
        ("work_entry", "Marisol Vega"),
        ("outreach", "Coffee"),
        ("revision", "They asked for it"),
        ("finding", "Nobody tells us what is taught"),
        ("item", "What is taught?"),
        ("memo", "Who asks me"),
        ("partnership", "Dental checks"),
        ("agreement", "Tutoring data"),
        ("log_entry", "300"),
    ] {
        let listed = school.out(&["list", kind]);
        assert!(listed.contains(kept), "{kind}: {listed}");
    }
    let files = std::fs::read_dir(school.folder.path()).unwrap().map(|own| own.unwrap().path());
    let written: Vec<_> =
        files.filter(|own| own.extension().is_some_and(|own| own == "csv")).collect();
    assert_eq!(written, Vec::<std::path::PathBuf>::new(), "nothing went out");
}
