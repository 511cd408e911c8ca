//! What the screens promise where people are in a hurry, watched, or in trouble: nothing is made by
//! accident, nothing hidden is shown, nothing typed vanishes, nothing is called saved that is not.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::common::LEVEL;
use commonground::domain::kinds::listening::finding;
use commonground::domain::kinds::{AREAS, Area};
use commonground::domain::kinds::{FINDING, NOTE, PROBLEM};
use commonground::domain::{Kind, Language, Level, Record, RecordId, Value};
use commonground::engine::Edit;
use commonground::tui::{Effect, Exit, Message};
use tui_stage::Stage;
use tui_stage::records::create;

fn note(stage: &mut Stage, text: &str) {
    stage.keys("c").text(text).keys("enter");
}

/// Opens the register of a kind.
fn register(stage: &mut Stage, kind: &str) {
    stage.keys("7 g g");
    let place = AREAS
        .iter()
        .filter(|area| area.is_always_used() || area.has(Kind::by_key(kind).unwrap().code))
        .flat_map(Area::kinds)
        .position(|known| known.key == kind)
        .unwrap();
    for _ in 0..place {
        stage.keys("j");
    }
    stage.keys("enter");
}

fn level(record: &Record) -> Level {
    Kind::by_code(record.kind).unwrap().level_of(record)
}

#[test]
fn an_untouched_prefilled_form_makes_nothing() {
    let mut stage = Stage::new();
    note(&mut stage, "Ms. Ortiz");
    let steps = stage.journal.0.len();
    stage.keys("r").text("person").keys("enter").sees("New person").keys("esc").sees("› Ms. Ortiz");
    assert_eq!(stage.journal.0.len(), steps);
    assert!(stage.model.drafts.known.is_empty());
    stage.keys("r").text("person").keys("enter");
    stage.send(Message::Signal(commonground::tui::Signal::Continued)).wait(2000).keys("esc");
    assert!(stage.record("person", "Ms. Ortiz").is_none());
    stage.keys("r").text("person").keys("enter").text("!").keys("esc");
    assert!(stage.record("person", "Ms. Ortiz!").is_some(), "an edit is a wish");
}

#[test]
fn words_in_the_other_language_are_kept_by_going_on_as_in_ones_own() {
    let kind = Kind::by_code(PROBLEM).unwrap();
    for (own, spanish) in [("", "La sala se llena"), ("The hall is full", "La sala se llena")] {
        let mut stage = Stage::new();
        let mut workspace = stage.founded();
        let day = (finding::DATE.code, Value::Date(today::day()));
        stage.keep(&mut workspace, &[create(FINDING, "heard", spanish, vec![day])]);
        stage.open(workspace);
        register(&mut stage, "finding");
        stage.keys("r").text("problem").keys("enter").sees("New problem").text(own).keys("enter");
        let [problem] = &stage.records("problem")[..] else { panic!("{}", stage.screen()) };
        let Some(Value::Text2(words)) = problem.get(kind.title().code) else { panic!() };
        let kept = [words.get(Language::En), words.get(Language::Es)];
        assert_eq!(kept, [Some(own).filter(|own| !own.is_empty()), Some(spanish)]);
        stage.keys("esc esc u");
        assert!(stage.records("problem").is_empty(), "it is one step");
    }
}

#[test]
fn a_record_is_no_more_visible_than_its_note() {
    for (own, expected) in [(None, Level::Private), (Some(Level::Public), Level::Team)] {
        let mut stage = Stage::new();
        note(&mut stage, "Marta");
        if let Some(own) = own {
            let (id, code) = (stage.records("note")[0].id.clone(), LEVEL.code);
            let edit = Edit::Set { id, code, value: Some(Value::Choice(own.code())) };
            let mut workspace = stage.workspace().clone();
            stage.keep(&mut workspace, &[edit]);
            stage.open(workspace);
        }
        let steps = stage.journal.0.len();
        stage.keys("r").text("person").keys("enter");
        stage.sees(if own.is_none() { "only me" } else { "team" });
        stage.keys("enter");
        assert_eq!(level(&stage.record("person", "Marta").unwrap()), expected);
        assert_eq!(stage.journal.0.len(), steps + 1);
        stage.sees("Added “Marta” (person); the note is filed. Undo brings it back.");
    }
}

#[test]
fn what_is_masked_stays_masked_in_forms_too() {
    let mut stage = Stage::new();
    note(&mut stage, "secret about Marta");
    stage.keys("g h").sees("is private and hidden now. Press [g h] to show it.").misses("secret");
    stage.keys("r").misses("What does this note become");
    // A record that is not there yet has private values too.
    let mut stage = Stage::new();
    register(&mut stage, "person");
    stage.keys("o tab tab tab tab tab tab").sees("Phone").text("555-0100").keys("esc g h");
    stage.sees("private hidden").sees("••••••").misses("555-0100");
    stage.keys("enter").sees("Press [g h] to show private fields first.").misses("555-0100");
    stage.keys("g h").sees("555-0100");
}

