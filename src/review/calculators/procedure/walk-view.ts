import { audit, type Settling, writeDate } from '../../../audit/index';
import { parseInstant } from '../../../core/index';
import { type EventType, eventTypes, isEventType, type ProtocolEvent } from '../../../events/index';
import {
  type Concern,
  type MachineContext,
  openObligations,
  type Refusal,
  statesOf,
  step,
} from '../../../machines/index';
import type { Profile } from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { alternatives } from '../../words/language';
import { PROBLEM_TEXTS } from '../../words/log-problem-words';
import { actorNames, organName } from '../../words/organs';
import { givenWords, labelOf } from '../../words/payload-words';
import { VERDICT_NAMES } from '../../words/verdict-names';
import type { CaseWalk } from './case-walk';
import { logText } from './log-text';
import { type ActTerms, supposedAct } from './supposed-act';

/** A state in which a procedure is. */
export interface StateView {
  readonly path: string;
  readonly description: string;
  /** The part of the procedure that it is a state of, where there are several. */
  readonly part: string | undefined;
  readonly places: readonly string[];
  /** While it is here, the protection is in force. */
  readonly protects: boolean;
  readonly isEnd: boolean;
}

/** Something owed that nothing on record has answered. */
export interface OwedView {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly owedBy: string;
  /** In words; absent where there is no last instant. */
  readonly until: string | undefined;
  /** What would have to be on record for the last instant to be known, in words. */
  readonly lacks: readonly string[];
  readonly verdict: string;
}

/** Why an act is not taken: the rule, the article, and what would make it lawful. */
export interface RefusalView {
  readonly reason: Refusal['reason'];
  readonly message: string;
  readonly places: readonly string[];
  readonly remedies: readonly string[];
}

/** An act of the procedure, as it would be done now. */
export interface ActView {
  readonly key: string;
  readonly type: EventType;
  readonly label: string;
  /** What tells it from others of its type. */
  readonly detail: string;
  readonly place: string;
  readonly by: string;
  /** The act with no more than that in it. */
  readonly event: ProtocolEvent;
  /** It is an act of a state in which the procedure is, or moves it. */
  readonly hasPlace: boolean;
  /** The rules ask for data that the act does not say yet. */
  readonly isBare: boolean;
  /** Absent where the act would be taken. */
  readonly refusal: RefusalView | undefined;
}

/** Where a procedure stands and what may be done in it. */
export interface WalkView {
  readonly states: readonly StateView[];
  readonly owed: readonly OwedView[];
  /** Acts that would be taken now. */
  readonly offered: readonly ActView[];
  /** Acts of other states that would be noted now, for the rules to read, and change nothing. */
  readonly noted: readonly ActView[];
  /** Acts that a rule forbids now. */
  readonly forbidden: readonly ActView[];
  /** Acts that have their place here and need to say more. */
  readonly incomplete: readonly ActView[];
  /** Acts of other states of the procedure. */
  readonly elsewhere: readonly ActView[];
}

/** What a walk shows at an instant (RFC 3339) for the next act; every act is tried, none is taken. */
export function walkView(walk: CaseWalk, at: string, profile: Profile): WalkView {
  const acts = actsOf(walk, at, profile);
  const refusedFor = (...reasons: readonly Refusal['reason'][]) =>
    acts.filter(({ refusal }) => refusal !== undefined && reasons.includes(refusal.reason));
  const forbidden = refusedFor('rule');
  const incomplete = refusedFor('content');
  return {
    states: statesNow(walk),
    owed: owedNow(walk, at, profile),
    offered: acts.filter(({ refusal, hasPlace }) => refusal === undefined && hasPlace),
    noted: acts.filter(({ refusal, hasPlace }) => refusal === undefined && !hasPlace),
    forbidden,
    incomplete,
    elsewhere: acts.filter(
      (act) => act.refusal !== undefined && !forbidden.includes(act) && !incomplete.includes(act),
    ),
  };
}

function statesNow({ machine, snapshot }: CaseWalk): readonly StateView[] {
  const here = new Set(snapshot._nodes.map(({ path }) => path.join('.')));
  const all = statesOf(machine);
  return all
    .filter(({ path, type }) => here.has(path) && (type === 'atomic' || type === 'final'))
    .map(({ path, description, meta, tags, type }) => ({
      path,
      description: description ?? path,
      part: partOf(path, all),
      places: (meta?.citations ?? []).map((citation) => citationWords(citation, 'es')),
      protects: tags.includes('protective'),
      isEnd: type === 'final',
    }));
}

/** The description of the outermost group of a state; nothing for a state of no group. */
function partOf(path: string, all: ReturnType<typeof statesOf>): string | undefined {
  if (!path.includes('.')) return undefined;
  return all.find((state) => state.path === path.split('.')[0])?.description;
}

function owedNow(
  { machine, snapshot, log }: CaseWalk,
  at: string,
  profile: Profile,
): readonly OwedView[] {
  const { history } = snapshot.context as MachineContext;
  const asOf = parseInstant(at)?.epochMs;
  const duties = openObligations(machine, profile, history, asOf).map((duty) => ({
    duty,
    due: duty.due === undefined ? undefined : parseInstant(duty.due)?.epochMs,
  }));
  const hasUndated = duties.some(({ due }) => due === undefined);
  const told =
    hasUndated && asOf !== undefined ? audit(logText(log), { asOf, profile }).findings : [];
  return duties
    .sort((one, other) => (one.due ?? UNDATED) - (other.due ?? UNDATED))
    .map(({ duty, due }) => {
      const [version] = profile.rules.versionsOf(duty.rule);
      const settling = told
        .filter(({ rule, events }) => rule === duty.rule && events.includes(duty.since))
        .flatMap(({ wouldSettle }) => wouldSettle ?? [])
        // That the log is complete is no fact of the case, and gives no date.
        .filter(({ where }) => where.path !== 'completeThrough');
      return {
        key: `${duty.rule} ${duty.since} ${duty.item ?? ''}`,
        title: version?.rule.title.es ?? duty.rule,
        place: citationWords(duty.citation, 'es'),
        owedBy: organName(duty.responsible).es,
        until: due === undefined ? undefined : writeDate(due, profile.calendars.zone).es,
        lacks: due === undefined ? [...new Set(settling.map(lackWords))] : [],
        verdict: VERDICT_NAMES[duty.verdict].es,
      };
    });
}

