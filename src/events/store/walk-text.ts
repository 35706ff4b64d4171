import { endOfPlain, OF_IDS, QUOTE, textOf } from './ascii';
import type { Walk } from './walk';
import { WrittenInstant } from './written-instant';

const instant = new WrittenInstant();

/** Over an identifier. */
export const walkIdentifier: Walk = (bytes, from) => {
  if (bytes[from] !== QUOTE) return -1;
  const ofIds = OF_IDS;
  let at = from + 1;
  while (ofIds[bytes[at] as number] === 1) at++;
  return bytes[at] === QUOTE && at > from + 1 ? at + 1 : -1;
};

/** Over an instant. */
export const walkInstant: Walk = (bytes, from) => {
  if (bytes[from] !== QUOTE) return -1;
  const end = endOfPlain(bytes, from + 1, QUOTE);
  return end !== -1 && instant.read(bytes, from + 1, end) ? end + 1 : -1;
};

/** Over a text of ASCII that passes a test. */
export const walkText =
  (passes: (text: string) => boolean): Walk =>
  (bytes, from) => {
    if (bytes[from] !== QUOTE) return -1;
    const end = endOfPlain(bytes, from + 1, QUOTE);
    return end !== -1 && passes(textOf(bytes, from + 1, end)) ? end + 1 : -1;
  };
