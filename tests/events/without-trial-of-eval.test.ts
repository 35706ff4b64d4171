import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { withoutTrialOfEval } from '../../src/events/without-trial-of-eval';

describe('a schema made without a trial of eval', () => {
  const settings = z.config();
  afterEach(() => void delete settings.jitless);

  it('is made with the making of code switched off', () => {
    expect(withoutTrialOfEval(() => z.config().jitless)).toBe(true);
  });

  it.each([undefined, false, true])('leaves the setting of the host as it was: %s', (jitless) => {
    Object.assign(settings, { jitless });
    withoutTrialOfEval(() => z.strictObject({}));
    expect(settings.jitless).toBe(jitless);
    expect(() =>
      withoutTrialOfEval(() => {
        throw new Error('no schema');
      }),
    ).toThrow('no schema');
    expect(settings.jitless).toBe(jitless);
  });
});
