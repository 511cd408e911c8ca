//! Every action that a key can run: how to come to where it does something, and what is to be seen
//! then. All begin and end in the Inbox with the cursor on the newest of 18 notes.
//!
//! A step is an action by its id, with its table where several have it; `=text` types, `?text` waits
//! until the text is to be seen.

/// One action.
#[derive(Clone, Copy)]
pub struct Case {
    pub table: &'static str,
    pub id: &'static str,
    /// What is to be seen afterwards and not before; after `!`, what is to be gone.
    pub sees: &'static str,
    /// The way there.
    pub first: &'static [&'static str],
    /// What makes the effect visible.
    pub then: &'static [&'static str],
    /// The way back.
    pub back: &'static [&'static str],
}

impl Case {
    const fn first(self, first: &'static [&'static str]) -> Self {
        Self { first, ..self }
    }

    const fn then(self, then: &'static [&'static str]) -> Self {
        Self { then, ..self }
    }

    const fn back(self, back: &'static [&'static str]) -> Self {
        Self { back, ..self }
    }
}

const fn case(table: &'static str, id: &'static str, sees: &'static str) -> Case {
    Case { table, id, sees, first: &[], then: &[], back: &[] }
}

const fn global(id: &'static str, sees: &'static str) -> Case {
    case("global", id, sees)
}

const fn list(id: &'static str, sees: &'static str) -> Case {
    case("list", id, sees)
}

const fn outline(id: &'static str, sees: &'static str) -> Case {
    case("outline", id, sees)
}

/// Where a room puts rows into groups.
const fn sorting(id: &'static str, sees: &'static str) -> Case {
    case("sorting", id, sees).first(SORTING).back(&["step_prev", "step_prev", "pane_6", "top"])
}

const fn board(id: &'static str, sees: &'static str) -> Case {
    case("board", id, sees)
}

/// In the form of the newest note.
const fn form(id: &'static str, sees: &'static str) -> Case {
    case("form", id, sees).first(&["edit", "?new line", "leave", "?fill in"])
}

/// Before a room.
const fn present(id: &'static str, sees: &'static str) -> Case {
    case("present", id, sees).first(ROOM).back(LEFT)
}

/// In the field for a quick note.
const fn note(id: &'static str, sees: &'static str) -> Case {
    case("text", id, sees).first(NOTE).back(EMPTIED)
}

const NOTE: &[&str] = &["quick_note", "?Quick note", "=uno dos"];
const LINES: &[&str] = &["quick_note", "?Quick note", "=uno", "newline", "=dos"];
/// Leaves no draft behind, wherever the caret is in one line or two.
const EMPTIED: &[&str] = &[
    "line_down",
    "line_end",
    "delete_to_start",
    "delete_left",
    "line_end",
    "delete_to_start",
    "leave",
];

/// Out of present mode, and back to what only the owner sees.
const LEFT: &[&str] = &["stop", "stop", "hide_private", "pane_6", "top"];
/// The same from what lies over the slide.
const CLOSED: &[&str] = &["leave", "stop", "stop", "hide_private", "pane_6", "top"];
/// Before a room: the roadmap.
const ROOM: &[&str] = &["pane_2", "top", "present", "?16 rows"];
/// Nothing of what was typed in sight of the room is kept.
const IN_SIGHT: &[&str] =
    &["delete_to_start", "leave", "back", "stop", "stop", "hide_private", "pane_6", "top"];
const DELETED: &[&str] = &["delete", "?is in the trash"];
const MAKE: &[&str] = &["make_record", "?› person"];
const X: &[&str] = &["=X"];
const LEAVE: &[&str] = &["leave"];
const TOP: &[&str] = &["top"];
const UNDO: &[&str] = &["undo", "top"];
const OUTSIDE: &[&str] = &["accept", "leave", "done", "undo", "top"];
const INBOX: &[&str] = &["pane_6"];
/// An outline of two rows, open, the cursor on the second one.
const ROWS: &[&str] = &["pane_4", "bottom", "?› · dos"];
const ROW_UP: &[&str] = &["pane_4", "bottom", "?› · dos", "up", "?› · uno"];
const ROW_CUT: &[&str] = &["pane_4", "bottom", "?› · dos", "delete", "?Cut."];
const INSIDE: &[&str] = &["pane_4", "bottom", "?› · dos", "indent", "?▾ uno"];
const INSIDE_UP: &[&str] = &["pane_4", "bottom", "?› · dos", "indent", "up", "?› ▾ uno"];
const FOLDED: &[&str] =
    &["pane_4", "bottom", "?› · dos", "indent", "up", "?› ▾ uno", "fold_toggle", "?▸ uno"];
