import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, formatPlainDate, parseInstant } from '../../src/core/index';
import { audit, type Reading, type Report } from '../../src/index';
import { brokenInvariants, type CaseStep, openCase, step } from '../../src/machines/index';
import { machinesOf } from '../../src/machines/profile-machines';
import { seatsOf } from '../../src/machines/safety/vote-domain';
import { coahuila } from '../../src/profiles/index';
import { checkExample, expectedVerdicts, factsTooEarly } from '../../src/rules/check-example';
import { federal, readProfile, zoneIn } from '../../src/rules/index';
import { judgeMutants } from '../support/mutation-score';
import { FIXED_SEED } from '../support/seeds';

const FOLDER = 'profiles/coahuila';
const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(FOLDER.length + 1), text: readFileSync(path, 'utf8') }));
const { profile, definition, pack, defects } = readProfile(files);
if (profile === undefined) throw new Error('profiles/coahuila does not read as a profile');

const AT_THE_LIMIT = '01-defensora-al-limite';
const A_SECOND_LATE = '02-defensora-un-segundo-tarde';
const DISPUTED = '03-periodista-plazos-dudosos';
const LOGS = [AT_THE_LIMIT, A_SECOND_LATE, DISPUTED];

const PER = 'coahuila-periodistas';
const DEF = 'coahuila-defensores';
const ISSUED = `${PER}/art-013/urgent-measures-issued-in-three-hours`;
const IN_EIGHT = `${PER}/art-unknown/urgent-measure-in-eight-hours`;
const RATIFIED_DEF = `${DEF}/art-unknown/urgent-measures-ratified-in-48-hours`;
const RATIFIED_PER = `${PER}/art-unknown/urgent-measures-ratified-in-48-hours`;
const QUORUM = `${PER}/art-007/quorum-at-each-vote`;
const IN_NINE = 'reglamento/art-087/urgent-measure-in-nine-hours';

const log = (name: string) => readFileSync(`${FOLDER}/examples/${name}.jsonl`, 'utf8');
const linesOf = (text: string) => text.trim().split('\n');
const asOf = (text: string): string => JSON.parse(linesOf(text)[0] as string).completeThrough;
const underCoahuila = (text: string, reading: Reading = 'pro-persona') =>
  audit(text, { asOf: asOf(text), profile: coahuila(), reading });
const underFederal = (text: string) => audit(text, { asOf: asOf(text), profile: federal() });
const verdicts = ({ findings }: Report, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ verdict }) => verdict);
const troubles = ({ findings }: Report) =>
  findings
    .filter(({ verdict }) => ['violation', 'contestable', 'indeterminate'].includes(verdict))
    .map(({ rule, verdict }) => `${rule} ${verdict}`)
    .sort();

/** A log with each event of a type written otherwise. */
const rewritten = (text: string, type: string, change: (event: Event) => Event) =>
  linesOf(text)
    .map((line) => {
      const event = JSON.parse(line);
      return event.type === type ? JSON.stringify(change(event)) : line;
    })
    .join('\n');
