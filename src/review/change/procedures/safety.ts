import { canonicalJson } from '../../../core/index';
import {
  invariantsBrokenIn,
  MACHINES,
  readProcedure,
  type StateGraph,
  stateGraph,
  withProfile,
} from '../../../machines/index';
import type { Profile } from '../../../rules/index';
import { breachStory } from '../../story/breach-story';
import { tellStory } from '../../story/story';
import { alike, both, type Change } from '../change';
import type { PackSide } from '../side';

type Broken = ReturnType<typeof invariantsBrokenIn>[number];
type Machine = (typeof MACHINES)[number];

/** Safety properties that hold in one pack and not in the other, with the story that breaks them. */
export function compareSafety(old: PackSide, now: PackSide): Change[] {
  if (old.profile === undefined || now.profile === undefined) return [];
  const walked = new Map<string, StateGraph>();
  const before = brokenIn(old, old.profile, walked);
  const after = brokenIn(now, now.profile, walked);
  const newly = after.flatMap((broken) => differing(broken, before));
  const mended = before.flatMap((broken) => differing(broken, after));
  const { profile } = now;
  return [
    ...newly.map(({ invariant, breaches }): Change => {
      const [first] = breaches;
      return {
        kind: 'invariant-broken',
        direction: 'less-protection',
        subject: subjectOf(invariant),
        says: both(
          `Deja de cumplirse la propiedad de seguridad ${invariant.id}.`,
          `The safety property ${invariant.id} no longer holds.`,
        ),
        reason: both(
          'Todo lo que los procedimientos permiten se recorrió, y aquí falla.',
          'All that the procedures allow was gone through, and it fails here.',
        ),
        ...(first === undefined
          ? {}
          : {
              details: tellStory(breachStory(invariant, first, profile))
                .split('\n')
                .map(alike),
            }),
      };
    }),
    ...mended.map(
      ({ invariant }): Change => ({
        kind: 'invariant-mended',
        direction: 'more-protection',
        subject: subjectOf(invariant),
        says: both(
          `Se cumple una propiedad de seguridad que antes fallaba: ${invariant.id}.`,
          `A safety property that failed before holds now: ${invariant.id}.`,
        ),
        reason: both(
          'Todo lo que los procedimientos permiten se recorrió.',
          'All that the procedures allow was gone through.',
        ),
      }),
    ),
  ];
}

const subjectOf = ({
  id,
  title,
  citations: [citation],
}: Broken['invariant']): Change['subject'] => ({
  matter: 'safety',
  id,
  title: alike(title),
  ...(citation === undefined ? {} : { citation }),
});

/** The ways in which an invariant fails here and not there. */
function differing({ invariant, breaches }: Broken, others: readonly Broken[]): readonly Broken[] {
  const key = ({ says, machine, rule, step }: Broken['breaches'][number]) =>
    [machine, rule, step?.move.signal.act.type, says].join('\n');
  const known = new Set(
    others
      .filter((other) => other.invariant.id === invariant.id)
      .flatMap((other) => other.breaches.map(key)),
  );
  const own = breaches.filter((breach) => !known.has(key(breach)));
  return own.length === 0 ? [] : [{ invariant, breaches: own }];
}

/** @param walked what was walked on the other side already, which one that is the same need not be */
function brokenIn(
  { pack }: PackSide,
  profile: Profile,
  walked: Map<string, StateGraph>,
): readonly Broken[] {
  // Beside what is written in it, a procedure turns on the lists of the law alone.
  const lists = pack.parameters.filter(({ values }) =>
    values.some(({ value }) => Array.isArray(value)),
  );
  const graphs = MACHINES.map((library) => {
    const { machine, written } = machineIn(pack, library, profile);
    const key = canonicalJson([library.id, written, lists]);
    const graph = walked.get(key) ?? stateGraph(machine);
    walked.set(key, graph);
    return graph;
  });
  return invariantsBrokenIn({ profile, graphs });
}

/** A procedure of a pack as a machine; one that it lacks or that is refused, as the library has it. */
function machineIn(
  pack: PackSide['pack'],
  library: Machine,
  profile: Profile,
): { readonly machine: Machine; readonly written: unknown } {
  const file = pack.procedures.find(({ name }) => name === library.id.split('@')[0]);
  const machine = file === undefined ? undefined : readProcedure(file.value, profile).machine;
  return machine === undefined
    ? { machine: withProfile(library, profile), written: null }
    : { machine, written: file?.value };
}
