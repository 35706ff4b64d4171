import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEvent } from '../../../src/events/index';
import { logStory } from '../../../src/review/story/log-story';
import { tellStory } from '../../../src/review/story/story';
import { federal } from '../../../src/rules/index';
import { event } from '../../machines/kit';
import { assertTold } from '../../support/told';

const DEMAND = {
  title: 'La medida urgente sigue hasta que la Junta decide.',
  wrong: 'La medida dejó de proteger.',
  wanted: 'Que la medida siga.',
};

const lapsed = event({
  type: 'measure.terminated',
  by: 'JG',
  at: '2016-04-02T09:30:00-06:00',
  refs: { case: 'C1', measure: 'M1' },
  data: { ground: 'expiry' },
});

it('tells what was written down: what, who, when and on what ground', () => {
  const issued = event({ type: 'urgent-measures.issued', by: 'URCRR-T', at: '2016-03-18' });
  const story = logStory([issued, lapsed], {
    ...DEMAND,
    citations: [{ instrument: 'reglamento', article: '62' }],
    profile: federal(),
    after: [['La medida protege.'], ['La medida ya no protege.']],
  });
  expect(tellStory(story).split('\n')).toEqual([
    DEMAND.title,
    '',
    '1. Emisión de medidas urgentes (Titular de Recepción de Casos), el 18 de marzo de 2016.',
    '   La medida protege.',
    '2. Terminación (Junta de Gobierno), el 2 de abril de 2016, 09:30 h; la causa es fin de la duración.',
    '   La medida ya no protege.',
    '',
    'Qué salió mal: La medida dejó de proteger.',
    'Qué pide la ley (art. 62): Que la medida siga.',
  ]);
});

it('tells nothing that a person wrote, only codes of the vocabulary', () => {
  const refused = event({
    type: 'urgent-measures.denied',
    by: 'URCRR-T',
    data: { reasonsRef: 'a-name-of-somebody' },
  });
  const story = logStory([refused], {
    ...DEMAND,
    citations: [{ instrument: 'reglamento', article: '62' }],
    profile: federal(),
  });
  expect(tellStory(story)).not.toContain('a-name-of-somebody');
});

it('is how a property on logs fails, shrunk to the fewest events', () => {
  const logs = fc.array(fc.constantFrom(lapsed, event({ type: 'case.new-incident', by: 'BEN' })));
  const neverEnds = fc.property(logs, (events: readonly LogEvent[]) => {
    expect(events.some(({ type }) => type === 'measure.terminated')).toBe(false);
  });
  const run = () => assertTold(neverEnds, { ...DEMAND, article: '62' });
  expect(run).toThrow(/^La medida urgente sigue.*\n\n1\. Terminación \(Junta de Gobierno\)/);
  expect(run).not.toThrow('2. ');
});
