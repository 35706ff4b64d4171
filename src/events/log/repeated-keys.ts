/** The way to a value: keys of objects, places in lists. */
export type KeyPath = readonly (string | number)[];

/**
 * The keys that an object of a line holds more than once. A JSON reader keeps the last of them in
 * silence, and a person reads the first: neither is what the line says. `value` is the line, parsed;
 * most lines are settled by comparing how many keys each of the two has.
 */
export function repeatedKeys(text: string, value: object): readonly KeyPath[] {
  return writtenKeys(text) === keptKeys(value) ? NONE : pathsOfRepeated(text);
}

const NONE: readonly KeyPath[] = Object.freeze([]);
const [QUOTE, COLON, BACKSLASH] = [34, 58, 92];

/** How many colons stand after a quotation mark: no fewer than the text has keys. */
function writtenKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (isSpace(text.charCodeAt(before))) before--;
    if (text.charCodeAt(before) === QUOTE) count++;
  }
  return count;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function keptKeys(root: object): number {
  const pending: object[] = [root];
  let count = 0;
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    const counts = !Array.isArray(value);
    for (const key in value) {
      if (counts) count++;
      const member = (value as Record<string, unknown>)[key];
      if (typeof member === 'object' && member !== null) pending.push(member);
    }
  }
  return count;
}

interface Container {
  /** The keys so far; `undefined` for a list. */
  readonly seen: Set<string> | undefined;
  /** Key or place of the member that is being read. */
  at: string | number;
}

/** Scans a text that is known to be JSON, without recursion: it may nest as deep as it likes. */
function pathsOfRepeated(text: string): readonly KeyPath[] {
  const found: KeyPath[] = [];
  const open: Container[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const container = open.at(-1);
    if (character === '{') open.push({ seen: new Set(), at: '' });
    else if (character === '[') open.push({ seen: undefined, at: 0 });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && typeof container?.at === 'number') container.at++;
    else if (character === '"') {
      const end = endOfText(text, at);
      if (container?.seen !== undefined && isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end)) as string;
        container.at = key;
        if (container.seen.has(key)) found.push(open.map((each) => each.at));
        container.seen.add(key);
      }
      at = end - 1;
    }
  }
  return found;
}

/** Place after the closing quotation mark of the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === COLON;
}
