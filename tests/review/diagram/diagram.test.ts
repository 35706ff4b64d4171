import { describe, expect, it } from 'vitest';
import { type Concern, MACHINES, statesOf } from '../../../src/machines/index';
import {
  type Diagram,
  diagramOf,
  machineName,
  machineNamed,
  nearestMachine,
} from '../../../src/review/index';
import { defineProfile, federal, RuleSet } from '../../../src/rules/index';
import { readRulePack } from '../../../src/rules/load/load-rule-set';
import { ruleFiles } from '../../support/rule-files';
import { diagrams, named, statesIn } from './pictures';

const machine = (name: string) => {
  const found = machineNamed(name);
  if (found === undefined) throw new Error(`no machine ${name}`);
  return found;
};
const stateOf = (diagram: Diagram, id: string) =>
  statesIn(diagram.root).find((state) => state.id === id);
const pictureOf = (name: string) => diagrams.find((diagram) => diagram.machine === name) as Diagram;

describe.each(named)('the picture of %s', (name, diagram) => {
  const states = statesOf(machine(name));
  const drawn = statesIn(diagram.root);

  it('has every state, with its description, its articles and its duties', () => {
    expect(drawn.map(({ id }) => id)).toEqual(states.map(({ path }) => path));
    for (const [at, { description, articles, opens, closes }] of drawn.entries()) {
      const { meta } = states[at] as (typeof states)[number];
      expect(description).toBe(states[at]?.description);
      expect(articles).toHaveLength(meta?.citations.length ?? 0);
      expect(opens.map(({ rule }) => rule)).toEqual(meta?.opens ?? []);
      expect(closes.map(({ rule }) => rule)).toEqual(meta?.closes ?? []);
    }
  });

  it('has every transition but those that only note an event', () => {
    for (const [at, state] of states.entries()) {
      const acts = state.transitions.filter(({ meta }) => meta?.evidence !== true);
      expect(drawn[at]?.transitions.map(({ event, targets }) => [event, targets])).toEqual(
        acts.map(({ event, targets }) => [event, targets]),
      );
    }
  });

  it('says all that a guard asks of an act before it is one of its transition', () => {
    for (const [at, state] of states.entries()) {
      const acts = state.transitions.filter(({ meta }) => meta?.evidence !== true);
      for (const [place, { guard, event }] of acts.entries()) {
        const { given, listed, known, missing, names, inconformidad, ...rest } = (guard?.params ??
          {}) as Concern;
        const others = ['urgent', 'soleBeneficiary', 'every', 'answered', 'mendsRefusal'];
        const asked = [
          ...Object.keys({ ...given, ...listed, ...inconformidad }),
          ...(known ?? []),
          ...(missing ?? []),
          ...((names ?? []).length > 0 ? ['names'] : []),
          ...Object.keys(rest).filter((key) => others.includes(key)),
        ];
        expect(drawn[at]?.transitions[place]?.conditions, event).toHaveLength(asked.length);
      }
    }
  });

  it('enters one state first in each state that has several', () => {
    for (const { kind, states: inner, id } of drawn) {
      const first = inner.filter(({ initial }) => initial).length;
      expect(first, id).toBe(kind === 'compound' ? 1 : 0);
    }
  });

  it('names each rule by its title and each duty with a term and an organ', () => {
    for (const { rules } of diagram.requirements) {
      for (const { rule, title, article } of rules) {
        expect(title, rule).not.toBe(rule);
        expect(article, rule).toMatch(/^(art\.|transitorio) /);
      }
    }
    for (const { opens, closes } of drawn) {
      for (const { rule, term, owedBy, article } of [...opens, ...closes]) {
        expect(term, rule).toMatch(
          /^(\d+ (horas?|días? (hábil|hábiles|natural|naturales)|mes|meses)( antes)?|sesión siguiente|de inmediato|a más tardar en este momento: \S.+)$/,
        );
        expect(term, rule).not.toMatch(/^1 (horas|días|meses)/);
        expect(owedBy, rule).toMatch(/^(\p{Lu}\p{Ll}+|SEGOB|SSP|PGR|SRE|CNDH)/u);
        expect(article, rule).toMatch(/^(art\.|transitorio) /);
      }
    }
  });

  it('is in words: no key of the data shows', () => {
    for (const { transitions } of drawn) {
      for (const { conditions, actors, label, article } of transitions) {
        for (const text of [...conditions, ...actors, label]) {
          expect(text).not.toMatch(/[a-z][A-Z]|\b[a-z]+-[a-z]+\b|undefined|\btrue\b|\bfalse\b/);
        }
        expect(actors.length).toBeGreaterThan(0);
        expect(article).toMatch(/^(art\.|transitorio) \d+/);
      }
    }
  });

  it('says whether doubt stops an act wherever something is required', () => {
    const ids = new Set(diagram.requirements.map(({ id }) => id));
    for (const { transitions } of drawn) {
      for (const { requirement, doubt } of transitions) {
        expect(doubt === undefined).toBe(requirement === undefined);
        if (requirement !== undefined) expect(ids.has(requirement)).toBe(true);
      }
    }
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(diagram))).toEqual(diagram);
  });
});

