/**
 * What the library answers to a vector of the kit, by its kind. The library is handed over, so that
 * the same answers are written into the kit and given by `adapter.mjs`.
 */
const DAY_MS = 86_400_000;
const BY_NAME = {
  union: 'union',
  'lfpa-28': 'lfpa',
  'calendario-oficial': 'calendarioOficial',
  'lft-74': 'lft',
  intersection: 'intersection',
};

/** @returns an answer for each kind, of its `input`; a kind that is left out is not supported. */
export function answersOf(library, rules) {
  const profile = library.federal();
  const calendars = library.federalCalendars();
  return {
    read({ log }) {
      const { events, superseded, problems, defects, duplicates } = library.readLog(log, {
        profile: profile.id,
      });
      return {
        events: events.map(({ id, type, known, precision, from, to }) => ({
          id,
          type,
          known,
          precision,
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        })),
        superseded: superseded.map(({ id }) => id),
        duplicates,
        problems,
        defects: defects.map(({ code, events: ids, lines }) => ({ code, events: ids, lines })),
      };
    },

    term({ spec, from, calendar, zone }) {
      const term = library.computeTerm(spec, momentOf(from), {
        calendar: calendars[BY_NAME[calendar]],
        zone: library.zoneOf(zone),
      });
      if (!term.ok) return { error: term.code };
      return { due: term.ledger.due, rolled: term.rolled, ledger: term.ledger };
    },

    vote({ rule, on, ...count }) {
      const report = rules.voteReport(count, rule, profile.rules, dayOf(on));
      return report ?? { error: 'VOTE_IMPOSSIBLE' };
    },

    rule({ rule, facts, reading }) {
      const version = profile.rules.versionsOf(rule).at(-1).rule;
      const { verdict, truth, readings, questions } = library.evaluate(version, facts, reading);
      return { verdict, truth: truth ?? null, readings, questions };
    },

    judge({ rule, log, asOf, reading, complete }) {
      const { findings } = library.audit(log, { asOf, reading, complete });
      return { findings: findings.filter((finding) => finding.rule === rule) };
    },

    audit({ log, asOf, reading, complete, show }) {
      const verdicts = show === undefined ? undefined : new Set(show);
      return library.audit(log, { asOf, reading, complete, show: verdicts });
    },

    next({ log, asOf, reading, complete }) {
      return library.nextSteps(log, { asOf, reading, complete, acts: false });
    },

    step({ mode, log }) {
      let current = library.openCase(profile, { mode });
      return {
        steps: eventsIn(log).map((event) => {
          const result = library.step(current, event);
          current = result.case;
          const { outcome, opened, closed, failed, refusal } = result;
          return {
            outcome,
            opened,
            closed,
            failed: failed.map(({ rule }) => rule),
            ...(refusal === undefined ? {} : { reason: refusal.reason }),
          };
        }),
      };
    },
  };
}

/** The lines of a log as they are, in the order of the file, without its header. */
const eventsIn = (log) =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((line) => line?.log === undefined);

/** Epoch day of `YYYY-MM-DD`. */
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** A day, or an instant with the offset in which it was written. */
function momentOf(text) {
  if (!text.includes('T')) return { kind: 'date', day: dayOf(text) };
  const [sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text)?.slice(1) ?? ['+', 0, 0];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { kind: 'instant', epochMs: Date.parse(text), offsetMinutes };
}