#[test]
fn the_header_names_the_first_site_unless_it_is_private() {
    let mut stage = Stage::new();
    let site = Kind::by_key("site").unwrap();
    let mut workspace = stage.workspace().clone();
    let id = RecordId::parse("a-site").unwrap();
    let name = Value::Text2(Box::new(commonground::domain::Text2::new(Language::En, "Annex")));
    let values = vec![(site.title().code, name)];
    stage.keep(&mut workspace, &[Edit::Create { id, kind: site.code, values }]);
    let id = RecordId::parse("site-1").unwrap();
    let value = Some(Value::Choice(Level::Private.code()));
    stage.open(workspace.clone());
    stage.sees("Lincoln High · en");
    stage.keep(&mut workspace, &[Edit::Set { id, code: LEVEL.code, value }]);
    stage.open(workspace);
    stage.sees("Lincoln High · en").keys("g h").misses("Lincoln High").misses("Annex");
}

#[test]
fn while_the_disk_refuses_nothing_is_called_saved() {
    for (language, note, reason) in [
        (Language::En, "Note in the Inbox.", "Cannot save: Full. 1 edit is only in memory."),
        (Language::Es, "Nota en la Bandeja.", "No se puede guardar: Full. 1 cambio está solo"),
    ] {
        let mut stage = Stage::with(language, 80, 24);
        stage.send(Message::CannotSave { sentence: "Full.".into(), unsaved: 1 });
        stage.keys("c").text("x").keys("enter").sees(reason).sees(note);
        stage.misses("saved").misses("guardada").keys("x").sees(reason);
    }
}

#[test]
fn a_workspace_that_cannot_be_read_is_told_until_the_user_leaves() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24)).send(Message::CannotOpen("Is in use.".into()));
    stage
        .keys("esc esc j")
        .sees("Is in use.")
        .misses("Opening your workspace")
        .misses("help")
        .keys("q");
    assert!(matches!(stage.did()[..], [Effect::Quit(Exit::NotOpened)]));
}

#[test]
fn a_link_without_a_match_keeps_its_text() {
    let mut stage = Stage::new();
    register(&mut stage, "person");
    stage.keys("o").text("Luis").keys("tab tab tab").text("Zzz");
    // Walking on makes nothing.
    stage.sees("“Zzz” is not among: groups. [enter] makes it.");
    stage.keys("tab").sees("“Zzz” is not among: groups. Add it, or press Esc.");
    stage.keys("backspace").misses("Add it, or");
    stage.keys("ctrl+u").text("stu").keys("enter");
    let luis = stage.record("person", "Luis").unwrap();
    assert_eq!(stage.field(&luis, "group").as_deref(), Some("group-students"));
}

/// Where something has to be chosen and there is only one, Enter takes it.
#[test]
fn the_only_one_is_offered_where_one_is_needed() {
    let mut stage = Stage::new();
    register(&mut stage, "volunteer");
    stage.keys("o").text("Fruit").keys("enter");
    stage.sees("› You (the coordinator)").keys("enter");
    stage.sees("Person *                You (the coordinator)");
}

/// Nobody has to leave a form because what it points to is not there yet.
#[test]
fn what_a_link_lacks_is_made_on_the_way() {
    let mut stage = Stage::new();
    register(&mut stage, "person");
    stage.keys("o").text("Luis").keys("tab tab tab").text("Band").keys("enter");
    // Going back from the form of the new one leads on: the field has it.
    stage.sees("New group").keys("enter esc esc").sees("Luis").sees("Group                   Band");
    let luis = stage.record("person", "Luis").unwrap();
    let band = stage.record("group", "Band").unwrap();
    assert_eq!(stage.field(&luis, "group").as_deref(), Some(band.id.as_str()));
    // What Enter promised to make is made, also by who goes back at once.
    stage.text("Bakery").keys("enter").sees("New organization").keys("esc esc");
    let luis = stage.record("person", "Luis").unwrap();
    let bakery = stage.record("organization", "Bakery").unwrap();
    assert_eq!(stage.field(&luis, "organization").as_deref(), Some(bakery.id.as_str()));
}

