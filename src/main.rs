//! The `cg` binary: the command line over the real office.

fn main() -> std::process::ExitCode {
    commonground::cli::main(&commonground::wiring::RealOffice)
}
