//! What is private is nowhere: a marker in every private text, date and number, and in every private
//! record of every kind, looked for in what each audience sees, on all masked screens, in what is copied
//! there, in exports and in reports; and it changes nothing that is counted or computed for others.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod catalogue;
mod cli_office;
#[path = "privacy/data_wall.rs"]
mod data_wall;
#[path = "privacy/marked.rs"]
mod marked;
mod today;
mod tui_stage;
#[path = "privacy/wall.rs"]
mod wall;

use catalogue::{Before, play, shots};
use cli_office::MemoryOffice;
use commonground::domain::declare::Report;
use commonground::domain::kinds::SITE;
use commonground::domain::{Kind, Language, Level};
use commonground::engine::{Query, Redacted, reports};
use commonground::tui::Message;
use marked::*;
use tui_stage::Stage;
use tui_stage::records::id;

#[test]
fn every_masked_screen_hides_it() {
    let school = school();
    let mut found = String::new();
    for shot in shots().into_iter().filter(|shot| shot.before == Before::Full) {
        let mut stage = masked(&school, Language::Es, (200, 60));
        play(&mut stage, shot.keys.trim_start_matches("g h "));
        for size in [(200, 60), (80, 24)] {
            stage.send(Message::Resize(size.0, size.1));
            found.extend(leak(&mut stage, &shot.name));
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// Every pane in every way, with each of its rows selected, opened, edited, copied.
#[test]
fn every_row_of_every_pane_hides_it() {
    let school = school();
    let mut found = String::new();
    let outlines = ["4", "4 enter", "4 j enter", "4 G enter", "4 j enter . .", "4 G enter . ."];
    let others = ["1", "6", "8", "2", "2 .", "2 . .", "3", "3 .", "3 . .", "3 ,", "5", "5 ."];
    let registers =
        (0..Kind::all().count()).map(|place| format!("7 g g {}enter", "j ".repeat(place)));
    let panes = outlines.iter().chain(&others).map(|keys| (*keys).to_owned()).chain(registers);
    for pane in panes {
        let step = if ["3 .", "5"].contains(&&*pane) { "l" } else { "j" };
        let mut before = String::new();
        for row in 0.. {
            let mut stage = masked(&school, Language::En, (160, 50));
            play(&mut stage, &pane);
            stage.keys("g g");
            for _ in 0..row {
                stage.keys(step);
            }
            let screen = stage.screen();
            if screen == before {
                break;
            }
            before = screen;
            for (what, keys) in [("seen", ""), ("copied", "y y"), ("edited", "i"), ("made", "r")] {
                play(&mut stage, keys);
                found.extend(leak(&mut stage, &format!("{pane}, row {row}, {what}")));
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn exports_and_reports_for_others_leave_it_out() {
    let office = MemoryOffice::founded();
    let mut stage = Stage::closed(Language::En, "vim");
    office.workspace.replace(marked(&mut stage));
    let hides = |words: &[&str]| {
        let out = office.out(words);
        assert_eq!(marked_in(&out), None, "{words:?}");
    };
    let whole = office.out(&["export", "json"]);
    for (mark, count) in [(MARK, 40), ("2087", 15), ("761", 1), ("76.1", 1)] {
        let found = whole.matches(mark).count();
        assert!(found > count, "{mark} is there at all: {found}");
    }
    for audience in ["team", "partner", "public"] {
        for kind in Kind::all() {
            hides(&["export", "csv", kind.key, "--audience", audience]);
        }
        // Where nothing is left there is no calendar.
        let calendar = office.run(&["export", "ics", "--all", "--audience", audience]);
        assert_eq!(marked_in(&calendar.out), None, "{audience}");
        for outline in ["t-outline", "t-drivers"] {
            for syntax in ["opml", "mermaid", "outline", "markdown", "drivers", "svg"] {
                let reply = office.run(&["export", syntax, outline, "--audience", audience]);
                assert_eq!(marked_in(&format!("{}{}", reply.out, reply.err)), None, "{syntax}");
                assert_eq!(reply.exit == 0, audience == "team", "{outline} is the team's");
            }
        }
        for report in reports::all().map(|own| own.report) {
            for about in abouts(report) {
                for format in ["markdown", "text", "html"] {
                    let words = ["report", report.key, "--audience", audience, "--format", format];
                    let words = words.into_iter().chain(about.as_deref());
                    let reply = office.run(&words.collect::<Vec<_>>());
                    assert_eq!(marked_in(&format!("{}{}", reply.out, reply.err)), None, "{format}");
                    let is_hers = about.as_ref().is_some_and(|about| about.contains("=t-"));
                    let may_be_empty = !(is_hers && audience == "team");
                    let is_empty = reply.err.contains("so it was not written");
                    assert!(reply.exit == 0 || may_be_empty && is_empty, "{about:?} {}", reply.err);
                }
            }
        }
    }
}

/// What is said for what a report asks: one about a record is about the hidden one, and about one that is seen.
fn abouts(report: &Report) -> Vec<Option<String>> {
    let Some(asks) = report.asks.iter().find(|field| field.required) else { return vec![None] };
    let kind = Kind::by_code(asks.ty.kinds()[0]).unwrap();
    [true, false].map(|hidden| Some(format!("{}={}", asks.key, own(kind, hidden)))).into()
}

const OTHERS: [Level; 3] = [Level::Team, Level::Partner, Level::Public];

/// Over all kinds and audiences: nothing of it is in what they are given, not even a link.
#[test]
fn what_an_audience_sees_holds_none_of_it() {
    let (workspace, _) = school();
    for audience in OTHERS {
        let redacted = Redacted::of(&workspace, audience);
        let seen = redacted.seen(&workspace);
        for record in seen.records().records() {
            let held = format!("{record:?}");
            assert_eq!(marked_in(&held), None, "{audience:?}");
            assert!(!held.contains("\"x-"), "{audience:?} links to what is hidden: {held}");
            let fields = Kind::by_code(record.kind).unwrap().fields.iter();
            for field in fields.filter(|field| !audience.may_see(field.level)) {
                assert_eq!(record.get(field.code), None, "{audience:?}: {}", field.key);
                assert!(!seen.shows(record, field.code));
            }
        }
        for kind in Kind::all() {
            let hidden = id(&own(kind, true));
            assert!(
                seen.get(hidden.as_str()).is_none() && kind.code == SITE || seen.hides(&hidden)
            );
            assert_eq!(seen.incoming(&hidden).next(), None, "{audience:?}: {}", kind.key);
        }
    }
}

/// A school in which nothing is private that a team could see: what is computed for the team is the
/// same with and without what is.
#[test]
fn nothing_private_changes_what_is_computed_for_others() {
    let office = MemoryOffice::founded();
    let told = |office: &MemoryOffice| {
        let all = reports::all().filter(|own| own.report.asks.iter().all(|own| !own.required));
        let written = |audience: &str, own: reports::Declared| {
            let reply = office.run(&["report", own.report.key, "--audience", audience]);
            reply.out + &reply.err
        };
        let reports: Vec<String> = all
            .flat_map(|own| ["team", "partner", "public"].map(|audience| written(audience, own)))
            .collect();
        let figures = ["benchmark", "step", "outcome", "problem", "aim", "cycle", "outline"]
            .map(|kind| office.out(&["export", "csv", kind]));
        (reports, figures, office.out(&["export", "ics", "--all"]))
    };
    office.out(&["set", "site-1", "start=2026-09-01"]);
    office.out(&["set", "step-1.1", "state=done"]);
    // A report that is for nobody yet says for whom it would be.
    office.out(&["add", "skill", "person=person-me", "tool=cycles"]);
    let before = told(&office);
    let hide = |kind: &str, pairs: &[&str]| {
        let id = office.out(&[&["add", kind], pairs].concat());
        office.out(&["set", id.trim(), "level=private"]);
        id.trim().to_owned()
    };
    hide("step", &["title_en=Hidden", "number=1.9", "benchmark=benchmark-1"]);
    hide("step", &["title_en=Hidden", "number=2.9", "benchmark=benchmark-2", "state=doing"]);
    hide("group", &["name_en=Hidden"]);
    let person = hide("person", &["name=Hidden", "person_kind=student"]);
    hide("seat", &["title=Hidden", &format!("person={person}")]);
    hide("expectation", &["text=Hidden", "holder=group-students"]);
    let paper = hide("document", &["title=Hidden"]);
    office.out(&["link", "step-3.1", "evidence", &paper]);
    let after = told(&office);
    // Only when a record was changed is told of a link to something hidden.
    let plain = |text: &str| -> Vec<String> {
        let kept = text.lines().filter(|line| !line.starts_with("DTSTAMP"));
        kept.filter(|line| !line.starts_with("step-3.1,")).map(str::to_owned).collect()
    };
    for (before, after) in before.0.iter().chain(&before.1).zip(after.0.iter().chain(&after.1)) {
        assert_eq!(plain(before), plain(after));
    }
    assert_eq!(plain(&before.2), plain(&after.2));
}

/// Whoever is private is not told as who changed something: not on masked screens, not in a table.
#[test]
fn an_author_who_is_private_is_nobody() {
    let office = MemoryOffice::founded();
    office.author.replace("Luz Zaqw".to_owned());
    let luz = office.out(&["add", "person", "name=Luz Zaqw"]).trim().to_owned();
    office.out(&["add", "organization", "name_en=Food Bank"]);
    assert!(office.out(&["export", "csv", "organization"]).contains("Luz Zaqw"));
    office.out(&["set", &luz, "level=private"]);
    assert!(!office.out(&["export", "csv", "organization"]).contains("Luz Zaqw"));
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(140, 40));
    stage.journal.0.clone_from(&office.journal.borrow().0);
    stage.open(office.workspace.borrow().clone());
    stage.keys("8 j enter").sees("Luz Zaqw").keys("g h").misses("Luz Zaqw").sees("somebody");
    stage.keys("esc esc 1").misses("Luz Zaqw").keys("7 j enter enter").misses("Luz Zaqw");
}

/// A register counts what it lists; of what is hidden it does not say that there is none.
#[test]
fn masked_registers_count_what_they_show() {
    let school = school();
    let mut stage = masked(&school, Language::En, (200, 160));
    play(&mut stage, "7");
    let screen = stage.screen();
    let redacted = Redacted::of(&school.0, Level::Team);
    let texts = commonground::texts::Texts::new(Language::En);
    for kind in Kind::all() {
        let seen = redacted.seen(&school.0);
        let count = match Query::all(kind.code, Language::En).run(seen).len() {
            0 if kind.level == Level::Private => String::new(),
            count => count.to_string(),
        };
        let words = texts.kinds(kind);
        let row = |line: &&str| {
            let own = line.split('│').next().unwrap_or_default();
            let own = own.trim_start_matches(['›', '·', ' ']);
            own.strip_prefix(&*words).is_some_and(|rest| rest.trim() == count)
        };
        assert!(screen.lines().any(|line| row(&line)), "{words} {count}:\n{screen}");
    }
}

/// A form whose record is hidden meanwhile shows nothing of it, changes nothing, and goes on.
#[test]
fn a_form_whose_record_is_hidden_changes_nothing() {
    let school = school();
    let mut stage = masked(&school, Language::En, (120, 50));
    stage.keys("g h 6 j i esc").sees(MARK);
    let steps = stage.journal.0.len();
    stage.keys("g h").misses(MARK).sees("••••••").keys("enter").sees("Press [g h] to show");
    assert_eq!(stage.journal.0.len(), steps);
}

/// What an aim links to without showing it stands as a mask in its form, and is not replaced.
#[test]
fn a_link_to_something_hidden_is_not_filled_in_a_form() {
    let school = school();
    let mut stage = masked(&school, Language::En, (120, 50));
    let place = Kind::all().position(|kind| kind.key == "aim").unwrap();
    play(&mut stage, &format!("7 g g {}enter i esc", "j ".repeat(place)));
    let steps = stage.journal.0.len();
    stage.sees("Luz statement").keys("j").sees("••••••").keys("enter").sees("Press [g h] to show");
    assert_eq!(stage.journal.0.len(), steps);
    stage.keys("g h enter").misses("Press [g h] to show");
}
