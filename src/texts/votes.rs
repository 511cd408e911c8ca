//! How a vote fell, in words.

use crate::engine::meetings::Ranked;

use super::Texts;

impl Texts {
    /// An option with its place and its votes; that others have as many is said.
    pub fn ranked(self, own: &Ranked, title: String) -> String {
        let id = if own.is_tied { "vote-tied" } else { "vote-ranked" };
        let told =
            [("rank", own.rank.into()), ("votes", own.votes.into()), ("title", title.into())];
        self.with(id, &told)
    }
}
