//! 14: what came of a meeting is given to everybody by one deed, so that the minutes for families say it; what is
//! private stays so, nobody is named, and one undo takes it back.

use crate::cli_office::MemoryOffice;
use crate::{START, made};

/// What nobody else may read.
const SECRET: &str = "zaqwsx";

/// A meeting that is held, with all that can come of one.
fn meeting(office: &MemoryOffice) -> String {
    let meeting = made(
        office,
        &["meeting", "title=Evening", "date=2026-11-20", &format!("facilitator_notes={SECRET}")],
    );
    let of = format!("meeting={meeting}");
    let outline = made(office, &["outline", "title=Ideas", "form=fishbone"]);
    let bone = made(office, &["node", "text=Office"]);
    let place = |node: &str, more: &[&str]| {
        let (outline, node) = (format!("outline={outline}"), format!("node={node}"));
        made(office, &[&["placement", &outline, &node], more].concat())
    };
    let above = format!("parent={}", place(&bone, &["order=80"]));
    let said = format!("said_at={meeting}");
    for (order, text, level) in [
        ("order=81", "text=Closed at five", "level=team"),
        ("order=82", "text=zaqwsx lost her job", "level=private"),
    ] {
        let own = made(office, &["node", text, &said, level]);
        place(&own, &[order, &above]);
    }
    let elsewhere = made(office, &["node", "text=Said by the team alone"]);
    place(&elsewhere, &["order=83", &above]);
    let about = format!("about={outline}");
    made(office, &["agenda_item", "title=Causes", "position=1", "activity=capture", &about, &of]);
    let vote = made(office, &["vote", "title=What first?", &of]);
    let of_vote = format!("vote={vote}");
    for option in ["text=Phone tree", "text=Shuttle"] {
        made(office, &["vote_option", option, &of_vote]);
    }
    office.out(&["set", &vote, "state=open"]);
    office.out(&["set", &vote, "state=closed"]);
    office.out(&["set", &vote, "state=revealed"]);
    made(office, &["vote", "title=Not yet revealed", &of]);
    made(office, &["decision", "text=Open until seven", "date=2026-11-20", &of]);
    let owner = made(office, &["person", &format!("name=Luz {SECRET}")]);
    let owner = format!("owner={owner}");
    made(office, &["task", "title=Write the letter", &owner, "due=2026-12-01", &of]);
    made(office, &["parked", "text=Shade at the stop", &of]);
    meeting
}

fn minutes(office: &MemoryOffice, meeting: &str, format: &str) -> (i32, String) {
    let of = format!("meeting={meeting}");
    let words = ["report", "minutes", &of, "--audience", "public", "--format", format];
    let told = office.run(&words);
    (told.exit.into(), format!("{}{}", told.out, told.err).replace('\\', ""))
}

#[test]
fn families_read_what_came_of_a_meeting_once_it_is_given_to_everybody() {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    let meeting = meeting(&office);
    let before = office.out(&["export", "json"]);
    let (exit, told) = minutes(&office, &meeting, "text");
    assert!(exit != 0 && !told.contains("Open until seven"), "{told}");
    office.out(&["do", "publish", &meeting]);
    for format in ["text", "markdown", "html"] {
        let (exit, told) = minutes(&office, &meeting, format);
        assert_eq!(exit, 0, "{told}");
        for line in [
            "Causes",
            "Office",
            "Closed at five",
            "Phone tree: 0",
            "Open until seven",
            "Write the letter",
            "Shade",
        ] {
            assert!(told.contains(line), "{line} in {told}");
        }
        for hidden in [SECRET, "Luz", "Said by the team alone", "2026-12-01", "Not yet revealed"] {
            assert!(!told.contains(hidden), "{hidden} in {told}");
        }
    }
    // Again there is nothing to do; undo takes all of it back at once.
    let given = office.out(&["export", "json"]);
    office.out(&["do", "publish", &meeting]);
    assert_eq!(office.out(&["export", "json"]), given);
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before);
}
