//! Where things are: the workspace and the user's settings.

use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The program's folder below the platform's.
const FOLDER: &str = "commonground";

/// The places that `cg paths` prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The workspace in use.
    pub workspace: PathBuf,
    /// The user's own settings, keys and themes.
    pub config: PathBuf,
    /// The workspace is the example, which is thrown away.
    pub example: bool,
}

impl Places {
    /// The places for a workspace chosen by flag, else `CG_WORKSPACE`, else the XDG data folder (on
    /// macOS too, where terminal users look).
    pub fn find(flag: Option<PathBuf>) -> Self {
        let base = etcetera::base_strategy::Xdg::new().ok();
        let home = |folder: &str| PathBuf::from(".").join(folder);
        let data = base.as_ref().map_or_else(|| home(".local/share"), BaseStrategy::data_dir);
        let config = base.as_ref().map_or_else(|| home(".config"), BaseStrategy::config_dir);
        let named = |text: OsString| (!text.is_empty()).then(|| PathBuf::from(text));
        let workspace = flag
            .or_else(|| std::env::var_os("CG_WORKSPACE").and_then(named))
            .unwrap_or_else(|| data.join(FOLDER));
        // Others are to find it, also from elsewhere; and a bare name has no parent folder to write in.
        let workspace = std::path::absolute(&workspace).unwrap_or(workspace);
        let config =
            std::env::var_os("CG_CONFIG").and_then(named).unwrap_or_else(|| config.join(FOLDER));
        Self { workspace, config, example: false }
    }
}
