import type { ConditionSpec } from './map-schema';
import type { RecordFields } from './record-fields';
import { wordOf } from './value-table';

/** Whether an entry of a map is about a record: all its conditions hold. */
export function conditionOf(
  when: ConditionSpec | readonly ConditionSpec[] | undefined,
): (fields: RecordFields) => boolean {
  const all = when === undefined ? [] : 'column' in when ? [when] : when;
  const tests = all.map(({ column, equals, in: among }) => {
    const words = [...(equals === undefined ? [] : [equals]), ...(among ?? [])].map(wordOf);
    return (fields: RecordFields): boolean => {
      if (fields.isRepeated(column)) {
        // It may well be meant.
        fields.doubt();
        return false;
      }
      const texts = fields.list(column);
      return words.length === 0
        ? texts.length > 0
        : texts.some((text) => words.includes(wordOf(text)));
    };
  });
  return (fields) => tests.every((test) => test(fields));
}
