import { describe, expect, it } from 'vitest';
import { CaseLog, type Json, SEATS } from '../support/case-log';
import { articlesWith, auditOf, findingsOn, only, troubles } from '../support/findings';
import {
  applies,
  assesses,
  endsForReducedRisk,
  forwards,
  grants,
  ordinaryCase,
  proposes,
  type Sitting,
  sits,
  standingMeasure,
  studies,
  tellsExecutors,
  urgentCase,
  urgentCaseIsFollowed,
  type Vote,
  withdraws,
} from '../support/procedures';

/** The worked scenarios of the norm model: the log of each, and what the audit has to say of it. */

const votes = (choices: Readonly<Record<Vote, readonly string[]>>): Record<string, Vote> =>
  Object.fromEntries(
    (Object.keys(choices) as Vote[]).flatMap((vote) => choices[vote].map((seat) => [seat, vote])),
  );

describe('the scenario log', () => {
  it('is lawful throughout when nothing in it is changed', () => {
    const log = new CaseLog();
    standingMeasure(log, 'M-1', '2016-01-05');
    expect(auditOf(log).problems).toEqual([]);
    expect(troubles(auditOf(log))).toEqual([]);
  });

  it('is lawful throughout in the extraordinary procedure too', () => {
    const log = new CaseLog();
    urgentCase(log, {
      appliedAt: '2016-03-18 22:40',
      studyAt: '2016-03-19 00:40',
      issuedAt: '2016-03-19 01:00',
      measures: { 'M-1': '2016-03-19 05:00' },
    });
    urgentCaseIsFollowed(log, '2016-03-24', '2016-04-06 10:00');
    expect(auditOf(log).problems).toEqual([]);
    expect(troubles(auditOf(log))).toEqual([]);
  });
});

describe('S01: five of nine, one of them by video', () => {
  const log = new CaseLog();
  ordinaryCase(log, '2016-08-24');
  sits(log, {
    session: 'JG-2016-09',
    opens: '2016-09-14 10:00',
    present: ['SEGOB', 'PGR', 'SSP', 'CNDH', { seat: 'CC-1', mode: 'remote', substitute: false }],
    channels: false,
    matter: 'deny',
    votes: votes({ for: ['SEGOB', 'PGR', 'SSP'], against: ['CNDH', 'CC-1'], abstain: [] }),
    afterDecision: (_log, at, decision) =>
      log.add('measure.denied', at, {
        by: 'JG',
        refs: { measure: 'M-1', decision },
        data: { class: 'protection', ground: 'insufficient-risk', decisionRef: decision },
      }),
  });
  const report = auditOf(log);

  it('opens with a quorum, the remote seat included', () => {
    expect(only(findingsOn(report, '13', 'quorum-to-open')).verdict).toBe('compliant');
  });

  it('leaves the quorum of an adverse vote contestable under A01', () => {
    const finding = only(findingsOn(report, '13', 'quorum-at-each-vote'));
    expect(finding.verdict).toBe('contestable');
    expect(finding.interpretations).toEqual(['A01']);
    expect(finding.readings).toEqual({
      'pro-persona': 'contestable',
      literal: 'violation',
      'authority-lenient': 'compliant',
    });
  });

  it('finds the missing secure channel, and no other violation', () => {
    expect(articlesWith(report, 'violation')).toEqual(['14']);
    expect(articlesWith(report, 'contestable')).toEqual(['13']);
    expect(articlesWith(report, 'indeterminate', 'pending', 'warning')).toEqual([]);
  });
});

