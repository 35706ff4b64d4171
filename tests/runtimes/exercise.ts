import type * as Protocol from '../../src/index';

/** Everything that a runtime is asked, on some logs: the same text wherever the library does the same. */
export async function exercise(
  protocol: typeof Protocol,
  logs: readonly string[],
): Promise<string> {
  return JSON.stringify(
    {
      audits: logs.map((log) => protocol.audit(log, { asOf: AS_OF })),
      seals: await Promise.all(logs.map(async (log) => (await protocol.sealLog(log)).seal)),
      drive: logs.map((log) => drive(protocol, log)),
      terms: terms(protocol),
      votes: votes(protocol),
    },
    null,
    1,
  );
}

const AS_OF = '2016-12-31T23:59:59-06:00';

/** A case to which the events of a log are sent, one by one, and what is owed in it afterwards. */
function drive(protocol: typeof Protocol, log: string): unknown {
  let current = protocol.openCase();
  const events = protocol.readLog(log).events;
  const steps = events.map((event) => {
    const { case: next, ...step } = protocol.step(current, event);
    current = next;
    return step;
  });
  const envelope = protocol.persistCase(current, { at: AS_OF });
  return { steps, envelope, next: protocol.nextSteps(current, { asOf: AS_OF, acts: false }) };
}

function terms({ federal, computeTerm }: typeof Protocol): unknown {
  const { zone, union } = federal().calendars;
  const from = { kind: 'instant', epochMs: Date.UTC(2016, 2, 19, 4, 40) } as const;
  return [
    { length: 3, unit: 'hours' } as const,
    { length: 30, unit: 'business-days' } as const,
    { length: 5, unit: 'business-days', direction: 'before' } as const,
    { length: 1, unit: 'months' } as const,
  ].map((spec) => {
    const term = computeTerm(spec, from, { calendar: union, zone });
    return term.ok ? [term.due, term.ledger] : term;
  });
}

function votes({ federal, tallyVote, voteThresholds }: typeof Protocol): unknown {
  const thresholds = voteThresholds(federal().rules, 17_000);
  return [4, 5, 6].map((inFavour) =>
    tallyVote({ present: 8, for: inFavour, against: 8 - inFavour }, 'two-thirds', thresholds),
  );
}
