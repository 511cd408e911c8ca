"""Reads calendars with three strict readers: a list of files in, a list of what each reader found out.

A calendar is its events: uid, day (with the time of day where it has one), summary.
"""

import json
import sys

import icalendar
import ics
import vobject


def by_icalendar(text):
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert not any(event.errors for event in events)
    return [[str(e["UID"]), e["DTSTART"].dt.isoformat(), str(e["SUMMARY"])] for e in events]


def by_vobject(text):
    calendar = vobject.readOne(text, validate=True)
    events = calendar.contents["vevent"]
    return [[e.uid.value, e.dtstart.value.isoformat(), e.summary.value] for e in events]


def by_ics(text):
    events = ics.Calendar(text).events
    # This reader takes a time without a zone for one at Greenwich: the clock on the wall is the same.
    begins = [e.begin.date() if e.all_day else e.begin.naive for e in events]
    return [[e.uid, day.isoformat(), e.name] for day, e in zip(begins, events)]


def found(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    return [sorted(by(text)) for by in (by_icalendar, by_vobject, by_ics)]


print(json.dumps([found(path) for path in json.load(sys.stdin)]))
