# Lugares y configuración.
setup-version = Versión
setup-workspace = Espacio de trabajo
setup-config = Sus ajustes
setup-socket = Conexión
setup-backups = Respaldos
setup-exists = Ya existe
setup-running = Ventana abierta
setup-check = Datos
setup-synced = En carpeta sincronizada
setup-files = Problemas en sus archivos
setup-language = Idioma
setup-terminal = Terminal
setup-size = Tamaño
setup-colors = Colores
setup-depth = Colores enviados
setup-theme = Tema
setup-keymap = Teclas
setup-glyphs = Signos
setup-editor = Editor
doctor-encrypt = El programa no cifra nada: cifre el disco.
doctor-alt-terminal = Para las teclas con Alt: Terminal, Ajustes, Perfiles, Teclado, «Usar Opción como tecla Meta».
doctor-alt-iterm = Para las teclas con Alt: iTerm2, Settings, Profiles, Keys, Left Option key: Esc+.
doctor-alt-vscode = Para las teclas con Alt: ponga terminal.integrated.macOptionIsMeta en true.
doctor-alt-ghostty = Para las teclas con Alt: escriba macos-option-as-alt = true en los ajustes de Ghostty.
doctor-alt-kitty = Para las teclas con Alt: escriba macos_option_as_alt yes en kitty.conf.
doctor-alt-alacritty = Para las teclas con Alt: escriba option_as_alt = "Both" bajo [window] en alacritty.toml.
doctor-synced = Dos computadoras pueden escribir a la vez en una carpeta sincronizada. Saque de ahí el espacio de trabajo.
init-done = El espacio de trabajo está listo en { $dir }. «cg» lo abre.
init-done-there = El espacio de trabajo está listo en { $dir }. Esto lo abre: cg --workspace { $dir }
backup-done = Todo, también lo privado, está en { $path }. Guarde una copia en otro disco.
restore-done = El respaldo está de vuelta en { $dir }. «{ $command }» lo abre.
