import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, type Reading, type Report } from '../../src/index';
import { brokenInvariants, type CaseStep, openCase, step } from '../../src/machines/index';
import { machinesOf } from '../../src/machines/profile-machines';
import {
  carries,
  seatsOf,
  type Vote,
  verdictsOn,
  written,
} from '../../src/machines/safety/vote-domain';
import { readProcedure } from '../../src/machines/written/read-procedure';
import { sinaloa } from '../../src/profiles/index';
import { checkExample, expectedVerdicts } from '../../src/rules/check-example';
import { federal, readProfile, zoneIn } from '../../src/rules/index';

const FOLDER = 'profiles/sinaloa';
const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(FOLDER.length + 1), text: readFileSync(path, 'utf8') }));
const { profile, definition, pack, defects } = readProfile(files);
if (profile === undefined) throw new Error('profiles/sinaloa does not read as a profile');

const log = (name: string) => readFileSync(`${FOLDER}/examples/${name}.jsonl`, 'utf8');
const EXACT = '01-doce-horas-exactas';
const LATE = '02-doce-horas-y-un-segundo';
const LOST = '03-noventa-dias-sin-contacto';
const IN_TWELVE = 'sinaloa-ley/art-034/urgent-measure-in-twelve-hours';
const IN_NINE = 'reglamento/art-087/urgent-measure-in-nine-hours';
const KEPT = 'reglamento/art-062/urgent-measures-until-junta-decides';
const CONFIRMED = 'sinaloa-ley/art-035/confirmed-in-thirty-business-days';

const asOf = (text: string): string => JSON.parse(text.split('\n')[0] as string).completeThrough;
const underSinaloa = (text: string, reading: Reading = 'pro-persona') =>
  audit(text, { asOf: asOf(text), profile: sinaloa(), reading });
const underFederal = (text: string) => audit(text, { asOf: asOf(text), profile: federal() });
const verdicts = ({ findings }: Report, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ verdict }) => verdict);
const troubles = ({ findings }: Report) =>
  findings
    .filter(({ verdict }) => ['violation', 'contestable', 'indeterminate'].includes(verdict))
    .map(({ rule, verdict }) => `${rule} ${verdict}`)
    .sort();
/** The same log, one of its acts at another time. */
const moved = (text: string, type: string, from: string, to: string) => {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line) => line.includes(`"type":"${type}"`) && line.includes(`"occurredAt":"${from}"`),
  );
  expect(at).toBeGreaterThan(0);
  return lines.with(at, (lines[at] as string).replace(from, to)).join('\n');
};

