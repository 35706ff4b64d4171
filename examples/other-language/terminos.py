#!/usr/bin/env python3
"""Plazos y votaciones del Reglamento, escritos otra vez en Python con sólo los datos del paquete.

No usa la biblioteca: lee rules/calendars, rules/zones y rules/parameters, y hace lo que dice
conformance/README.md. Sirve de adaptador del nivel L2:

  python3 conformance/check.py --level L2 python3 examples/other-language/terminos.py
"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = timedelta(days=1)
TICK = timedelta(milliseconds=1)
LONGEST = 10_000_000
UNITS = ("hours", "business-days", "calendar-days", "months")


class NoAnswer(Exception):
    """El plazo no se puede contar; el mensaje es el código."""


def read(path):
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


# Los husos: una tabla de desfases con sus cambios.


class Zone:
    def __init__(self, name):
        file = read("rules/zones/mexico.json")
        data = file["zones"][name]
        self.first = date.fromisoformat(file["coverage"]["from"])
        self.last = date.fromisoformat(file["coverage"]["to"])
        self.initial = minutes(data["initialOffsetMinutes"])
        self.changes = [
            (instant(change["at"]), minutes(change["offsetMinutes"]))
            for change in data["transitions"]
        ]

    def day_of(self, moment):
        try:
            day = (moment + self.offset_at(moment)).date()
        except OverflowError:
            raise NoAnswer("CALENDAR_NOT_COVERED") from None
        self.check(day)
        return day

    def offset_at(self, moment):
        past = [offset for at, offset in self.changes if at <= moment]
        return past[-1] if past else self.initial

    def end_of(self, day):
        """El último milisegundo del día, en UTC: el reloj puede cambiar ese mismo día."""
        self.check(day)
        wall = datetime(day.year, day.month, day.day, tzinfo=timezone.utc) + DAY
        starts = {wall - offset for offset in [self.initial, *(each for _, each in self.changes)]}
        return min(at for at in starts if at + self.offset_at(at) == wall) - TICK

    def check(self, day):
        if not self.first <= day <= self.last:
            raise NoAnswer("CALENDAR_NOT_COVERED")


def minutes(count):
    return timedelta(minutes=count)


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def written(moment, zone):
    """RFC 3339 con el desfase de la zona; la fracción, sólo si la hay."""
    wall = moment.astimezone(timezone(zone.offset_at(moment)))
    return wall.isoformat(timespec="milliseconds" if wall.microsecond else "seconds")


# Los calendarios: días inhábiles de uno o varios archivos, como los combina el manifiesto.


class Calendar:
    def __init__(self, name):
        recipe = read("conformance/manifest.json")["calendars"][name]
        self.parts = [self.part(each, recipe.get("without", {})) for each in recipe["of"]]
        self.rests = any if recipe["nonWorkingIn"] == "any" else all
        self.first = max(part.first for part in self.parts)
        self.last = min(part.last for part in self.parts)

    @staticmethod
    def part(name, without):
        if name.startswith("calendar:"):
            return Calendar(name[len("calendar:"):])
        return DayList(name, without.get(name, []))

    def is_rest(self, day):
        if not self.covers(day):
            raise NoAnswer("CALENDAR_NOT_COVERED")
        return self.rests(part.is_rest(day) for part in self.parts)

    def covers(self, day):
        return self.first <= day <= self.last


class DayList:
    WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

    def __init__(self, name, left_out):
        file = read(f"rules/calendars/{name}.json")
        self.first = date.fromisoformat(file["coverage"]["from"])
        self.last = date.fromisoformat(file["coverage"]["to"])
        self.weekend = {self.WEEK.index(weekday) for weekday in file["weekend"]}
        self.days = {
            date.fromisoformat(day["date"])
            for day in file["days"]
            if day["certainty"] not in left_out
        }

    def is_rest(self, day):
        return day.weekday() in self.weekend or day in self.days


# Los plazos.


def term(given):
    try:
        return count(given["spec"], given["from"], calendar_named(given["calendar"]), zone_named(given["zone"]))
    except NoAnswer as reason:
        return {"error": str(reason)}


def count(spec, start, calendar, zone):
    check(spec)
    if spec["unit"] == "hours":
        return count_hours(spec, start, zone)
    event_day = date.fromisoformat(start) if "T" not in start else zone.day_of(instant(start))
    ledger = Ledger(event_day)
    if spec["unit"] == "months":
        nominal = count_months(spec["length"], event_day, ledger)
    else:
        nominal = count_days(spec, event_day, calendar, ledger)
    due = roll(spec, nominal, calendar, ledger)
    return answer(zone.end_of(due), due != nominal, ledger, zone)


def check(spec):
    length = spec["length"]
    whole = isinstance(length, int) and not isinstance(length, bool)
    backwards = spec.get("direction") == "before"
    if not whole or not 1 <= length <= LONGEST or spec["unit"] not in UNITS:
        raise NoAnswer("TERM_INVALID")
    if spec["unit"] == "months" and (backwards or spec.get("countEventDay") is True):
        raise NoAnswer("TERM_INVALID")


def count_hours(spec, start, zone):
    """Horas corridas en la línea del tiempo, sin ver el calendario ni el reloj."""
    if "T" not in start:
        raise NoAnswer("TERM_FROM_DATE_ONLY")
    began = instant(start)
    ledger = Ledger(zone.day_of(began))
    try:
        due = began + sign(spec) * timedelta(hours=spec["length"])
    except OverflowError:
        raise NoAnswer("CALENDAR_NOT_COVERED") from None
    ledger.add(zone.day_of(due), "due", spec["length"])
    return answer(due, False, ledger, zone)


def count_days(spec, event_day, calendar, ledger):
    """El día del hecho no se cuenta, salvo que el plazo diga que sí."""
    business = spec["unit"] == "business-days"
    if business and not calendar.covers(event_day):
        raise NoAnswer("CALENDAR_NOT_COVERED")
    step = sign(spec)
    day = event_day if spec.get("countEventDay") is True else moved(event_day, step)
    counted = 0
    while True:
        if not business or not calendar.is_rest(day):
            counted += 1
            if counted == spec["length"]:
                return day
            ledger.add(day, "counted", counted)
        else:
            ledger.add(day, "skipped")
        day = moved(day, step)


def count_months(length, event_day, ledger):
    """El mismo número de día; donde el mes no lo tiene, el primero del siguiente (LFPA 29)."""
    nominal = same_day(event_day, length) or first_after(event_day, length)
    for month in range(1, length):
        day = same_day(event_day, month)
        if day is not None:
            ledger.add(day, "counted", month)
    return nominal


def same_day(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        if year > date.max.year:
            raise NoAnswer("CALENDAR_NOT_COVERED") from None
        return None


def first_after(day, months):
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return date(year, month + 1, 1)


def roll(spec, nominal, calendar, ledger):
    """El último día que es inhábil: los meses siempre lo recorren; los días naturales, si así se pide."""
    rolls = spec["unit"] == "months" or (
        spec["unit"] == "calendar-days" and spec.get("lastDay") == "rolls"
    )
    if not rolls or not calendar.is_rest(nominal):
        ledger.add(nominal, "due", spec["length"])
        return nominal
    ledger.add(nominal, "rolled", spec["length"])
    day = moved(nominal, sign(spec))
    while calendar.is_rest(day):
        ledger.add(day, "skipped")
        day = moved(day, sign(spec))
    ledger.add(day, "due")
    return day


def sign(spec):
    return -1 if spec.get("direction") == "before" else 1


def moved(day, step):
    try:
        return day + step * DAY
    except OverflowError:
        raise NoAnswer("CALENDAR_NOT_COVERED") from None


class Ledger:
    """La cuenta, en el orden en que se hace."""

    def __init__(self, event_day):
        self.entries = [{"date": event_day.isoformat(), "status": "trigger"}]

    def add(self, day, status, ordinal=None):
        entry = {"date": day.isoformat(), "status": status}
        self.entries.append(entry if ordinal is None else {**entry, "ordinal": ordinal})


def answer(due, rolled, ledger, zone):
    return {"due": written(due, zone), "rolled": rolled, "ledger": {"entries": ledger.entries}}


# Las votaciones.


def vote(given):
    present, in_favour, against = given["present"], given["for"], given["against"]
    casting, rule = given.get("castingVote"), given["rule"]
    seats = len(parameter("junta/seats", given["on"]))
    counts = (present, in_favour, against)
    if any(not isinstance(each, int) or each < 0 for each in counts):
        return {"error": "VOTE_IMPOSSIBLE"}
    if in_favour + against > present or present > seats:
        return {"error": "VOTE_IMPOSSIBLE"}
    numerator = parameter("votes/two-thirds-numerator", given["on"])
    denominator = parameter("votes/two-thirds-denominator", given["on"])
    needed_for_quorum = parameter("junta/quorum", given["on"])
    tie = in_favour == against and in_favour > 0

    def carried(of, quorum):
        if rule == "two-thirds":
            return quorum and in_favour > 0 and denominator * in_favour >= numerator * of
        return quorum and (in_favour > against or (tie and casting == "for"))

    quorum = present >= needed_for_quorum
    outcome = carried(present, quorum)
    questions = []
    if quorum and present < parameter("junta/quorum-strict", given["on"]):
        questions.append({"question": "A01", "carried": False, "quorum": False})
    cast = in_favour + against
    if rule == "two-thirds" and quorum and carried(cast, True) != outcome:
        questions.append({"question": "A07", "carried": carried(cast, True), "quorum": True})
    return {
        "quorumNeeded": needed_for_quorum,
        "result": {
            "quorum": quorum,
            "tie": tie,
            "castingVoteMisused": casting is not None and (rule == "two-thirds" or not tie),
            "needed": max(1, -(-numerator * present // denominator)) if rule == "two-thirds" else against + 1,
            "carried": outcome,
        },
        "questions": questions,
    }


def parameter(name, day):
    """Una cifra de la ley, como valía ese día."""
    values = once(f"rules/parameters/{name}.json", read)["values"]
    return next(
        each["value"]
        for each in values
        if each["from"] <= day and (each["to"] is None or day <= each["to"])
    )


KEPT = {}


def once(key, make):
    if (key, make) not in KEPT:
        KEPT[key, make] = make(key)
    return KEPT[key, make]


def calendar_named(name):
    return once(name, Calendar)


def zone_named(name):
    return once(name, Zone)


KINDS = {"term": term, "vote": vote}

if __name__ == "__main__":
    for line in sys.stdin:
        asked = json.loads(line)
        kind = KINDS.get(asked["kind"])
        said = {"unsupported": True} if kind is None else {"answer": kind(asked["input"])}
        print(json.dumps({"id": asked["id"], **said}))
