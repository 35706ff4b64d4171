import { repeatedKeys } from '../../events/index';
import { ServiceProblem } from './problem';

/** Deeper than anything of the contract; what follows may then recurse. */
const MAX_DEPTH = 64;
/** The machinery of JavaScript objects. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * A body as JSON.
 *
 * @throws ServiceProblem where it is not JSON in UTF-8, nests too deeply, or has a key twice or one
 * that is not admitted.
 */
export function readJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceProblem('E_HTTP_JSON');
  }
  if (isTooDeep(text)) throw new ServiceProblem('E_HTTP_JSON_DEPTH');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceProblem('E_HTTP_JSON');
  }
  if (typeof value === 'object' && value !== null) {
    if (hasForbiddenKey(value) || repeatedKeys(text, value).length > 0) {
      throw new ServiceProblem('E_HTTP_JSON_KEY');
    }
  }
  return value;
}

/** Counts what is open outside of texts; of a text that is no JSON nothing else is asked. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (isText) {
      if (unit === '\\') at++;
      else if (unit === '"') isText = false;
    } else if (unit === '"') isText = true;
    else if (unit === '{' || unit === '[') {
      if (++depth > MAX_DEPTH) return true;
    } else if (unit === '}' || unit === ']') depth--;
  }
  return false;
}

function hasForbiddenKey(root: object): boolean {
  const pending: object[] = [root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (FORBIDDEN_KEYS.some((key) => Object.hasOwn(value as object, key))) return true;
    for (const member of Object.values(value)) {
      if (typeof member === 'object' && member !== null) pending.push(member);
    }
  }
  return false;
}
