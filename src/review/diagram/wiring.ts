import type { DiagramState, DiagramTransition } from './diagram';

/** How the acts of a region are drawn: each once, however many states it may leave. */
export interface Wiring {
  /** Every state below the region, in order; its number is its place, from 1. */
  readonly states: readonly DiagramState[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Acts that leave states as they are, by the state that tells of them. */
  readonly stays: ReadonlyMap<string, readonly Stay[]>;
  readonly origins: readonly Origin[];
  readonly acts: readonly ActNode[];
}

/** Acts that may be done in a state and leave it as it is. */
export interface Stay {
  readonly acts: readonly DiagramTransition[];
  /** States that the one that tells of them holds; none where it tells of itself. */
  readonly states: readonly string[];
}

/** Where several acts set out together. */
export interface Origin {
  readonly id: string;
  readonly container: string;
  /** States that it stands for; none where it stands for every state of its container. */
  readonly states: readonly string[];
}

/** Acts that lead from the same states to the same ones. */
export interface ActNode {
  readonly id: string;
  readonly container: string;
  readonly acts: readonly DiagramTransition[];
  /** Ids of states and origins that a line is drawn from. */
  readonly from: readonly string[];
  /** States that it may also leave, with no line of their own. */
  readonly also: readonly string[];
  readonly to: readonly string[];
  /** What it leads to outside the region. */
  readonly elsewhere: readonly string[];
}

/** Lines from more states than this to one act cannot be followed. */
const MAX_LINES = 2;

interface Group {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly acts: DiagramTransition[];
}

/** Plans the picture of one region: a state whose children are entered one at a time. */
export function wiringOf(region: DiagramState): Wiring {
  const states = descendants(region);
  const numberOf = new Map(states.map(({ id }, at) => [id, at + 1]));
  const stays = new StayList();
  for (const { id, transitions } of [region, ...states]) {
    for (const act of transitions) if (act.targets.length === 0) stays.add(id, act);
  }
  const groups = groupsOf([region, ...states]);
  const shared = countBy(groups, ({ sources }) => sources.join(' '));
  const origins = new Map<string, Origin>();
  const acts: ActNode[] = [];
  for (const { sources, targets, acts: merged } of groups) {
    const inside = targets.filter((id) => numberOf.has(id));
    const elsewhere = targets.filter((id) => !numberOf.has(id));
    const key = sources.join(' ');
    let from: readonly string[];
    let also: readonly string[] = [];
    const holder =
      sources.length === 1 ? holding(sources[0] as string, [region, ...states]) : undefined;
    if (holder !== undefined) {
      const id = `any ${holder}`;
      origins.set(id, { id, container: holder, states: [] });
      from = [id];
    } else if (sources.length > MAX_LINES && (shared.get(key) ?? 0) > 1) {
      const id = `from ${key}`;
      origins.set(id, { id, container: common(sources.map(parentOf)), states: sources });
      from = [id];
    } else {
      const others = sources.filter((id) => !targets.includes(id));
      for (const id of sources) {
        if (!others.includes(id)) for (const act of merged) stays.add(id, act);
      }
      if (others.length === 0) continue;
      from = others.length > MAX_LINES ? [nearest(others, targets, numberOf)] : others;
      also = others.filter((id) => !from.includes(id));
    }
    acts.push({
      id: `act ${region.id} ${acts.length + 1}`,
      container: common([
        ...from.map((id) => origins.get(id)?.container ?? parentOf(id)),
        ...inside.map(parentOf),
      ]),
      acts: merged,
      from,
      also,
      to: inside,
      elsewhere,
    });
  }
  return { states, numberOf, stays: stays.told(), origins: [...origins.values()], acts };
}

/** Gathers the acts that change no state, so that one shared by many states is told once. */
class StayList {
  readonly #alike = new Map<string, { act: DiagramTransition; states: string[] }>();

  add(id: string, act: DiagramTransition): void {
    const told = JSON.stringify({ ...act, targets: [] });
    const known = this.#alike.get(told);
    if (known === undefined) this.#alike.set(told, { act, states: [id] });
    else known.states.push(id);
  }

  told(): ReadonlyMap<string, readonly Stay[]> {
    const lists = new Map<string, Map<string, { acts: DiagramTransition[]; states: string[] }>>();
    const put = (teller: string, act: DiagramTransition, states: string[]) => {
      const list = lists.get(teller) ?? new Map();
      lists.set(teller, list);
      const stay = list.get(states.join(' ')) ?? { acts: [], states };
      list.set(states.join(' '), stay);
      stay.acts.push(act);
    };
    for (const { act, states } of this.#alike.values()) {
      if (states.length > MAX_LINES) put(common(states.map(parentOf)), act, states);
      else for (const id of states) put(id, act, []);
    }
    return new Map([...lists].map(([id, list]) => [id, [...list.values()]]));
  }
}

/** Every state below another, parents before children. */
export function descendants({ states }: DiagramState): readonly DiagramState[] {
  return states.flatMap((child) => [child, ...descendants(child)]);
}

export const parentOf = (id: string): string => id.split('.').slice(0, -1).join('.');

/** The id where it is one of a state that holds others: what leaves it leaves each of them. */
function holding(id: string, states: readonly DiagramState[]): string | undefined {
  return states.find((state) => state.id === id && state.states.length > 0)?.id;
}

/** Transitions told alike, with every state that they leave; then those that differ in the act only. */
function groupsOf(states: readonly DiagramState[]): readonly Group[] {
  const alike = new Map<string, { act: DiagramTransition; sources: string[] }>();
  for (const { id, transitions } of states) {
    for (const act of transitions) {
      if (act.targets.length === 0) continue;
      const told = JSON.stringify(act);
      const known = alike.get(told);
      if (known === undefined) alike.set(told, { act, sources: [id] });
      else if (!known.sources.includes(id)) known.sources.push(id);
    }
  }
  const groups = new Map<string, Group>();
  for (const { act, sources } of alike.values()) {
    const key = JSON.stringify([sources, act.targets]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sources, targets: act.targets, acts: [act] });
    else group.acts.push(act);
  }
  return [...groups.values()];
}

/** Of the states that an act may leave, the last one before its target, or the first one. */
function nearest(
  sources: readonly string[],
  targets: readonly string[],
  numberOf: ReadonlyMap<string, number>,
): string {
  const target = numberOf.get(targets[0] ?? '') ?? 0;
  const before = sources.filter((id) => (numberOf.get(id) ?? 0) < target);
  return before.at(-1) ?? (sources[0] as string);
}

/** The state that holds all of these. */
function common(ids: readonly string[]): string {
  const paths = ids.map((id) => (id === '' ? [] : id.split('.')));
  const [first = []] = paths;
  const shared = first.findIndex((key, at) => paths.some((path) => path[at] !== key));
  return (shared === -1 ? first : first.slice(0, shared)).join('.');
}

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