describe("S02: the Coordinator fills SEGOB's chair", () => {
  const log = new CaseLog();
  log.addToSession('cen.head-appointed', '2014-01-15 10:00', 'none', {
    by: 'SEGOB',
    data: { person: 'P-CEN-T', isHeadOfHumanRightsUnit: true },
  });
  log.addToSession('junta.substitute-appointed', '2016-08-30 10:00', 'none', {
    by: 'JG-M',
    data: { seat: 'SEGOB', person: 'P-CEN-T', rank: 'unit-head', decisionPowers: true },
  });
  ordinaryCase(log, '2016-08-24');
  sits(log, {
    session: 'JG-2016-09',
    opens: '2016-09-14 10:00',
    present: [
      { seat: 'SEGOB', person: 'P-CEN-T', mode: 'in-person', substitute: true },
      'PGR',
      'SRE',
      'CNDH',
      'CC-1',
    ],
    afterDecision: (_log, at, decision) => grants(log, { measure: 'M-1', at, decision }),
  });
  const report = auditOf(log);

  it('finds a session of four, below the quorum, at its opening and at the vote', () => {
    expect(only(findingsOn(report, '13', 'quorum-to-open')).verdict).toBe('violation');
    expect(only(findingsOn(report, '13', 'quorum-at-each-vote')).verdict).toBe('violation');
  });

  it('finds that the Executive Secretary holds no seat, though appointed as substitute', () => {
    const seated = findingsOn(report, '16', 'executive-secretary-holds-no-seat');
    expect(seated.filter(({ verdict }) => verdict === 'violation')).toHaveLength(1);
    expect(findingsOn(report, '7').every(({ verdict }) => verdict !== 'violation')).toBe(true);
  });

  it('voids the ballot, and finds nothing else against the case', () => {
    expect(articlesWith(report, 'violation').filter((article) => article !== '21')).toEqual([
      '13',
      '16',
    ]);
  });
});

describe('S03: two thirds, abstentions and the casting vote', () => {
  const present8 = SEATS.slice(0, 8);
  const cases: [string, Partial<Sitting>, string[], string[]][] = [
    [
      '(a) eight present, four each way, broken by the President',
      {
        present: present8,
        votes: votes({ for: present8.slice(0, 4), against: present8.slice(4), abstain: [] }),
        castingVote: 'for',
      },
      ['21', '102'],
      [],
    ],
    [
      '(b) seven present, four for, one against, two abstaining',
      {
        present: SEATS.slice(0, 7),
        votes: votes({
          for: SEATS.slice(0, 4),
          against: SEATS.slice(4, 5),
          abstain: SEATS.slice(5, 7),
        }),
      },
      ['102'],
      ['18'],
    ],
    [
      '(c) eight present, five for, one against, two abstaining',
      {
        present: present8,
        votes: votes({
          for: present8.slice(0, 5),
          against: present8.slice(5, 6),
          abstain: present8.slice(6),
        }),
      },
      ['102'],
      ['18'],
    ],
  ];

  for (const [name, how, broken, warned] of cases) {
    const terminate = (ends: boolean) => {
      const log = new CaseLog();
      standingMeasure(log, 'M-1', '2016-01-05');
      endsForReducedRisk(log, 'M-1', {
        session: 'JG-2016-08',
        opens: '2016-08-24 10:00',
        ends,
        ...how,
        ...(ends ? {} : { decisionData: { kind: 'continue' } }),
      });
      return auditOf(log);
    };

    it(`${name}: does not reach two thirds of those present`, () => {
      const report = terminate(true);
      expect(only(findingsOn(report, '102', 'termination-vote')).verdict).toBe('violation');
      expect(articlesWith(report, 'violation')).toEqual(broken);
      expect(articlesWith(report, 'warning')).toEqual(warned);
    });
  }

  it('lets measures continue after a vote that falls short', () => {
    const log = new CaseLog();
    standingMeasure(log, 'M-1', '2016-01-05');
    endsForReducedRisk(log, 'M-1', {
      session: 'JG-2016-08',
      opens: '2016-08-24 10:00',
      ends: false,
      present: SEATS.slice(0, 7),
      votes: votes({ for: SEATS.slice(0, 4), against: SEATS.slice(4, 7), abstain: [] }),
      decisionData: { kind: 'continue' },
    });
    expect(articlesWith(auditOf(log), 'violation', 'contestable', 'indeterminate')).toEqual([]);
  });
});

