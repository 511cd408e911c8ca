# Places and setup.
setup-version = Version
setup-workspace = Workspace
setup-config = Your settings
setup-socket = Socket
setup-backups = Backups
setup-exists = Made already
setup-running = Window open
setup-check = Data
setup-synced = In a synced folder
setup-files = Problems in your files
setup-language = Language
setup-terminal = Terminal
setup-size = Size
setup-colors = Colors
setup-depth = Colors sent
setup-theme = Theme
setup-keymap = Keys
setup-glyphs = Signs
setup-editor = Editor
doctor-encrypt = Nothing is encrypted by this program: encrypt the disk.
doctor-alt-terminal = For keys with Alt: Terminal, Settings, Profiles, Keyboard, “Use Option as Meta key”.
doctor-alt-iterm = For keys with Alt: iTerm2, Settings, Profiles, Keys, Left Option key: Esc+.
doctor-alt-vscode = For keys with Alt: set terminal.integrated.macOptionIsMeta to true.
doctor-alt-ghostty = For keys with Alt: write macos-option-as-alt = true into the settings of Ghostty.
doctor-alt-kitty = For keys with Alt: write macos_option_as_alt yes into kitty.conf.
doctor-alt-alacritty = For keys with Alt: write option_as_alt = "Both" under [window] into alacritty.toml.
doctor-synced = A synced folder may be written by two machines at once. Move the workspace out of it.
init-done = A workspace is ready in { $dir }. “cg” opens it.
init-done-there = A workspace is ready in { $dir }. This opens it: cg --workspace { $dir }
backup-done = Everything, private fields too, is in { $path }. Keep a copy on another disk.
restore-done = The backup is back in { $dir }. “{ $command }” opens it.
