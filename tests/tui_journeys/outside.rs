//! What comes from outside while somebody works: signals, the disk, other processes, the clipboard; and
//! leaving.

use super::*;

#[test]
fn signals_keep_what_is_being_typed_and_end_with_their_number() {
    let mut stage = Stage::new();
    stage.keys("c").text("almost").keys("f1").send(Message::Signal(Signal::End(15)));
    let effects = stage.did();
    assert!(matches!(&effects[0], Effect::SaveDraft { text, .. } if text == "almost"));
    assert!(matches!(effects.last(), Some(Effect::Quit(Exit::Signal(15)))));
}

#[test]
fn escape_never_quits_and_q_never_loses_text() {
    let mut stage = Stage::new();
    stage.keys("esc esc esc ctrl+c").sees("Press the same key again");
    assert!(stage.did().is_empty());
    stage.keys("ctrl+c");
    assert!(matches!(stage.did()[..], [Effect::SaveDraft { .. }, Effect::Quit(Exit::Quit)]));
    let mut stage = Stage::new();
    note(&mut stage, "unsaved");
    stage.send(Message::CannotSave { sentence: "The disk is full.".into(), unsaved: 1 }).did();
    stage.keys("q").sees("Leave with unsaved changes?").keys("q").sees("Open notes");
    assert!(!stage.did().iter().any(|effect| matches!(effect, Effect::Quit(_))));
    stage.keys("q y");
    assert!(stage.did().iter().any(|effect| matches!(effect, Effect::Quit(Exit::Quit))));
}

#[test]
fn the_footer_says_how_far_changes_are_kept() {
    let mut stage = Stage::new();
    note(&mut stage, "uno");
    stage.sees(" saving");
    assert!(!stage.model.is_idle());
    let sequence = stage.workspace().ledger().last();
    let time = stage.now.to_clock().format("%H:%M:%S");
    stage.send(Message::Saved { sequence }).sees(&format!("saved {time}"));
    assert!(stage.model.is_idle());
    note(&mut stage, "dos");
    stage.send(Message::CannotSave { sentence: "The disk is full.".into(), unsaved: 1 });
    stage
        .sees("NOT SAVED")
        .keys("j")
        .sees("Cannot save: The disk is full. 1 edit is only in memory.");
    stage.keys("g s");
    assert!(stage.did().iter().any(|effect| matches!(effect, Effect::Retry)));
}

#[test]
fn notices_stay_until_dismissed() {
    let mut stage = Stage::new();
    stage.send(Message::Notice("One.".into())).send(Message::Notice("Two.".into()));
    stage.keys("j k").sees("Two. (Esc: seen; 1 more)").keys("esc").sees("One. (Esc: seen)");
    stage.keys("esc").misses("One.");
    // In a form too it is seen first, and only then done with; where somebody types, Esc is theirs.
    stage.keys("3 o").text("Luz").keys("enter");
    stage.send(Message::Notice("Three.".into())).keys("esc").sees("Three. (Esc: seen)");
    stage
        .keys("esc")
        .misses("Three.")
        .sees("esc done")
        .keys("esc")
        .misses("esc done")
        .sees("› Luz");
}

#[test]
fn a_request_of_another_process_is_applied_and_answered() {
    let mut stage = Stage::new();
    let asked = |id, request| Message::Asked {
        id,
        request: Box::new(request),
        asker: Asker::any_of(Level::Private),
        language: Language::En,
        author: Some("Luz".into()),
    };
    let note = Request::Note { id: "abcd2345wxyz".into(), text: "from the shell".into() };
    stage.send(asked(1, note)).sees("from the shell");
    let effects = stage.did();
    let Effect::Commit(transaction) = &effects[0] else { panic!("{effects:?}") };
    assert_eq!(&*transaction.author, "Luz");
    let Effect::Reply { id: 1, result, after } = &effects[1] else { panic!("{effects:?}") };
    assert!(result.is_ok());
    assert_eq!(*after, Some(transaction.sequence));
    stage.send(asked(2, Request::Search("shell".into())));
    let Effect::Reply { id: 2, result, after: None } = &stage.did()[0] else { panic!() };
    assert!(
        matches!(&result.as_ref().as_ref().unwrap().answer, Answer::Hits(hits) if hits.len() == 1)
    );
    stage.send(asked(3, Request::Remove(vec!["nobody".into()])));
    let Effect::Reply { id: 3, result, .. } = &stage.did()[0] else { panic!() };
    assert!(result.is_err());
}

#[test]
fn a_spooled_note_is_taken_once_and_keeps_its_time() {
    let mut stage = Stage::new();
    let moment = Moment { millis: stage.now.millis - 24 * 60 * 60 * 1000, ..stage.now };
    let id = RecordId::parse("bcdf2345wxyz").unwrap();
    let capture = || {
        let (id, text, author) = (id.clone(), "hallway".into(), "Ana".into());
        Message::Capture { id, text, author, moment }
    };
    stage.send(capture()).sees("hallway");
    assert!(matches!(stage.did()[1], Effect::CaptureTaken { after: Some(_), .. }));
    stage.send(capture());
    assert!(matches!(stage.did()[..], [Effect::CaptureTaken { after: None, .. }]));
    assert_eq!(stage.records("note").len(), 1);
}

#[test]
fn what_comes_before_the_workspace_waits_for_it() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24)).sees("Opening your workspace").keys("c j d d");
    let request = Box::new(Request::Search("x".into()));
    let asker = Asker::any_of(Level::Private);
    stage.send(Message::Asked { id: 9, request, asker, language: Language::En, author: None });
    assert!(stage.did().is_empty());
    stage.open(commonground::engine::Workspace::default());
    assert!(matches!(stage.did()[..], [Effect::Reply { id: 9, .. }]));
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(80, 24)).send(Message::CannotOpen("No se pudo.".into()));
    stage.misses("Abriendo").keys("esc esc").sees("No se pudo.").keys("q");
    assert!(matches!(stage.did()[..], [Effect::Quit(Exit::NotOpened)]));
}

#[test]
fn a_pasted_megabyte_is_one_event_and_pasting_runs_no_action() {
    let mut stage = Stage::new();
    let text = "familia y escuela\r\n".repeat(54_000);
    let start = std::time::Instant::now();
    stage.send(Message::Paste(text.clone())).sees("familia y escuela").keys("enter");
    assert!(start.elapsed().as_secs() < 2, "{:?}", start.elapsed());
    let note = stage.records("note").remove(0);
    assert_eq!(stage.field(&note, "text").unwrap(), text.replace("\r\n", "\n").trim());
    stage.send(Message::Paste("ddq".into())).sees("Quick note").sees("ddq");
    assert_eq!(stage.records("note").len(), 1);
}
