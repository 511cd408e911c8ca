//! What the window does with files, as commands do it: what is to be said before, what is asked for, what is
//! told of it. The trash and the settings, which are found in the same way.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::kinds::meetings::meeting;
use commonground::domain::kinds::{MEETING, PERSON};
use commonground::domain::{Language, Level, Value};
use commonground::engine::crossing::{Format, Incoming};
use commonground::engine::request::Request;
use commonground::tui::{Answered, Effect, Errand, Message, Paper};
use tui_stage::Stage;
use tui_stage::records::{create, school};

/// The errands that were asked for since the last time.
fn errands(stage: &mut Stage) -> Vec<Errand> {
    let errand = |effect| match effect {
        Effect::Errand(errand) => Some(errand),
        _ => None,
    };
    stage.did().into_iter().filter_map(errand).collect()
}

fn paper(stage: &mut Stage) -> Paper {
    match &errands(stage)[..] {
        [Errand::Write(paper)] => (**paper).clone(),
        other => panic!("nothing is written: {other:?}"),
    }
}

#[test]
fn the_palette_finds_what_commands_do_by_the_words_of_both_languages() {
    let mut stage = Stage::new();
    for (typed, found) in [
        ("report", "report: write or print one"),
        ("informe", "report: write or print one"),
        ("print", "report: write or print one"),
        ("imprimir", "report: write or print one"),
        ("export", "export into a file"),
        ("exportar", "export into a file"),
        ("import", "import from a file"),
        ("restore", "restore a backup into a new folder"),
        ("papelera", "what is in the trash"),
        ("trash", "what is in the trash"),
        ("projector", "show it to the room"),
        ("proyector", "show it to the room"),
        ("settings", "settings"),
        ("ajustes", "settings"),
        ("configuración", "settings"),
    ] {
        stage.keys(":").text(typed).sees(&format!("› {found}")).keys("esc");
    }
    for typed in ["backup", "respaldo", "usb"] {
        stage.keys(":").text(typed).sees("back up to a place of your choice").keys("esc");
    }
}

#[test]
fn letters_that_are_strewn_over_a_title_find_nothing() {
    let mut stage = Stage::new();
    let person = |id, name| create(PERSON, id, name, Vec::new());
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &[person("tran", "Principal Tran"), person("rex", "Rex Portillo")]);
    stage.open(workspace);
    stage.keys(":").text("print").misses("Principal Tran").keys("esc");
    stage.keys(":").text("export").misses("Rex Portillo").keys("esc");
    stage.keys(":").text("zqx").sees("Nothing found").keys("esc");
    // Begins of words are no chance.
    stage.keys(":").text("prtr").misses("zqx").sees("Principal Tran").keys("esc");
    stage.keys(":").text("cipal").sees("Principal Tran").keys("esc");
}

#[test]
fn a_report_asks_for_whom_in_which_form_and_where_and_tells_where_it_lies() {
    let mut stage = Stage::new();
    stage.keys("g r").text("handover").sees("What is open, by whom and since when").keys("enter");
    let day = today::day();
    stage.sees("team").sees(&format!("~/handover-{day}.html"));
    // The name follows the form until somebody writes another.
    stage.keys("up right").sees(&format!("~/handover-{day}.txt")).keys("left up right down down");
    stage.keys("enter");
    let question = Request::Report { name: "handover".into(), pairs: Vec::new() };
    let file = format!("~/handover-{day}.html");
    let (format, audience, replace) = (Format::Html, Level::Partner, false);
    let (language, recipient) = (Some(Language::En), None);
    let wanted = Paper { question, format, language, audience, recipient, file, replace };
    assert_eq!(paper(&mut stage), wanted);
    // Pressed again while it is being written, nothing is written twice.
    stage.keys("enter");
    assert_eq!(errands(&mut stage), []);
    stage.send(Message::Answered(Answered::Done("Written: /home/ana/handover.html".into())));
    stage.sees("Written: /home/ana/handover.html").sees("Open notes");
    // The same again takes the place of what was told of it; another one stands before it.
    let write = |stage: &mut Stage, report: &str, told: &str| {
        stage.keys("g r").text(report).keys("enter enter");
        stage.send(Message::Answered(Answered::Done(told.into())));
    };
    write(&mut stage, "handover", "Written: /home/ana/handover.txt");
    stage.sees("Written: /home/ana/handover.txt (Esc: seen)");
    write(&mut stage, "roadmap", "Written: /home/ana/roadmap.html");
    stage.sees("Written: /home/ana/roadmap.html (Esc: seen; 1 more)");
}

