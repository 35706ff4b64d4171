import fc from 'fast-check';
import type { ConditionRule } from '../../src/rules/format/rule';

/** Known facts of a rule: small counts, and the words that its own conditions name. */
export function ruleFacts(rule: ConditionRule): fc.Arbitrary<Record<string, unknown>> {
  const words = new Set<string>(['otherwise']);
  collect([rule.condition, rule.when, rule.contested], words);
  const ofType = {
    boolean: fc.boolean(),
    count: fc.nat({ max: 10 }),
    text: fc.constantFrom(...words),
    moment: fc.nat({ max: 5 }),
    list: fc.subarray([...words]),
  };
  return fc.record(
    Object.fromEntries(
      Object.entries(rule.facts ?? {}).map(([name, { type }]) => [name, ofType[type]]),
    ),
  );
}

/** Every text that stands as a `value`, alone or in a list. */
function collect(node: unknown, words: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    if (key !== 'value') collect(member, words);
    else for (const word of [member].flat()) if (typeof word === 'string') words.add(word);
  }
}
