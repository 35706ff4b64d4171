import { canonicalJson, sha256Of } from '../../core/index';
import type { Parameter } from '../format/parameter';
import type { Review, Rule } from '../format/rule';
import { parametersBehind } from '../history/computed-parameters';

/** The parameters that a rule names and those that its facts rest on, in the order of their names. */
export function parametersOf(rule: Rule, parameters: readonly Parameter[]): readonly Parameter[] {
  const sources = [rule.forEach, ...Object.values(rule.facts ?? {})].map((each) => each?.source);
  const behind = sources.flatMap((source) =>
    typeof source === 'string' ? parametersBehind(source) : [],
  );
  const named = new Set([...parameterNames(rule), ...behind]);
  return parameters
    .filter(({ id }) => named.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Every parameter that a value names, at any depth. */
export function parameterNames(value: unknown): string[] {
  const names: string[] = [];
  collectParameterNames(value, names);
  return names;
}

/** Into one list: every rule of a pack is walked whenever the pack is read, and lists of lists add up. */
function collectParameterNames(value: unknown, names: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const member of value) collectParameterNames(member, names);
    return;
  }
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (key === 'parameter' && typeof member === 'string') names.push(member);
    else collectParameterNames(member, names);
  }
}

/**
 * Hash of what a lawyer signs: the whole rule but its review, and the figures that it takes from
 * its parameters. Who signs «three hours» has not signed «four».
 */
export function contentHash(rule: Rule, parameters: readonly Parameter[]): string {
  const { review: _review, ...content } = rule;
  return sha256Of(canonicalJson({ rule: content, parameters: parametersOf(rule, parameters) }));
}

/** Whether a rule bears a signature that is still good: nothing of what was signed has changed. */
export const isSigned = (rule: Rule, parameters: readonly Parameter[]): boolean =>
  rule.review.status === 'signed' && rule.review.contentHash === contentHash(rule, parameters);

/** A rule as whoever answers for it signs it. */
export function signed(
  rule: Rule,
  parameters: readonly Parameter[],
  { by, at }: { readonly by: string; readonly at: string },
): Rule {
  const review: Review = { status: 'signed', by, at, contentHash: contentHash(rule, parameters) };
  return { ...rule, review };
}

/** The rule without a signature. */
export const unsigned = (rule: Rule): Rule => ({ ...rule, review: { status: 'draft' } });