/// A driver diagram, with its picture beside.
const DRAWN: &[&str] = &["pane_4", "back", "bottom", "open", "?todos los días de la"];
const TYPED: &[&str] = &["=X", "leave"];
const FILLED: &[&str] = &["=X", "leave", "done"];
const UNDONE: &[&str] = &["undo", "pane_6", "top"];
const UNDONE_TWICE: &[&str] = &["undo", "undo", "pane_6", "top"];
const UNFOLDED: &[&str] = &["expand_or_child", "undo", "pane_6", "top"];
/// A meeting of today is led: at its begin, at its item, which has a minute, and without time.
const LED: &[&str] = &["meeting", "?Who is here"];
const AT_STEP: &[&str] = &["meeting", "?Who is here", "step_next", "?1/2"];
const STOPPED: &[&str] = &["meeting", "?Who is here", "step_next", "?1/2", "timer", "?(stopped)"];
const OUT_OF_TIME: &[&str] = &[
    "meeting",
    "?Who is here",
    "step_next",
    "?1/2",
    "timer",
    "?(stopped)",
    "timer_less",
    "?0:00 over",
];
/// Its second item, at which the rows of an outline are put into groups; with one of them in a group.
const SORTING: &[&str] =
    &["meeting", "?Who is here", "step_next", "?1/2", "step_next", "?2/2", "top", "?› · uno"];
const IN_GROUPS: &[&str] = &[
    "meeting",
    "?Who is here",
    "step_next",
    "?1/2",
    "step_next",
    "?2/2",
    "top",
    "?› · uno",
    "into_new",
    "=X",
    "accept",
    "?▾ X",
    "?› · dos",
];
const SAID_TWICE: &[&str] = &[
    "meeting",
    "?Who is here",
    "step_next",
    "?1/2",
    "step_next",
    "?2/2",
    "new",
    "=uno",
    "accept",
    "?stands there already",
];
const SPEAKING: &[&str] = &["meeting", "?Who is here", "step_next", "?1/2", "new", "?delete word"];
const FROM_STEP: &[&str] = &["step_prev", "pane_6"];
/// The same before a room.
const LED_BEFORE_ROOM: &[&str] = &["meeting", "?Who is here", "present", "?1. Punto"];
const STEP_BEFORE_ROOM: &[&str] =
    &["meeting", "?Who is here", "step_next", "?1/2", "present", "?█████"];
const NO_TIME_BEFORE_ROOM: &[&str] = &[
    "meeting",
    "?Who is here",
    "step_next",
    "?1/2",
    "timer",
    "?(stopped)",
    "timer_less",
    "?0:00 over",
    "present",
    "?█████",
];
const FROM_LED: &[&str] = &["stop", "stop", "hide_private", "step_prev", "pane_6", "top"];
const FROM_LED_BEGUN: &[&str] = &["stop", "stop", "hide_private", "pane_6", "top"];
const REGISTER: &[&str] = &["pane_7", "?Relations", "open"];
const FROM_REGISTER: &[&str] = &["leave", "back", "pane_6"];
const ROADMAP: &[&str] = &["pane_2", "?Roadmap · list"];
const PEOPLE: &[&str] = &["pane_3", "?People · everybody"];
const GRID: &[&str] = &["pane_3", "?People ·", "view_next", "view_next", "?has no place"];
const PLACED: &[&str] = &[
    "pane_3",
    "?People ·",
    "view_next",
    "view_next",
    "?has no place",
    "board.move_up",
    "?influence 5",
];
const FROM_GRID: &[&str] = &["undo", "view_prev", "view_prev", "pane_6", "top"];

