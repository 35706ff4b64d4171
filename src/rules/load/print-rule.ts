const LINE = 100;

/**
 * The canonical form of a rule file: the keys in reading order, two spaces, and on one line what
 * fits in a hundred columns. A one-word change of the law is then a one-line change of the file.
 */
export function printRule(rule: Readonly<Record<string, unknown>>): string {
  const ordered: Record<string, unknown> = {};
  for (const key of READING_ORDER) if (Object.hasOwn(rule, key)) ordered[key] = rule[key];
  for (const key of Object.keys(rule)) ordered[key] ??= rule[key];
  return printJson(ordered);
}

/** Canonical form of any data file: keys as they come. */
export function printJson(value: unknown): string {
  return `${print(value, '', 0, true)}\n`;
}

export const READING_ORDER = [
  '$schema',
  'id',
  'title',
  'citation',
  'effective',
  'kind',
  'modality',
  'addressee',
  'summary',
  'subject',
  'on',
  'forEach',
  'facts',
  'when',
  'condition',
  'after',
  'term',
  'response',
  'endedBy',
  'consequence',
  'missed',
  'contested',
  'notes',
  'besides',
  'interpretation',
  'examples',
  'review',
] as const;

function print(value: unknown, indent: string, used: number, top = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const short = top ? undefined : inline(value, LINE - 1 - indent.length - used);
  if (short !== undefined) return short;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const lines = value.map((item) => `${deeper}${print(item, deeper, 0)}`);
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${deeper}${name}${print(member, deeper, name.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** On one line; `undefined` as soon as there is no room, so that no level is written out in vain. */
function inline(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return within(JSON.stringify(value), room);
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) {
      if (text !== '[') text += ', ';
      const member = inline(item, room - text.length - 1);
      if (member === undefined) return undefined;
      text += member;
    }
    return within(`${text}]`, room);
  }
  let text = '{ ';
  for (const [key, item] of Object.entries(value)) {
    if (text !== '{ ') text += ', ';
    text += `${JSON.stringify(key)}: `;
    const member = inline(item, room - text.length - 2);
    if (member === undefined) return undefined;
    text += member;
  }
  return within(text === '{ ' ? '{}' : `${text} }`, room);
}

const within = (text: string, room: number): string | undefined =>
  text.length <= room ? text : undefined;
