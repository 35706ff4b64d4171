import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, defineProfile, RuleSet, type Verdict } from '../../src/index';
import { federalRulePack } from '../../src/rules/index';
import { CaseLog, SEATS } from '../support/case-log';
import { auditOf, findingsOn, only } from '../support/findings';
import { applies, forwards } from '../support/procedures';

const verdictsOn = (log: CaseLog, article: string, rule: string): Verdict[] =>
  findingsOn(auditOf(log), article, rule).map(({ verdict }) => verdict);

const STUDY = ['83', 'immediate-study-in-three-hours'] as const;

describe('an event that would end a duty', () => {
  const withdrawn = (when: string): CaseLog => {
    const log = new CaseLog();
    applies(log, { at: '2016-03-18 22:40', imminent: true });
    log.add('application.withdrawn', when, { by: 'BP', data: { form: 'written' } });
    return log;
  };

  it('ends it where it surely came before the limit', () => {
    expect(verdictsOn(withdrawn('2016-03-19 01:40'), ...STUDY)).toEqual([]);
  });

  it('comes too late after the limit', () => {
    expect(verdictsOn(withdrawn('2016-03-19 01:40:01'), ...STUDY)).toEqual(['violation']);
    expect(verdictsOn(withdrawn('2016-03-20'), ...STUDY)).toEqual(['violation']);
  });

  it('leaves a doubt where only its day is known, and that day holds the limit', () => {
    expect(verdictsOn(withdrawn('2016-03-19'), ...STUDY)).toEqual(['indeterminate']);
  });

  it('leaves a doubt where only its day is known, and the duty arose on it', () => {
    expect(verdictsOn(withdrawn('2016-03-18'), ...STUDY)).toEqual(['indeterminate']);
  });
});

describe('a session on the day of the proposal, where the proposal has no hour', () => {
  const decided = (proposedAt: string, nextSession: string | undefined): Verdict[] => {
    const log = new CaseLog();
    log.add('measure.proposed', proposedAt, {
      by: 'UER',
      refs: { measure: 'M-9' },
      data: { class: 'protection' },
    });
    const sessions = ['2016-09-14', ...(nextSession === undefined ? [] : [nextSession])];
    for (const [at, day] of sessions.entries()) {
      const session = `JG-${at}`;
      log.addToSession('junta.convocation-issued', '2016-08-20', session, {
        by: 'SE',
        data: { kind: 'ordinary' },
      });
      log.addToSession('junta.session-opened', `${day} 10:00`, session, { by: 'JG-P' });
      log.addToSession('junta.session-closed', `${day} 14:00`, session, { by: 'JG-P' });
    }
    return verdictsOn(log, '93', 'junta-decides-at-next-session');
  };

  it('is the next one where the proposal came in the morning', () => {
    expect(decided('2016-09-14 09:00', undefined)).toEqual(['contestable']);
  });

  it('may be the next one, and the duty is not called missed or waiting', () => {
    expect(decided('2016-09-14', undefined)).toEqual(['indeterminate']);
  });

  it('makes no difference where the duty was missed in the following one too', () => {
    expect(decided('2016-09-14', '2016-10-12')).toEqual(['violation']);
  });
});

describe('an event beyond the years that the calendars cover', () => {
  const far = (when: string) => {
    const log = new CaseLog('EXP-2033-001', '2034-12-31T23:59:59-06:00');
    applies(log, { at: '2016-01-05 10:00', imminent: true });
    log.lines.splice(0, log.lines.length, { ...log.lines[0], occurredAt: when });
    return verdictsOn(log, ...STUDY);
  };

  it('is in doubt, and never left out', () => {
    expect(far('2033-03-18T22:40:00-06:00')).toEqual(['indeterminate']);
    expect(far('2033-03-18')).toEqual(['indeterminate']);
  });
});

describe('a rule in force since a day that the zone does not cover', () => {
  const underRulesSince = (from: string) => {
    const whole = federalRulePack();
    const since = whole.rules.map((rule) => ({ ...rule, effective: { from, to: null } }));
    const pack = { ...whole, rules: since };
    const log = new CaseLog();
    applies(log, { at: '2016-03-18 22:40', imminent: true });
    const profile = defineProfile({ id: 'sinaloa', rules: new RuleSet(pack) });
    return audit(log.text(), { asOf: '2016-12-31T23:59:59-06:00', profile });
  };

  it('is in force where that day lies before', () => {
    expect(findingsOn(underRulesSince('1990-01-01'), ...STUDY)[0]?.verdict).toBe('violation');
  });

  it('finds no breach where that day lies after', () => {
    const { summary } = underRulesSince('2099-01-01');
    expect(summary.violation + summary.contestable).toBe(0);
  });
});