describe('S04: exactly two thirds after three members leave', () => {
  const log = new CaseLog();
  standingMeasure(log, 'M-1', '2016-01-05');
  endsForReducedRisk(log, 'M-1', {
    session: 'JG-2016-08',
    opens: '2016-08-24 10:00',
    person: 'remote',
    beforeVote: (_log, session) => {
      for (const seat of ['CC-2', 'CC-3', 'CC-4']) {
        log.addToSession('junta.attendance-changed', '2016-08-24 10:20', String(session.session), {
          by: 'SE',
          data: { seat, change: 'left' },
        });
      }
    },
    votes: votes({
      for: ['SEGOB', 'PGR', 'SSP', 'SRE'],
      against: ['CNDH', 'CC-1'],
      abstain: [],
    }),
  });
  const report = auditOf(log);

  it('carries with four of six: three times four is twice six', () => {
    expect(only(findingsOn(report, '102', 'termination-vote')).verdict).toBe('compliant');
  });

  it('keeps the quorum at six, and takes the remote person as present', () => {
    const held = findingsOn(report, '13', 'quorum-at-each-vote');
    expect(held.map(({ verdict }) => verdict)).toEqual(['compliant', 'compliant']);
    expect(troubles(report)).toEqual([]);
  });
});

describe('S05: the escort is lifted after a phone call', () => {
  const lifted = (measureClass: 'urgent' | 'protection', riskOngoing: boolean) => {
    const log = new CaseLog();
    if (measureClass === 'protection') standingMeasure(log, 'M-1', '2016-07-05');
    else {
      urgentCase(log, {
        appliedAt: '2016-09-29 10:00',
        studyAt: '2016-09-29 12:00',
        issuedAt: '2016-09-29 12:30',
        measures: { 'M-1': '2016-09-29 18:00' },
      });
      studies(log, '2016-10-06 18:00', ['M-2']);
      proposes(log, '2016-10-07 10:00', ['M-2']);
      sits(log, {
        session: 'JG-CASE',
        opens: '2016-10-13 10:00',
        afterDecision: (_log, at, decision) => grants(log, { measure: 'M-2', at, decision }),
      });
    }
    if (measureClass === 'protection') {
      const other = log.alongside('EXP-2016-900');
      ordinaryCase(other, '2016-09-06', ['M-900']);
      sits(other, {
        session: 'JG-OTHER',
        opens: '2016-10-13 10:00',
        afterDecision: (_log, at, decision) => grants(other, { measure: 'M-900', at, decision }),
      });
    }
    log.add('measure.termination-requested', '2016-10-03 11:20', {
      by: 'BEN',
      refs: { measure: 'M-1' },
      data: { form: 'other', riskOngoing, informedStatement: false, receivedBy: 'CEN' },
    });
    log.add('measure.terminated', '2016-10-03 19:00', {
      by: 'CEN',
      refs: { measure: 'M-1' },
      data: { ground: 'voluntary' },
    });
    tellsExecutors(log, '2016-10-04 10:00', 'M-1', 'terminated');
    return auditOf(log);
  };
  const brokenRules = (report: ReturnType<typeof auditOf>) =>
    report.findings
      .filter(({ verdict, subject }) => verdict === 'violation' && subject.measure === 'M-1')
      .map(({ rule }) => rule.split('/').at(-1));

  it('finds no writing, no confirmation by the Junta, and an end by the wrong organ', () => {
    const report = lifted('protection', false);
    expect(brokenRules(report)).toEqual(
      expect.arrayContaining([
        'written-request-before-the-end',
        'confirmed-before-the-end',
        'ended-by-the-junta',
      ]),
    );
    expect(articlesWith(report, 'violation')).toEqual(['100', '101']);
  });

  it('asks for the informed statement only while the risk goes on', () => {
    expect(brokenRules(lifted('protection', false))).not.toContain(
      'informed-statement-while-at-risk',
    );
    expect(brokenRules(lifted('protection', true))).toContain('informed-statement-while-at-risk');
  });

  it('breaks article 62 too where the measure was urgent', () => {
    const report = lifted('urgent', true);
    expect(articlesWith(report, 'violation')).toEqual(expect.arrayContaining(['62', '100', '101']));
  });
});

