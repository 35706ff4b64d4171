import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/events/index';
import { compareSides, withEffects } from '../../../src/review/change/compare-packs';
import { compareRules } from '../../../src/review/change/rules/compare-rules';
import { type Change, caseEffects, effectSections, readSide } from '../../../src/review/index';
import { federal, type RuleFile } from '../../../src/rules/index';
import { federalSide, packFiles } from '../../support/edited-pack';
import { ruleFiles } from '../../support/rule-files';

// biome-ignore lint/suspicious/noExplicitAny: a file is edited as whoever writes it might
type Written = any;

/** The pack with a version of a rule closed on the eve of 1 April 2027, and another from that day. */
function reformed(path: string, edit: (rule: Written) => void): RuleFile[] {
  const file = packFiles.find((each) => each.path === `${path}.json`);
  if (file === undefined) throw new Error(`no file ${path}`);
  const [old, now] = [JSON.parse(file.text), JSON.parse(file.text)];
  old.effective.to = '2027-03-31';
  now.effective = { from: '2027-04-01', to: null };
  edit(now);
  return [
    ...packFiles.filter((each) => each !== file),
    { path: `${path}.json`, text: JSON.stringify(old) },
    { path: `${path}@2027-04-01.json`, text: JSON.stringify(now) },
  ];
}

const TERMINATION = 'reglamento/art-102/termination-vote';

/** Two thirds made more than half, as a lawyer would write it. */
function byMajority(rule: Written): void {
  const { inFavourTimesThree, presentTimesTwo, ...facts } = rule.facts;
  const { times: _times, ...present } = presentTimesTwo;
  rule.facts = {
    ...facts,
    inFavourTimesTwo: {
      ...inFavourTimesThree,
      times: { parameter: 'votes/more-than-half-factor' },
      meaning: 'Doble de los votos a favor',
    },
    present: { ...present, meaning: 'Integrantes presentes al votar' },
  };
  rule.condition = {
    all: [
      {
        name: 'Votan a favor más de la mitad de los presentes',
        fact: 'inFavourTimesTwo',
        operator: 'greaterThan',
        value: { fact: 'present' },
      },
    ],
  };
  const cast = (name: string, votes: object, expected: string) => ({
    name,
    given: { facts: { kind: 'terminate', ground: 'risk-reduced', ...votes } },
    expected,
  });
  rule.examples = [
    cast('Cumple con cuatro de siete', { inFavourTimesTwo: 8, present: 7 }, 'compliant'),
    cast('Incumple con la mitad justa', { inFavourTimesTwo: 8, present: 8 }, 'violation'),
    cast('No se sabe cuántos había', { inFavourTimesTwo: 8 }, 'indeterminate'),
  ];
  rule.interpretation = [];
}

function changesOf(files: readonly RuleFile[]): readonly Change[] {
  const now = readSide(files);
  expect(now.pack.defects.map(({ message }) => message.es)).toEqual([]);
  return compareRules(federalSide(), now);
}

