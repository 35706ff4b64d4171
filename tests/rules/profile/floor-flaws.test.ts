import { describe, expect, it } from 'vitest';
import { coahuila, sinaloa } from '../../../src/profiles/index';
import {
  defineProfile,
  federal,
  floorFlaws,
  type Profile,
  type Rule,
  SAFETY_FLOOR,
} from '../../../src/rules/index';
import { BASIS, federalFigure, federalRule, stateFile } from '../../support/state-profile';

const OWN = 'ley-estatal/art-013/own';
const { instruments } = stateFile();
const withOwn = (place: string, changes: object, base?: Profile): Profile =>
  defineProfile({
    id: 'x',
    ...(base === undefined ? {} : { extends: base }),
    instruments,
    replaces: [{ rules: [place], by: OWN, basis: BASIS }],
    rules: [
      {
        ...federalRule(place),
        id: OWN,
        citation: { instrument: 'ley-estatal', article: '13' },
        ...changes,
      } as Rule,
    ],
  });
const refused = expect.objectContaining({ code: 'E_PROFILE_FLOOR' });
const never = { all: [{ name: 'Nunca', fact: 'type', operator: 'equal', value: 'no' }] };
const typed = (place: string) => ({
  ...federalRule(place).facts,
  type: { type: 'text', source: 'event.type', meaning: 'Tipo' },
});

describe('the floor of safety', () => {
  it('is whole in every legal order of the package', () => {
    for (const { rules } of [federal(), coahuila(), sinaloa()]) {
      expect(floorFlaws(rules.pack)).toEqual([]);
    }
  });

  it.each([...SAFETY_FLOOR])(
    'takes for %s a rule that asks the same, and none that asks less',
    (place) => {
      const { on } = federalRule(place);
      expect(withOwn(place, {}).rules.inPlaceOf(place)).toBe(OWN);
      const other = on.includes('case.forwarded-to-uer')
        ? 'consejo.session-held'
        : 'case.forwarded-to-uer';
      for (const less of [
        { facts: typed(place), when: never },
        { on: [other] },
        { missed: 'not-applicable' },
        { effective: { from: '2012-12-01', to: '2013-01-01' } },
      ]) {
        expect(() => withOwn(place, less), JSON.stringify(less)).toThrow(refused);
      }
    },
  );

  it('asks the words of nobody: meanings and names are of the state', () => {
    const place = 'reglamento/art-013/quorum-at-each-vote';
    const worded = JSON.parse(
      JSON.stringify(federalRule(place).facts).replaceAll('"meaning":"', '"meaning":"Aquí: '),
    );
    expect(withOwn(place, { facts: worded }).id).toBe('x');
  });

  it('is not emptied by a figure, an answer or an authority-lenient reading', () => {
    const figure = (id: string, value: unknown) => () =>
      defineProfile({
        id: 'x',
        parameters: [
          { ...federalFigure(id), values: [{ from: '2012-12-01', to: null, value }] } as never,
        ],
      });
    expect(figure('termination/documented-summonses', 1)).toThrow(refused);
    expect(figure('termination/documented-summonses', 2)).not.toThrow();
    expect(figure('urgent/decisions-that-settle', ['grant', 'continue'])).toThrow(refused);
    expect(figure('urgent/decisions-that-settle', ['grant'])).not.toThrow();
    const settled = (reading: 'authority-lenient' | 'pro-persona') => () =>
      defineProfile({
        id: 'x',
        instruments,
        readings: [{ question: 'A42', reading, basis: BASIS }],
      });
    expect(settled('authority-lenient')).toThrow(refused);
    expect(settled('pro-persona')).not.toThrow();
  });

  it('holds in a profile of a profile, whoever stands in the place by then', () => {
    const place = 'reglamento/art-102/person-present';
    const first = withOwn(place, {});
    const closes = [{ rules: [OWN], basis: BASIS }];
    expect(() => defineProfile({ id: 'y', extends: first, instruments, closes })).toThrow(refused);
    const silent = defineProfile({ id: 'y', extends: first, instruments, silence: 'reference' });
    expect(silent.rules.isReference(OWN)).toBe(false);
    const again = 'ley-estatal/art-014/own';
    const next = (changes: object) =>
      defineProfile({
        id: 'y',
        extends: first,
        instruments,
        replaces: [{ rules: [OWN], by: again, basis: BASIS }],
        rules: [
          {
            ...federalRule(place),
            id: again,
            citation: { instrument: 'ley-estatal', article: '14' },
            ...changes,
          } as Rule,
        ],
      });
    expect(next({}).rules.inPlaceOf(place)).toBe(again);
    expect(next({}).rules.versionsOf(place)).toHaveLength(1);
    expect(() => next({ facts: typed(place), when: never })).toThrow(refused);
  });

  it('takes no stand-in in whose own place another rule stands, for nobody would ask it', () => {
    const [one, other] = [
      'reglamento/art-102/person-present',
      'reglamento/art-103/person-heard',
    ] as const;
    expect(() =>
      defineProfile({
        id: 'x',
        instruments,
        replaces: [
          { rules: [one], by: other, basis: BASIS },
          { rules: [other], by: OWN, basis: BASIS },
        ],
        rules: [
          { ...federalRule(one), id: other },
          { ...federalRule(other), id: OWN },
        ] as Rule[],
      }),
    ).toThrow(expect.objectContaining({ code: 'E_PROFILE_TWICE' }));
  });
});
