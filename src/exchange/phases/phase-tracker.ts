import type { LogEvent } from '../../events/index';
import { type Phase, phaseBegunBy } from './phase';

type MeasureState = 'executing' | 'in-place' | 'ended';

/** Follows the phase of one case through its events, which come in order of time. */
export class PhaseTracker {
  #phase: Phase | undefined;
  readonly #measures = new Map<string, MeasureState>();

  /** Takes the next event and returns the phase in which the case is after it. */
  take(event: LogEvent): Phase | undefined {
    this.#remember(event);
    const next = phaseBegunBy(event.type);
    if (next !== undefined && this.#isReached(next, event)) this.#phase = next;
    return this.#phase;
  }

  #remember({ type, refs: { measure }, data }: LogEvent): void {
    if (type === 'urgent-measures.issued') {
      const issued = Array.isArray(data.measureRefs) ? (data.measureRefs as string[]) : [];
      for (const id of issued) this.#begin(id);
    }
    if (measure === undefined) return;
    if (type === 'measure.granted') this.#begin(measure);
    else if (type === 'measure.implemented' && data.complete === true) this.#put(measure);
    else if (endsMeasure(type, data)) this.#measures.set(measure, 'ended');
  }

  #begin(id: string): void {
    if (!this.#measures.has(id)) this.#measures.set(id, 'executing');
  }

  #put(id: string): void {
    if (this.#measures.get(id) !== 'ended') this.#measures.set(id, 'in-place');
  }

  /** One measure in place does not end the implementation of the others, nor one ended the case. */
  #isReached(phase: Phase, { type, data }: LogEvent): boolean {
    if (type === 'case.person-deceased') return true;
    if (type === 'consent.given') return data.scope === 'procedure';
    if (phase === 'seguimiento') return data.complete === true && !this.#has('executing');
    if (phase === 'conclusion') {
      if (type.startsWith('measure.') && !endsMeasure(type, data)) return false;
      return !this.#has('executing') && !this.#has('in-place');
    }
    return true;
  }

  #has(state: MeasureState): boolean {
    return [...this.#measures.values()].includes(state);
  }
}

function endsMeasure(type: string, data: LogEvent['data']): boolean {
  if (type === 'measure.termination-confirmed') return data.confirmed === true;
  return type === 'measure.terminated' || type === 'measure.withdrawn' || type === 'measure.denied';
}
