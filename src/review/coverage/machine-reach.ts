import type { Citation } from '../../core/index';
import { statesOf } from '../../machines/index';
import type { Machine } from '../diagram/diagram';
import { machineName } from '../diagram/machine-names';

/** What a machine is about: the provisions that its states and acts cite, and the events it acts on. */
export interface MachineReach {
  /** `measure`, as in `measure@2012-12-01`. */
  readonly name: string;
  readonly citations: readonly Citation[];
  readonly events: ReadonlySet<string>;
}

/** Reads off a machine what it cites and acts on; an event that it only notes is not acted on. */
export function machineReach(machine: Machine): MachineReach {
  const citations: Citation[] = [];
  const events = new Set<string>();
  for (const { meta, transitions } of statesOf(machine)) {
    citations.push(...(meta?.citations ?? []));
    for (const { event, meta: why } of transitions) {
      if (why === undefined || why.evidence === true) continue;
      citations.push(why.citation);
      events.add(event);
    }
  }
  return { name: machineName(machine), citations, events };
}
