//! The running instance's side of a wall on a second terminal: the slide that is shown, and who shows
//! it. Whoever asks is answered when there is another slide than the one that they have.

use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::tui::Slide;

/// How long somebody waits for another slide before asking again, which says that they are still there.
const WAIT: Duration = Duration::from_secs(20);
/// How long after that somebody counts as there.
const GONE: Duration = Duration::from_secs(3);

/// A slide with its number: each one that is put up has a higher one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Shown {
    /// The number; 0 before the first.
    pub number: u64,
    /// The slide.
    pub slide: Slide,
}

/// Somebody who shows the wall: which process, how large its terminal is, and which slide it has.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Viewer {
    /// The process.
    pub process: u32,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The number of the slide that it has.
    pub has: u64,
}

/// The slide and its viewers.
#[derive(Default)]
pub struct Stage {
    inner: Mutex<Inner>,
    changed: Condvar,
}

#[derive(Default)]
struct Inner {
    shown: Shown,
    viewers: HashMap<u32, ((u16, u16), Instant)>,
    /// The size for which slides are made.
    size: (u16, u16),
}

impl Stage {
    /// Puts up another slide.
    pub fn put(&self, slide: Slide) {
        let mut inner = self.lock();
        inner.shown = Shown { number: inner.shown.number + 1, slide };
        self.changed.notify_all();
    }

    /// Waits until there is another slide than the one that somebody has. `resized` is told when slides
    /// have to be made for another size.
    pub fn next(&self, viewer: &Viewer, resized: impl FnOnce((u16, u16))) -> Shown {
        let mut inner = self.lock();
        inner.viewers.insert(viewer.process, (viewer.size, Instant::now() + WAIT + GONE));
        let other = inner.resized();
        drop(inner);
        if let Some(size) = other {
            resized(size);
        }
        let old = |inner: &mut Inner| inner.shown.number == viewer.has;
        let waited = self.changed.wait_timeout_while(self.lock(), WAIT, old);
        waited.unwrap_or_else(PoisonError::into_inner).0.shown.clone()
    }

    /// Forgets who is gone; another size, if slides have to be made for one.
    pub fn look(&self) -> Option<(u16, u16)> {
        self.lock().resized()
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// The size on which all viewers can show a slide, if it is another one than before.
    fn resized(&mut self) -> Option<(u16, u16)> {
        let now = Instant::now();
        self.viewers.retain(|_, (_, until)| *until > now);
        let sizes = || self.viewers.values().map(|(size, _)| *size);
        let width = sizes().map(|(width, _)| width).min().unwrap_or(0);
        let height = sizes().map(|(_, height)| height).min().unwrap_or(0);
        let before = std::mem::replace(&mut self.size, (width, height));
        (before != self.size).then_some(self.size)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;

    use super::*;

    fn viewer(process: u32, size: (u16, u16), has: u64) -> Viewer {
        Viewer { process, size, has }
    }

    #[test]
    fn whoever_waits_gets_the_next_slide_at_once() {
        let stage = Arc::new(Stage::default());
        stage.put(Slide::default());
        assert_eq!(stage.next(&viewer(1, (64, 18), 0), |_| ()).number, 1);
        let waiting = Arc::clone(&stage);
        let (sender, begun) = std::sync::mpsc::channel();
        let waits = thread::spawn(move || {
            waiting.next(&viewer(1, (80, 24), 1), |size| sender.send(size).unwrap()).number
        });
        assert_eq!(begun.recv(), Ok((80, 24)), "it is another size, and it waits");
        stage.put(Slide::default());
        assert_eq!(waits.join().unwrap(), 2);
    }

    #[test]
    fn slides_are_made_for_the_smallest_terminal() {
        let stage = Stage::default();
        stage.put(Slide::default());
        let mut sizes = Vec::new();
        for own in [viewer(1, (120, 40), 0), viewer(2, (64, 50), 0), viewer(1, (120, 40), 0)] {
            stage.next(&own, |size| sizes.push(size));
        }
        assert_eq!(sizes, [(120, 40), (64, 40)]);
        assert_eq!(stage.look(), None);
    }
}
