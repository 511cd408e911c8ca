//! Every action that keys can run: its id, where it works, and what `update` and panes call it.
//! Keys are in `keymaps/`, words in `texts` under `action-ID`.

use crate::domain::Language;
use crate::texts::Texts;
use crate::tui::pinned::Panes;

use super::context::Context;

pub use super::acts::Act;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// What it does.
    pub act: Act,
    /// Its permanent name in key files.
    pub id: &'static str,
    /// Where it works.
    pub context: Context,
}

impl Action {
    /// What it is called, where the panes are titled so; `None` for a pane that is not there.
    pub fn words(&self, texts: Texts, panes: &Panes) -> Option<String> {
        match self.act {
            Act::Pane(number) => {
                let pane = panes.numbered(number)?;
                Some(texts.with("action-pane", &[("pane", texts.get(pane).into())]))
            }
            _ => Some(texts.get(&format!("action-{}", self.id)).into_owned()),
        }
    }
}

impl Action {
    /// What it is found by besides its words: its id, its words in the other language, and what people
    /// call it in either.
    pub fn also(&self, language: Language, panes: &Panes) -> String {
        let other = self.words(Texts::new(language.other()), panes);
        let called = Language::ALL
            .into_iter()
            .filter_map(|language| Texts::new(language).maybe(&format!("also-{}", self.id)));
        let called = called.map(std::borrow::Cow::into_owned);
        let all = [self.id.to_owned()].into_iter().chain(other).chain(called);
        all.collect::<Vec<_>>().join(", ")
    }
}