describe('S06: the mother ends the measures', () => {
  /** The mother asked for protection: she is told of each decision, as the beneficiary is (22). */
  const tellsTheMother = (log: CaseLog, at: string, decision: string) =>
    log.add('determination.notified', at, {
      by: 'CEN',
      refs: { decision },
      data: { to: 'petitioner', form: 'written', officialFormat: true, decisionRef: decision },
    });
  const asked = (by: 'PET' | 'BEN') => {
    const log = new CaseLog();
    applies(log, { at: '2016-03-01 10:00', filedBy: 'third-party' });
    log.add('application.grave-cause-recorded', '2016-03-01 10:30', {
      by: 'URCRR',
      data: { kind: 'prevents-own-filing', reason: 'hospitalised' },
    });
    assesses(log, '2016-03-01 12:00', 'ordinary');
    forwards(log, '2016-03-01 13:00', 'art-91');
    studies(log, '2016-03-08 18:00', ['M-1']);
    proposes(log, '2016-03-09 10:00', ['M-1']);
    sits(log, {
      session: 'JG-2016-03',
      opens: '2016-03-30 10:00',
      afterDecision: (_log, at, decision) => {
        grants(log, { measure: 'M-1', at, decision, implementedAt: '2016-04-05 12:00' });
        tellsTheMother(log, '2016-03-31 19:00', decision);
      },
    });
    log.add('application.impediment-ceased', '2016-05-02 10:00', { by: 'URCRR' });
    if (by === 'BEN') {
      log.add('consent.given', '2016-05-03 10:00', {
        by: 'BEN',
        data: { scope: 'procedure', form: 'express-written' },
      });
    }
    const request = log.add('measure.termination-requested', '2016-06-01 10:00', {
      by,
      refs: { measure: 'M-1' },
      data: { form: 'written', riskOngoing: false, informedStatement: false, receivedBy: 'CEN' },
    });
    log.add('measure.termination-request-forwarded', '2016-06-01 12:00', {
      by: 'CEN',
      refs: { measure: 'M-1' },
      data: { requestRef: request },
    });
    sits(log, {
      session: 'JG-2016-06',
      opens: '2016-06-15 10:00',
      convened: '2016-06-02 11:00',
      matter: 'confirm-voluntary',
      afterDecision: (_log, at, decision) => {
        const refs = { measure: 'M-1', decision };
        log.add('measure.termination-confirmed', at, {
          by: 'JG',
          refs,
          data: { confirmed: true, decisionRef: decision },
        });
        log.add('measure.terminated', at, {
          by: 'JG',
          refs,
          data: { ground: 'voluntary', decisionRef: decision },
        });
        tellsExecutors(log, '2016-06-16 10:00', 'M-1', 'terminated', decision);
        tellsTheMother(log, '2016-06-16 19:00', decision);
      },
    });
    return auditOf(log);
  };

  it('finds that only the beneficiary may end them, and names the open question', () => {
    const report = asked('PET');
    const broken = findingsOn(report, '101', 'asked-by-the-person').filter(
      ({ verdict }) => verdict === 'violation',
    );
    expect(broken.length).toBeGreaterThan(0);
    for (const { interpretations } of broken) expect(interpretations).toEqual(['A62']);
    expect(articlesWith(report, 'violation')).toEqual(['101']);
  });

  it('warns that the consent due once the impediment ended was never collected', () => {
    expect(articlesWith(asked('PET'), 'warning')).toContain('54');
    expect(articlesWith(asked('BEN'), 'warning')).not.toContain('54');
  });

  it('finds nothing when the beneficiary asks', () => {
    expect(articlesWith(asked('BEN'), 'violation', 'contestable')).toEqual([]);
  });
});

interface Misuse {
  readonly acts: readonly string[];
  readonly warnedBy?: string;
  readonly relapse?: string;
  readonly aggravates?: boolean;
  readonly against?: readonly string[];
}

function misuseCase({ acts, warnedBy, relapse, aggravates = false, against = [] }: Misuse) {
  const log = new CaseLog();
  standingMeasure(log, 'M-1', '2016-01-04');
  const detect = (day: string) =>
    log.add('measure.misuse-detected', `${day} 12:00`, {
      by: 'UER',
      refs: { measure: 'M-1' },
      data: {
        kind: 'ley36.II',
        deliberate: true,
        aggravatesRisk: aggravates,
        evidenceRef: 'doc-misuse',
      },
    });
  const misuseRefs = acts.map(detect);
  if (warnedBy !== undefined) {
    log.add('measure.misuse-warned', '2016-03-20 12:00', {
      by: warnedBy,
      refs: { measure: 'M-1' },
      data: { misuseRefs, form: 'written' },
    });
    log.add('measure.misuse-hearing', '2016-03-20 13:00', {
      by: 'UER',
      refs: { measure: 'M-1' },
      data: { outcome: 'held', statementRef: 'doc-statement' },
    });
  }
  if (relapse !== undefined) detect(relapse);
  withdraws(log, 'M-1', aggravates ? 'aggravates-risk' : 'deliberate-repeated', {
    session: 'JG-2016-04',
    opens: '2016-04-20 10:00',
    votes: votes({
      for: SEATS.filter((seat) => !against.includes(seat)),
      against,
      abstain: [],
    }),
  });
  return auditOf(log);
}