describe('what a session says of who is there', () => {
  const FIVE = ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH'];
  const holder = (seat: unknown) => ({ seat, mode: 'in-person', substitute: false });
  const opened = (attendance: readonly unknown[]): CaseLog => {
    const log = new CaseLog();
    log.addToSession('junta.session-opened', '2016-09-14 10:00', 'JG-1', {
      by: 'JG-P',
      data: { attendance, quorumDeclared: true },
    });
    return log;
  };
  const quorum = (log: CaseLog) => verdictsOn(log, '13', 'quorum-to-open');

  it('decides the quorum where every seat can be read', () => {
    expect(quorum(opened(FIVE.map(holder)))).toEqual(['compliant']);
    expect(quorum(opened(FIVE.slice(1).map(holder)))).toEqual(['violation']);
  });

  it.each([
    ['cannot be read', holder(5)],
    ['is left out', { mode: 'in-person', substitute: false }],
    ['is not even in an object', 7],
  ])('leaves a doubt where the fifth seat %s', (_, entry) => {
    expect(quorum(opened([...FIVE.slice(1).map(holder), entry]))).toEqual(['indeterminate']);
  });

  it('leaves none where even that seat would not be enough', () => {
    expect(quorum(opened([...FIVE.slice(2).map(holder), holder(5)]))).toEqual(['violation']);
  });

  const atTheVote = (change: Record<string, unknown>): Verdict[] => {
    const log = opened(FIVE.map(holder));
    log.addToSession('junta.attendance-changed', '2016-09-14 10:30', 'JG-1', {
      by: 'SE',
      data: change,
    });
    log.addToSession('junta.vote-held', '2016-09-14 11:00', 'JG-1', {
      by: 'JG',
      data: { matter: 'other', votes: [] },
    });
    return verdictsOn(log, '13', 'quorum-at-each-vote');
  };

  it('follows who comes and goes, and doubts what it does not say', () => {
    expect(atTheVote({ seat: 'CC-1', change: 'joined' })).toEqual(['compliant']);
    expect(atTheVote({ seat: 'CNDH', change: 'left' })).toEqual(['violation']);
    expect(atTheVote({ invitee: 'INV-1', change: 'left' })).toEqual(['compliant']);
    expect(atTheVote({ seat: 'CNDH' })).toEqual(['indeterminate']);
    expect(atTheVote({ change: 'left' })).toEqual(['indeterminate']);
  });

  it('does not take a casting vote that cannot be read for none', () => {
    const tied = (castingVote: unknown): Verdict[] => {
      const log = opened([...FIVE, 'CC-1'].map(holder));
      const vote = log.addToSession('junta.vote-held', '2016-09-14 11:00', 'JG-1', {
        by: 'JG',
        data: {
          matter: 'grant',
          votes: [...FIVE, 'CC-1'].map((seat, at) => ({ seat, vote: at % 2 ? 'for' : 'against' })),
          castingVote,
        },
      });
      log.add('junta.decision-adopted', '2016-09-14 11:05', {
        by: 'JG',
        refs: { session: 'JG-1', decision: 'D-1' },
        data: { kind: 'grant', voteRef: vote },
      });
      return verdictsOn(log, '21', 'decision-by-majority');
    };
    expect(tied('for')).toEqual(['compliant']);
    expect(tied(undefined)).toEqual(['violation']);
    expect(tied('si')).toEqual(['indeterminate']);
  });
});

describe('a limit known only between two instants', () => {
  const studied = (at: string | undefined) => {
    const log = new CaseLog();
    applies(log, { at: '2016-03-18 22:40', imminent: true });
    log.lines.splice(0, log.lines.length, { ...log.lines[0], occurredAt: '2016-03-18' });
    if (at !== undefined) log.add('immediate-study.completed', at, { by: 'URCRR' });
    return only(findingsOn(auditOf(log), ...STUDY));
  };

  it('is the latest one for what is late', () => {
    const late = studied('2016-03-19 04:00');
    expect([late.verdict, late.due, late.lateBy]).toEqual([
      'violation',
      '2016-03-19T02:59:59.999-06:00',
      'PT1H0.001S',
    ]);
    expect(late.message.es).toContain('con al menos 1 hora de retraso: vencía a más tardar el 19');
    expect(late.message.en).toContain('at least 1 hour late');
    const missing = studied(undefined);
    expect([missing.verdict, missing.due]).toEqual(['violation', '2016-03-19T02:59:59.999-06:00']);
    expect(missing.message.es).toContain('venció a más tardar el 19 de marzo de 2016');
  });

  it('is the earliest one for what is on time, and for what cannot be compared with it', () => {
    const onTime = studied('2016-03-18 03:00');
    expect([onTime.verdict, onTime.due]).toEqual(['compliant', '2016-03-18T03:00:00-06:00']);
    expect(onTime.message.es).toContain(
      'el plazo no vencía antes del 18 de marzo de 2016, 03:00 h',
    );
    expect(studied('2016-03-18 03:00:01').verdict).toBe('indeterminate');
    expect(studied('2016-03-19 02:59:59').verdict).toBe('indeterminate');
  });
});