describe('the picture of a measure', () => {
  const measure = pictureOf('measure');

  it('tells the nine hours of an urgent measure and who owes them', () => {
    const duty = stateOf(measure, 'legal.live.inForce')?.opens.find(({ rule }) =>
      rule.endsWith('urgent-measure-in-nine-hours'),
    );
    expect(duty).toMatchObject({
      term: '9 horas',
      owedBy: 'Unidad de Recepción de Casos',
      article: 'art. 87 párr. 1',
    });
  });

  it('tells two thirds, the ground and the doubt of an end for a reduced risk', () => {
    const act = stateOf(measure, 'legal.live')?.transitions.find(({ targets }) =>
      targets.includes('legal.endedRiskReduced'),
    );
    expect(act).toMatchObject({
      label: 'Terminación',
      actors: ['Junta de Gobierno'],
      article: 'art. 102',
      doubt: 'blocks',
    });
    expect(act?.conditions).toContain('la causa es disminución del riesgo');
    const asked = measure.requirements.find(({ id }) => id === act?.requirement);
    expect(asked?.rules.map(({ title }) => title)).toContain(
      'Terminación con dos terceras partes de los presentes',
    );
    expect(asked?.restsOn).toEqual(['terminar']);
  });

  it('marks as protective what the machine marks', () => {
    const protective = statesIn(measure.root).filter((state) => state.protective);
    expect(protective.map(({ id }) => id)).toEqual(
      statesOf(machine('measure'))
        .filter(({ tags }) => tags.includes('protective'))
        .map(({ path }) => path),
    );
    expect(protective.length).toBeGreaterThan(4);
  });
});

it('shows the terms of another profile', () => {
  const pack = readRulePack(ruleFiles());
  const parameters = pack.parameters.map((parameter) =>
    parameter.id === 'extraordinary/study-hours'
      ? { ...parameter, values: parameter.values.map((value) => ({ ...value, value: 5 })) }
      : parameter,
  );
  const rules = new RuleSet({
    ...pack,
    parameters,
    authorities: pack.authorities ?? { $schema: '', authorities: [] },
  });
  const profile = defineProfile({ id: 'sinaloa', rules });
  const drawn = diagramOf(machine('extraordinary-procedure'), { profile });
  const terms = stateOf(drawn, 'study.open')?.opens.map(({ rule, term }) => [rule, term]);
  expect(drawn.profile).toBe('sinaloa');
  expect(terms).toContainEqual(['reglamento/art-083/immediate-study-in-three-hours', '5 horas']);
  expect(diagramOf(machine('extraordinary-procedure')).profile).toBe(federal().id);
});

describe('the name of a machine', () => {
  it('is that of its id, or the one by which it is exported', () => {
    for (const each of MACHINES) {
      const name = machineName(each);
      const exported = `${name.replace(/-([a-z])/g, (_, sign: string) => sign.toUpperCase())}Machine`;
      expect(machineNamed(name)).toBe(each);
      expect(machineNamed(exported)).toBe(each);
    }
    expect(machineNamed('juntaSessionMachine')?.id).toMatch(/^junta-session@/);
  });

  it('that does not exist has a nearest one', () => {
    expect(machineNamed('mesure')).toBeUndefined();
    expect(nearestMachine('mesure')).toBe('measure');
    expect(nearestMachine('juntaSesionMachine')).toBe('junta-session');
    expect(nearestMachine('x'.repeat(1e5))).toBeTypeOf('string');
  });
});
