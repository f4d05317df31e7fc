#!/usr/bin/env python3
"""What an office with somebody who knows Python would write instead of kh415: the peer of the benchmarks.

    peer.py WORKSPACE PERIOD OUT.xlsx [--plan targets.yaml] [--only]

Reads units.csv (or .xlsx) and the returns of all months as kh415 does, or with --only those of the period alone; finds measures by id,
name or alias; adds up numerators and denominators of simple indicators for the whole and each upper union; writes a workbook with
formulas; prints how many files and figures it took.

It is written to do its job well, not to lose: openpyxl in its read-only mode, the C loader of YAML where there is one, each file
opened once. What it leaves out is what kh415 is for, and it would cost time:

- formats other than .xlsx, .xlsm and comma or semicolon text: .xls, .xlsb, .ods, HTML and TCVN3 or VNI are skipped and counted;
- every check, finding, near miss and contradiction; a number that it does not understand is left out without a word;
- revisions (what is read last wins), totals rows (passed over only because they name no unit), consolidated returns;
- qualifiers in headings: "in the month" and "since January" below one heading are not told apart, the first column wins;
- figures carried over from earlier months, coverage, verdicts, bounds, targets, comparison, history, trends, JSON, explanations;
- indicators of choices and of several yes/no; dates of validity of units; sources of figures.
"""

import argparse
import csv
import pathlib
import re
import unicodedata
from collections import defaultdict

import openpyxl

YES = {"x", "v", "✓", "có", "đã", "rồi", "1", "yes"}
NO = {"không", "chưa", "0", "no", "-"}
CODE, NAME, PARENT, KIND, SECTOR, ALIASES = range(6)
HEADINGS = (
    {"mã", "code"},
    {"tên đơn vị", "tên", "name"},
    {"đơn vị cấp trên", "cấp trên", "mã cấp trên", "parent"},
    {"cấp", "kind"},
    {"khu vực", "sector"},
    {"tên gọi khác", "tên khác", "aliases"},
)
UNIT_LABEL = re.compile(r"(?:(?:mã|tên) )?đơn vị(?: báo cáo)?\s*:\s*(.*)")
VALUE = ("giá trị", "số lượng", "số liệu", "kết quả", "thực hiện")
UNIT = {"đơn vị", "mã đơn vị", "tên đơn vị"}


def key(value):
    """A cell as it is compared: composed, without case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", str(value)).lower().split())


def load_plan(path):
    text = path.read_text(encoding="utf-8")
    try:
        import yaml
    except ImportError:
        return load_plan_roughly(text)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader.add_constructor("tag:yaml.org,2002:value", loader.construct_scalar)  # "op: =" is a word of YAML 1.1
    return yaml.load(text, loader)


def load_plan_roughly(text):
    """Without a YAML library: ids, names, aliases and simple fields of what the plan defines, by their indentation."""
    plan, section, entry = {part: {} for part in ("kinds", "sectors", "measures", "indicators")}, None, None
    for line in text.splitlines():
        if top := re.match(r"(\w[\w-]*):", line):
            section = plan.get(top[1])
        elif section is not None and (name := re.match(r"  ([\w-]+):\s*(#.*)?$", line)):
            entry = section.setdefault(name[1], {})
        elif section is not None and (field := re.match(r"    (name|type|time|numerator|denominator|aliases|kinds|sectors): (.+)", line)):
            value = field[2].strip()
            is_list = value.startswith("[")
            words = [word.strip(' "') for word in value.strip("[]").split(",")]
            entry[field[1]] = {} if value.startswith("{") else words if is_list else value
    return plan


def text_rows(path):
    """UTF-8, else Windows-1258, of which Python's own codec gives combining marks."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1258")
    head = text[:4000]
    return list(csv.reader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ","))


def sheets_of(path):
    """The rows of each sheet."""
    if path.suffix.lower() == ".csv":
        return [text_rows(path)]
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    finally:
        book.close()


def number(value):
    """A count, an amount or a yes (1) or no (0); None if it is none of these."""
    if value is None or isinstance(value, (int, float)):
        return value
    text = key(value)
    if text in YES:
        return 1
    if text in NO:
        return 0
    text = text.replace("\xa0", "").replace(" ", "")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+|\d+", text):
        return int(re.sub(r"\D", "", text))
    return None


def names(id, entry):
    return [id, entry["name"], *entry.get("aliases", [])]


