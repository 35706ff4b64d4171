/** A valid event as plain data; `changes` replace or (with `undefined`) leave out its fields. */
export function eventWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'e-0001',
    type: 'application.received',
    occurredAt: '2016-03-18T22:40:00-06:00',
    actor: { organ: 'BP' },
    refs: { case: 'EXP-2016-031' },
    data: { form: 'phone', filedBy: 'self' },
    ...changes,
  };
}

/** The log line of `eventWith`. */
export function lineWith(changes: Record<string, unknown> = {}): string {
  return JSON.stringify(eventWith(changes));
}

/** A log of valid events, one for each set of changes, with ids `e1`, `e2`, … */
export function logOf(...changes: Record<string, unknown>[]): string {
  return changes.map((change, index) => lineWith({ id: `e${index + 1}`, ...change })).join('\n');
}

/** A header line. */
export function headerWith(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ log: 'mecanismo', version: 1, ...changes });
}
