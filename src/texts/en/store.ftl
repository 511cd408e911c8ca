# The disk: what happened, what is safe, what to do.
open-missing = There is no workspace in { $dir }. “cg init --school NAME” makes one.
open-exists = { $dir } already holds a workspace or other files. Choose an empty folder: cg --workspace NEWDIR.
open-held = The workspace is already open: process { $pid } on { $terminal } of { $host }, since { $since }. Close that one first.
open-newer = The workspace in { $dir } was written by a newer version (format { $format }) and has not been touched. Install the newer version.
open-unreadable = Nothing in { $dir } can be read: neither journal, nor snapshot, nor index. No file has been moved or removed. “cg restore FILE” brings a backup back into a new folder.
open-no-chance = The system gives no random numbers, so no workspace can be made. Try again.
save-too-large = This is too large to keep. Split it, or keep it as a file.
save-closed = The workspace is closing; this was not kept. Try again.
save-pending = Not on disk yet, but kept in the open window, which goes on trying: { $reason }
close-unsaved = { $unsaved ->
    [one] One change is not on disk and is lost with this window. { $reason }
   *[other] { $unsaved } changes are not on disk and are lost with this window. { $reason }
}
fault-full = The disk is full ({ $path }). Free some space and try again; an open window goes on by itself.
fault-read-only = The disk is read-only ({ $path }). Make it writable, or choose another workspace.
fault-permission = No permission for { $path }. Make it yours (chown, chmod), or choose another workspace.
fault-missing = { $path } is missing. Make the folder first.
fault-shape = { $path } is not what it should be (a file where a folder belongs, or the other way round). Choose another workspace with --workspace.
fault-no-file = { $path } is no ordinary file. Move it away, or choose another workspace.
fault-too-long = { $path } is longer than any file of this program. It was left alone.
fault-limit = { $path } may not grow any further: this system sets a limit (ulimit -f). Raise it.
fault-other = { $path } cannot be read or written (system error { $code }).
notice-journal-repaired = A copy of the journal ({ $copy }) was damaged and has been mended with what is left.
notice-copy-unreadable = One of the two copies of the journal cannot be read. It was left alone; the other one is whole. { $reason }
notice-repair-failed = A damaged copy of the journal could not be mended. { $reason } The next start tries it again.
notice-lost = Changes { $from } to { $to } (between { $after } and { $before }) could not be recovered from the history.
notice-own-copy = This folder is a copy, or was put back to an earlier state. From now on it counts as a copy of its own; nothing in it has changed.
notice-state-complete = All records are complete all the same.
notice-unreadable = These steps of the history cannot be read by this version: { $steps }.
notice-unproven = The records do not add up to what the journal says: a change may be missing. Keep the folder set-aside, and compare with your last backup.
notice-recovered = { $count ->
    [one] One record was missing in the journal and has been taken from another copy.
   *[other] { $count } records were missing in the journal and have been taken from another copy.
}
notice-index-rebuilt = The index was damaged and has been rebuilt.
notice-snapshot-bad = A snapshot was damaged and has been put aside.
notice-not-unfinished = A file named “unfinished” says that this workspace is still being made, but it is whole.
notice-put-aside = The file was put aside: { $path }
notice-snapshot-failed = A snapshot could not be written; saving goes on without it. { $reason }
notice-capture-bad = A note from the shell was damaged and has been put aside.
notice-little-space = Only { $megabytes } MB are free on this disk. Free some space soon.
notice-kept = The damaged copy is in { $path }.
event-copy-failing = Saved, but the second copy of the journal ({ $copy }) is failing: { $reason }
event-copy-works = Both copies of the journal ({ $copy }) are written again.
event-index-dropped = The index has been given up until the next start. Nothing is lost.
check-segment = Segment { $segment } of { $copy } is damaged or incomplete. The next start mends it from the other copy.
check-known-loss = { $count ->
    [one] One change was lost before; it was told then.
   *[other] { $count } changes were lost before; it was told then.
}
check-short = The journal ends at change { $ends }, but { $saved } was saved.
check-snapshot = The snapshot after change { $number } is damaged. The next start puts it aside.
check-index = The index differs from the journal. The next start rebuilds it.
check-clean = All is well: both journals, all snapshots and the index agree.
check-found = { $count ->
    [one] One problem found.
   *[other] { $count } problems found.
}
instance-cut-off = The open window went away before it answered. Look with “cg log” whether it was done.
instance-other-version = The open window is another version of this program. Close it, or use the same version.
instance-moved = The folder { $dir } was moved or replaced while it was open here. What you write goes on being kept in the folder that was opened, wherever it is now.
instance-too-long = This is too large to hand over to the open window. Close that window, then try again.
instance-deaf = Other windows and shells cannot reach this one: { $reason }. Notes from a shell still arrive.
backup-damaged = { $file } is no backup of this program, or it is damaged. Nothing was changed. Try an older backup.
backup-newer = { $file } was written by a newer version (format { $format }). Install the newer version.
notice-journal-mended = A copy of the journal ({ $copy }) was damaged and has been mended from the other. Nothing is lost.
notice-lost-one = Change { $from } (between { $after } and { $before }) could not be recovered from the history.
notice-nothing-lost = Nothing is lost.
notice-history-lost = The history ({ $changes ->
    [one] one change
   *[other] { $changes } changes
}) is gone: no copy of the journal has it. { $records } Undo begins anew.
history-complete = All records are complete.
history-older = The records are those of the newest snapshot; later changes may be missing: compare with your last backup.
backup-exists = { $file } is there already. Choose another name.
backup-no-file = { $file } is missing. Check the name.
notice-upgraded = The workspace was of an older version (format { $format }) and has been brought up to this one. The copy of what it was is in { $path }.
