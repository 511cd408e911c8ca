"""Opens tables as pandas does and saves them again: folder of tables in, folder for them out."""

import sys
from pathlib import Path

import pandas

source, target = map(Path, sys.argv[1:])
for path in sorted(source.iterdir()):
    pandas.read_csv(path).to_csv(target / path.name)
