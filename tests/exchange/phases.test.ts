import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, eventTypes, type LogEvent, readLog } from '../../src/events/index';
import { PHASES, type Phase, phaseOf, phasesOf } from '../../src/exchange/index';
import { onlyBeginningOf, phaseNamed } from '../../src/exchange/phases/phase';
import { urgentSample } from '../support/sample-logs';
import { applicationMap, exported, imported } from './convert';

let minute = 0;
/** An event of a case, each a minute after the one before. */
function act(type: string, measure?: string, data: object = {}): LogEvent {
  const at = new Date(Date.UTC(2016, 2, 1, 0, minute++)).toISOString();
  const line = {
    id: `e-${minute}`,
    type,
    occurredAt: at,
    actor: { organ: 'MEC' },
    refs: { case: 'EXP-1', ...(measure === undefined ? {} : { measure }) },
    data,
  };
  const [event] = readLog(JSON.stringify(line)).events;
  if (event === undefined) throw new Error(type);
  return event;
}
const phaseAfter = (...events: LogEvent[]): Phase | undefined => phaseOf(events);
const done = { complete: true };

describe('the phase of a case', () => {
  it.each(
    Object.entries(PHASES).flatMap(([phase, { begins }]) => begins.map((type) => [type, phase])),
  )('%s alone puts it in %s', (type = '', phase = '') => {
    const data = {
      'consent.given': { scope: 'procedure' },
      'measure.implemented': done,
      'measure.termination-confirmed': { confirmed: true },
    }[type];
    const measure = eventTypes[type as 'measure.granted'].refs.includes('measure')
      ? 'M-1'
      : undefined;
    expect(phaseAfter(act(type, measure, data))).toBe(phase);
  });

  it('is none before any act that begins one', () => {
    expect(phaseAfter()).toBeUndefined();
    expect(phaseAfter(act('complaint.right-informed'))).toBeUndefined();
  });

  it('is that of measures to put in place until the last of them is, whole', () => {
    const issued = act('urgent-measures.issued', undefined, { measureRefs: ['M-1', 'M-2'] });
    const first = act('measure.implemented', 'M-1', done);
    expect(phaseAfter(issued, first)).toBe('implementacionDeMedidas');
    const part = act('measure.implemented', 'M-2', { complete: false });
    expect(phaseAfter(issued, first, part)).toBe('implementacionDeMedidas');
    expect(phaseAfter(issued, first, act('measure.implemented', 'M-2'))).toBe(
      'implementacionDeMedidas',
    );
    expect(phaseAfter(issued, first, act('measure.implemented', 'M-2', done))).toBe('seguimiento');
  });

  it('ends only with the last measure', () => {
    const two = ['M-1', 'M-2'].flatMap((id) => [
      act('measure.granted', id),
      act('measure.implemented', id, done),
    ]);
    const ended = act('measure.terminated', 'M-1');
    expect(phaseAfter(...two, ended)).toBe('seguimiento');
    expect(phaseAfter(...two, ended, act('measure.withdrawn', 'M-2'))).toBe('conclusion');
    const refused = act('measure.termination-confirmed', 'M-2', { confirmed: false });
    expect(phaseAfter(...two, ended, refused)).toBe('seguimiento');
    expect(phaseAfter(...two, act('case.person-deceased'))).toBe('conclusion');
    expect(phaseAfter(...two, act('application.withdrawn'))).toBe('seguimiento');
  });

  it('goes back with another study', () => {
    const measures = [act('measure.granted', 'M-1'), act('measure.implemented', 'M-1', done)];
    expect(phaseAfter(...measures, act('immediate-study.started'))).toBe('analisisDeRiesgo');
  });

  it('does not begin with a consent to something else', () => {
    expect(phaseAfter(act('consent.given', undefined, { scope: 'measures' }))).toBeUndefined();
  });
});

