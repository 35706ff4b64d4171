import { describe, expect, it } from 'vitest';
import { selectionWords } from '../../../src/review/change/rules/selection-prose';

describe('what a search takes, in words', () => {
  it('names the parts of an act and the facts, and shows no key', () => {
    const { es } = selectionWords(
      {
        events: ['measure.implemented'],
        same: ['measure'],
        where: [
          { field: 'occurredAt', operator: 'greaterThanInclusive', value: { fact: 'opinionAt' } },
          { field: 'refs.decision', operator: 'equal', value: { fact: 'cited' } },
          { field: 'actor.organ', operator: 'in', value: ['JG'] },
        ],
      } as never,
      {
        opinionAt: { type: 'moment', source: 'event.occurredAt', meaning: 'Momento de la opinión' },
        cited: { type: 'text', source: 'event.refs.decision', meaning: 'Decisión citada' },
      } as never,
    );
    expect(es).toContain('que coincidan en la medida');
    expect(es).toContain('el momento del hecho es al menos «Momento de la opinión»');
    expect(es).toContain('la decisión es «Decisión citada»');
    expect(es).toContain('quien lo hace es uno de Junta de Gobierno');
    expect(es).not.toMatch(/occurredAt|opinionAt|refs|organ/);
  });
});
