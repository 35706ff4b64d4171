import { describe, expect, it } from 'vitest';
import { isUnreadable, PROBLEM_SEVERITIES, type ProblemCode } from '../../src/events/index';

describe('isUnreadable', () => {
  it('tells a fact that does not fit from a line that could not be read', () => {
    const codes = Object.keys(PROBLEM_SEVERITIES) as ProblemCode[];
    expect(codes.filter((code) => !isUnreadable(code))).toEqual([
      'E_LOG_TYPE',
      'E_LOG_KEY',
      'E_LOG_VALUE',
      'E_LOG_NUMBER',
      'E_LOG_UNICODE',
      'E_LOG_PROFILE',
    ]);
  });
});