#[test]
fn a_choice_narrows_while_typing_and_folds_accents() {
    let mut stage = Stage::with(Language::Es, 80, 40);
    register(&mut stage, "organization");
    stage.keys("o").text("Sur").keys("tab").sees("salud").text("fundacion").misses("salud");
    stage.text("zzz").keys("enter").sees("No se encontró nada.").sees("fundacionzzz");
    stage.keys("backspace backspace backspace enter");
    let made = stage.records("organization").remove(0);
    assert_eq!(stage.field(&made, "sector").as_deref(), Some("philanthropy"));
}

#[test]
fn a_chosen_value_is_taken_away_by_deleting_it() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").text("Sur").keys("tab").text("health").keys("enter esc k");
    let sector =
        |stage: &Stage| stage.field(&stage.record("organization", "Sur").unwrap(), "sector");
    assert_eq!(sector(&stage).as_deref(), Some("health"));
    stage.keys("enter").sees("› health").keys("backspace").misses("›").keys("esc");
    assert_eq!(sector(&stage).as_deref(), Some("health"), "Esc changes nothing");
    stage.keys("enter backspace enter");
    assert_eq!(sector(&stage), None);
}

#[test]
fn walking_past_a_yes_or_no_does_not_turn_it() {
    let flags = |kind: &&'static Kind| {
        let flag = |field: &commonground::domain::Field| {
            matches!(field.ty, commonground::domain::FieldType::Flag)
        };
        kind.fields[0].required && kind.fields.iter().any(flag)
    };
    for kind in Kind::all().filter(flags) {
        let mut stage = Stage::new();
        register(&mut stage, kind.key);
        stage.keys("o").text("2026").keys("enter");
        let steps = stage.journal.0.len();
        for _ in 0..2 * kind.fields.len() {
            stage.keys("tab");
        }
        assert_eq!(stage.journal.0.len(), steps, "{}", kind.key);
    }
}

#[test]
fn enter_walks_through_a_form_and_chooses_nothing_by_itself() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    let fields = Kind::by_key("organization").unwrap().fields.len() + 1;
    stage.keys("o").text("Sur").keys("enter");
    let steps = stage.journal.0.len();
    for _ in 1..fields {
        stage.keys("enter");
    }
    assert_eq!(stage.journal.0.len(), steps);
    assert_eq!(stage.record("organization", "Sur").map(|own| level(&own)), Some(Level::Partner));
    // The last field was kept and nothing is being entered: letters of lists do nothing here.
    stage.keys("d d m x f n / 1").sees("Sur").misses("trash");
    assert_eq!(stage.journal.0.len(), steps);
    stage.misses("to the trash").keys("esc").sees("› Sur");
}

#[test]
fn the_focus_is_visible_without_colours() {
    let mut stage = Stage::with(Language::En, 120, 40);
    register(&mut stage, "group");
    let marks = |stage: &Stage| stage.screen().matches('›').count();
    assert_eq!(marks(&stage), 1);
    stage.sees("· Groups").keys("enter");
    assert_eq!(marks(&stage), 1);
    let screen = stage.screen();
    let row = screen.lines().nth(1).unwrap();
    assert!(row.contains("› "), "the title of the detail is marked:\n{screen}");
}

#[test]
fn a_detail_whose_record_is_taken_back_gives_way_to_the_list() {
    let mut stage = Stage::with(Language::En, 42, 12);
    stage.keys("c").text("a thought").keys("enter enter").sees("State");
    stage.keys("u").misses("State").sees("Press [c]");
}

#[test]
fn the_help_lists_what_works_in_the_focused_place() {
    let mut stage = Stage::with(Language::En, 80, 60);
    note(&mut stage, "uno");
    stage.keys("?").sees("make a record").sees("put away").keys("esc");
    register(&mut stage, "person");
    stage.keys("?").text("a").misses("put away").keys("esc");
    stage.keys("?").text("trash").sees("to the trash").keys("esc");
    stage.keys("o").text("Luis").keys("enter esc ?").misses("to the trash").sees("fill in");
}

#[test]
fn empty_lists_name_the_key_that_fills_them() {
    for (keymap, note, new) in
        [("vim", "Press [c]", "Press [o]"), ("emacs", "[ctrl+c c]", "[alt+enter]")]
    {
        let mut stage = Stage::closed(Language::En, keymap);
        stage.send(Message::Resize(80, 24));
        stage.open(commonground::engine::Workspace::default());
        stage.sees(note);
        stage.keys("7 enter").sees(new);
    }
}

#[test]
fn the_footer_keeps_the_way_out() {
    for (language, quit, leave) in
        [(Language::En, "q quit", "esc back"), (Language::Es, "q salir", "esc volver")]
    {
        let mut stage = Stage::with(language, 80, 24);
        note(&mut stage, "uno");
        let sequence = stage.workspace().ledger().last();
        let time = stage.now.to_clock().format("%H:%M:%S").to_string();
        stage.send(Message::Saved { sequence }).sees(&time).sees(quit);
        stage.send(Message::Resize(42, 12)).keys("r enter");
        let screen = stage.screen();
        let footer = screen.lines().last().unwrap();
        assert!(footer.starts_with(leave) && footer.contains("tab "), "{footer:?}");
    }
}

