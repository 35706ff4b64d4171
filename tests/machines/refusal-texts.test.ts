import { describe, expect, it } from 'vitest';
import { openCase, step } from '../../src/machines/index';
import { hourly } from './kit';
import * as s from './scenarios';

describe('what would make an act lawful', () => {
  it('says each alternative once', () => {
    let current = openCase();
    const [applied, issued] = hourly([s.APPLIED, s.URGENT]);
    current = step(current, applied as never).case;
    const { refusal } = step(current, issued as never);
    expect(refusal?.reason).toBe('rule');
    for (const remedy of refusal?.remedies ?? []) {
      const alternatives = remedy.replace(/^[^:]*: /, '').split('; o bien ');
      expect(alternatives).toEqual([...new Set(alternatives)]);
    }
  });
});