describe('the phases of a log', () => {
  it('follow each other without a gap', () => {
    const { events } = readLog(urgentSample().text());
    const found = phasesOf(events).get('EXP-2016-031') ?? [];
    expect(found.map(({ phase }) => phase).slice(0, 4)).toEqual([
      'recepcion',
      'incorporacion',
      'analisisDeRiesgo',
      'implementacionDeMedidas',
    ]);
    expect(found.slice(0, -1).map(({ ended }) => ended)).toEqual(
      found.slice(1).map(({ began }) => began),
    );
    expect(found.at(-1)).not.toHaveProperty('ended');
    expect(found.at(-1)?.phase).toBe(phaseOf(events));
  });

  it('are never an error, whatever acts come in whatever order', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom(...EVENT_TYPES), fc.constantFrom('M-1', 'M-2', undefined)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (list) => {
        const events = list.map(([type, measure]) => act(type, measure));
        const intervals = phasesOf(events).get('EXP-1') ?? [];
        expect(intervals.at(-1)?.phase).toBe(phaseOf(events));
        for (const [at, { phase }] of intervals.entries()) {
          expect(intervals[at + 1]?.phase).not.toBe(phase);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('go with the events that are exported, but for a corrected act', async () => {
    const line = (id: string, type: string, more: object = {}) =>
      JSON.stringify({
        id,
        type,
        occurredAt: '2016-03-18',
        actor: { organ: 'MEC' },
        refs: { case: 'A' },
        ...more,
      });
    const log = [
      line('1', 'application.received'),
      line('2', 'protection-plan.defined'),
      line('3', 'application.formalized', { supersedes: '2' }),
    ].join('\n');
    const { text } = await exported('xes', log);
    expect(
      [...text.matchAll(/key="mecanismo:phase" value="([^"]*)"/g)].map(([, phase]) => phase),
    ).toEqual(['recepcion', 'recepcion']);
    const ocel = JSON.parse((await exported('ocel', log)).text) as {
      objects: { id: string; attributes: unknown[] }[];
    };
    expect(ocel.objects.find(({ id }) => id === 'case:A')?.attributes).toEqual([
      { name: 'phase', value: 'recepcion', time: '2016-03-19T05:59:59.999Z' },
    ]);
  });
});

describe('a change of phase in a foreign table', () => {
  const changes = (rows: string, refs: object = {}, phase: object = {}) =>
    imported(
      'csv',
      `folio,fecha,fase,medida\n${rows}`,
      applicationMap(
        {},
        {
          type: { phase: { column: 'fase', ...phase } },
          refs: { case: { column: 'folio' }, ...refs },
        },
      ),
    );

  it('gives the act that begins the phase where there is one only', async () => {
    const determined = Object.keys(PHASES).filter((phase) => onlyBeginningOf(phase as Phase));
    expect(determined).toEqual(['recepcion', 'seguimiento']);
    const rows = Object.values(PHASES).map(({ label }) => `A1,2016-03-18,${label},`);
    const { events, problems } = await changes(rows.join('\n'));
    expect(events.map(({ type }) => type)).toEqual(['application.received']);
    expect(problems).toEqual([['E_IMPORT_PHASE', 6, [3, 4, 5, 6, 7, 8], ['fase']]]);
  });

  it('gives an act on a measure only where the row names the measure', async () => {
    const rows = 'A1,2016-03-18,Seguimiento,M-1\nA1,2016-03-18,Seguimiento,\n';
    const { events, problems } = await changes(rows, { measure: { column: 'medida' } });
    expect(events.map(({ type, refs }) => [type, refs])).toEqual([
      ['measure.implemented', { case: 'A1', measure: 'M-1' }],
    ]);
    expect(problems).toEqual([['E_IMPORT_PHASE', 1, [3], ['fase']]]);
  });

  it('may be told in other words, and in no others', async () => {
    const values = { F1: 'recepcion', F3: 'Análisis de riesgo' };
    const { events, problems } = await changes(
      'A1,2016-03-18,F1,\nA1,2016-03-18,F3,\nA1,2016-03-18,Recepción,\n',
      {},
      { values },
    );
    expect(events).toHaveLength(1);
    expect(problems).toEqual([['E_IMPORT_PHASE', 2, [3, 4], ['fase']]]);
  });

  it('knows the phases by their names', () => {
    expect(phaseNamed('Plan de protección')).toBe('planDeProteccion');
    expect(phaseNamed('planDeProteccion')).toBe('planDeProteccion');
    for (const text of ['plan de protección', '', 'toString'])
      expect(phaseNamed(text)).toBeUndefined();
  });
});