#[test]
fn actions_are_called_what_they_do() {
    let mut stage = Stage::new();
    note(&mut stage, "uno");
    stage.keys("/").sees("enter show these").sees("esc back").keys("esc r");
    stage.sees("enter choose").sees("esc back").keys("enter").sees("esc back");
    stage.text(" dos").sees("esc stop typing").keys("enter esc").sees("esc done");
}

#[test]
fn a_bilingual_field_tells_of_its_other_half() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").sees("Spanish: —").text("Sur").keys("enter esc k");
    stage.keys("g l").sees("Inglés: Sur (cambie con g l)");
    assert_eq!(Kind::by_code(NOTE).unwrap().key, "note");
}

#[test]
fn the_first_start_offers_three_ways_each_one_key() {
    use commonground::tui::Begin;
    let began = |keys: &str| {
        let mut stage = Stage::closed(Language::En, "vim");
        stage.send(Message::Resize(80, 24)).send(Message::Welcome);
        stage.sees("Welcome to commonground").sees("empty workspace").sees("example school");
        stage.keys(keys).did()
    };
    for (keys, begin) in [("n", Begin::Empty), ("esc", Begin::Empty), ("enter", Begin::Empty)] {
        assert!(matches!(&began(keys)[..], [Effect::Begin(made, Language::En)] if *made == begin));
    }
    assert!(matches!(began("d")[..], [Effect::Quit(Exit::Example)]));
    assert!(matches!(began("q")[..], [Effect::Quit(Exit::Quit)]));
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(42, 12)).send(Message::Welcome);
    stage.keys("l").sees("bienvenida").sees("ejemplo").keys("l i").sees("Which file?");
    stage.send(Message::Paste("/x/old.cgbackup".into())).sees("/x/old.cgbackup").keys("enter");
    let chosen = Begin::From("/x/old.cgbackup".into());
    assert!(matches!(stage.did().last(), Some(Effect::Begin(made, _)) if *made == chosen));
    stage.send(Message::CannotBegin("No such file.".into())).sees("No such file.");
    stage.keys("esc n");
    assert!(matches!(stage.did().last(), Some(Effect::Begin(Begin::Empty, _))));
}

/// What was typed is kept within two seconds, whatever the clock says then.
#[test]
fn a_clock_that_goes_back_delays_no_draft() {
    let mut stage = Stage::new();
    stage.keys("c").text("half").did();
    stage.now.millis -= 3_600_000;
    stage.text(" a thought").wait(1_000);
    let kept = |effect: &Effect| matches!(effect, Effect::SaveDraft { text, .. } if text.contains("thought"));
    assert!(stage.did().iter().any(kept));
}

/// A day that was typed where a person is looked for is a slip of the field.
#[test]
fn a_day_makes_nobody() {
    let mut stage = Stage::new();
    register(&mut stage, "problem");
    stage.keys("o").text("They are tired").keys("tab tab tab tab tab").text("1 sep");
    stage.misses("makes it").keys("enter").misses("New person");
    assert!(stage.record("person", "1 sep").is_none());
    stage.keys("backspace backspace backspace backspace backspace").text("Sep Ruiz");
    stage.sees("makes it");
}

/// Whoever edits something is about to type; whoever made nothing leaves with one key.
#[test]
fn a_form_opens_where_one_is_about_to_type_and_an_empty_one_is_left_by_one_key() {
    let mut stage = Stage::new();
    register(&mut stage, "person");
    stage.keys("o").sees("New person").keys("esc").misses("New person");
    stage.keys("o").text("Luis").keys("enter esc esc");
    stage.keys("i").text(" Carlos").keys("enter").misses("Quick note");
    assert!(stage.record("person", "Luis Carlos").is_some());
}

/// What did not fit stands where it was typed, with the reason, when the form is opened again.
#[test]
fn a_draft_that_does_not_fit_is_mended_where_it_stands() {
    let mut stage = Stage::new();
    stage.keys("5 o tab").text("one").keys("enter esc esc o");
    stage.sees("“one” is not a whole number").keys("backspace backspace backspace");
    stage.text("2").keys("enter esc").sees("3 of 29").keys("k k enter").text("Call them");
    stage.keys("enter").misses("New cycle");
    let made = stage.record("cycle", "Call them").unwrap();
    assert_eq!(stage.field(&made, "number").as_deref(), Some("2"));
}
