//! Privacy: who may see a field or a record.

/// How far a field or record may travel. An audience sees what the stricter of the field's and the
/// record's level allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The owner of the workspace only.
    Private,
    /// The school's team.
    Team,
    /// Partner organizations too.
    Partner,
    /// Everybody.
    Public,
}

impl Level {
    /// All levels, strictest first.
    pub const ALL: [Self; 4] = [Self::Private, Self::Team, Self::Partner, Self::Public];

    /// The key used in options and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Team => "team",
            Self::Partner => "partner",
            Self::Public => "public",
        }
    }

    /// The level with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// The permanent number on disk.
    pub const fn code(self) -> u16 {
        match self {
            Self::Private => 1,
            Self::Team => 2,
            Self::Partner => 3,
            Self::Public => 4,
        }
    }

    /// The level with this number. A number of a newer version is read as private: the safe side.
    pub fn from_code(code: u16) -> Self {
        Self::ALL.into_iter().find(|level| level.code() == code).unwrap_or(Self::Private)
    }

    /// Whether an audience that may see `self` may see something of level `of`.
    pub fn may_see(self, of: Self) -> bool {
        of >= self
    }
}