describe('a dated reform', () => {
  it('of two thirds to a majority protects less, shown by a vote that seats can cast', () => {
    const found = changesOf(reformed(TERMINATION, byMajority));
    const change = found.find(({ kind }) => kind === 'condition');
    expect(change?.direction).toBe('less-protection');
    const told = change?.details?.map(({ es }) => es).join('\n') ?? '';
    expect(told).toContain(
      'Por ejemplo, con 5 presentes y 3 votos a favor: antes incumplía, ahora cumple.',
    );
    expect(told.match(/Por ejemplo/g)).toHaveLength(1);
  });

  it('says on each change from which day, in words, and keeps no books of versions', () => {
    const found = changesOf(reformed(TERMINATION, byMajority));
    expect(found.map(({ kind }) => kind)).not.toContain('version-added');
    expect(found.map(({ kind }) => kind)).not.toContain('version-closed');
    for (const { says } of found) {
      expect(says.es).toMatch(/ Desde el 1\.º de abril de 2027\.$/);
      expect(says.en).toMatch(/ From 1 April 2027\.$/);
    }
  });

  it('that changes nothing says that there is a version', () => {
    const found = changesOf(reformed(TERMINATION, () => {}));
    expect(found.map(({ kind }) => kind)).toEqual(['version-added']);
    expect(found[0]?.says.es).toBe('Versión nueva desde el 1.º de abril de 2027.');
  });

  it('that ends a rule gives its days in words', () => {
    const files = reformed(TERMINATION, () => {}).filter(({ path }) => !path.includes('@'));
    const closed = changesOf(files).find(({ kind }) => kind === 'rule-closed');
    expect(closed?.before?.es).toBe('desde el 1.º de diciembre de 2012');
    expect(closed?.after?.es).toBe('del 1.º de diciembre de 2012 al 31 de marzo de 2027');
    expect(closed?.after?.en).toBe('from 1 December 2012 to 31 March 2027');
  });

  it('that drops open questions is for a person to see, reading by reading', () => {
    const found = changesOf(reformed(TERMINATION, byMajority));
    const dropped = found.find(({ kind }) => kind === 'questions-dropped');
    expect(dropped?.direction).toBe('unclear');
    expect(dropped?.says.es).toMatch(
      /^La regla deja de apoyarse en las preguntas A06 \(.+\), A07 \(.+\) y A08 \(.+\): hay que verlo\./,
    );
    const lines = dropped?.details?.map(({ es }) => es) ?? [];
    expect(lines.filter((line) => /^A0[678]\. Se adopta: /.test(line))).toHaveLength(3);
    expect(lines.some((line) => line.startsWith('A06. Se descarta: '))).toBe(true);
    expect(lines.some((line) => line.startsWith('A06. Porque: '))).toBe(true);
    expect(found.map(({ kind }) => kind)).not.toContain('interpretation');
  });
});