describe('a log written for another profile', () => {
  it('is audited, and the report says that it was written for another', () => {
    const log = new CaseLog();
    applies(log, { at: '2016-03-18 22:40', imminent: true });
    log.header = { ...log.header, profile: 'jalisco' };
    const { problems, findings } = auditOf(log);
    expect(problems).toEqual([{ line: 1, code: 'E_LOG_PROFILE', key: 'profile' }]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('an act missing at the end of a term whose last day is disputed', () => {
  const missingAt = (asOf: string): Verdict[] => {
    const log = new CaseLog();
    forwards(log, '2016-09-01 12:00', 'art-88');
    const report = audit(log.text(), { asOf });
    return findingsOn(report, '91', 'study-in-ten-days-from-remission').map((f) => f.verdict);
  };

  it('is awaited until the Sunday ends, disputed until the Monday ends, and then missed', () => {
    expect(missingAt('2016-09-11T23:59:59.999-05:00')).toEqual(['pending']);
    expect(missingAt('2016-09-12T00:00:00-05:00')).toEqual(['contestable']);
    expect(missingAt('2016-09-12T23:59:59.999-05:00')).toEqual(['contestable']);
    expect(missingAt('2016-09-13T00:00:00-05:00')).toEqual(['violation']);
  });
});

describe('what a precedence asks for', () => {
  it('is named once, in either language', () => {
    const log = new CaseLog();
    log.add('measure.terminated', '2016-09-14 11:00', {
      by: 'JG',
      refs: { measure: 'M-1' },
      data: { ground: 'voluntary' },
    });
    for (const { message } of findingsOn(auditOf(log), '101', 'request')) {
      expect(message.en.match(/measure\.termination-requested/g) ?? ['']).toHaveLength(1);
      expect(message.es.match(/Solicitud de terminación/g) ?? ['']).toHaveLength(1);
    }
  });
});

describe('an act on record whose line cannot be read', () => {
  const withDate = (type: string, occurredAt: string): string => {
    const log = readFileSync('examples/01-extraordinario-conforme.jsonl', 'utf8');
    return log
      .split('\n')
      .map((line) =>
        line.includes(`"type": "${type}"`)
          ? line.replace(/"occurredAt": "[^"]*"/, `"occurredAt": "${occurredAt}"`)
          : line,
      )
      .join('\n');
  };
  const asOf = '2016-12-31T23:59:59-06:00';

  it.each([
    ['immediate-study.completed', '83'],
    ['agency.consulted', '81'],
    ['case.forwarded-to-uer', '88'],
    ['measure.implemented', '87'],
  ])('is no breach for having a date that does not exist: %s', (type, article) => {
    const report = audit(withDate(type, '2016-02-30T10:00:00-06:00'), { asOf });
    const found = report.findings.filter(({ citation }) => citation.article === article);
    expect(found.map(({ verdict }) => verdict)).not.toContain('violation');
    expect(found.map(({ verdict }) => verdict)).toContain('indeterminate');
  });

  it('says nothing of another case', () => {
    const lost = withDate('immediate-study.completed', '2016-02-30T10:00:00-06:00');
    const other = readFileSync('examples/09-inconformidad-sin-respuesta.jsonl', 'utf8');
    const alone = audit(other, { asOf }).summary.violation;
    const [, ...lines] = other.split('\n');
    expect(audit(`${lost}\n${lines.join('\n')}`, { asOf }).summary.violation).toBe(alone);
  });
});

describe('a vote in a log that is not complete, where somebody may have come or gone', () => {
  const SEVEN = SEATS.slice(0, 7);
  const verdict = (
    ballots: Readonly<Record<string, string>>,
    completeThrough: string | null,
    [article, rule]: readonly [string, string] = ['102', 'termination-vote'],
  ): Verdict[] => {
    const log = new CaseLog('EXP-2016-001', completeThrough);
    log.addToSession('junta.session-opened', '2016-09-14 10:00', 'JG-1', {
      by: 'JG-P',
      data: {
        attendance: SEVEN.map((seat) => ({ seat, mode: 'in-person', substitute: false })),
        quorumDeclared: true,
      },
    });
    const vote = log.add('junta.vote-held', '2016-09-14 11:00', {
      by: 'JG',
      refs: { session: 'JG-1' },
      data: {
        matter: 'terminate',
        votes: Object.entries(ballots).map(([seat, choice]) => ({ seat, vote: choice })),
      },
    });
    log.add('junta.decision-adopted', '2016-09-14 11:05', {
      by: 'JG',
      refs: { session: 'JG-1', decision: 'D-1' },
      data: { kind: 'terminate', voteRef: vote },
    });
    const report = audit(log.text(), { asOf: '2016-12-31T23:59:59-06:00' });
    return findingsOn(report, article, rule).map((finding) => finding.verdict);
  };
  const cast = (inFavour: number, against: number, from: readonly string[] = SEVEN) =>
    Object.fromEntries(
      from
        .slice(0, inFavour + against)
        .map((seat, at) => [seat, at < inFavour ? 'for' : 'against']),
    );

  it('is counted where all who were listed voted, and nobody else', () => {
    expect(verdict(cast(5, 2), null)).toEqual(['compliant']);
    expect(verdict(cast(4, 3), null)).toEqual(['violation']);
  });

  it('is in doubt where one who was listed cast no ballot, for two thirds of fewer are fewer', () => {
    expect(verdict(cast(4, 2), '2016-12-31 23:59:59')).toEqual(['violation']);
    expect(verdict(cast(4, 2), null)).toEqual(['indeterminate']);
    expect(verdict(cast(5, 1), null)).toEqual(['compliant']);
  });

  it('does not say that one who was listed and cast no ballot kept silent', () => {
    const voting = ['18', 'each-member-present-votes'] as const;
    expect(verdict(cast(4, 2), '2016-12-31 23:59:59', voting)).toEqual(['warning']);
    expect(verdict(cast(4, 2), null, voting)).toEqual(['indeterminate']);
  });

  it('is in doubt where one who was not listed cast the ballot that decides', () => {
    const withEighth = { ...cast(5, 2), 'CC-3': 'for' };
    expect(verdict({ ...cast(4, 3), 'CC-3': 'for', 'CC-4': 'for' }, null)).toEqual([
      'indeterminate',
    ]);
    expect(verdict({ ...cast(4, 3), 'CC-3': 'for', 'CC-4': 'for' }, '2016-12-31')).toEqual([
      'violation',
    ]);
    expect(verdict(withEighth, '2016-12-31')).toEqual(['compliant']);
  });
});

describe('the edges of the record', () => {
  const order = (completeThrough: string): Verdict[] => {
    const log = new CaseLog('EXP-2016-001', completeThrough);
    log.add('urgent-measures.issued', '2016-03-19 01:00', {
      by: 'URCRR-T',
      data: { measureRefs: ['M-1'] },
    });
    const report = audit(log.text(), { asOf: '2016-12-31T23:59:59-06:00' });
    return findingsOn(report, '81', 'agencies-consulted').map((finding) => finding.verdict);
  };

  it('hold what came before an act where the log is complete up to that very instant', () => {
    expect(order('2016-03-19 01:00')).toEqual(['violation', 'violation']);
    expect(order('2016-03-19 00:59:59')).toEqual(['indeterminate', 'indeterminate']);
  });

  it('call an entry late after twenty-four hours, and not at twenty-four', () => {
    const recorded = (recordedAt: string) => {
      const log = new CaseLog();
      log.add('case.person-deceased', '2016-03-18 10:00', { also: { recordedAt } });
      return auditOf(log).findings.map(({ rule }) => rule);
    };
    expect(recorded('2016-03-19T10:00:00-06:00')).not.toContain('log/late-entry');
    expect(recorded('2016-03-19T10:00:00.001-06:00')).toContain('log/late-entry');
  });
});

describe('a value that cannot be read, where one left out has a meaning', () => {
  it('is unknown: the person may have been notified', () => {
    const filed = (notifiedAt: unknown): Verdict[] => {
      const log = new CaseLog();
      log.add('inconformidad.filed', '2016-05-06 12:00', {
        by: 'BP',
        refs: { inconformidad: 'I-1' },
        data: { route: 'extraordinary', ground: 'urgent-grant-denial', notifiedAt },
      });
      return verdictsOn(log, '112', 'filed-within-ten-days');
    };
    expect(filed('2016-04-01')).toEqual(['warning']);
    expect(filed(undefined)).toEqual([]);
    expect(filed('1 de abril')).toEqual(['indeterminate']);
  });

  it('is unknown in the line of an attendance list', () => {
    const opened = (substitute: unknown): Verdict[] => {
      const log = new CaseLog();
      const attendance = SEATS.slice(0, 5).map((seat) => ({ seat, mode: 'in-person' }));
      log.addToSession('junta.session-opened', '2016-09-14 10:00', 'JG-1', {
        by: 'JG-P',
        data: { attendance: attendance.map((entry) => ({ ...entry, substitute })) },
      });
      return verdictsOn(log, '13', 'quorum-to-open');
    };
    expect(opened(false)).toEqual(['compliant']);
    expect(opened(undefined)).toEqual(['compliant']);
    expect(opened('no')).toEqual(['indeterminate']);
  });
});

describe('an instant of the audit given as a number', () => {
  it('is refused where it lies in no year that can be written', () => {
    const at = (asOf: number) => () => audit(new CaseLog().text(), { asOf }).asOf;
    expect(at(0)()).toBe('1970-01-01T00:00:00Z');
    for (const asOf of [1e300, -1e300, 8.64e15, Number.NaN, Number.POSITIVE_INFINITY, 0.5]) {
      expect(at(asOf)).toThrowError(expect.objectContaining({ code: 'E_AS_OF' }));
    }
  });
});

describe('an act that does not say of which inconformidad it is', () => {
  const files = (log: CaseLog, inconformidad: string, ground: string, route = 'extraordinary') =>
    log.add('inconformidad.filed', '2016-10-14 20:00', {
      by: 'BEN',
      refs: { inconformidad },
      data: { route, filedBefore: route === 'ordinary' ? 'SE' : 'CEN', ground, targetRef: 'x' },
    });
  const resolves = (log: CaseLog, at: string, refs: Record<string, string>) =>
    log.add('inconformidad.resolved', at, { by: 'CEN', refs, data: { outcome: 'revoke' } });
  const twelveHours = (log: CaseLog): Verdict[] =>
    verdictsOn(log, '110', 'resolved-in-twelve-hours');
  const two = (): CaseLog => {
    const log = new CaseLog();
    files(log, 'I-1', 'urgent-access');
    files(log, 'I-2', 'urgent-grant-denial');
    return log;
  };

  it('answers for the only one of its case', () => {
    const log = new CaseLog();
    files(log, 'I-1', 'urgent-access');
    resolves(log, '2016-10-15 08:00', {});
    expect(twelveHours(log)).toEqual(['compliant']);
    const refused = new CaseLog();
    files(refused, 'I-1', 'authority-refusal', 'ordinary');
    refused.add('protection.ensured-interim', '2016-10-14 21:00', { by: 'CEN', data: {} });
    refused.add('junta.session-opened', '2016-10-20 10:00', { by: 'SE', refs: { session: 'S' } });
    refused.add('junta.session-closed', '2016-10-20 14:00', { by: 'JG-P', refs: { session: 'S' } });
    expect(verdictsOn(refused, '109', 'protection-meanwhile')).toEqual(['compliant']);
  });

  it('may answer for either of two, and accuses nobody', () => {
    const log = two();
    resolves(log, '2016-10-15 08:00', {});
    expect(twelveHours(log)).toEqual(['indeterminate', 'indeterminate']);
  });

  it('takes nothing from the one that another act names', () => {
    const log = two();
    resolves(log, '2016-10-15 07:00', { inconformidad: 'I-1' });
    resolves(log, '2016-10-15 08:00', {});
    expect(twelveHours(log)).toEqual(['compliant', 'indeterminate']);
  });

  it('leaves the other one to be accused where each act names its own', () => {
    const log = two();
    resolves(log, '2016-10-15 08:00', { inconformidad: 'I-1' });
    expect(twelveHours(log)).toEqual(['compliant', 'violation']);
  });

  it('may have changed the route of either of two', () => {
    const route = (refs: Record<string, string>): Verdict[] => {
      const log = two();
      log.add('inconformidad.rechanneled', '2016-10-14 22:00', {
        by: 'CEN',
        refs,
        data: { toRoute: 'ordinary' },
      });
      resolves(log, '2016-10-15 07:00', { inconformidad: 'I-1' });
      return verdictsOn(log, '110', 'reported-to-junta-and-council');
    };
    expect(route({})).toEqual(['indeterminate']);
    expect(route({ inconformidad: 'I-2' })).toEqual(['violation']);
    expect(route({ inconformidad: 'I-1' })).toEqual([]);
  });
});
