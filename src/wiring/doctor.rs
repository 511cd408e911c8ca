//! What explains a setup: places, terminal, store. Holds no text of the user's records.

use serde_json::{Map, Value as Json};

use crate::cli::Globals;
use crate::exchange::visible::{spelled_in_json, visible};
use crate::exchange::{Format, Presentation, Reply};
use crate::store;

use super::call::{Call, Caller, Errand};
use super::place::Places;
use super::{line, reach, settings};

/// Folders that programs synchronize, in lower case without blanks; two machines may write there.
const SYNCED: [&str; 5] = ["dropbox", "onedrive", "googledrive", "icloud", "mobiledocuments"];

/// `cg paths`.
pub fn paths(places: &Places, presentation: &Presentation) -> Reply {
    let socket = store::line_of(&places.workspace).map(|socket| socket.display().to_string());
    let rows = [
        ("setup-workspace", places.workspace.display().to_string()),
        ("setup-config", places.config.display().to_string()),
        ("setup-socket", socket.unwrap_or_else(|| "-".to_owned())),
        ("setup-backups", places.workspace.join("backups").display().to_string()),
    ];
    Reply::said(told(&rows, presentation))
}

/// `cg doctor`. Exit 1 if something needs attention.
pub fn doctor(places: &Places, globals: &Globals, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let yes_no = |yes| texts.get(if yes { "flag-yes" } else { "flag-no" }).into_owned();
    let variable = |name| std::env::var(name).unwrap_or_else(|_| "-".to_owned());
    let size = rustix::termios::tcgetwinsize(std::io::stdout());
    let size = size.map_or_else(|_| "-".to_owned(), |s| format!("{}x{}", s.ws_col, s.ws_row));
    let path = places.workspace.display().to_string();
    let plain_path = path.to_lowercase().replace(' ', "");
    let synced = SYNCED.iter().any(|name| plain_path.contains(name));
    let outfit = match settings::outfit(places, globals) {
        Ok(outfit) => outfit,
        Err(sentence) => return Reply::failed(2, &sentence),
    };
    let problems = outfit.findings.serious();
    let exists = store::exists(&places.workspace);
    let running = line::is_there(&places.workspace);
    let call = Call {
        errand: Errand::Check,
        presentation: Presentation { format: Format::Table, ..presentation.clone() },
        caller: Caller::here(),
    };
    let check = if exists { reach::send(places, &call) } else { Reply::default() };
    let said = format!("{}{}", check.err, check.out).trim().replace('\n', " ");
    let rows = [
        ("setup-version", env!("CARGO_PKG_VERSION").to_owned()),
        ("setup-workspace", path),
        ("setup-exists", yes_no(exists)),
        ("setup-running", yes_no(running)),
        ("setup-check", if exists { said } else { "-".to_owned() }),
        ("setup-synced", yes_no(synced)),
        ("setup-files", problems.to_string()),
        ("setup-language", globals.language.key().to_owned()),
        ("setup-terminal", variable("TERM")),
        ("setup-size", size),
        ("setup-colors", variable("COLORTERM")),
        ("setup-depth", format!("{} ({})", outfit.depth.key(), texts.depth_reason(outfit.reason))),
        ("setup-theme", outfit.theme_name),
        ("setup-keymap", outfit.keymap_name),
        ("setup-glyphs", outfit.glyphs.key().to_owned()),
        ("setup-editor", std::env::var("VISUAL").unwrap_or_else(|_| variable("EDITOR"))),
    ];
    let mut out = told(&rows, presentation);
    if presentation.format != Format::Json {
        out.push_str(&(texts.get("doctor-encrypt").into_owned() + "\n"));
        if let Some(switch) = alt_switch(&variable("TERM_PROGRAM"), &variable("TERM")) {
            out.push_str(&(texts.get(switch).into_owned() + "\n"));
        }
        if synced {
            out.push_str(&(texts.get("doctor-synced").into_owned() + "\n"));
        }
    }
    let well = check.exit == 0 && !synced && problems == 0;
    Reply { exit: u8::from(!well), out, err: String::new() }
}

/// How a terminal on a Mac is told to send Alt, where Option types symbols otherwise.
fn alt_switch(program: &str, term: &str) -> Option<&'static str> {
    match (program, term) {
        ("Apple_Terminal", _) => Some("doctor-alt-terminal"),
        ("iTerm.app", _) => Some("doctor-alt-iterm"),
        ("vscode", _) if cfg!(target_os = "macos") => Some("doctor-alt-vscode"),
        ("ghostty", _) if cfg!(target_os = "macos") => Some("doctor-alt-ghostty"),
        (_, "xterm-kitty") if cfg!(target_os = "macos") => Some("doctor-alt-kitty"),
        (_, "alacritty") if cfg!(target_os = "macos") => Some("doctor-alt-alacritty"),
        _ => None,
    }
}

/// Rows by the message ids of their names; in JSON these have no need of the common beginning.
fn told(rows: &[(&str, String)], presentation: &Presentation) -> String {
    if presentation.format == Format::Json {
        let key = |id: &str| id.trim_start_matches("setup-").to_owned();
        let rows = rows.iter().map(|(id, value)| (key(id), Json::from(value.as_str())));
        return spelled_in_json(&format!("{:#}\n", Json::Object(Map::from_iter(rows))));
    }
    let texts = presentation.texts();
    let label = |id: &str| texts.get(id).into_owned();
    let wide = rows.iter().map(|(id, _)| label(id).chars().count()).max().unwrap_or(0);
    let row = |(id, value): &(&str, String)| format!("{:wide$}  {}\n", label(id), visible(value));
    rows.iter().map(row).collect()
}