describe('S07: withdrawal without relapse', () => {
  const acts = ['2016-03-01', '2016-03-08', '2016-03-15'];

  it('breaks article 103 however many voted for it', () => {
    expect(articlesWith(misuseCase({ acts, warnedBy: 'UER' }), 'violation')).toEqual(['103']);
  });

  it('breaks article 103 where the Coordinación gave the warning', () => {
    const report = misuseCase({ acts, warnedBy: 'CEN', relapse: '2016-04-02' });
    expect(articlesWith(report, 'violation')).toEqual(['103']);
  });

  it('is lawful after warning by the unit, hearing and relapse', () => {
    const report = misuseCase({ acts, warnedBy: 'UER', relapse: '2016-04-02' });
    expect(articlesWith(report, 'violation', 'contestable', 'indeterminate')).toEqual([]);
  });
});

describe('S08: one act that multiplies the risk', () => {
  const report = misuseCase({ acts: ['2016-03-01'], aggravates: true, against: ['CC-4'] });

  it('breaks article 103: no warning, no hearing, no relapse', () => {
    expect(articlesWith(report, 'violation')).toEqual(['103', 'Ley 37']);
  });

  it('names the open question about its ground', () => {
    const questions = findingsOn(report, '103').flatMap(({ interpretations }) => interpretations);
    expect(questions).toContain('A57');
  });
});

describe('S09: an urgent case on a Friday night', () => {
  const log = new CaseLog();
  urgentCase(log, {
    appliedAt: '2016-03-18 22:40',
    studyAt: '2016-03-19 01:39',
    issuedAt: '2016-03-19 02:05',
    measures: { ESCORT: '2016-03-19 10:50', RELOCATION: '2016-03-19 11:10' },
    consults: () => {
      const contacts: [string, string, boolean][] = [
        ['PGR', '2016-03-18 23:30', true],
        ['SSP', '2016-03-18 23:40', false],
        ['SSP', '2016-03-19 00:30', false],
      ];
      for (const [agency, at, reached] of contacts) {
        log.add('agency.consulted', at, {
          by: 'URCRR-T',
          data: { agency, mode: 'phone', reached },
        });
      }
    },
  });
  urgentCaseIsFollowed(log, '2016-03-24', '2016-04-06 10:00');
  const report = auditOf(log);
  const execution = (measure: string) =>
    only(
      findingsOn(report, '87', 'nine-hours').filter(({ subject }) => subject.measure === measure),
    );

  it('takes the study after 2 h 59 min as on time', () => {
    expect(only(findingsOn(report, '83', 'three-hours')).verdict).toBe('compliant');
  });

  it('leaves the issue after 3 h 25 min contestable under the Ley', () => {
    const issue = only(findingsOn(report, 'Ley 26', 'issued-in-three'));
    expect([issue.verdict, issue.lateBy, issue.interpretations]).toEqual([
      'contestable',
      'PT25M',
      ['A39'],
    ]);
  });

  it('takes two failed calls as a consultation', () => {
    const consulted = findingsOn(report, '81').map(({ verdict }) => verdict);
    expect(consulted).toEqual(['compliant', 'compliant']);
  });

  it('gives each measure its own nine hours', () => {
    expect(execution('ESCORT').verdict).toBe('compliant');
    expect(execution('RELOCATION').verdict).toBe('violation');
    expect(execution('RELOCATION').lateBy).toBe('PT5M');
  });

  it('finds nothing else', () => {
    expect(troubles(report)).toEqual(['87 violation', 'Ley 26 contestable']);
  });
});

