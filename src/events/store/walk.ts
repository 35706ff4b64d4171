import { CLOSE, CLOSE_LIST, COLON, COMMA, OPEN, OPEN_LIST, skipSpaces, standsAt } from './ascii';

/**
 * Goes over one JSON value that begins at a place, without making it, and gives the place behind it;
 * -1 for a value that is not surely as its schema has it. That is no error: such a line is then read
 * in the general way. What is gone over has a newline somewhere behind the place.
 */
export type Walk = (bytes: Uint8Array, at: number) => number;

/** Over nothing: for what only its schema can tell. */
export const NEVER: Walk = () => -1;

/** A key of an object, with both its quotation marks, and what it may hold. */
export interface Member {
  readonly key: Uint8Array;
  readonly walk: Walk;
}

/** Keys of one object are noted as bits of a whole number. */
const MOST_MEMBERS = 31;

/** Over an object with some of the members, each at most once. */
export function objectOf(members: readonly Member[]): Walk {
  const count = members.length;
  if (count > MOST_MEMBERS) return NEVER;
  const keys = members.map(({ key }) => key);
  const walks = members.map(({ walk }) => walk);
  return (bytes, from) => {
    if (bytes[from] !== OPEN) return -1;
    let at = skipSpaces(bytes, from + 1);
    if (bytes[at] === CLOSE) return at + 1;
    let seen = 0;
    // Writers keep to an order, and so begin to look for a key behind the one before it.
    let member = 0;
    for (;;) {
      for (let tried = 0; ; tried++) {
        if (tried === count) return -1;
        if (member >= count) member = 0;
        if (standsAt(bytes, at, keys[member] as Uint8Array)) break;
        member++;
      }
      if ((seen & (1 << member)) !== 0) return -1;
      seen |= 1 << member;
      at = skipSpaces(bytes, at + (keys[member] as Uint8Array).length);
      if (bytes[at] !== COLON) return -1;
      at = (walks[member] as Walk)(bytes, skipSpaces(bytes, at + 1));
      if (at === -1) return -1;
      at = skipSpaces(bytes, at);
      if (bytes[at] === CLOSE) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = skipSpaces(bytes, at + 1);
      member++;
    }
  };
}

/** Over a list of any length. */
export const listOf =
  (item: Walk): Walk =>
  (bytes, from) => {
    if (bytes[from] !== OPEN_LIST) return -1;
    let at = skipSpaces(bytes, from + 1);
    if (bytes[at] === CLOSE_LIST) return at + 1;
    for (;;) {
      at = item(bytes, at);
      if (at === -1) return -1;
      at = skipSpaces(bytes, at);
      if (bytes[at] === CLOSE_LIST) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = skipSpaces(bytes, at + 1);
    }
  };

/** Over a value of the first of some kinds that takes it. */
export const anyOf =
  (walks: readonly Walk[]): Walk =>
  (bytes, from) => {
    for (let at = 0; at < walks.length; at++) {
      const end = (walks[at] as Walk)(bytes, from);
      if (end !== -1) return end;
    }
    return -1;
  };

/** Over one of some words, such as `true`; texts with their quotation marks. */
export const wordOf =
  (words: readonly Uint8Array[]): Walk =>
  (bytes, from) => {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Uint8Array;
      if (standsAt(bytes, from, word)) return from + word.length;
    }
    return -1;
  };