/** What has no date stands after all that has one. */
const UNDATED = Number.MAX_SAFE_INTEGER;

/** `Forma de la solicitud (en «Recepción de la solicitud»)`. */
function lackWords({ meaning, where: { events } }: Settling): string {
  const labels = events.filter(isEventType).map((type) => `«${eventTypes[type].label}»`);
  const acts = alternatives([...new Set(labels)], 'es');
  return acts === '' ? meaning.es : `${meaning.es} (en ${acts})`;
}

/** Every act that the procedure has a transition for, tried as if it were done now. */
function actsOf(walk: CaseWalk, at: string, profile: Profile): readonly ActView[] {
  const instant = parseInstant(at);
  const { zone } = profile.calendars;
  const day =
    instant !== undefined && zone.covers(instant.epochMs)
      ? zone.dayOf(instant.epochMs)
      : zone.coverage.to;
  const standing = JSON.stringify(walk.snapshot.value);
  return termsOf(walk).map(({ place, isHere, ...terms }) => {
    const event = supposedAct(terms, walk, at, profile, day);
    const { outcome, refusal, snapshot } = step(walk.machine, walk.snapshot, event, {
      obligations: false,
    });
    const { type, concern } = terms;
    const { label, actors, expected } = eventTypes[type];
    return {
      key: JSON.stringify([type, concern.given ?? {}, concern.known ?? []]),
      type,
      label,
      detail: Object.entries(concern.given ?? {})
        .map(([key, values]) => givenWords(type, key, values, 'es'))
        .join('; '),
      place,
      by: actorNames(actors)
        .map(({ es }) => es)
        .join(' / '),
      event,
      isBare: expected.some((datum) => !(datum in (event.data ?? {}))),
      hasPlace: isHere || JSON.stringify(snapshot.value) !== standing,
      refusal:
        outcome === 'applied' || refusal === undefined ? undefined : refusalWords(refusal, type),
    };
  });
}

/** A refusal of an act in words, with the provisions as lawyers write them. */
export function refusalWords(
  { reason, message, citations, remedies }: Refusal,
  type: string,
): RefusalView {
  return {
    reason,
    message,
    places: [...new Set(citations.map((citation) => citationWords(citation, 'es')))],
    remedies: remedies.map((remedy) => inWords(remedy, type)),
  };
}

/**
 * What cannot be read is told by code and key: the code and the key in words, and nothing of what was
 * written. A page has no files to look in.
 */
function inWords(remedy: string, type: string): string {
  const [code = '', key] = remedy.split(': ');
  if (!Object.hasOwn(PROBLEM_TEXTS, code)) return remedy;
  const sentences = PROBLEM_TEXTS[code]?.es.split(/(?<=\.) /) ?? [];
  const said = sentences.filter((sentence) => !sentence.includes('schema/')).join(' ');
  return [...(key === undefined ? [] : [fieldWords(key, type)]), said].join(': ');
}

/** `data.responsible[]` as the form calls it; a key of another part stands as it is. */
function fieldWords(path: string, type: string): string {
  const key = /^data\.(\w+)/.exec(path)?.[1];
  return key === undefined ? path : `«${labelOf(type, key, 'es')}»`;
}

type PlacedTerms = ActTerms & { readonly place: string; readonly isHere: boolean };

/** The acts of a procedure, each once: first those of the states in which it is, the innermost first. */
function termsOf({ machine, snapshot }: CaseWalk): readonly PlacedTerms[] {
  const here = new Set(snapshot._nodes.map(({ path }) => path.join('.')));
  const all = statesOf(machine);
  const depth = ({ path }: { readonly path: string }) => (path === '' ? 0 : path.split('.').length);
  const ordered = [
    ...all.filter(({ path }) => here.has(path)).sort((one, other) => depth(other) - depth(one)),
    ...all.filter(({ path }) => !here.has(path)),
  ];
  const terms = new Map<string, PlacedTerms>();
  for (const { transitions, path } of ordered) {
    for (const { event: type, guard, meta } of transitions) {
      const concern = (guard?.params ?? {}) as Concern;
      // Facts that are only noted are no acts; a transition for what says too little is there to refuse.
      if (!isEventType(type) || meta === undefined || meta.evidence === true) continue;
      if (concern.missing !== undefined) continue;
      const key = JSON.stringify([type, concern.given ?? {}]);
      if (terms.has(key)) continue;
      const { given, listed, known, names } = concern;
      terms.set(key, {
        type,
        concern: {
          ...(given === undefined ? {} : { given }),
          ...(listed === undefined ? {} : { listed }),
          ...(known === undefined ? {} : { known }),
          ...(names === undefined ? {} : { names }),
        },
        place: citationWords(meta.citation, 'es'),
        isHere: here.has(path),
      });
    }
  }
  return [...terms.values()];
}
