import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProfile, printRule, readProfile } from '../../../src/rules/index';
import {
  asFiles,
  EIGHT_HOURS,
  eightHours,
  eightHoursFigure,
  stateFile,
} from '../../support/state-profile';

const files = (head: unknown = stateFile()) =>
  asFiles({
    'profile.json': head,
    [`rules/${EIGHT_HOURS}.json`]: printRule(eightHours() as never),
    'rules/parameters/extraordinary/execution-hours.json': eightHoursFigure(),
  });

const codes = (head: unknown) => readProfile(files(head)).defects.map(({ code }) => code);

describe('the folder of a profile', () => {
  it('is read into one', () => {
    const { profile, defects, flaws } = readProfile(files());
    expect([defects, flaws]).toEqual([[], []]);
    expect(profile?.rules.versionsOf(EIGHT_HOURS)).toHaveLength(1);
    expect(loadProfile(files()).rules.hash).toBe(profile?.rules.hash);
  });

  it('is the same whatever the order of its files', () => {
    expect(loadProfile([...files()].reverse()).rules.hash).toBe(loadProfile(files()).rules.hash);
  });

  it('says at which line what is wrong with it', () => {
    const head = stateFile({
      closes: [
        {
          rules: ['reglamento/art-102/termination-vote'],
          basis: { instrument: 'ley-estatal', certainty: 'low' },
        },
      ],
    });
    const [defect] = readProfile(files(head)).defects;
    const line = JSON.stringify(head, null, 2)
      .split('\n')
      .findIndex((text) => text.includes('art-102/termination-vote'));
    expect(defect).toMatchObject({ code: 'E_PROFILE_FLOOR', file: 'profile.json', line: line + 1 });
  });

  it('says what a place admits, and which key or organ may have been meant', () => {
    const helpOf = (change: object) =>
      readProfile(files({ ...stateFile(), ...change })).defects.map(({ help }) => help?.es);
    const named = (code: string) => ({
      authorities: [
        {
          code,
          name: { es: 'Junta del estado', en: 'Junta of the state' },
          basis: { instrument: 'lppddhp', certainty: 'low', grounds: 'Inventado.' },
        },
      ],
    });
    expect(helpOf({ silense: 'binding' })).toEqual(['¿quiso decir `silence`?']);
    expect(helpOf({ silence: 'callar' })).toEqual(['se admiten: binding, reference']);
    expect(helpOf(named('JGG'))).toEqual(['¿quiso decir `JG`?']);
    expect(helpOf(named('JG'))).toEqual([]);
  });

  it('is no profile without profile.json', () => {
    const { profile, defects } = readProfile(files().slice(1));
    expect(profile).toBeUndefined();
    expect(defects.map(({ code }) => code)).toContain('E_PROFILE_MISSING');
  });

  it('refuses what the form does not have', () => {
    expect(codes({ ...stateFile(), apaga: true })).toEqual(['E_PROFILE_KEY']);
    const { doubts: _doubts, ...short } = stateFile();
    expect(codes(short)).toEqual(['E_PROFILE_SHAPE']);
    expect(codes('{')).toContain('E_JSON_SYNTAX');
  });

  it('tells of a figure that is missing at the rule that names it', () => {
    const own = {
      ...eightHours(),
      term: {
        ...(eightHours() as never as { term: object }).term,
        length: { parameter: 'estado/horas' },
      },
    };
    const { profile, flaws } = readProfile(
      asFiles({
        'profile.json': stateFile(),
        [`rules/${EIGHT_HOURS}.json`]: printRule(own as never),
      }),
    );
    expect(profile).toBeUndefined();
    expect(flaws.map(({ error }) => error.code)).toEqual(['E_PARAMETER_UNKNOWN']);
  });

  it('never throws, whatever its files hold, and never repeats a text of theirs', () => {
    const secret = 'Ana Nombre Apellido';
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(stateFile())), (value, key) => {
        const head = { ...stateFile(), [key]: [value, secret] };
        const { defects } = readProfile(files(head));
        expect(JSON.stringify(defects)).not.toContain(secret);
        readProfile(files(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });
});