#[test]
fn a_report_about_the_meeting_at_hand_asks_for_no_meeting() {
    for (language, typed, tells) in [
        (Language::En, "minutes", "Minutes of a meeting"),
        (Language::Es, "minuta", "Minuta de una junta"),
    ] {
        let mut stage = Stage::with(language, 80, 24);
        let mut workspace = stage.workspace().clone();
        let day = || vec![(meeting::DATE.code, Value::Date(today::day()))];
        let held = |id, title| create(MEETING, id, title, day());
        stage.keep(&mut workspace, &[held("one", "Council"), held("two", "Retreat")]);
        stage.open_as_left(workspace);
        // From its page by the key, where it stands first, and by the palette.
        stage.keys(":").text("Retreat").keys("enter g r").sees(&format!("› {tells}")).keys("enter");
        let asked = vec![("meeting".to_owned(), "two".to_owned())];
        stage.sees("~/minut").sees("-retreat-").keys("enter");
        let name = "minutes".to_owned();
        assert_eq!(paper(&mut stage).question, Request::Report { name, pairs: asked.clone() });
        stage.send(Message::Answered(Answered::Done("Written: ~/minutes.html".into())));
        stage.keys("esc :").text(typed).keys("enter enter");
        let name = "minutes".to_owned();
        assert_eq!(paper(&mut stage).question, Request::Report { name, pairs: asked });
        stage.send(Message::Answered(Answered::Done("Written: ~/minutes.html".into())));
        // For whoever reads the other language.
        stage.keys("esc :").text("handout").keys("enter up up up right down down down enter");
        assert_eq!(paper(&mut stage).language, Some(language.other()));
        stage.send(Message::Answered(Answered::Done("Written: ~/handout.html".into())));
        // From anywhere else it asks which.
        stage.keys("esc 1 g r").text("minutes").keys("enter").sees("› Council").sees("Retreat");
    }
}

