import { type AnyStateMachine, StateMachine } from 'xstate';
import { canonicalJson } from '../../core/index';
import { federal, type Profile } from '../../rules/index';
import { firstContext, type MachineInput } from '../procedure/machine-context';
import { procedure } from '../procedure/procedure';
import { withProfile } from '../procedure/profile-of';
import type { ProcedureDefect } from './defect';
import { MOST_DEFECTS } from './limits';
import { lintActs } from './lint-acts';
import { lintNotes } from './lint-notes';
import { lintStates } from './lint-states';
import { procedureSchema, type WrittenRoot } from './procedure-schema';
import { shapeDefects } from './shape-defects';
import { refusedUnread } from './too-large';

/** What came of reading a procedure: the machine, unless it is refused, and what is wrong with it. */
export interface ReadProcedure {
  readonly machine?: AnyStateMachine;
  readonly defects: readonly ProcedureDefect[];
}

/**
 * A machine from its written form, as `rules/procedures/` has it, its guards bound to a profile.
 * Whatever the value is, it becomes a machine or defects: nothing in it is executed, and nothing of
 * it goes beyond the states, the acts, and the three guards and two effects that all machines have.
 * A machine with defects is given only where it can be enumerated all the same.
 */
export function readProcedure(value: unknown, profile: Profile = federal()): ReadProcedure {
  const refused = refusedUnread(value);
  if (refused !== undefined) return { defects: [refused] };
  const parsed = procedureSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { defects: shapeDefects(parsed.error.issues) };
  const fatal = [...lintStates(parsed.data), ...lintActs(parsed.data)].slice(0, MOST_DEFECTS);
  if (fatal.length > 0) return { defects: fatal };
  const defects = [...lintNotes(parsed.data)].slice(0, MOST_DEFECTS);
  // The value itself has the form now, and its keys in the order in which they were written.
  return { machine: machineOf(value as WrittenRoot, profile), defects };
}

function machineOf(
  { $schema: _schema, ...written }: WrittenRoot,
  profile: Profile,
): AnyStateMachine {
  const config = {
    ...withSharedTerms(written),
    context: ({ input }: { input: MachineInput | undefined }) => firstContext(input, profile.id),
  };
  const { implementations } = procedure.createMachine({ context: config.context });
  const machine = new StateMachine(config as never, implementations as never);
  return withProfile(machine as unknown as AnyStateMachine, profile);
}

/** Terms that are alike are one object, as in the machines of the library: laws are told apart by it. */
function withSharedTerms<Value>(written: Value): Value {
  const known = new Map<string, unknown>();
  const shared = (value: unknown, key: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => shared(each, ''));
    const copy = Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, shared(each, name)]),
    );
    if (key !== 'params') return copy;
    const text = canonicalJson(copy);
    if (!known.has(text)) known.set(text, copy);
    return known.get(text);
  };
  return shared(written, '') as Value;
}
