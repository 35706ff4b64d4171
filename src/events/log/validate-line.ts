import type * as z from 'zod';
import type { EventLine } from '../line-schema';
import { type Flaw, flawsOf } from './flaws';
import { keyPath } from './key-path';
import type { ProblemCode } from './problem';
import type { ProblemList } from './problem-list';
import { prune, valueAt } from './prune';

/** Fields without which a line is no event. */
const REQUIRED: ReadonlySet<PropertyKey> = new Set(['id', 'type', 'occurredAt', 'actor', 'refs']);

/** Each round removes all that was refused, so one is enough; more only guard against a surprise. */
const MAX_ROUNDS = 4;

/**
 * The slow path, for a line that its schema refuses: reports what is wrong, takes it out, and
 * returns what remains of the event; `undefined` when too little does.
 */
export function validateLine(
  value: object,
  schema: z.ZodType<EventLine>,
  error: z.ZodError<EventLine>,
  problems: ProblemList,
): EventLine | undefined {
  let issues: z.core.$ZodIssue[] = error.issues;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const flaws = flawsOf(issues);
    for (const flaw of flaws) reportFlaw(value, flaw, problems);
    if (flaws.some(isFatal)) return undefined;
    prune(value, flaws);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    issues = result.error.issues;
  }
  problems.add('E_LOG_SHAPE');
  return undefined;
}

function isFatal(flaw: Flaw): boolean {
  return flaw.kind === 'value' && flaw.path.length === 1 && REQUIRED.has(flaw.path[0] ?? '');
}

function reportFlaw(root: object, flaw: Flaw, problems: ProblemList): void {
  if (flaw.kind === 'unknown-keys') problems.add('E_LOG_KEY');
  else problems.add(codeOf(flaw.path, valueAt(root, flaw.path)), keyPath(flaw.path));
}

function codeOf(path: readonly PropertyKey[], value: unknown): ProblemCode {
  const [field, member] = path;
  if (path.length === 1 && REQUIRED.has(field ?? '')) {
    if (value === undefined || field === 'type' || field === 'actor' || field === 'refs') {
      return 'E_LOG_SHAPE';
    }
    return field === 'id' ? 'E_LOG_ID' : 'E_LOG_DATE';
  }
  if (field === 'refs') return 'E_LOG_ID';
  if (field === 'actor' && member === 'organ') return 'E_LOG_SHAPE';
  return typeof value === 'number' && !isKept(value) ? 'E_LOG_NUMBER' : 'E_LOG_VALUE';
}

/** Whether a number is still the one that was written. */
function isKept(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
