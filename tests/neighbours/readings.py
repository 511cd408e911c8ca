"""Readings in the long form as pandas reads them: how many weeks each site has, and the median of their medians."""

import json
import sys

import pandas

table = pandas.read_csv(sys.argv[1], parse_dates=["date"])
weeks = table.groupby(["site", pandas.Grouper(key="date", freq="W")])["value"].median().dropna()
sites = weeks.groupby("site").agg(["size", "median"])
print(json.dumps({site: [int(row["size"]), row["median"]] for site, row in sites.iterrows()}))
