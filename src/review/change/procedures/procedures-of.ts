import { MACHINES, writtenProcedure } from '../../../machines/index';
import type { PackSide } from '../side';
import { statesIn } from './flatten';

const IS_PROCEDURE = /^procedures\/.+\.json$/;

let own: ReadonlyMap<string, unknown> | undefined;

/** The procedures of the library, by the path that a pack would have them at. */
function ofTheLibrary(): ReadonlyMap<string, unknown> {
  own ??= new Map(
    MACHINES.map((machine) => [
      `procedures/${machine.id.split('@')[0]}.json`,
      writtenProcedure(machine),
    ]),
  );
  return own;
}

/** The procedures that a pack goes by, by path: its own, or those of the library where it brings none. */
export function proceduresOf({ others }: PackSide): ReadonlyMap<string, unknown> {
  const brought = [...others].filter(([path]) => IS_PROCEDURE.test(path));
  return brought.length === 0 ? ofTheLibrary() : new Map(brought);
}

/** Whether doubt stops the acts that ask for a rule. */
type Doubt = 'blocks' | 'passes';

const asked = new WeakMap<PackSide, ReadonlyMap<string, ReadonlySet<Doubt>>>();

/** What doubt does to the acts that ask for a rule, in a pack: stops what ends, reduces or denies. */
export function doubtOf(rule: string, side: PackSide): ReadonlySet<Doubt> {
  let known = asked.get(side);
  if (known === undefined) {
    known = askedIn(new Map([...ofTheLibrary(), ...proceduresOf(side)]));
    asked.set(side, known);
  }
  return known.get(rule) ?? new Set();
}

function askedIn(
  procedures: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, ReadonlySet<Doubt>> {
  const found = new Map<string, Set<Doubt>>();
  for (const procedure of procedures.values()) {
    for (const { guard, params } of [...statesIn(procedure).values()].flatMap(
      ({ transitions }) => transitions,
    )) {
      const { rules, doubt } = params;
      if (guard !== 'satisfies' || !Array.isArray(rules)) continue;
      if (doubt !== 'blocks' && doubt !== 'passes') continue;
      for (const id of rules) {
        const ways = found.get(id);
        if (ways === undefined) found.set(id, new Set([doubt]));
        else ways.add(doubt);
      }
    }
  }
  return found;
}
