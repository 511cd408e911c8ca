//! The user's own editor in a window of tmux, and one that opens another window and comes back.

use crate::is_note;
use crate::school::School;
use crate::server::Tmux;

fn note_and(school: &School, editor: &str) -> Tmux {
    let tmux = Tmux::start(school, 80, 24);
    let file = school.folder.path().join("an editor");
    std::fs::write(&file, editor).unwrap();
    tmux.open_with(school, &format!("EDITOR=\"sh '{}'\"", file.display()), "");
    tmux.key("c");
    tmux.until(is_note);
    tmux.text("before");
    tmux.until(|screen| screen.contains("before"));
    tmux.key("C-o");
    tmux
}

/// The text is there, the window is ours again, and its keys are heard.
fn goes_on(school: &School, tmux: &Tmux, text: &str) {
    tmux.until(|screen| is_note(screen) && screen.contains(text));
    tmux.text("!");
    tmux.until(|screen| screen.contains(&format!("{text}!")));
    assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "1 0");
    tmux.key("Enter");
    tmux.until(|screen| screen.contains("Note in the Inbox"));
    assert!(school.out(&["list", "note"]).contains(&format!("{text}!")));
    tmux.key("q");
    tmux.left();
}

#[test]
#[ignore = "needs tmux"]
fn it_has_the_window_for_itself() {
    let school = School::founded();
    let asks = "stty -a | grep -o ' icanon'; echo EDITING; read line; printf %s \"$line\" > \"$1\"";
    let tmux = note_and(&school, asks);
    tmux.until(|screen| screen.contains("EDITING") && screen.contains("icanon"));
    assert_eq!(tmux.about("#{alternate_on} #{cursor_flag}"), "0 1");
    tmux.text("typed there\n");
    goes_on(&school, &tmux, "typed there");
}

#[test]
#[ignore = "needs tmux"]
fn whatever_goes_wrong_the_text_is_as_it_was() {
    for (editor, told) in [
        ("printf gone > \"$1\"; exit 3", "ended with an error"),
        ("printf gone > \"$1\"; kill -KILL $$", "ended with an error"),
        // It runs on in another window, so nobody knows when it is done.
        ("tmux new-window -d 'sleep 9'", "came back at once"),
    ] {
        let school = School::founded();
        let tmux = note_and(&school, editor);
        tmux.until(|screen| screen.contains(told));
        goes_on(&school, &tmux, "before");
    }
}

/// How somebody tells an editor in another window to be waited for.
#[test]
#[ignore = "needs tmux"]
fn one_in_another_window_is_waited_for() {
    let school = School::founded();
    let waits =
        "tmux new-window \"printf there > '$1'; tmux wait-for -S done\"; tmux wait-for done";
    let tmux = note_and(&school, waits);
    goes_on(&school, &tmux, "there");
}
