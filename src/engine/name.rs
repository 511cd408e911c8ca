//! What a transaction is called, so that it is the same one in every copy of the workspace: by the
//! copy that made it, its number there, and a mark that no other has.

/// The whole name. Two transactions of one replica and number but with different marks were made by
/// two copies that took themselves for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The copy of the workspace in which it was made: a random number per `init` or `restore`.
    pub replica: u64,
    /// Its number in that replica. Numbers rise, but not one by one.
    pub number: u64,
    /// 64 random bits; of a transaction from before there were marks, a hash of what it says.
    pub mark: u64,
}

/// An earlier transaction that an undo or redo is about: by name, and where this journal has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The copy of the workspace in which it was made.
    pub replica: u64,
    /// Its number in that replica.
    pub number: u64,
    /// Its sequence in this journal, by which people call it. Another journal has it elsewhere.
    pub sequence: u64,
}

/// What chance decides of a name. Drawn by whoever asks for a change, because planning is pure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    step: u64,
    mark: u64,
}

impl Drawn {
    /// By how much a number rises at most. It rises by chance, so that gaps tell nobody how much is
    /// kept private.
    pub const LARGEST_STEP: u64 = 8;

    /// From random bytes.
    pub const fn new(chance: [u8; 9]) -> Self {
        let [step, a, b, c, d, e, f, g, h] = chance;
        Self {
            step: step as u64 % Self::LARGEST_STEP + 1,
            mark: u64::from_le_bytes([a, b, c, d, e, f, g, h]),
        }
    }
}

impl Drawn {
    /// Bytes of chance that follow from the mark, for ids of what comes with a step.
    pub fn bytes(self) -> impl FnMut() -> u8 {
        // Xorshift: spread evenly, and never stuck at zero.
        let mut state = self.mark | 1;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_be_bytes()[0]
        }
    }
}

impl Default for Drawn {
    /// What stands there before anything was drawn.
    fn default() -> Self {
        Self::new([0; 9])
    }
}

impl Name {
    /// The name of what a replica does after the transaction with this number, 0 for none.
    pub const fn after(replica: u64, number: u64, drawn: Drawn) -> Self {
        Self { replica, number: number + drawn.step, mark: drawn.mark }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rise_by_one_to_eight_and_every_step_is_as_likely() {
        let mut steps = [0; 9];
        for chance in 0..=255 {
            let name = Name::after(7, 40, Drawn::new([chance, 1, 0, 0, 0, 0, 0, 0, 0]));
            assert_eq!((name.replica, name.mark), (7, 1));
            steps[usize::try_from(name.number - 40).unwrap()] += 1;
        }
        assert_eq!(steps, [0, 32, 32, 32, 32, 32, 32, 32, 32]);
    }
}
