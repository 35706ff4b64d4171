import type { Law } from './law';

/** What would end, reduce, suspend or deny protection: a doubtful record blocks it (61, 102). */
export function blocksOnDoubt(...rules: readonly string[]): Law {
  return { rules, doubt: 'blocks' };
}

/** What grants or continues protection, or only moves a procedure: doubt does not stop it. */
export function passesOnDoubt(...rules: readonly string[]): Law {
  return { rules, doubt: 'passes' };
}
