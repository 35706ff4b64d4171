import { canonicalJson } from '../../core/index';

/**
 * Where two JSON values first differ, by the keys and positions of the first one; nothing where they
 * are the same but for the order of keys.
 */
export function firstDifference(
  one: unknown,
  other: unknown,
): readonly (string | number)[] | undefined {
  if (canonicalJson(one) === canonicalJson(other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return [];
  if (Array.isArray(one) !== Array.isArray(other)) return [];
  const theirs = other as Readonly<Record<string, unknown>>;
  for (const [key, member] of Object.entries(one)) {
    const step = Array.isArray(one) ? Number(key) : key;
    if (!Object.hasOwn(theirs, key)) return [step];
    const below = firstDifference(member, theirs[key]);
    if (below !== undefined) return [step, ...below];
  }
  return [];
}
