import type { LogActor } from '../log/log-event';
import { IDENTIFIER } from '../vocabulary/identifiers';
import { ORGANS } from '../vocabulary/organs';
import { textOf } from './ascii';
import { KnownPieces } from './known-pieces';

const QUOTES_OF_A_MEMBER = 4;

const KEYS = ['organ', 'seat', 'person', 'substituteOf'] as const;
const KNOWN_ORGANS: ReadonlySet<string> = new Set(ORGANS);

/** Who acted in the events of a log: most acts are of few. */
export class ActorTable {
  readonly #actors: LogActor[];
  readonly #known = new KnownPieces();

  /** @param actors of a table that another thread made. */
  constructor(actors: readonly LogActor[] = []) {
    this.#actors = [...actors];
  }

  get actors(): readonly LogActor[] {
    return this.#actors;
  }

  /** Number of the actor that stands between two places; -1 where it is not as the contract has it. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const known = this.#known.find(bytes, from, to);
    if (known !== -1) return known;
    const actor = actorIn(textOf(bytes, from, to));
    if (actor === undefined) return -1;
    const number = this.#actors.push(actor) - 1;
    this.#known.add(bytes, from, to, number);
    return number;
  }

  at(number: number): LogActor {
    return this.#actors[number] as LogActor;
  }
}

/**
 * With its keys in the order of the contract. An act whose organ cannot be read is an act all the same,
 * but is read in the general way.
 */
function actorIn(piece: string): LogActor | undefined {
  const value = parsed(piece);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(given).length;
  // As many as there are members, all of them texts: so no key stands there twice.
  if (quotesIn(piece) !== members * QUOTES_OF_A_MEMBER) return undefined;
  const actor: Record<string, string> = {};
  let taken = 0;
  for (const key of KEYS) {
    if (!Object.hasOwn(given, key)) continue;
    const member = given[key];
    const isAllowed =
      typeof member === 'string' &&
      (key === 'organ' ? KNOWN_ORGANS.has(member) : IDENTIFIER.test(member));
    if (!isAllowed) return undefined;
    actor[key] = member;
    taken++;
  }
  if (taken !== members || !Object.hasOwn(actor, 'organ')) return undefined;
  return Object.freeze(actor) as unknown as LogActor;
}

/** The value of a JSON text; `undefined` for any other text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}
