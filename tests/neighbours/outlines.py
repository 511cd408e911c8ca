"""Reads documents of OPML with two readers: a list of files in, a list of what each reader found out.

An outline is its title and its rows, each with how deep it is.
"""

import json
import sys

import opml
import opyml


def rows(node, depth=0):
    for row in node:
        yield [depth, row.text]
        yield from rows(row, depth + 1)


def rows_of_opyml(outlines, depth=0):
    for row in outlines:
        yield [depth, row.text]
        yield from rows_of_opyml(row.outlines, depth + 1)


def by_opml(path):
    document = opml.parse(path)
    return {"title": document.title, "rows": list(rows(document))}


def by_opyml(path):
    with open(path, encoding="utf-8") as file:
        document = opyml.OPML.from_xml(file.read())
    return {"title": document.head.title, "rows": list(rows_of_opyml(document.body.outlines))}


print(json.dumps([[by_opml(path), by_opyml(path)] for path in json.load(sys.stdin)]))
