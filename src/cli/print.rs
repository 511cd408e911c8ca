//! The one place that prints. A reader that goes away early (`| head`) is no error.

use std::io::{ErrorKind, Write};

use crate::exchange::Reply;

/// Prints the end of a command and gives its exit code.
pub fn print(reply: &Reply) -> u8 {
    let out = written(&mut std::io::stdout().lock(), &reply.out);
    let err = written(&mut std::io::stderr().lock(), &reply.err);
    if out && err { reply.exit } else { reply.exit.max(1) }
}

fn written(to: &mut dyn Write, text: &str) -> bool {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::BrokenPipe,
    }
}