#[test]
fn what_was_refused_is_not_told_of_what_is_said_instead() {
    let mut stage = Stage::new();
    stage.keys("g r").text("handover").keys("enter enter");
    stage.send(Message::Answered(Answered::Refused("Nothing in this report is for them.".into())));
    stage.sees("is for them").keys("up").sees("is for them").keys("right").misses("is for them");
    stage.keys("down enter");
    let there = Answered::There("~/handover.txt is there already.".into());
    stage.send(Message::Answered(there)).sees("Replace it").keys("right").sees("‹ yes ›");
    // Another name was never asked about.
    stage.keys("up").text("2").misses("Replace it").misses("is there already").keys("enter");
    assert!(!errands(&mut stage).iter().any(|errand| match errand {
        Errand::Write(paper) => paper.replace,
        _ => false,
    }));
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_who_says_so() {
    let mut stage = Stage::new();
    stage.keys("3 g w").sees("› People (CSV, for a spreadsheet)").keys("enter enter");
    assert!(!paper(&mut stage).replace);
    stage.send(Message::Answered(Answered::There("~/people.csv is there already.".into())));
    stage.sees("is there already").sees("Replace it  ‹ no ›").keys("enter");
    assert!(!paper(&mut stage).replace, "Enter alone replaces nothing");
    stage.send(Message::Answered(Answered::There("~/people.csv is there already.".into())));
    stage.keys("right").sees("‹ yes ›").keys("enter");
    assert!(paper(&mut stage).replace);
}

#[test]
fn what_would_come_in_is_told_before_it_is_taken() {
    let mut stage = Stage::new();
    stage.keys("3 g i").sees("› rows: People (CSV)").keys("enter");
    stage.send(Message::Paste("/tmp/people.csv".into()));
    stage.sees("/tmp/people.csv").keys("enter");
    let incoming = Incoming::Rows {
        kind: "person".into(),
        map: Vec::new(),
        with: Vec::new(),
        take_good: true,
    };
    let errand = |only_look| Errand::TakeIn {
        incoming: incoming.clone(),
        file: "/tmp/people.csv".into(),
        only_look,
    };
    assert_eq!(errands(&mut stage), [errand(true)]);
    let told = "Good: 3.\nEnter takes in the good rows.\npeople.csv:4:1  name: missing";
    let would = || Message::Answered(Answered::Would { told: told.into(), some: true });
    stage.send(would());
    stage.sees("people.csv:4:1").sees("enter take it in");
    // Another file is looked at first again.
    stage.keys("backspace").text("v").sees("enter look at it").keys("enter");
    assert_eq!(errands(&mut stage), [errand(true)]);
    stage.send(would());
    stage.keys("enter");
    assert_eq!(errands(&mut stage), [errand(false)]);
    stage.send(Message::Answered(Answered::Done("Good: 3. It is in.".into())));
    stage.sees("It is in.");
}

#[test]
fn the_name_of_a_file_is_completed_and_never_over_what_was_typed_since() {
    let mut stage = Stage::new();
    stage.keys("3 g i enter").text("~/peo").keys("tab");
    assert_eq!(errands(&mut stage), [Errand::Complete("~/peo".into())]);
    let completed = |ways: &[&str]| Answered::Completed {
        typed: "~/peo".into(),
        file: "~/people".into(),
        ways: ways.iter().map(|way| (*way).to_owned()).collect(),
    };
    stage.text("x");
    stage.send(Message::Answered(completed(&[])));
    stage.sees("~/peox").keys("backspace");
    stage.send(Message::Answered(completed(&["people.csv", "people.json"])));
    stage.sees("~/people").sees("people.csv   people.json");
}

#[test]
fn what_is_refused_is_told_and_can_be_mended() {
    for (width, height) in [(42, 12), (80, 24), (120, 40)] {
        let mut stage = Stage::with(Language::Es, width, height);
        stage.keys("g B").sees(&format!("~/respaldo-{}.cgbackup", today::day())).keys("enter");
        let file = format!("~/respaldo-{}.cgbackup", today::day());
        assert_eq!(errands(&mut stage), [Errand::Backup(Some(file))]);
        stage.send(Message::Answered(Answered::Refused("El disco está lleno.".into())));
        stage.sees("El disco está lleno.").sees("respaldar").keys("esc").sees("Notas pendientes");
        // Who has gone on is told all the same.
        stage.send(Message::Answered(Answered::Refused("El disco está lleno.".into())));
        stage.sees("El disco está lleno.");
    }
}

#[test]
fn a_backup_is_restored_into_a_folder_of_its_own() {
    let mut stage = Stage::new();
    stage.keys(":").text("restore").keys("enter enter").sees("Type where it is to be first");
    stage.text("/media/a.cgbackup").keys("down").text("copy").keys("enter");
    let (file, folder) = ("/media/a.cgbackup".into(), "~/copy".into());
    assert_eq!(errands(&mut stage), [Errand::Restore { file, folder }]);
}

#[test]
fn the_trash_is_a_list_and_enter_puts_back_what_belongs_together() {
    let mut stage = Stage::new();
    stage.keys("g d").sees("There is nothing in the trash.");
    stage.keys("c").text("uno").keys("enter c").text("dos").keys("enter d d");
    stage.keys("g d").sees("In the trash").sees("› dos").sees("note").keys("enter");
    stage.sees("“dos” is back").sees("Open notes 2");
    // A row of an outline comes back with its place.
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage.keys("4 enter j");
    let rows = stage.records("placement").len();
    stage.keys("d d");
    assert!(stage.records("placement").len() < rows);
    stage.keys("g d enter");
    while stage.screen().contains("In the trash") {
        stage.keys("enter");
    }
    assert_eq!(stage.records("placement").len(), rows);
}

#[test]
fn settings_stand_in_one_place_and_say_how_they_are() {
    let mut stage = Stage::new();
    stage.keys("g ,").sees("› Language").sees("English").keys("enter").sees("Español");
    stage.sees("Ajustes").keys("enter").sees("English").keys("j j j").sees("off").keys("enter");
    stage.sees("on").keys("k k k").keys("j j j j j enter").sees("Which panes have a digit?");
    // Home gives its digit up; all move up.
    stage.keys("enter").sees("› Home").keys("esc").sees("Roadmap, People").keys("esc");
    stage.keys("1").sees("Roadmap ·");
}