describe('the files of Sinaloa', () => {
  it('have no defect', () => {
    expect(defects).toEqual([]);
  });

  it('are those that the package brings', () => {
    expect(sinaloa().rules.hash).toBe(profile.rules.hash);
    expect(sinaloa().calendarsHash).toBe(profile.calendarsHash);
    expect([...sinaloa().procedures.keys()].sort()).toEqual([
      'extraordinary-procedure',
      'inconformidad-extraordinaria',
      'inconformidad-ordinaria',
    ]);
  });

  it('say that the text of the law was not read, and claim no certainty above medium', () => {
    expect(definition?.instruments?.map(({ textRead }) => textRead)).toEqual([false]);
    const changes = [
      ...(definition?.replaces ?? []),
      ...(definition?.closes ?? []),
      ...(definition?.binds ?? []),
      ...(definition?.authorities ?? []),
    ];
    expect(changes.filter(({ basis }) => basis.certainty === 'high')).toEqual([]);
    expect(pack.rules.filter(({ citation }) => citation.textHash !== undefined)).toEqual([]);
  });

  for (const rule of pack.rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) {
        it(example.name, () => {
          expect(checkExample(rule, example, profile.rules, profile.calendars)).toEqual([]);
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

describe('the twelve hours from the referral to the measure in place (34)', () => {
  it('are met at their last instant, where the federal nine hours from the issue are not', () => {
    expect(verdicts(underSinaloa(log(EXACT)), IN_TWELVE)).toEqual(['compliant']);
    expect(verdicts(underFederal(log(EXACT)), IN_NINE)).toEqual(['violation']);
  });

  it('are missed a second later, where the federal nine hours still run', () => {
    expect(verdicts(underSinaloa(log(LATE)), IN_TWELVE)).toEqual(['violation']);
    expect(verdicts(underFederal(log(LATE)), IN_NINE)).toEqual(['compliant']);
  });

  it.each([
    ['12:00:00', '2023-06-05T11:40:00-07:00', 'compliant'],
    ['12:00:01', '2023-06-05T11:40:01-07:00', 'violation'],
  ])('say at %s after the referral the same under every reading', (_, inPlace, verdict) => {
    const text = moved(
      log(EXACT),
      'measure.implemented',
      '2023-06-05T11:40:00-07:00',
      inPlace as string,
    );
    for (const reading of ['pro-persona', 'literal', 'authority-lenient'] as const) {
      expect(verdicts(underSinaloa(text, reading), IN_TWELVE)).toEqual([verdict]);
    }
  });

  it('leave no three hours for the study nor nine from the issue', () => {
    const judged = new Set(underSinaloa(log(EXACT)).findings.map(({ rule }) => rule));
    expect(judged).toContain(IN_TWELVE);
    expect(
      [...judged].filter((rule) => /three-hours|nine-hours|measure-ordered/.test(rule)),
    ).toEqual([]);
  });
});

describe('the example logs of Sinaloa', () => {
  it('hold pseudonyms only, and nothing that cannot be read', () => {
    for (const name of [EXACT, LATE, LOST]) {
      expect(log(name)).toMatch(/^[\x20-\x7e\n]*$/);
      expect(underSinaloa(log(name)).problems).toEqual([]);
    }
  });

  it('show a case in which all that binds was done', () => {
    expect(troubles(underSinaloa(log(EXACT)))).toEqual([]);
  });

  it('show measures that were late, never confirmed, and left to expire', () => {
    expect(troubles(underSinaloa(log(LATE)))).toEqual([
      'reglamento/art-062/urgent-measures-until-junta-decides violation',
      'sinaloa-ley/art-022/opinion-in-five-business-days violation',
      `${IN_TWELVE} violation`,
      `${CONFIRMED} violation`,
    ]);
  });

  it('show an application dismissed on the ninetieth day, and met a second later', () => {
    const rule = 'sinaloa-ley/art-018/dismissed-after-ninety-days-without-contact';
    expect(verdicts(underSinaloa(log(LOST)), rule)).toEqual(['violation']);
    const later = moved(
      log(LOST),
      'application.not-admitted',
      '2023-09-07T23:59:59-07:00',
      '2023-09-08T00:00:00-07:00',
    );
    expect(verdicts(underSinaloa(later), rule)).toEqual(['compliant']);
  });

  it('say which law was not read, and which findings rest on the least of protection only', () => {
    const report = underSinaloa(log(LATE));
    expect(report.signatures.unread?.map(({ es }) => es)).toEqual(['Ley de Sinaloa']);
    const ended = report.findings.find(({ rule }) => rule === KEPT);
    expect(ended).toMatchObject({ floor: true });
    expect(ended?.message.es).toContain('mínimo de protección');
    const late = report.findings.find(({ rule }) => rule.startsWith('sinaloa-ley/art-034/'));
    expect(late).not.toHaveProperty('floor');
    expect(underFederal(log(LATE)).signatures).not.toHaveProperty('unread');
  });

  it('name no unit that the law of the state is not known to have', () => {
    for (const { responsible, responsibleName } of underSinaloa(log(LATE)).findings) {
      if (['URCRR', 'UER', 'CEN', 'SE'].includes(responsible ?? '')) {
        expect(responsibleName?.es).toMatch(/^(Área|Quien) /);
      }
    }
  });

  it('only warn of a federal rule that the law of the state does not have', () => {
    const report = underSinaloa(log(LOST));
    expect(verdicts(report, 'reglamento/art-090/participation-before-study')).toEqual(['warning']);
    expect(
      verdicts(underFederal(log(LOST)), 'reglamento/art-090/participation-before-study'),
    ).toEqual(['violation']);
  });
});

describe('the day in Sinaloa', () => {
  it('ends an hour after that of the federal authority: a term in days differs by a day', () => {
    const granted = (at: string) =>
      [
        '{"log":"mecanismo","version":1,"profile":"sinaloa","completeThrough":"2023-06-30T23:59:59-07:00"}',
        JSON.stringify({
          id: 'a',
          type: 'measure.granted',
          occurredAt: at,
          actor: { organ: 'JG' },
          refs: { case: 'C', measure: 'M', decision: 'D' },
          data: { class: 'protection', responsible: ['SSP'], decisionRef: 'D' },
        }),
      ].join('\n');
    const due = ({ findings }: Report) =>
      findings.find(({ rule }) => rule === 'reglamento/art-094/measure-implemented-in-thirty-days')
        ?.due;
    const before = granted('2023-06-04T23:40:00-07:00');
    const after = granted('2023-06-05T00:00:00-07:00');
    expect(due(underSinaloa(before))).toBe('2023-07-04T23:59:59.999-07:00');
    expect(due(underSinaloa(after))).toBe('2023-07-05T23:59:59.999-07:00');
    // In Mexico City it was past midnight already.
    expect(due(underFederal(before))).toBe('2023-07-05T23:59:59.999-06:00');
    expect(due(underFederal(after))).toBe('2023-07-05T23:59:59.999-06:00');
  });

  it('has no other hour in summer', () => {
    for (const month of ['01', '07']) {
      expect(profile.calendars.zone.offsetAt(Date.parse(`2023-${month}-15T12:00:00Z`))).toBe(-420);
    }
  });

  it('is one and the same in all its municipalities', () => {
    expect(zoneIn(profile, 'Ahome')?.name).toBe('America/Mazatlan');
    expect(zoneIn(profile, 'Escuinapa')?.name).toBe('America/Mazatlan');
  });
});

describe('the procedures of Sinaloa', () => {
  it('read without a defect, the extraordinary one in the place of the federal one', () => {
    for (const written of profile.procedures.values()) {
      expect(readProcedure(written, profile).defects).toEqual([]);
    }
    expect(machinesOf(profile).get('extraordinary-procedure')?.id).toBe(
      'extraordinary-procedure@2022-05-27',
    );
  });

  it('keep every safety property', () => {
    expect(brokenInvariants([...machinesOf(profile).values()], profile)).toEqual([]);
  });
});

describe('the Consejo of seven', () => {
  it('is whose votes the safety properties are proved on', () => {
    expect(seatsOf(profile)).toEqual(['DIR', 'CON-1', 'CON-2', 'CON-3', 'CON-4', 'CON-5', 'CON-6']);
  });

  it.each([
    [4, 'grant', 'compliant'],
    [3, 'grant', 'violation'],
    // The arithmetic reading of half plus one asks for five, which counts against the person only.
    [4, 'terminate', 'contestable'],
    [5, 'terminate', 'compliant'],
  ] as const)('with %i present to %s has a quorum: %s', (present, kind, verdict) => {
    const vote = { kind, present, inFavour: present, against: 0, castingVote: undefined };
    const judged = verdictsOn(profile, written(vote, seatsOf(profile)));
    expect(judged['reglamento/art-013/quorum-at-each-vote']).toBe(verdict);
  });

  it('keeps the vote of whoever has no seat in it out of the count', () => {
    const vote = { kind: 'grant', present: 4, inFavour: 2, against: 2, castingVote: undefined };
    const { ballots, ...rest } = written(vote as Vote, seatsOf(profile));
    for (const seat of ['SEGOB', 'CNDH', 'SE', 'CON-6']) {
      expect(carries(profile, { ...rest, ballots: [...ballots, { seat, vote: 'for' }] })).toBe(
        false,
      );
    }
  });
});

describe('a case driven in Sinaloa', () => {
  const events = log(EXACT)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
  function drive(upTo: string): CaseStep[] {
    let current = openCase(sinaloa());
    const steps: CaseStep[] = [];
    for (const event of events) {
      const taken = step(current, event);
      steps.push(taken);
      current = taken.case;
      if (event.type === upTo) break;
    }
    return steps;
  }
  const opened = (steps: readonly CaseStep[], rule: string) =>
    steps.flatMap((each) => each.opened).filter((duty) => duty.rule === rule);
  const stateOf = (steps: readonly CaseStep[]) =>
    steps.at(-1)?.case.actors.find(({ key }) => key === 'extraordinary-procedure')?.snapshot.value;

  it('opens one duty of twelve hours on the measure, and none of nine', () => {
    const steps = drive('urgent-measures.issued');
    expect(steps.map(({ refusal }) => refusal).filter(Boolean)).toEqual([]);
    expect(opened(steps, IN_TWELVE)).toMatchObject([
      { item: 'M-001-1', responsible: 'URCRR', due: '2023-06-05T11:40:00-07:00' },
    ]);
    const rules = steps.flatMap((each) => each.opened).map(({ rule }) => rule);
    expect(rules.filter((rule) => /nine-hours|three-hours/.test(rule))).toEqual([]);
  });

  it('opens the confirmation of the Consejo, which its decision answers', () => {
    const waiting = drive('case.forwarded-to-uer');
    expect(opened(waiting, CONFIRMED)).toMatchObject([
      { responsible: 'JG', due: '2023-07-17T23:59:59.999-07:00' },
    ]);
    expect(stateOf(waiting)).toMatchObject({ measures: 'executed', handover: 'forwarded' });
    const decided = drive('junta.decision-adopted');
    expect(decided.flatMap(({ closed }) => closed).map(({ rule }) => rule)).toContain(CONFIRMED);
    expect(stateOf(decided)).toMatchObject({ handover: 'decidedByConsejo' });
  });

  it('takes every act of the case that is in order, to its end', () => {
    const whole = drive('');
    expect(whole.map(({ outcome }) => outcome).filter((each) => each !== 'applied')).toEqual([]);
  });

  it('does not dismiss before the ninety days whoever has urgent measures, nor ends them after', () => {
    const { case: waiting } = drive('case.forwarded-to-uer').at(-1) as CaseStep;
    const refs = { case: 'SIN-2023-001' };
    const lost = step(waiting, {
      id: 'z-1',
      type: 'case.person-unreachable',
      occurredAt: '2023-07-01T10:00:00-07:00',
      actor: { organ: 'URCRR' },
      refs: { ...refs, person: 'P-SIN-2023-001' },
      data: { attempts: 5 },
    }).case;
    const dismiss = (occurredAt: string) =>
      step(lost, {
        id: 'z-2',
        type: 'application.not-admitted',
        occurredAt,
        actor: { organ: 'URCRR' },
        refs,
        data: { ground: 'other', reasonsRef: 'doc-1' },
      });
    // She agreed to the measure on 5 June: the ninetieth day is a Sunday, and the Monday favours her.
    expect(dismiss('2023-09-04T23:59:59-07:00').outcome).toBe('blocked');
    const dismissed = dismiss('2023-09-05T00:00:00-07:00');
    expect(dismissed.outcome).toBe('applied');
    const measure = ({ actors }: CaseStep['case']) =>
      actors.find(({ key }) => key === 'measure:M-001-1')?.snapshot.value;
    expect(measure(dismissed.case)).toEqual(measure(waiting));
  });

  it('begins no inconformidad, which the law of the state does not have, and keeps what was written', () => {
    const { case: waiting } = drive('case.forwarded-to-uer').at(-1) as CaseStep;
    for (const route of ['ordinary', 'extraordinary'] as const) {
      const filed = step(waiting, {
        id: 'z-1',
        type: 'inconformidad.filed',
        occurredAt: '2023-06-06T10:00:00-07:00',
        actor: { organ: 'BEN' },
        refs: { case: 'SIN-2023-001', inconformidad: 'I-1' },
        data: { route, form: 'written', filedBefore: 'SE' },
      });
      expect([filed.outcome, filed.opened]).toEqual(['applied', []]);
      expect(filed.case.history).toHaveLength(waiting.history.length + 1);
      expect(filed.case.actors.map(({ key }) => key)).toEqual(waiting.actors.map(({ key }) => key));
    }
  });

  it('refuses to let the measure lapse while the Consejo has not decided, however late it is', () => {
    const { case: waiting } = drive('case.forwarded-to-uer').at(-1) as CaseStep;
    const lapse = step(waiting, {
      id: 'z-1',
      type: 'measure.lapsed',
      occurredAt: '2023-09-01T10:00:00-07:00',
      actor: { organ: 'URCRR' },
      refs: { case: 'SIN-2023-001', measure: 'M-001-1' },
      data: { reason: 'expiry' },
    });
    expect(lapse.outcome).toBe('blocked');
    expect(lapse.case.actors.find(({ key }) => key === 'measure:M-001-1')?.snapshot.value).toEqual(
      waiting.actors.find(({ key }) => key === 'measure:M-001-1')?.snapshot.value,
    );
  });
});
