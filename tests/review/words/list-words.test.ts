import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, STATES } from '../../../src/events/index';
import { actFields } from '../../../src/review/calculators/procedure/act-fields';
import { listWords } from '../../../src/review/words/list-words';

/** What is written alike in Spanish, and names. */
const ALIKE = ['federal', 'municipal', 'inconformidad', 'verbal', 'oral', ...STATES];

describe('the words of what lists and groups hold', () => {
  it('name in Spanish every element that a form shows', () => {
    const codes = EVENT_TYPES.flatMap((type) =>
      actFields(type).flatMap(({ key, kind, values }) =>
        kind === 'choices' || kind === 'flags' ? values.map((value) => ({ key, value })) : [],
      ),
    );
    expect(codes.length).toBeGreaterThan(50);
    const nameless = codes.filter(
      ({ key, value }) =>
        /[a-z]/.test(value) && !ALIKE.includes(value) && listWords(key, value) === value,
    );
    expect(nameless).toEqual([]);
  });
});