describe('S10: the clocks change', () => {
  const log = new CaseLog();
  urgentCase(log, {
    appliedAt: '2016-04-02T23:30:00-06:00',
    studyAt: '2016-04-03T03:20:00-05:00',
    issuedAt: '2016-04-03T03:25:00-05:00',
    measures: { 'M-1': '2016-04-03T09:00:00-05:00' },
  });
  urgentCaseIsFollowed(log, '2016-04-08', '2016-04-27 10:00');
  const report = auditOf(log);

  it('counts 2 h 50 min from 23:30 to 03:20', () => {
    const study = only(findingsOn(report, '83', 'three-hours'));
    expect([study.verdict, study.due]).toEqual(['compliant', '2016-04-03T03:30:00-05:00']);
    expect(troubles(report)).toEqual([]);
  });
});

describe('B1: consent to an invitee', () => {
  const invited = (consentAt: string) => {
    const log = new CaseLog();
    ordinaryCase(log, '2016-08-24');
    const consent = (session: Json) => {
      const given = log.add('consent.given', consentAt, {
        by: 'BEN',
        refs: session,
        data: { scope: 'non-permanent-invitee', subjectRef: 'P-INV', form: 'express-written' },
      });
      log.add('junta.invitee-admitted', '2016-09-14 10:05', {
        by: 'JG',
        refs: session,
        data: {
          person: 'P-INV',
          kind: 'non-permanent',
          proposedBy: 'CNDH',
          mode: 'in-person',
          consentRef: given,
        },
      });
    };
    sits(log, {
      session: 'JG-2016-09',
      opens: '2016-09-14 10:00',
      beforeCase: (_log, session) => consent(session),
      afterDecision: (_log, at, decision) => grants(log, { measure: 'M-1', at, decision }),
    });
    log.addToSession('junta.minutes-signed', '2016-09-15 13:00', 'JG-2016-09', {
      by: 'INV-NP',
      data: { signer: 'P-INV', refused: false },
    });
    log.addToSession('junta.minutes-delivered', '2016-09-15 17:00', 'JG-2016-09', {
      by: 'SE',
      data: { to: 'P-INV', toKind: 'non-permanent-invitee', scope: 'excerpt' },
    });
    return auditOf(log);
  };

  it('breaks article 8 when it is signed ten minutes after the case was opened', () => {
    const report = invited('2016-09-14 10:20');
    expect(articlesWith(report, 'violation')).toEqual(['8']);
  });

  it('is lawful when it was signed before', () => {
    expect(troubles(invited('2016-09-14 09:50'))).toEqual([]);
  });
});

describe('B3: suspension asked three business days before a trip', () => {
  const travels = (answer: 'granted' | 'refused') => {
    const log = new CaseLog();
    standingMeasure(log, 'M-1', '2016-01-05');
    const refs = { measure: 'M-1' };
    log.add('measure.suspension-requested', '2016-08-17 10:00', {
      by: 'BEN',
      refs,
      data: {
        form: 'written',
        reasons: 'travel',
        startsAt: '2016-08-22',
        class: 'protection',
      },
    });
    if (answer === 'refused') {
      log.add('measure.suspension-refused', '2016-08-18 10:00', {
        by: 'CEN',
        refs,
        data: { reason: 'short-notice' },
      });
      return auditOf(log);
    }
    log.add('measure.suspended', '2016-08-22 08:00', {
      by: 'CEN',
      refs,
      data: { ground: 'person-request' },
    });
    tellsExecutors(log, '2016-08-22 09:00', 'M-1', 'suspended');
    log.add('measure.return-announced', '2016-08-29 10:00', {
      by: 'BEN',
      refs,
      data: { returnAt: '2016-08-30T18:00:00-05:00' },
    });
    log.add('measure.resumed', '2016-08-30 18:00', { by: 'CEN', refs });
    return auditOf(log);
  };

  it('is honoured, with a note on the short notice', () => {
    const report = travels('granted');
    expect(articlesWith(report, 'violation', 'contestable', 'indeterminate')).toEqual([]);
    expect(troubles(report)).toEqual([]);
    const notice = findingsOn(report, '104').filter(({ due }) => due !== undefined);
    expect(notice.map(({ verdict }) => verdict)).toContain('compliant');
  });

  it('may not be refused for it', () => {
    expect(articlesWith(travels('refused'), 'violation')).toEqual(['104']);
  });
});