describe('a figure of a term alone', () => {
  const TOLD = 'reglamento/art-052/measure-told-to-state-in-72-hours';
  const reform = (files: readonly RuleFile[]) =>
    readSide(
      files.map((file) => {
        if (file.path !== 'parameters/ordinary/communication-hours.json') return file;
        const figure = JSON.parse(file.text);
        figure.values = [
          { from: '2012-12-01', to: '2027-03-31', value: 72 },
          { from: '2027-04-01', to: null, value: 48 },
        ];
        return { ...file, text: JSON.stringify(figure) };
      }),
    );
  const files: readonly RuleFile[] = [
    ...packFiles,
    ...ruleFiles()
      .map(({ path, text }) => ({ path: path.replace(/^rules\//, ''), text }))
      .filter(({ path }) => path === `${TOLD}.json`),
  ];

  it('moves the term, and not the cases that it applies to', () => {
    const found = compareRules(readSide(files), reform(files));
    const own = found.filter(({ subject }) => subject.id === TOLD);
    expect(own.map(({ kind, direction }) => `${direction} ${kind}`)).toEqual([
      'more-protection term-shorter',
    ]);
    expect(own[0]?.says.es).toMatch(/ Desde el 1\.º de abril de 2027\.$/);
  });

  it('says of what fact it moves, where a fact is counted by it', () => {
    const found = compareRules(readSide(files), reform(files));
    const figure = found.find(({ kind }) => kind === 'figure');
    expect(figure?.says.es).toMatch(/^Cambia la cifra con que se cuenta «.+»\. Desde el/);
  });
});

describe('verdicts of logs that a change turns', () => {
  const subject = { case: 'EXP-1' };
  const flip = {
    rule: TERMINATION,
    title: { es: 'T', en: 'T' },
    citation: { instrument: 'reglamento', article: '102' },
    subject,
  } as const;
  const same = federalSide();
  const effects = {
    asOf: '',
    limits: [],
    governing: [],
    stranded: [],
    governed: [],
    problems: 0,
  };

  it('count as less protection where a breach of the authority is no more', () => {
    const flips = [{ ...flip, before: 'violation', after: 'compliant' } as const];
    const report = withEffects(compareSides(same, same), { ...effects, flips }, same, same);
    expect(report.summary).toMatchObject({ 'less-protection': 1, unclear: 0 });
    expect(JSON.stringify(report.changes)).not.toContain('EXP-1');
  });

  it('count as more protection the other way round', () => {
    const flips = [{ ...flip, before: 'compliant', after: 'violation' } as const];
    const report = withEffects(compareSides(same, same), { ...effects, flips }, same, same);
    expect(report.summary).toMatchObject({ 'less-protection': 0, 'more-protection': 1 });
  });
});

describe('the cases of a log under a figure that changes on a day', () => {
  const MEASURE = 'reglamento/art-094/measure-communicated-in-72-hours';
  const from = (day: string, eve: string) =>
    readSide(
      packFiles.map((file) => {
        if (file.path !== 'parameters/ordinary/communication-hours.json') return file;
        const figure = JSON.parse(file.text);
        figure.values = [
          { from: '2012-12-01', to: eve, value: 72 },
          { from: day, to: null, value: 48 },
        ];
        return { ...file, text: JSON.stringify(figure) };
      }),
    );
  const lines = [
    [
      'd1',
      'measure.granted',
      '2015-06-10T11:00:00-05:00',
      'JG',
      {
        class: 'protection',
        catalogCode: 'art66.III',
        duration: 'P12M',
        responsible: ['SSP'],
        beneficiaries: ['P-1'],
        decisionRef: 'D-1',
      },
    ],
    [
      'd2',
      'measure.communicated',
      '2015-06-13T10:00:00-05:00',
      'CEN',
      { to: 'SSP', toKind: 'federal', decisionRef: 'D-1' },
    ],
  ].map(([id, type, occurredAt, organ, data]) =>
    JSON.stringify({
      id,
      type,
      occurredAt,
      actor: { organ },
      refs: { case: 'EXP-1', measure: 'M-1', decision: 'D-1' },
      data,
    }),
  );
  const toldOn = (day: string, eve: string) => {
    const effects = caseEffects(
      [{ log: readLog(lines), hash: '' }],
      federalSide(),
      from(day, eve),
      {
        asOf: Date.parse('2016-01-01T00:00:00-06:00'),
        reading: 'pro-persona',
        complete: true,
      },
    );
    if (effects === undefined) throw new Error('the packs do not stand');
    const sections = effectSections(effects, federal().calendars.zone, 'es');
    return {
      effects,
      text: sections.flatMap(({ title, lines: said }) => [title, ...said]).join('\n'),
    };
  };

  it('says that the old text governs a fact of the day before, and that its term is kept', () => {
    const { effects, text } = toldOn('2015-06-11', '2015-06-10');
    expect(effects.flips).toEqual([]);
    expect(effects.governed.find(({ rule }) => rule === MEASURE)).toMatchObject({
      from: '2015-06-11',
      before: 1,
      after: 0,
    });
    expect(text).toContain('Ningún resultado ni vencimiento de estos registros cambia.');
    expect(text).toContain(
      'Se rige por el texto anterior 1 hecho (anterior al 11 de junio de 2015) y por el nuevo 0. Un plazo que empezó antes conserva la cifra anterior.',
    );
  });

  it('says that the new text governs a fact of its first day', () => {
    const { effects, text } = toldOn('2015-06-10', '2015-06-09');
    expect(effects.governed.find(({ rule }) => rule === MEASURE)).toMatchObject({
      before: 0,
      after: 1,
    });
    expect(text).toContain(
      'Se rigen por el texto anterior 0 hechos (anteriores al 10 de junio de 2015) y por el nuevo 1.',
    );
    expect(effects.limits.length).toBeGreaterThan(0);
  });
});
