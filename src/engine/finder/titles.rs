//! The packed index: all titles in one buffer, and beside it a mask for each. Rows are kept oldest
//! first, so that what is new or changed is put at the end.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::engine::fold::letters;

use super::mask;

/// So many bytes of a title are kept. What a longer one says behind, the search through everything
/// finds.
const LONGEST: usize = 240;

/// The number of a title in the index, as long as the index does not change.
pub type Row = u32;

/// Titles with the keys of what they name.
#[derive(Clone, Debug)]
pub struct Titles<K> {
    /// `None` where a title was taken away.
    keys: Vec<Option<K>>,
    /// A few bits of each key's hash: so a key is found by one pass over 4 bytes per row.
    tags: Vec<u32>,
    pub(super) packed: Packed,
}

/// The titles themselves.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    places: Vec<Place>,
    /// 0 where a title was taken away.
    masks: Vec<u64>,
    text: String,
    /// How many are there.
    pub living: usize,
    /// Another after every change, and in every index: a hunt must not mix up rows.
    pub version: u64,
}

/// Where a title lies in the buffer, and behind it the same folded, unless it is all ASCII.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: usize,
    title: u16,
    folded: u16,
}

impl<K: Eq + Hash> Titles<K> {
    /// The index of these titles, the most recent last. No key comes twice.
    pub fn new<S: AsRef<str>>(titles: impl IntoIterator<Item = (K, S)>) -> Self {
        let mut index = Self { keys: Vec::new(), tags: Vec::new(), packed: Packed::default() };
        index.extend(titles);
        index
    }

    /// Adds titles of keys that are not there, the most recent last.
    pub fn extend<S: AsRef<str>>(&mut self, titles: impl IntoIterator<Item = (K, S)>) {
        for (key, title) in titles {
            self.tags.push(tag(&key));
            self.keys.push(Some(key));
            self.packed.push(title.as_ref());
        }
        self.packed.renew();
    }

    /// Sets the title of a key, which is the most recent then.
    pub fn put(&mut self, key: K, title: &str) {
        self.remove(&key);
        self.extend([(key, title)]);
    }

    /// Takes a title away. Fine if there is none.
    pub fn remove(&mut self, key: &K) {
        let tag = tag(key);
        let mut tags = self.tags.iter().enumerate().filter(|(_, other)| **other == tag);
        if let Some((row, _)) = tags.find(|(row, _)| self.keys[*row].as_ref() == Some(key)) {
            self.drop_row(row);
            self.tidy();
        }
    }

    /// Takes away all titles whose keys do not fit, as before a kind is put in anew.
    pub fn retain(&mut self, mut fits: impl FnMut(&K) -> bool) {
        for row in 0..self.keys.len() {
            if self.keys[row].as_ref().is_some_and(|key| !fits(key)) {
                self.drop_row(row);
            }
        }
        self.tidy();
    }

    /// How many titles there are.
    pub const fn len(&self) -> usize {
        self.packed.living
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.packed.living == 0
    }

    /// The key and the title in a row.
    pub fn get(&self, row: Row) -> Option<(&K, &str)> {
        let key = self.keys.get(row as usize)?.as_ref()?;
        Some((key, self.packed.title(row)))
    }

    fn drop_row(&mut self, row: usize) {
        self.keys[row] = None;
        self.packed.masks[row] = 0;
        self.packed.living -= 1;
    }

    /// Packs anew when more than half of the rows are empty.
    fn tidy(&mut self) {
        self.packed.renew();
        if self.keys.len() <= 2 * self.packed.living {
            return;
        }
        let keys = std::mem::take(&mut self.keys);
        let old = std::mem::take(&mut self.packed);
        self.tags.clear();
        let rows = (0..).zip(keys);
        self.extend(rows.filter_map(|(row, key)| Some((key?, old.title(row)))));
    }
}

impl Packed {
    /// How many rows there are, empty ones too.
    pub const fn rows(&self) -> usize {
        self.places.len()
    }

    /// Whether a title is in this row and has all these letters.
    pub fn has(&self, row: Row, letters: u64) -> bool {
        let letters = letters | mask::THERE;
        self.masks.get(row as usize).is_some_and(|mask| mask & letters == letters)
    }

    /// The title in a row as it was given.
    pub fn title(&self, row: Row) -> &str {
        let place = self.places.get(row as usize);
        place
            .and_then(|p| self.text.get(p.start..p.start + usize::from(p.title)))
            .unwrap_or_default()
    }

    /// The title in a row without accents. One that is all ASCII has the case it was given in.
    pub fn plain(&self, row: Row) -> &str {
        let Some(place) = self.places.get(row as usize).filter(|place| place.folded > 0) else {
            return self.title(row);
        };
        let start = place.start + usize::from(place.title);
        self.text.get(start..start + usize::from(place.folded)).unwrap_or_default()
    }

    fn push(&mut self, title: &str) {
        let title = &title[..title.floor_char_boundary(LONGEST)];
        let start = self.text.len();
        self.text.push_str(title);
        let end = self.text.len();
        if title.is_ascii() {
            self.masks.push(mask::of_ascii(title));
        } else {
            let letters = letters(title);
            self.masks.push(mask::of_letters(&letters));
            self.text.extend(letters.iter().map(|letter| letter.base));
        }
        let length = |from: usize, to: usize| u16::try_from(to - from).unwrap_or(u16::MAX);
        let (title, folded) = (length(start, end), length(end, self.text.len()));
        self.places.push(Place { start, title, folded });
        self.living += 1;
    }

    fn renew(&mut self) {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        self.version = NEXT.fetch_add(1, Ordering::Relaxed);
    }
}

fn tag<K: Hash>(key: &K) -> u32 {
    let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(key);
    (hash >> 32) as u32
}
