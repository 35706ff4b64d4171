/** A transition of a procedure as its file has it. */
export interface FileTransition {
  readonly event: string;
  /** Path of the state that it leads to; none for one that stays. */
  readonly target: string | undefined;
  readonly guard: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the procedure does on the act: takes it into account, or only notes it. */
  readonly does: string;
  /** Of which things the act is remembered, which is of whom it can be taken. */
  readonly subject: readonly string[];
  readonly isEvidence: boolean;
  readonly citation: unknown;
  /** Its place among those of its state on the event, from 0. */
  readonly at: number;
}

/** A state of a procedure as its file has it. */
export interface FileState {
  /** Keys from the root, joined by dots; empty for the root. */
  readonly path: string;
  readonly description: string;
  readonly type: string;
  readonly initial: string | undefined;
  readonly isProtective: boolean;
  readonly tags: readonly string[];
  readonly isStable: boolean;
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  readonly citations: unknown;
  readonly transitions: readonly FileTransition[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The states of a procedure, by their paths. */
export type States = ReadonlyMap<string, FileState>;

/** Every state of a procedure by its path; total: what is not of the shape is left out. */
export function statesIn(procedure: unknown): ReadonlyMap<string, FileState> {
  const states = new Map<string, FileState>();
  if (!isObject(procedure)) return states;
  const ids = new Map<string, string>();
  eachState(procedure, '', (state, path) => {
    if (typeof state.id === 'string') ids.set(state.id, path);
  });
  eachState(procedure, '', (state, path) => {
    const meta = isObject(state.meta) ? state.meta : {};
    const tags = typeof state.tags === 'string' ? [state.tags] : textsIn(state.tags);
    states.set(path, {
      path,
      description: textIn(state.description),
      type: textIn(state.type) || (isObject(state.states) ? 'compound' : 'atomic'),
      initial: typeof state.initial === 'string' ? state.initial : undefined,
      isProtective: tags.includes('protective'),
      tags,
      isStable: meta.stable === true,
      opens: textsIn(meta.opens),
      closes: textsIn(meta.closes),
      citations: meta.citations ?? null,
      transitions: transitionsIn(state, path, ids),
    });
  });
  return states;
}

function eachState(state: Json, path: string, visit: (state: Json, path: string) => void): void {
  visit(state, path);
  if (!isObject(state.states)) return;
  for (const [key, child] of Object.entries(state.states)) {
    if (isObject(child)) eachState(child, path === '' ? key : `${path}.${key}`, visit);
  }
}

function transitionsIn(
  { on }: Json,
  path: string,
  ids: ReadonlyMap<string, string>,
): readonly FileTransition[] {
  if (!isObject(on)) return [];
  return Object.entries(on).flatMap(([event, written]) =>
    [written].flat().map((each, at) => {
      const act = isObject(each) ? each : {};
      const guard = isObject(act.guard) ? act.guard : {};
      const action = isObject(act.actions) ? act.actions : { type: act.actions };
      const told = isObject(action.params) ? action.params : {};
      const meta = isObject(act.meta) ? act.meta : {};
      const target = typeof each === 'string' ? each : act.target;
      return {
        event,
        target: typeof target === 'string' ? pathOf(target, path, ids) : undefined,
        guard: typeof guard.type === 'string' ? guard.type : undefined,
        params: isObject(guard.params) ? guard.params : {},
        does: textIn(action.type),
        subject: textsIn(told.subject),
        isEvidence: meta.evidence === true,
        citation: meta.citation ?? null,
        at,
      };
    }),
  );
}

/** `#id` is a state anywhere, `.child` one below, and a plain key one beside. */
function pathOf(target: string, from: string, ids: ReadonlyMap<string, string>): string {
  if (target.startsWith('#')) return ids.get(target.slice(1)) ?? target;
  if (target.startsWith('.')) return `${from}${target}`;
  const parent = from.split('.').slice(0, -1).join('.');
  return parent === '' ? target : `${parent}.${target}`;
}