/// All actions.
pub const ACTIONS: &[Action] = &[
    global(Act::Palette, "palette"),
    global(Act::Help, "help"),
    global(Act::Search, "search"),
    global(Act::SearchAll, "search_all"),
    global(Act::SearchNext, "search_next"),
    global(Act::SearchPrev, "search_prev"),
    global(Act::PaneNext, "pane_next"),
    global(Act::PanePrev, "pane_prev"),
    global(Act::Pane(1), "pane_1"),
    global(Act::Pane(2), "pane_2"),
    global(Act::Pane(3), "pane_3"),
    global(Act::Pane(4), "pane_4"),
    global(Act::Pane(5), "pane_5"),
    global(Act::Pane(6), "pane_6"),
    global(Act::Pane(7), "pane_7"),
    global(Act::Pane(8), "pane_8"),
    global(Act::Pane(9), "pane_9"),
    global(Act::Areas, "areas"),
    global(Act::PaneZoom, "pane_zoom"),
    global(Act::Undo, "undo"),
    global(Act::Redo, "redo"),
    global(Act::UndoHistory, "undo_history"),
    global(Act::QuickNote, "quick_note"),
    global(Act::Tally, "tally"),
    global(Act::Present, "present"),
    global(Act::Meeting, "meeting"),
    global(Act::StepNext, "step_next"),
    global(Act::StepPrev, "step_prev"),
    global(Act::Timer, "timer"),
    global(Act::TimerMore, "timer_more"),
    global(Act::TimerLess, "timer_less"),
    global(Act::Park, "park"),
    global(Act::Voice, "voice"),
    global(Act::Notes, "notes"),
    global(Act::Bell, "bell"),
    global(Act::Translate, "translate"),
    global(Act::HidePrivate, "hide_private"),
    global(Act::OnlyPublic, "only_public"),
    global(Act::Language, "language"),
    global(Act::ThemeNext, "theme_next"),
    global(Act::ThemeChoose, "theme_choose"),
    global(Act::KeymapChoose, "keymap_choose"),
    global(Act::Mouse, "mouse"),
    global(Act::EditExternal, "edit_external"),
    global(Act::Problems, "problems"),
    global(Act::AsOf, "as_of"),
    global(Act::Report, "report"),
    global(Act::Export, "export"),
    global(Act::Import, "import"),
    global(Act::Trash, "trash"),
    global(Act::Settings, "settings"),
    global(Act::Backup, "backup"),
    global(Act::BackupTo, "backup_to"),
    global(Act::Restore, "restore"),
    global(Act::Erase, "erase"),
    global(Act::HandOver, "hand_over"),
    global(Act::RetrySave, "retry_save"),
    global(Act::Redraw, "redraw"),
    global(Act::Suspend, "suspend"),
    global(Act::Back, "back"),
    global(Act::Cancel, "cancel"),
    global(Act::Quit, "quit"),
    list(Act::Down, "down"),
    list(Act::Up, "up"),
    list(Act::PageDown, "page_down"),
    list(Act::PageUp, "page_up"),
    list(Act::Top, "top"),
    list(Act::Bottom, "bottom"),
    list(Act::Open, "open"),
    list(Act::New, "new"),
    list(Act::Edit, "edit"),
    list(Act::Delete, "delete"),
    list(Act::Copy, "copy"),
    list(Act::Mark, "mark"),
    list(Act::MarkAll, "mark_all"),
    list(Act::StatusNext, "status_next"),
    list(Act::MarkPrivate, "mark_private"),
    list(Act::Pillars, "pillars"),
    list(Act::MakeRecord, "make_record"),
    list(Act::RecordHistory, "record_history"),
    list(Act::Thread, "thread"),
    list(Act::UndoStep, "undo_step"),
    list(Act::DetailDown, "detail_down"),
    list(Act::DetailUp, "detail_up"),
    list(Act::ViewNext, "view_next"),
    list(Act::ViewPrev, "view_prev"),
    list(Act::OrderNext, "order_next"),
    list(Act::Lens, "lens"),
    list(Act::Columns, "columns"),
    list(Act::Link, "link"),
    list(Act::WhatIf, "what_if"),
    list(Act::Unite, "unite"),
    list(Act::Paste, "paste"),
    list(Act::Tag, "tag"),
    list(Act::Owner, "owner"),
    list(Act::Annotate, "annotate"),
    list(Act::SetAside, "set_aside"),
    outline(Act::NewAbove, "new_above"),
    outline(Act::NewChild, "new_child"),
    outline(Act::PasteChild, "paste_child"),
    outline(Act::Indent, "indent"),
    outline(Act::Outdent, "outdent"),
    outline(Act::MoveDown, "move_down"),
    outline(Act::MoveUp, "move_up"),
    outline(Act::ExpandOrChild, "expand_or_child"),
    outline(Act::CollapseOrParent, "collapse_or_parent"),
    outline(Act::FoldToggle, "fold_toggle"),
    outline(Act::FoldCycleAll, "fold_cycle_all"),
    outline(Act::FocusBranch, "focus_branch"),
    outline(Act::PictureSize, "picture_size"),
    outline(Act::KnownBy, "known_by"),
    sorting(Act::Into(1), "into_1"),
    sorting(Act::Into(2), "into_2"),
    sorting(Act::Into(3), "into_3"),
    sorting(Act::Into(4), "into_4"),
    sorting(Act::Into(5), "into_5"),
    sorting(Act::Into(6), "into_6"),
    sorting(Act::Into(7), "into_7"),
    sorting(Act::Into(8), "into_8"),
    sorting(Act::Into(9), "into_9"),
    sorting(Act::IntoNew, "into_new"),
    board(Act::Left, "left"),
    board(Act::Right, "right"),
    board(Act::MoveLeft, "move_left"),
    board(Act::MoveRight, "move_right"),
    board(Act::MoveUp, "move_up"),
    board(Act::MoveDown, "move_down"),
    form(Act::FieldNext, "field_next"),
    form(Act::FieldPrev, "field_prev"),
    form(Act::Activate, "activate"),
    form(Act::Done, "done"),
    form(Act::Revert, "revert"),
    form(Act::EditExternal, "edit_external"),
    text(Act::Accept, "accept"),
    text(Act::Newline, "newline"),
    text(Act::Leave, "leave"),
    text(Act::Help, "text_help"),
    text(Act::Voice, "voice"),
    text(Act::SaidAgain, "said_again"),
    text(Act::EditExternal, "edit_external"),
    text(Act::FieldNext, "field_next"),
    text(Act::FieldPrev, "field_prev"),
    text(Act::LineUp, "line_up"),
    text(Act::LineDown, "line_down"),
    text(Act::PageUp, "page_up"),
    text(Act::PageDown, "page_down"),
    text(Act::CharLeft, "char_left"),
    text(Act::CharRight, "char_right"),
    text(Act::WordLeft, "word_left"),
    text(Act::WordRight, "word_right"),
    text(Act::LineStart, "line_start"),
    text(Act::LineEnd, "line_end"),
    text(Act::DeleteLeft, "delete_left"),
    text(Act::DeleteRight, "delete_right"),
    text(Act::DeleteWord, "delete_word"),
    text(Act::DeleteToStart, "delete_to_start"),
    text(Act::DeleteToEnd, "delete_to_end"),
    text(Act::Yank, "yank"),
    present(Act::Next, "next"),
    present(Act::Prev, "prev"),
    present(Act::First, "first"),
    present(Act::Last, "last"),
    present(Act::Blank, "blank"),
    present(Act::Freeze, "freeze"),
    present(Act::Capture, "capture"),
    present(Act::HandsOn, "hands_on"),
    present(Act::WallColors, "wall_colors"),
    present(Act::WallLanguages, "wall_languages"),
    present(Act::Translate, "translate"),
    present(Act::OnlyPublic, "only_public"),
    present(Act::StepNext, "step_next"),
    present(Act::StepPrev, "step_prev"),
    present(Act::Timer, "timer"),
    present(Act::TimerMore, "timer_more"),
    present(Act::TimerLess, "timer_less"),
    present(Act::TimerAlone, "timer_alone"),
    present(Act::Park, "park"),
    present(Act::Language, "language"),
    present(Act::QuickNote, "quick_note"),
    present(Act::Palette, "palette"),
    present(Act::Help, "help"),
    present(Act::Present, "present"),
    present(Act::Curtain, "curtain"),
    present(Act::Stop, "stop"),
];

/// The row of an action that works in one of these contexts.
pub fn row(act: Act, context: Context) -> Option<&'static Action> {
    let mut layers = context.layers().iter();
    layers.find_map(|layer| ACTIONS.iter().find(|row| row.act == act && row.context == *layer))
}

const fn global(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Global }
}

const fn list(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::List }
}

const fn outline(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Outline }
}

const fn sorting(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Sorting }
}

const fn board(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Board }
}

const fn form(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Form }
}

const fn present(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Present }
}

const fn text(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Text }
}