class Office:
    def __init__(self, workspace, plan):
        self.measures = {}
        self.figures = defaultdict(dict)
        self.taken = 0
        for id, measure in plan["measures"].items():
            for word in names(id, measure):
                self.measures[key(word)] = id
        self.flows = {id for id, measure in plan["measures"].items() if measure.get("time") == "flow"}
        self.terms = {key(word): id for part in ("kinds", "sectors") for id, term in plan[part].items() for word in names(id, term)}
        self.units, self.words = {}, {}
        self.read_units(next(path for path in (workspace / "units.csv", workspace / "units.xlsx") if path.exists()))

    def read_units(self, path):
        rows = sheets_of(path)[0]
        heads = [key(cell or "") for cell in rows[0]]
        columns = [next((at for at, head in enumerate(heads) if head in known), None) for known in HEADINGS]
        for row in rows[1:]:
            unit = ["" if at is None or at >= len(row) else str(row[at] or "").strip() for at in columns]
            if unit[CODE]:
                for at in (KIND, SECTOR):
                    unit[at] = self.terms.get(key(unit[at]), unit[at])
                self.units[unit[CODE]] = unit
                for word in [unit[CODE], unit[NAME], *unit[ALIASES].split("|")]:
                    if word:
                        self.words[key(word)] = unit[CODE]

    def upper(self, code):
        """The upper union above a unit, itself if it is one; the top if there is none."""
        while code in self.units and self.units[code][KIND] != "upper" and self.units[code][PARENT]:
            parent = self.units[code][PARENT]
            code = self.words.get(key(parent), parent)
        return code

    def take(self, unit, measure, value, month):
        figure = number(value)
        if figure is None:
            return
        self.taken += 1
        self.figures[month][unit, measure] = figure

    def read_sheet(self, rows, month):
        """A form, a table or a long list, whichever its headings are."""
        unit, value_at, columns = None, None, None
        for row in rows:
            words = [key(cell) if isinstance(cell, str) else "" for cell in row]
            if unit is None and value_at is None:
                unit = self.unit_above(words)
            found = {at: self.measures[word] for at, word in enumerate(words) if word in self.measures}
            head = next((word for word in VALUE if word in words), None)
            if head and UNIT.intersection(words):
                return self.read_long(rows, words.index(head), month)
            if len(set(found.values())) > 3:
                columns = {**found, **(columns or {})}
            elif columns:
                sender = next((self.words[word] for word in words if word in self.words), None)
                if sender:
                    for at, measure in columns.items():
                        if at < len(row):
                            self.take(sender, measure, row[at], month)
            elif head:
                value_at = words.index(head)
            elif value_at is not None and found and unit and value_at < len(row):
                self.take(unit, next(iter(found.values())), row[value_at], month)

    def unit_above(self, words):
        for at, word in enumerate(words):
            if label := UNIT_LABEL.match(word):
                beside = next((other for other in words[at + 1:] if other), "")
                return self.words.get(label[1] or beside)
        return None

    def read_long(self, rows, at, month):
        for row in rows:
            words = [key(cell) for cell in row if isinstance(cell, str)]
            unit = next((self.words[word] for word in words if word in self.words), None)
            measure = next((self.measures[word] for word in words if word in self.measures), None)
            if unit and measure and at < len(row):
                self.take(unit, measure, row[at], month)

    def sums(self, plan, period):
        """By indicator and upper union (None: all), numerator and denominator of the bodies that reported both; a total has none."""
        now = self.figures[period]
        year = [month for month in self.figures if month[:4] == period[:4] and month <= period]
        sums = {}
        for id, indicator in plan["indicators"].items():
            top, bottom = indicator["numerator"], indicator.get("denominator")
            if not isinstance(top, str) or not (bottom is None or isinstance(bottom, str)):
                continue
            parts = sums[id] = defaultdict(lambda: [0, 0])
            for unit, *rest in self.units.values():
                if (unit, top) not in now or "sectors" in indicator and rest[SECTOR - 1] not in indicator["sectors"]:
                    continue
                if bottom not in (None, "bodies") and (unit, bottom) not in now:
                    continue
                months = year if top in self.flows else [period]
                over = sum(self.figures[month].get((unit, top), 0) for month in months)
                below = 1 if bottom == "bodies" else now[unit, bottom] if bottom else 0
                for part in (None, self.upper(unit)):
                    parts[part][0] += over
                    parts[part][1] += below
        return sums


def line_of(id, plan, parts, line):
    """Id, name, numerator, denominator, and the result as a formula."""
    return [id, plan["indicators"][id]["name"], *parts, f'=IF(D{line}=0,C{line},C{line}/D{line})']


def write(office, plan, sums, out):
    book = openpyxl.Workbook(write_only=True)
    summary = book.create_sheet("Tổng hợp")
    summary.append(["Mã", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả"])
    for line, (id, parts) in enumerate(sums.items(), start=2):
        summary.append(line_of(id, plan, parts[None], line))
    for code, unit in office.units.items():
        if unit[KIND] == "upper":
            sheet = book.create_sheet(re.sub(r"[\\/*?:\[\]]", "-", code)[:31])
            sheet.append([unit[NAME]])
            for line, (id, parts) in enumerate(sums.items(), start=2):
                sheet.append(line_of(id, plan, parts[code], line))
    figures = book.create_sheet("Số liệu")
    for month, taken in sorted(office.figures.items()):
        for (unit, measure), value in taken.items():
            figures.append([month, unit, measure, value])
    book.save(out)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("workspace", type=pathlib.Path)
    arguments.add_argument("period")
    arguments.add_argument("out")
    arguments.add_argument("--plan", type=pathlib.Path, default="targets.yaml")
    arguments.add_argument("--only", action="store_true")
    given = arguments.parse_args()
    plan = load_plan(given.plan)
    office = Office(given.workspace, plan)
    read, skipped = 0, 0
    for path in sorted((given.workspace / "returns").rglob("*")):
        month = path.relative_to(given.workspace / "returns").parts[0]
        if not path.is_file() or given.only and month != given.period:
            continue
        try:
            for rows in sheets_of(path):
                office.read_sheet(rows, month)
            read += 1
        except Exception:  # whatever the file of a sender does to a library
            skipped += 1
    sums = office.sums(plan, given.period)
    write(office, plan, sums, given.out)
    print(f"{read} files read, {skipped} skipped, {office.taken} figures, {len(sums)} of {len(plan['indicators'])} indicators")


if __name__ == "__main__":
    main()
