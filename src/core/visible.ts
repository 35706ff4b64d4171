/** Control, bidirectional, invisible and unpaired characters: they can rewrite what a screen shows. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from a file, on one line, with what cannot be seen written out: `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\u{${code.toString(16)}}`;
  });
}

/** JSON text of the same value, with what cannot be seen escaped; the new lines of a layout stay. */
export function visibleJson(json: string): string {
  return json.replace(UNSAFE, (character) => {
    if (character === '\n') return character;
    return Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at);
      return `\\u${unit.toString(16).padStart(4, '0')}`;
    }).join('');
  });
}

/** JSON for people and programs: the same value, with what cannot be seen escaped. */
export const jsonText = (value: unknown): string =>
  `${visibleJson(JSON.stringify(value, null, 2))}\n`;
