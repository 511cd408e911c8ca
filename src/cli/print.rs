//! The one place that prints. A reader that goes away early (`| head`) is no error.

use std::io::{ErrorKind, Write};

use crate::exchange::Reply;
use crate::texts::Texts;

/// Prints the end of a command and gives its exit code. An answer that cannot be printed is told on
/// standard error, and that what was asked has been done: asked again, it would be done twice.
pub fn print(reply: &Reply, texts: Texts) -> u8 {
    let mut err = reply.err.clone();
    let out = written(&mut std::io::stdout().lock(), &reply.out);
    if !out {
        err.push_str(&(texts.get("output-failed").into_owned() + "\n"));
    }
    let err = written(&mut std::io::stderr().lock(), &err);
    if out && err { reply.exit } else { reply.exit.max(1) }
}

fn written(to: &mut dyn Write, text: &str) -> bool {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::BrokenPipe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Full(ErrorKind);

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_went_away_is_no_error_but_a_full_disk_is() {
        assert!(written(&mut Full(ErrorKind::BrokenPipe), "x"));
        assert!(!written(&mut Full(ErrorKind::StorageFull), "x"));
        assert!(written(&mut Full(ErrorKind::StorageFull), ""));
    }
}
