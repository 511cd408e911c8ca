//! The ids of arguments that more than one file needs; options are typed with `--` before them.

/// The workspace folder.
pub const WORKSPACE: &str = "workspace";
/// The language.
pub const LANG: &str = "lang";
/// The color theme.
pub const THEME: &str = "theme";
/// The key map.
pub const KEYMAP: &str = "keymap";
/// The colors.
pub const COLOR: &str = "color";
/// A plain screen.
pub const PLAIN: &str = "plain";
/// Without the user's own files.
pub const SAFE: &str = "safe";
/// With the first pane.
pub const FRESH: &str = "fresh";
/// The form of the answer.
pub const FORMAT: &str = "format";
/// A file.
pub const FILE: &str = "file";
/// A kind.
pub const KIND: &str = "kind";
/// An id.
pub const ID: &str = "id";
/// Several ids.
pub const IDS: &str = "ids";
/// Fields with values.
pub const PAIRS: &str = "pairs";
/// Words.
pub const TEXT: &str = "text";
/// Write into this file.
pub const OUTPUT: &str = "output";
/// Replace the file.
pub const FORCE: &str = "force";
/// What an outline is called.
pub const TITLE: &str = "title";
/// As what an outline is drawn.
pub const FORM: &str = "form";
/// The outline at whose end something is put.
pub const INTO: &str = "into";
/// Also what is usually left out.
pub const ALL: &str = "all";
/// Without the mark at the head of a table.
pub const NO_MARK: &str = "no-mark";
/// Why something is changed.
pub const BECAUSE: &str = "because";
/// What holds for every row of a file.
pub const GIVEN: &str = "given";
/// Words by which somebody is known.
pub const WORD: &str = "word";
/// The name of what is erased, typed by whoever means it.
pub const CONFIRM: &str = "confirm";
/// Who will read it.
pub const AUDIENCE: &str = "audience";
/// For whom of them.
pub const RECIPIENT: &str = "for";
/// Up the thread.
pub const UP: &str = "up";
/// Down the thread.
pub const DOWN: &str = "down";
/// A report.
pub const REPORT: &str = "report";
/// A measure.
pub const MEASURE: &str = "measure";
/// One site only.
pub const SITE: &str = "site";
/// One subgroup only.
pub const SUBGROUP: &str = "subgroup";
/// The rules of a chart.
pub const RULES: &str = "rules";
/// What becomes one point.
pub const BY: &str = "by";
/// How several become one.
pub const WITH: &str = "with";
/// How many first points count for the lines.
pub const BASELINE: &str = "baseline";
/// Whether large moving ranges are left out.
pub const SCREENING: &str = "screening";
/// Which column holds what.
pub const MAP: &str = "map";
/// The day.
pub const ON_DAY: &str = "on";
/// What was read.
pub const VALUE: &str = "value";
/// Of whom it was read.
pub const GROUP: &str = "group";
/// The cycle for which it was read.
pub const CYCLE: &str = "cycle";
/// The first of two days.
pub const SINCE: &str = "since";
/// The second of them.
pub const UNTIL: &str = "until";
/// A small chart for each of these.
pub const EACH: &str = "each";
/// Causes in falling order.
pub const PARETO: &str = "pareto";
/// A cause that is told apart.
pub const CAUSE: &str = "cause";
/// What somebody writes to it.
pub const NOTE: &str = "note";
