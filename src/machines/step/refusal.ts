import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Citation } from '../../core/index';
import { eventTypes, isEventType, type LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { isSpent } from '../procedure/concerns';
import type { FailedGuard } from '../procedure/failed-guard';
import type { Concern, Law } from '../procedure/law';
import type { MachineContext } from '../procedure/machine-context';
import type { TransitionMeta } from '../procedure/meta';
import { type MachineState, statesOf } from '../procedure/states-of';
import { unmetTerms } from '../procedure/unmet-terms';

/**
 * - `rule`: the law forbids the act as it is.
 * - `content`: the state has a place for such an act, but the event does not say enough, or not what
 *   the act needs.
 * - `state`: such an act has its place in another state.
 * - `not-begun`: the procedure that such an act belongs to has not begun.
 * - `recorded`: the event, or one that corrects it, is on record already.
 * - `other-case`: the event is about another case.
 * - `unrelated`: no machine knows such an act.
 * - `unreadable`: it is no event of the vocabulary.
 */
export type RefusalReason =
  | 'rule'
  | 'content'
  | 'state'
  | 'not-begun'
  | 'recorded'
  | 'other-case'
  | 'unrelated'
  | 'unreadable';

/** Why an event was not taken. Texts are in Spanish and hold nothing of the event but its type. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly message: string;
  /** The provisions that say so. */
  readonly citations: readonly Citation[];
  /** What would make the act lawful, one line each. */
  readonly remedies: readonly string[];
}

/** The refusal of what cannot be read, with the codes of its problems and the keys that they name. */
export function unreadable(
  problems: readonly { readonly code: string; readonly key?: string | undefined }[],
): Refusal {
  return {
    reason: 'unreadable',
    message: 'No es un evento del vocabulario, o no se puede leer.',
    citations: [],
    remedies:
      problems.length === 0
        ? ['Revise el tipo, el instante y las referencias con el esquema de eventos.']
        : problems.map(({ code, key }) => (key === undefined ? code : `${code}: ${key}`)),
  };
}

export const RECORDED: Refusal = {
  reason: 'recorded',
  message: 'El evento ya consta, o consta otro que lo corrige.',
  citations: [],
  remedies: ['Si es un acto nuevo, regístrelo con otro identificador.'],
};

export const OTHER_CASE: Refusal = {
  reason: 'other-case',
  message: 'El evento es de otro caso.',
  citations: [],
  remedies: ['Envíelo al caso que nombra en refs.case.'],
};

/** The refusal of an act whose procedure has not begun, with the types of the acts that begin it. */
export function notBegun({ type }: LogEvent, beginnings: readonly string[]): Refusal {
  return {
    reason: 'not-begun',
    message: `${labelOf(type)}: el procedimiento al que corresponde no ha empezado.`,
    citations: [],
    remedies: [`Empieza con: ${unique(beginnings.map(labelOf)).join(' / ')}`],
  };
}

const labelOf = (type: string) => (isEventType(type) ? eventTypes[type].label : type);

/** A machine and the snapshot in which it was when the event came. */
export interface Placed {
  readonly machine: AnyStateMachine;
  readonly snapshot: AnyMachineSnapshot;
}

/** Why none of some machines took an event. */
export function refusalOf(
  machines: readonly Placed[],
  profile: Profile,
  event: LogEvent,
  failed: readonly FailedGuard[],
): Refusal {
  const label = labelOf(event.type);
  if (machines.some(({ snapshot }) => isSpent(snapshot.context as MachineContext, event))) {
    return RECORDED;
  }
  if (failed.length > 0) {
    // What the record leaves open often hangs on what is broken: that is told first, and alone.
    const broken = failed.filter(({ verdict }) => verdict === 'violation');
    const told = broken.length > 0 ? broken : failed;
    return {
      reason: 'rule',
      message: `${label}: no procede. ${told.map(({ title }) => `${title}.`).join(' ')}`,
      citations: distinct(told.flatMap(({ citation }) => citation ?? [])),
      remedies: unique(told.flatMap(({ remedies }) => remedies)),
    };
  }
  const places = machines.flatMap((placed) => placesOf(placed, profile, event));
  const here = nearest(machines.flatMap((placed) => contentLines(placed, profile, event)));
  if (here.length > 0 && !places.some(({ fits }) => fits)) {
    return {
      reason: 'content',
      message: `${label}: el evento no dice lo que este acto requiere.`,
      citations: distinct(here.map(({ citation }) => citation)),
      remedies: unique(here.map(({ lines }) => lines.join('; '))),
    };
  }
  if (places.length === 0) {
    return {
      reason: 'unrelated',
      message: `${label}: ningún procedimiento del caso conoce este acto.`,
      citations: [],
      remedies: [],
    };
  }
  return {
    reason: 'state',
    message: `${label}: no cabe en el estado en que está el procedimiento.`,
    citations: distinct(fitting(places).map(({ citation }) => citation)),
    remedies: unique(
      fitting(places).map(({ state }) => `Cabe en este estado: ${state.description}`),
    ),
  };
}

/** The places for the very act, or, where there is none, for any act of its type. */
function fitting(places: readonly Place[]): readonly Place[] {
  const fits = places.filter((place) => place.fits);
  return fits.length > 0 ? fits : places;
}

interface Line {
  readonly citation: Citation;
  readonly lines: readonly string[];
}

/** What an event lacks for the transitions of the states in which a machine is. */
function contentLines({ snapshot }: Placed, profile: Profile, event: LogEvent): readonly Line[] {
  const context = snapshot.context as MachineContext;
  return snapshot._nodes.flatMap((node): readonly Line[] =>
    (node.transitions.get(event.type) ?? []).flatMap((transition): readonly Line[] => {
      const { citation, evidence } = transition.meta as TransitionMeta;
      const { params } = transition.guard as unknown as { params: Concern & Partial<Law> };
      // A transition for acts that say too little is there to refuse them.
      if (evidence === true || params.missing !== undefined) return [];
      const lines = unmetTerms(profile, context, event, params);
      return lines.length === 0 ? [] : [{ citation, lines }];
    }),
  );
}

/** Of several acts that an event might have been, those that it comes nearest to. */
function nearest(lacking: readonly Line[]): readonly Line[] {
  const least = Math.min(...lacking.map(({ lines }) => lines.length));
  return lacking.filter(({ lines }) => lines.length === least);
}

interface Place {
  readonly state: MachineState;
  readonly citation: Citation;
  /** The event is the act that the transition is for. */
  readonly fits: boolean;
}

/** The states of a machine that have a place for an act. */
function placesOf(
  { machine, snapshot }: Placed,
  profile: Profile,
  event: LogEvent,
): readonly Place[] {
  const context = snapshot.context as MachineContext;
  return statesOf(machine).flatMap((state): readonly Place[] => {
    const acts = state.transitions.filter(
      ({ event: type, meta }) => type === event.type && meta?.evidence !== true,
    );
    const act =
      acts.find(({ guard }) => {
        const concern = guard?.params as Concern & Partial<Law>;
        return unmetTerms(profile, context, event, concern).length === 0;
      }) ?? acts[0];
    if (act?.meta === undefined) return [];
    const terms = act.guard?.params as Concern & Partial<Law>;
    const fits = unmetTerms(profile, context, event, terms).length === 0;
    return [{ state, citation: act.meta.citation, fits }];
  });
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Map(citations.map((citation) => [JSON.stringify(citation), citation]));
  return [...seen.values()];
}

const unique = (lines: readonly string[]) => [...new Set(lines)];