/// All of them, in the order of the table of actions.
pub const CASES: &[Case] = &[
    global("palette", "Run or find").back(LEAVE),
    global("help", "Keys that work here").back(LEAVE),
    global("search", "show these").back(LEAVE),
    global("search_all", "Search everything").back(&["leave", "pane_6"]),
    global("search_next", "\n› nota 17")
        .first(&["search", "?show these", "=nota", "accept", "?18 of 18"])
        .back(&["top", "back"]),
    global("search_prev", "the last again")
        .first(&["search", "?show these", "=nota", "accept", "?18 of 18"])
        .back(&["top", "back"]),
    global("pane_next", "Expectations").back(INBOX),
    global("pane_prev", "to plan the first one").back(INBOX),
    global("pane_1", "Waits for you").back(INBOX),
    global("pane_2", "Roadmap ·").back(INBOX),
    global("pane_3", "People ·").back(INBOX),
    global("pane_4", "· uno").back(INBOX),
    global("pane_5", "to plan the first one").back(INBOX),
    global("pane_6", "Open notes").first(&["pane_8", "?What was done"]),
    global("pane_7", "Expectations").back(INBOX),
    global("pane_8", "What was done").back(INBOX),
    global("pane_9", "Search everything").back(INBOX),
    global("areas", "All areas").back(LEAVE),
    global("pane_zoom", "!Who may see it").back(&["pane_zoom"]),
    global("undo", "Undone: moving").first(DELETED).back(TOP),
    global("redo", "Redone: moving")
        .first(&["delete", "?is in the trash", "undo", "?Undone: moving"])
        .back(UNDO),
    global("undo_history", "What was done").back(INBOX),
    global("quick_note", "Quick note").back(LEAVE),
    global("tally", "Go to a measure").back(TOP),
    global("present", "16 rows").first(&["pane_2", "top"]).back(LEFT),
    global("meeting", "Who is here").back(INBOX),
    global("step_next", "1/2").first(LED).back(FROM_STEP),
    global("step_prev", "Who is here").first(AT_STEP).back(INBOX),
    global("timer", "(stopped)").first(AT_STEP).back(FROM_STEP),
    global("timer_more", "1:00 (stopped)").first(OUT_OF_TIME).back(FROM_STEP),
    global("timer_less", "0:00 over").first(STOPPED).back(FROM_STEP),
    global("park", "put off for later").first(AT_STEP).back(&["leave", "step_prev", "pane_6"]),
    global("voice", "Who speaks?").first(LED).back(&["leave", "pane_6"]),
    global("notes", "new line").first(AT_STEP).back(&["leave", "done", "step_prev", "pane_6"]),
    global("bell", "The terminal rings once").back(&["bell", "top"]),
    global("translate", "in both languages").back(TOP),
    global("hide_private", "are hidden on this screen").back(&["hide_private", "top"]),
    global("only_public", "what everybody may see").back(&["hide_private", "top"]),
    global("language", "Notas pendientes").back(&["language"]),
    global("theme_next", "Colors: ").back(TOP),
    global("theme_choose", "follows the terminal").back(LEAVE),
    global("keymap_choose", "letters, as in vim").back(LEAVE),
    global("mouse", "The mouse works now").back(&["mouse", "top"]),
    global("edit_external", "from outside").back(OUTSIDE),
    global("problems", "Problems in your own files").back(&["back"]),
    global("as_of", "See everything as it was").back(LEAVE),
    global("report", "Which report?").back(LEAVE),
    global("export", "What is to be written?").back(LEAVE),
    global("import", "What is in the file?").back(LEAVE),
    global("trash", "In the trash").first(DELETED).back(&["leave", "undo", "top"]),
    global("settings", "Panes with a digit").back(&["back"]),
    global("backup", "backup").back(&["?Everything, private fields too", "top"]),
    global("backup_to", "a place of your choice").back(LEAVE),
    global("restore", "into a new folder").back(LEAVE),
    global("erase", "without naming anybody").back(LEAVE),
    global("hand_over", "Who takes over?").back(LEAVE),
    // Only a disk that refuses would show it.
    global("retry_save", ""),
    // The same screen: only its bytes tell.
    global("redraw", ""),
    global("suspend", "no shell here").back(&["back"]),
    global("back", "!18 of 18").first(&["search", "?show these", "=nota", "accept", "?18 of 18"]),
    global("cancel", "Nothing to cancel").back(TOP),
    global("quit", "\n› nota 18").first(&["open", "?\n· nota 18"]),
    list("down", "\n› nota 17").back(TOP),
    list("up", "\n› nota 17").first(&["down", "down", "?\n› nota 16"]).back(TOP),
    list("page_down", "\n› nota 06").back(TOP),
    list("page_up", "\n› nota 13").first(&["bottom", "?\n› nota 01"]).back(TOP),
    list("top", "\n› nota 18").first(&["down", "?\n› nota 17"]),
    list("bottom", "\n› nota 01").back(TOP),
    list("open", "\n· nota 18").back(&["quit"]),
    list("new", "Quick note").back(LEAVE),
    list("edit", "new line").back(&["leave", "done"]),
    list("delete", "is in the trash").back(UNDO),
    list("copy", "Copied.").back(TOP),
    list("mark", "1 marked").back(&["back", "top"]),
    list("mark_all", "18 marked").back(&["back"]),
    list("status_next", "Note filed").back(UNDO),
    list("mark_private", "No longer private").back(UNDO),
    list("pillars", "family and community engagement").back(&["leave", "done"]),
    list("make_record", "What does this note become?").back(LEAVE),
    list("record_history", "What was done to “nota 18”").back(INBOX),
    list("thread", "Nothing is linked above").back(&["back"]),
    list("undo_step", "Undone: moving")
        .first(&["delete", "?is in the trash", "undo_history", "?What was done"])
        .back(&["pane_6", "top"]),
    list("detail_down", "Learn the history").first(ROADMAP).back(&["detail_up", "pane_6"]),
    list("detail_up", "!Learn the history")
        .first(&["pane_2", "?Roadmap · list", "detail_down", "?Learn the history"])
        .back(INBOX),
    list("view_next", "· over time").first(ROADMAP).back(&["view_prev", "pane_6"]),
    list("view_prev", "· by year").first(ROADMAP).back(&["view_next", "pane_6"]),
    list("order_next", "least heard first").first(PEOPLE).back(&["order_next", "pane_6"]),
    list("lens", "Show only").first(REGISTER).back(FROM_REGISTER),
    list("columns", "What the list shows").first(REGISTER).back(FROM_REGISTER),
    list("link", "What shows it?").first(ROADMAP).back(&["leave", "pane_6"]),
    list("what_if", "What if? Getting grounded").first(ROADMAP).back(&["leave", "pane_6"]),
    list("unite", "is part of")
        .first(&["pane_3", "?People ·", "down", "mark", "mark", "?✓"])
        .back(&["undo", "pane_6", "top"]),
    list("paste", "· dos").first(ROW_CUT).back(UNDONE_TWICE),
    list("tag", "#X").first(ROWS).then(FILLED).back(UNDONE),
    list("owner", "@Ana Ruiz").first(ROWS).then(&["=Ana", "accept", "leave", "done"]).back(UNDONE),
    list("annotate", "≡").first(ROWS).then(FILLED).back(UNDONE),
    list("set_aside", "Set aside, because").back(LEAVE),
    outline("new_above", "\n› · X\n  · dos").first(ROWS).then(TYPED).back(UNDONE),
    outline("new_child", "\n  ▾ dos").first(ROWS).then(TYPED).back(UNDONE),
    outline("paste_child", "▾ uno").first(ROW_CUT).back(UNDONE_TWICE),
    outline("indent", "▾ uno").first(ROWS).back(UNDONE),
    outline("outdent", "!▾ uno").first(INSIDE).back(UNDONE_TWICE),
    outline("move_down", "\n  · dos\n› · uno").first(ROW_UP).back(UNDONE),
    outline("move_up", "\n› · dos\n  · uno").first(ROWS).back(UNDONE),
    outline("expand_or_child", "▾ uno").first(FOLDED).back(UNDONE),
    outline("collapse_or_parent", "▸ uno").first(INSIDE_UP).back(UNFOLDED),
    outline("fold_toggle", "▸ uno").first(INSIDE_UP).back(UNFOLDED),
    outline("fold_cycle_all", "▸ uno").first(INSIDE_UP).back(UNFOLDED),
    outline("focus_branch", "!· uno").first(ROWS).back(&["focus_branch", "pane_6"]),
    outline("picture_size", "!todos los días de la").first(DRAWN).back(&[
        "picture_size",
        "picture_size",
        "picture_size",
        "back",
        "top",
        "open",
        "pane_6",
    ]),
    outline("known_by", "data").first(ROWS).back(UNDONE),
    sorting("into_1", "in that group already").first(IN_GROUPS).then(&["into_1"]).back(&[
        "undo",
        "undo",
        "undo",
        "step_prev",
        "step_prev",
        "pane_6",
        "top",
    ]),
    sorting("into_2", "no group 2 yet"),
    sorting("into_3", "no group 3 yet"),
    sorting("into_4", "no group 4 yet"),
    sorting("into_5", "no group 5 yet"),
    sorting("into_6", "no group 6 yet"),
    sorting("into_7", "no group 7 yet"),
    sorting("into_8", "no group 8 yet"),
    sorting("into_9", "no group 9 yet"),
    sorting("into_new", "▾ X").then(&["=X", "accept"]).back(&[
        "undo",
        "undo",
        "step_prev",
        "step_prev",
        "pane_6",
        "top",
    ]),
    board("left", "influence 5, interest 5")
        .first(&[
            "pane_3",
            "?People ·",
            "view_next",
            "view_next",
            "?has no place",
            "board.move_up",
            "?influence 5",
            "right",
            "?has no place",
        ])
        .back(FROM_GRID),
    board("right", "has no place yet").first(PLACED).back(FROM_GRID),
    board("move_left", "influence 5, interest 5").first(GRID).back(FROM_GRID),
    board("move_right", "influence 5, interest 5").first(GRID).back(FROM_GRID),
    board("move_up", "influence 5, interest 5").first(GRID).back(FROM_GRID),
    board("move_down", "influence 5, interest 5").first(GRID).back(FROM_GRID),
    form("field_next", "› open").then(&["activate"]).back(&["leave", "done"]),
    form("field_prev", "› open")
        .first(&["edit", "?new line", "leave", "form.field_next", "form.field_next"])
        .then(&["activate"])
        .back(&["leave", "done"]),
    form("activate", "› open")
        .first(&["edit", "?new line", "leave", "form.field_next"])
        .back(&["leave", "done"]),
    form("done", "Open notes"),
    form("revert", "As it was when you opened it")
        .first(&["edit", "?new line", "=ja", "accept", "?› open", "leave", "?fill in"])
        .back(&["done", "top"]),
    form("edit_external", "from outside").back(OUTSIDE),
    note("accept", "Note in the Inbox").back(UNDO),
    note("newline", "│ X ").then(X),
    note("leave", "!Quick note").first(&["quick_note", "?Quick note"]).back(&[]),
    note("text_help", "Keys that work here")
        .back(&["leave", "leave"])
        .first(&["quick_note", "?Quick note"]),
    case("text", "voice", "Who speaks?").first(SPEAKING).back(&[
        "leave",
        "leave",
        "step_prev",
        "pane_6",
        "top",
    ]),
    case("text", "said_again", "Counted there.").first(SAID_TWICE).back(&[
        "leave",
        "undo",
        "undo",
        "step_prev",
        "step_prev",
        "pane_6",
        "top",
    ]),
    note("edit_external", "│ from outside "),
    case("text", "field_next", "› group").first(MAKE).back(LEAVE),
    case("text", "field_prev", "› person")
        .first(&["make_record", "line_down", "?› group"])
        .back(LEAVE),
    note("line_up", "│ unoX ").first(LINES).then(X),
    note("line_down", "│ dosX ")
        .first(&["quick_note", "?Quick note", "=uno", "newline", "=dos", "line_up"])
        .then(X),
    case("text", "page_up", "yesterday")
        .first(&["as_of", "?yesterday", "text.page_down", "?8 days ago"])
        .back(LEAVE),
    case("text", "page_down", "8 days ago").first(&["as_of", "?yesterday"]).back(LEAVE),
    note("char_left", "│ uno doXs ").then(X),
    note("char_right", "│ uXno dos ")
        .first(&["quick_note", "?Quick note", "=uno dos", "line_start"])
        .then(X),
    note("word_left", "│ uno Xdos ").then(X),
    note("word_right", "│ unoX dos ")
        .first(&["quick_note", "?Quick note", "=uno dos", "line_start"])
        .then(X),
    note("line_start", "│ Xuno dos ").then(X),
    note("line_end", "│ uno dosX ")
        .first(&["quick_note", "?Quick note", "=uno dos", "line_start"])
        .then(X),
    note("delete_left", "│ uno doX ").then(X),
    note("delete_right", "│ no dos ").first(&[
        "quick_note",
        "?Quick note",
        "=uno dos",
        "line_start",
    ]),
    note("delete_word", "│ uno X ").then(X),
    note("delete_to_start", "│ dos ").first(&[
        "quick_note",
        "?Quick note",
        "=uno dos",
        "word_left",
    ]),
    note("delete_to_end", "│ uno X ")
        .first(&["quick_note", "?Quick note", "=uno dos", "word_left"])
        .then(X),
    note("yank", "│ yuno dos ").first(&[
        "quick_note",
        "?Quick note",
        "=uno dos",
        "delete_to_start",
        "=y",
        "?│ y  ",
    ]),
    present("next", "2/"),
    present("prev", "1/").first(&["pane_2", "top", "present", "?16 rows", "next", "?2/"]),
    present("first", "1/").first(&["pane_2", "top", "present", "?16 rows", "next", "?2/"]),
    present("last", "!1/"),
    present("blank", "!Roadmap"),
    present("freeze", "kept as it is"),
    present("capture", "│").first(&["pane_4", "?· uno", "present", "?16 rows"]).back(IN_SIGHT),
    present("hands_on", "tres│")
        .first(&["pane_4", "?· uno", "present", "?16 rows"])
        .then(&["new", "=tres"])
        .back(IN_SIGHT),
    present("wall_colors", ""),
    present("wall_languages", "Echar ra"),
    present("translate", "Not in sight of the room"),
    present("only_public", "!Causas").first(&["pane_4", "?· uno", "present", "?16 rows"]),
    present("step_next", "!1. Punto").first(LED_BEFORE_ROOM).back(FROM_LED),
    present("step_prev", "1. Punto").first(STEP_BEFORE_ROOM).back(FROM_LED_BEGUN),
    present("timer", "(stopped)").first(STEP_BEFORE_ROOM).then(&["stop", "stop"]).back(&[
        "hide_private",
        "step_prev",
        "pane_6",
        "top",
    ]),
    present("timer_more", "1:00").first(NO_TIME_BEFORE_ROOM).back(FROM_LED),
    present("timer_less", " over  Punto").first(STEP_BEFORE_ROOM).back(FROM_LED),
    present("timer_alone", "!Punto").first(STEP_BEFORE_ROOM).back(FROM_LED),
    present("park", "put off for later").first(STEP_BEFORE_ROOM).back(&[
        "leave",
        "stop",
        "stop",
        "hide_private",
        "step_prev",
        "pane_6",
        "top",
    ]),
    present("language", "Echar ra").back(&[
        "present.language",
        "stop",
        "stop",
        "hide_private",
        "pane_6",
        "top",
    ]),
    present("quick_note", "Quick note").back(CLOSED),
    present("palette", "Run or find").back(CLOSED),
    present("help", "Keys that work here").back(CLOSED),
    present("present", "go on").back(&["stop", "hide_private", "pane_6", "top"]),
    present("curtain", "go on").back(&["stop", "hide_private", "pane_6", "top"]),
    present("stop", "go on").back(&["stop", "hide_private", "pane_6", "top"]),
];