interface Event {
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const at = (occurredAt: string) => (event: Event) => ({ ...event, occurredAt });
const withCondition = (condition: string | undefined) => (event: Event) => {
  const { condition: _stated, ...data } = event.data;
  return { ...event, data: condition === undefined ? data : { ...data, condition } };
};
const studied = (text: string, condition: string | undefined) =>
  rewritten(text, 'immediate-study.completed', withCondition(condition));

describe('the files of Coahuila', () => {
  it('have no defect', () => {
    expect(defects).toEqual([]);
  });

  it('are those that the package brings', () => {
    expect(coahuila().rules.hash).toBe(profile.rules.hash);
    expect(coahuila().calendarsHash).toBe(profile.calendarsHash);
  });

  it('say that neither law was read, and claim certainty only of what is federal', () => {
    expect(definition?.instruments?.map(({ textRead }) => textRead)).toEqual([false, false]);
    const changes = [
      ...(definition?.replaces ?? []),
      ...(definition?.closes ?? []),
      ...(definition?.binds ?? []),
      ...(definition?.authorities ?? []),
    ];
    const certain = changes.filter(({ basis }) => basis.certainty === 'high');
    expect(certain.map(({ basis }) => basis.instrument)).toEqual(['reglamento']);
    expect(pack.rules.filter(({ citation }) => citation.textHash !== undefined)).toEqual([]);
  });

  it('cite only the articles that the comparative table gives', () => {
    const cited = [...pack.rules, ...pack.parameters].map(
      ({ citation: { instrument, article = 'unknown' } }) => `${instrument}/${article}`,
    );
    expect([...new Set(cited)].sort()).toEqual([
      'coahuila-defensores/7',
      'coahuila-defensores/unknown',
      'coahuila-periodistas/13',
      'coahuila-periodistas/15',
      'coahuila-periodistas/7',
      'coahuila-periodistas/unknown',
      'configuration/unknown',
    ]);
  });

  for (const rule of pack.rules) {
    describe(`${rule.id} since ${rule.effective.from}`, () => {
      for (const example of rule.examples) {
        it(example.name, () => {
          expect(checkExample(rule, example, profile.rules, profile.calendars)).toEqual([]);
          expect(factsTooEarly(rule, example)).toBeUndefined();
        });
      }

      it('shows at least two verdicts, and what happens when a fact is missing', () => {
        const shown = new Set(rule.examples.flatMap(expectedVerdicts));
        expect(shown.size).toBeGreaterThanOrEqual(2);
        expect(shown).toContain('indeterminate');
      });
    });
  }
});

describe('the examples of Coahuila', () => {
  it('notice every error that is put into one of its rules', { timeout: 120_000 }, () => {
    const { authorities, ...parts } = { ...pack, ...profile.rules.pack };
    const mutants = judgeMutants({ ...parts, authorities }, (id) => id.startsWith('coahuila-'));
    expect(mutants.length).toBeGreaterThan(300);
    expect(mutants.filter(({ caught }) => !caught).map(({ name }) => name)).toEqual([]);
  });
});

describe('the eight hours to implement', () => {
  it('are met at 8:00:00 and missed at 8:00:01, which the federal nine hours do not notice', () => {
    expect(verdicts(underCoahuila(log(AT_THE_LIMIT)), IN_EIGHT)).toEqual(['compliant']);
    expect(verdicts(underCoahuila(log(A_SECOND_LATE)), IN_EIGHT)).toEqual(['violation']);
    expect(verdicts(underFederal(log(A_SECOND_LATE)), IN_NINE)).toEqual(['compliant']);
  });

  it('run from the issue for a defender, whatever the second', { timeout: 60_000 }, () => {
    const text = log(AT_THE_LIMIT);
    const issued = Date.parse('2017-05-08T23:00:00-05:00');
    const later = (seconds: number) =>
      rewritten(text, 'measure.implemented', at(formatInstant(issued + seconds * 1000, -300)));
    const limit = (hours: number) => fc.integer({ min: -2, max: 2 }).map((n) => hours * 3600 + n);
    fc.assert(
      fc.property(fc.oneof(limit(8), limit(9), fc.integer({ min: 1, max: 40_000 })), (seconds) => {
        const moved = later(seconds);
        expect(verdicts(underCoahuila(moved), IN_EIGHT)).toEqual([
          seconds <= 8 * 3600 ? 'compliant' : 'violation',
        ]);
        expect(verdicts(underFederal(moved), IN_NINE)).toEqual([
          seconds <= 9 * 3600 ? 'compliant' : 'violation',
        ]);
      }),
      { seed: FIXED_SEED, numRuns: 100 },
    );
  });

  it('are disputed for a journalist whose measure is late from the issue alone (COA01)', () => {
    const read = (reading: Reading) => verdicts(underCoahuila(log(DISPUTED), reading), IN_EIGHT);
    expect(read('pro-persona')).toEqual(['contestable']);
    expect(read('literal')).toEqual(['indeterminate']);
    expect(read('authority-lenient')).toEqual(['compliant']);
  });

  it('are not disputed for a defender with the same log', () => {
    expect(verdicts(underCoahuila(studied(log(DISPUTED), 'defender')), IN_EIGHT)).toEqual([
      'violation',
    ]);
  });

  it('are disputed also where nobody says what the person does', () => {
    expect(verdicts(underCoahuila(studied(log(DISPUTED), undefined)), IN_EIGHT)).toEqual([
      'contestable',
    ]);
  });
});

describe('the three hours to issue', () => {
  it('are met at 3:00:00 and missed at 3:00:01, where the federal order only disputes it', () => {
    expect(verdicts(underCoahuila(log(AT_THE_LIMIT)), ISSUED)).toEqual(['compliant']);
    expect(verdicts(underCoahuila(log(A_SECOND_LATE)), ISSUED)).toEqual(['violation']);
    expect(
      verdicts(
        underFederal(log(A_SECOND_LATE)),
        'lppddhp/art-026/urgent-measures-issued-in-three-hours',
      ),
    ).toEqual(['contestable']);
  });
});

describe('the forty-eight hours to ratify', () => {
  it('run for a defender from the implementation, to the second', () => {
    expect(verdicts(underCoahuila(log(AT_THE_LIMIT)), RATIFIED_DEF)).toEqual(['compliant']);
    expect(verdicts(underCoahuila(log(A_SECOND_LATE)), RATIFIED_DEF)).toEqual(['violation']);
  });

  it('are disputed for a journalist when late only from the issue (COA02)', () => {
    expect(verdicts(underCoahuila(log(DISPUTED)), RATIFIED_PER)).toEqual(['contestable']);
    expect(verdicts(underCoahuila(log(DISPUTED), 'authority-lenient'), RATIFIED_PER)).toEqual([
      'compliant',
    ]);
  });

  it('are those of one law only, and of neither for certain where the activity is unknown', () => {
    const both = (text: string) =>
      [RATIFIED_DEF, RATIFIED_PER].map((rule) => verdicts(underCoahuila(text), rule));
    expect(both(log(AT_THE_LIMIT))).toEqual([['compliant'], ['not-applicable']]);
    expect(both(log(DISPUTED))).toEqual([['not-applicable'], ['contestable']]);
    expect(both(studied(log(DISPUTED), undefined))).toEqual([['indeterminate'], ['indeterminate']]);
  });

  it('never end a measure: late or not, it stays until the Comisión decides', () => {
    const text = log(A_SECOND_LATE).replaceAll('junta.decision-adopted', 'junta.vote-held');
    const lapsed = [
      ...linesOf(text),
      JSON.stringify({
        id: 'z-1',
        type: 'measure.lapsed',
        occurredAt: '2017-05-11T18:00:00-05:00',
        actor: { organ: 'AUT-IMPL' },
        refs: { case: 'COA-2017-02', measure: 'M-COA-2017-02' },
        data: { reason: 'expiry' },
      }),
    ].join('\n');
    expect(
      verdicts(underCoahuila(lapsed), 'reglamento/art-062/urgent-measures-until-junta-decides'),
    ).toEqual(['violation']);
  });
});

describe('the Comisión of seven', () => {
  it('sits with four and not with three', () => {
    expect(verdicts(underCoahuila(log(AT_THE_LIMIT)), QUORUM)).toEqual(['compliant']);
    expect(verdicts(underCoahuila(log(A_SECOND_LATE)), QUORUM)).toEqual(['violation']);
  });

  it('is no quorum of the federal Junta, in which its seats are strangers', () => {
    expect(
      verdicts(underFederal(log(AT_THE_LIMIT)), 'reglamento/art-013/quorum-at-each-vote'),
    ).toEqual(['violation']);
  });

  it('is the body whose votes the safety properties walk', () => {
    expect(seatsOf(profile)).toHaveLength(7);
    expect(seatsOf(federal())).toHaveLength(9);
  });
});

describe('the example logs of Coahuila', () => {
  it('hold pseudonyms only, and nothing that cannot be read', () => {
    for (const name of LOGS) {
      expect(log(name)).toMatch(/^[\x20-\x7e\n]*$/);
      expect(underCoahuila(log(name)).problems).toEqual([]);
    }
  });

  it('show a case in which all that binds was done', () => {
    expect(troubles(underCoahuila(log(AT_THE_LIMIT)))).toEqual([]);
  });

  it('show one in which each term is missed by a second, and the quorum by a seat', () => {
    expect(troubles(underCoahuila(log(A_SECOND_LATE)))).toEqual([
      `${RATIFIED_DEF} violation`,
      `${QUORUM} violation`,
      `${PER}/art-007/quorum-to-open violation`,
      `${ISSUED} violation`,
      `${IN_EIGHT} violation`,
    ]);
  });

  it('show one in which only what the law leaves open is disputed', () => {
    expect(troubles(underCoahuila(log(DISPUTED)))).toEqual([
      `${IN_EIGHT} contestable`,
      `${RATIFIED_PER} contestable`,
    ]);
  });

  it('say that the term of a defender is of both laws, and that neither was read', () => {
    const report = underCoahuila(log(A_SECOND_LATE));
    const issued = report.findings.find(({ rule }) => rule === ISSUED);
    expect(issued?.title.es).toContain('las dos leyes');
    expect(issued?.message.es).toContain('ley de personas defensoras');
    expect(report.signatures.unread?.map(({ es }) => es)).toEqual([
      'Ley de periodistas de Coahuila',
      'Ley de defensoras de Coahuila',
    ]);
  });

  it('do not hold the person to thirty days of unknown unit, nor let a timely filing be dismissed', () => {
    const { rules } = coahuila();
    expect(rules.isReference('reglamento/art-107/filed-within-thirty-days')).toBe(true);
    expect(rules.isReference('reglamento/art-107/timely-filing-is-not-dismissed')).toBe(false);
  });

  it('take the majority from the law of the state, and the casting vote as the least of protection', () => {
    const { rules } = coahuila();
    expect(rules.isFloor('reglamento/art-021/decision-by-majority')).toBe(false);
    expect(rules.isFloor('reglamento/art-021/casting-vote-on-a-tie-only')).toBe(true);
  });

  it('only warn of a federal rule that the laws of the state do not have', () => {
    const summoned = 'reglamento/art-016/quorum-declared-as-it-is';
    expect(verdicts(underCoahuila(log(A_SECOND_LATE)), summoned)).toEqual(['warning']);
    expect(verdicts(underFederal(log(A_SECOND_LATE)), summoned)).toEqual(['violation']);
  });
});

describe('the day in Coahuila', () => {
  const dayIn = (zone: { dayOf(ms: number): number } | undefined, text: string) =>
    formatPlainDate(zone?.dayOf(parseInstant(text)?.epochMs ?? Number.NaN) ?? Number.NaN);

  it('is at the seat that of the centre, and another one past 23:00 on the border', () => {
    const late = '2024-07-01T04:59:59Z';
    const later = '2024-07-01T05:00:00Z';
    const border = zoneIn(profile, 'Piedras Negras');
    expect(border?.name).toBe('America/Matamoros');
    expect([dayIn(border, late), dayIn(border, later)]).toEqual(['2024-06-30', '2024-07-01']);
    for (const zone of [profile.calendars.zone, federal().calendars.zone]) {
      expect([dayIn(zone, late), dayIn(zone, later)]).toEqual(['2024-06-30', '2024-06-30']);
    }
  });

  it('is that of the seat in every municipality that the law on time zones does not except', () => {
    expect(profile.calendars.zone.name).toBe('America/Monterrey');
    for (const name of ['Saltillo', 'Torreón', 'Monclova', 'Múzquiz']) {
      expect(zoneIn(profile, name)?.name).toBe('America/Monterrey');
    }
  });
});

describe('the procedures of Coahuila', () => {
  it('keep every safety property', { timeout: 60_000 }, () => {
    expect(brokenInvariants([...machinesOf(profile).values()], profile)).toEqual([]);
  });

  it('are the federal ones, asking nothing of what is closed here', () => {
    expect(profile.procedures.size).toBe(0);
    const written = JSON.stringify(machinesOf(profile).get('junta-session')?.config);
    expect(written).not.toContain('presided-by');
    expect(written).toContain('art-013/quorum-to-open');
  });
});

describe('a case driven in Coahuila', () => {
  const drive = (name: string): readonly CaseStep[] => {
    let current = openCase(coahuila());
    return linesOf(log(name))
      .slice(1)
      .map((line) => {
        const taken = step(current, JSON.parse(line));
        current = taken.case;
        return taken;
      });
  };
  const duties = (steps: readonly CaseStep[]) =>
    steps
      .flatMap(({ opened }) => opened)
      .filter(({ rule }) => rule.startsWith('coahuila-'))
      .map(({ rule, due, responsible }) => [rule, responsible, due]);

  it('opens for a defender each duty of the state with the due of the state', () => {
    const steps = drive(AT_THE_LIMIT);
    expect(steps.map(({ outcome }) => outcome)).toEqual(steps.map(() => 'applied'));
    expect(duties(steps)).toEqual([
      [ISSUED, 'URCRR', '2017-05-08T23:00:00-05:00'],
      [IN_EIGHT, 'URCRR', '2017-05-09T07:00:00-05:00'],
      [RATIFIED_DEF, 'JG', '2017-05-11T07:00:00-05:00'],
    ]);
    expect(steps.flatMap(({ closed }) => closed.map(({ rule }) => rule))).toEqual(
      expect.arrayContaining([ISSUED, IN_EIGHT, RATIFIED_DEF]),
    );
  });

  it('opens for a journalist the ratification from the issue', () => {
    expect(duties(drive(DISPUTED))).toEqual([
      [ISSUED, 'URCRR', '2017-05-08T23:00:00-05:00'],
      [IN_EIGHT, 'URCRR', '2017-05-09T07:00:00-05:00'],
      [RATIFIED_PER, 'JG', '2017-05-10T23:00:00-05:00'],
    ]);
  });

  it('refuses a decision of three seats, and takes the events before it', () => {
    const steps = drive(A_SECOND_LATE);
    const refused = steps.filter(({ outcome }) => outcome !== 'applied');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.flatMap(({ failed }) => failed.map(({ rule }) => rule))).toContain(
      `${PER}/art-007/quorum-to-open`,
    );
  });
});
