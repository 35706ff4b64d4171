import type { Parameter, ProfileFile, Rule, RuleFile } from '../../src/rules/index';
import { federal } from '../../src/rules/index';

/** Federal rules and figures from which the profile of an imagined state is made. */
export const NINE_HOURS = 'reglamento/art-087/urgent-measure-in-nine-hours';
export const EIGHT_HOURS = 'ley-estatal/art-013/urgent-measure-in-eight-hours';

const pack = () => federal().rules.pack;

export const federalRule = (id: string): Rule => {
  const rule = pack().rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};

export const federalFigure = (id: string): Parameter => {
  const figure = pack().parameters.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no parameter ${id}`);
  return figure;
};

/** The rule of nine hours as a state would write it: its own id, article and figure. */
export function eightHours(): Rule {
  const rule = federalRule(NINE_HOURS);
  return {
    ...rule,
    id: EIGHT_HOURS,
    title: { es: 'Cada medida urgente en ocho horas', en: 'Each urgent measure in eight hours' },
    citation: { instrument: 'ley-estatal', article: '13' },
    interpretation: [],
    examples: rule.examples.slice(0, 3),
  };
}

export function eightHoursFigure(): Parameter {
  const figure = federalFigure('extraordinary/execution-hours');
  return {
    ...figure,
    citation: { instrument: 'ley-estatal', article: '13' },
    values: [{ from: '2012-01-01', to: null, value: 8 }],
  };
}

export const BASIS = { instrument: 'ley-estatal', article: '13', certainty: 'high' } as const;

/** Content of the `profile.json` of an imagined state, with changes. */
export const stateFile = (changes: Partial<ProfileFile> = {}): ProfileFile => ({
  $schema: '../schema/profile.schema.json',
  id: 'estado',
  title: { es: 'Estado', en: 'State' },
  extends: 'federal',
  jurisdiction: { state: 'Coahuila de Zaragoza', inegi: '05', authority: 'Comisión' },
  instruments: [
    {
      id: 'ley-estatal',
      title: { es: 'Ley de un estado', en: 'Law of a state' },
      short: { es: 'Ley estatal', en: 'State law' },
      published: '2012-01-01',
      inForce: null,
      lastReform: null,
      textRead: false,
    },
  ],
  silence: 'reference',
  replaces: [{ rules: [NINE_HOURS], by: EIGHT_HOURS, basis: BASIS }],
  doubts: [],
  ...changes,
});

/** The definition of that profile as a program writes it. */
export function stateDefinition(changes: Partial<ProfileFile> = {}) {
  const { $schema: _schema, extends: _federal, ...file } = stateFile(changes);
  return { ...file, rules: [eightHours()], parameters: [eightHoursFigure()] };
}

/** The files of a folder, from their content. */
export const asFiles = (content: Readonly<Record<string, unknown>>): RuleFile[] =>
  Object.entries(content).map(([path, value]) => ({
    path,
    text: typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`,
  }));
