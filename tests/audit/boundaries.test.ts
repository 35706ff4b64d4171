import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/index';
import { CaseLog, plusDays } from '../support/case-log';
import { articlesWith, auditOf, findingsOn } from '../support/findings';
import {
  applies,
  assesses,
  forwards,
  grants,
  ordinaryCase,
  proposes,
  sits,
  standingMeasure,
  studies,
  tellsExecutors,
  urgentCase,
  urgentCaseIsFollowed,
} from '../support/procedures';

/** An act, and the verdict on it under the three readings; one verdict stands for all three. */
interface Row {
  readonly act: string;
  readonly is: Verdict | readonly [proPersona: Verdict, literal: Verdict, lenient: Verdict];
  readonly turnsOn?: string;
}

interface Term {
  readonly title: string;
  readonly article: string;
  readonly rule: string;
  /** A log that is lawful but for the moment of the act. */
  readonly log: (act: string) => CaseLog;
  readonly rows: readonly Row[];
  /** Articles that share the term, and are missed with it. */
  readonly also?: readonly string[];
}

const THROUGH = '2026-12-31 23:59:59';
const newLog = () => new CaseLog('EXP-1', THROUGH);

/** An urgent case with its follow-up, lawful in what is not changed. */
function urgent(parts: Partial<Parameters<typeof urgentCase>[1]>): CaseLog {
  const log = newLog();
  urgentCase(log, {
    appliedAt: '2016-03-18 22:40',
    studyAt: '2016-03-19 01:00',
    issuedAt: '2016-03-19 01:10',
    measures: { 'M-1': '2016-03-19 08:00' },
    ...parts,
  });
  urgentCaseIsFollowed(log, '2016-03-24', '2016-04-06 10:00');
  return log;
}

/** An ordinary case that the Junta grants at 10:41 of a day. */
function granted(
  day: string,
  options: Partial<Parameters<typeof grants>[1]> & Partial<Parameters<typeof sits>[1]>,
): CaseLog {
  const log = newLog();
  ordinaryCase(log, plusDays(day, -22));
  const { measure, at, decision, communicatedAt, implementedAt, responsible, toKind, ...sitting } =
    options;
  sits(log, {
    session: `JG-${day}`,
    opens: `${day} 10:00`,
    afterDecision: (_log, decidedAt, made) =>
      grants(log, {
        measure: 'M-1',
        at: decidedAt,
        decision: made,
        ...(communicatedAt === undefined ? {} : { communicatedAt }),
        ...(implementedAt === undefined ? {} : { implementedAt }),
        ...(responsible === undefined ? {} : { responsible }),
        ...(toKind === undefined ? {} : { toKind }),
      }),
    ...sitting,
  });
  return log;
}

/** Two ordinary sessions, each with the day on which it was convened. */
const sessions = [
  ['2016-06-15', '2016-06-02 11:00'],
  ['2016-07-13', '2016-06-30 11:00'],
] as const;

/** A voluntary termination asked for on a day and confirmed by the Junta on another. */
function confirmed(askedAt: string, confirmedOn: string): CaseLog {
  const log = newLog();
  standingMeasure(log, 'M-1', '2016-01-05');
  log.add('measure.termination-requested', askedAt, {
    by: 'BEN',
    refs: { measure: 'M-1' },
    data: { form: 'written', riskOngoing: false, informedStatement: false, receivedBy: 'CEN' },
  });
  log.add('measure.termination-request-forwarded', askedAt, {
    by: 'CEN',
    refs: { measure: 'M-1' },
  });
  for (const [day, convened] of sessions) {
    const file = day === confirmedOn ? log : log.alongside(`EXP-${day}`);
    if (file !== log) ordinaryCase(file, plusDays(day, -22), [`M-${day}`]);
    sits(file, {
      session: `JG-${day}`,
      opens: `${day} 10:00`,
      convened,
      matter: file === log ? 'confirm-voluntary' : 'grant',
      afterDecision: (_log, at, decision) => {
        if (file !== log) {
          grants(file, { measure: `M-${day}`, at, decision });
          return;
        }
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
        tellsExecutors(log, `${plusDays(day, 1)} 10:00`, 'M-1', 'terminated', decision);
      },
    });
  }
  return log;
}

/** An inconformidad against a decision of a unit, resolved by the Junta on a day. */
function resolved(filedAt: string, resolvedOn: string): CaseLog {
  const log = newLog();
  const refs = { inconformidad: 'INC-1' };
  log.add('inconformidad.filed', filedAt, {
    by: 'BEN',
    refs,
    data: {
      route: 'ordinary',
      form: 'written',
      signedBy: 'self',
      filedBefore: 'SE',
      ground: 'cen-unit-resolution',
      targetRef: 'doc-target',
      notifiedAt: '2016-05-30',
      knownAt: '2016-05-30',
    },
  });
  log.add('inconformidad.admitted', filedAt, { by: 'SE', refs });
  log.add('risk-study.requested', filedAt, { by: 'CEN', data: { reason: 'inconformidad' } });
  studies(log, `${plusDays(filedAt.slice(0, 10), 8)} 10:00`, ['M-1'], 'inconformidad');
  for (const [day, convened] of sessions) {
    const file = day === resolvedOn ? log : log.alongside(`EXP-${day}`);
    if (file === log) {
      log.add('inconformidad.dictamen-submitted', `${plusDays(day, -1)} 10:00`, {
        by: 'CEN',
        refs,
        data: { basis: 'new-study', personOpinion: true },
      });
    } else ordinaryCase(file, plusDays(day, -22), [`M-${day}`]);
    sits(file, {
      session: `JG-${day}`,
      opens: `${day} 10:00`,
      convened,
      matter: file === log ? 'inconformidad' : 'grant',
      afterDecision: (_log, at, decision) => {
        if (file !== log) grants(file, { measure: `M-${day}`, at, decision });
        else {
          log.add('inconformidad.resolved', at, {
            by: 'JG',
            refs: { ...refs, decision },
            data: { outcome: 'revoke', decisionRef: decision },
          });
        }
      },
    });
  }
  return log;
}

/** A measure suspended while the person is away, asked for and resumed when the options say. */
function away(asked: string, resumed: string): CaseLog {
  const log = newLog();
  standingMeasure(log, 'M-1', '2015-06-02');
  const refs = { measure: 'M-1' };
  log.add('measure.suspension-requested', asked, {
    by: 'BEN',
    refs,
    data: { form: 'written', reasons: 'travel', startsAt: '2015-09-07', class: 'protection' },
  });
  log.add('measure.suspended', '2015-09-07 08:00', {
    by: 'CEN',
    refs,
    data: { ground: 'person-request' },
  });
  tellsExecutors(log, '2015-09-07 09:00', 'M-1', 'suspended');
  log.add('measure.return-announced', '2015-09-10 10:00', {
    by: 'BEN',
    refs,
    data: { returnAt: '2015-09-14T18:00:00-05:00' },
  });
  log.add('measure.resumed', resumed, { by: 'CEN', refs });
  return log;
}

/** An inconformidad about urgent measures, by either route. */
function challenged(
  route: 'ordinary' | 'extraordinary',
  notified: string,
  filed: string,
  resolved: string | null,
): CaseLog {
  const log = newLog();
  const organ = route === 'ordinary' ? 'SE' : 'CEN';
  const refs = { inconformidad: 'INC-1' };
  log.add('inconformidad.filed', filed, {
    by: 'BEN',
    refs,
    data: {
      route,
      form: 'written',
      signedBy: 'self',
      filedBefore: organ,
      ground: route === 'ordinary' ? 'cen-unit-resolution' : 'urgent-access',
      targetRef: 'doc-target',
      notifiedAt: notified,
      knownAt: notified,
    },
  });
  log.add('inconformidad.admitted', filed, { by: organ, refs });
  if (route === 'extraordinary') {
    for (const to of ['junta', 'council']) {
      log.add('inconformidad.reported', filed, { by: 'CEN', refs, data: { to } });
    }
    if (resolved !== null) {
      log.add('inconformidad.resolved', resolved, {
        by: 'CEN',
        refs,
        data: { outcome: 'confirm' },
      });
    }
  }
  return log;
}

const terms: readonly Term[] = [
  {
    title: 'five business days of notice of an ordinary session on 7 September 2015',
    article: '11',
    rule: 'notice-of-five-business-days',
    log: (act) => granted('2015-09-07', { convened: act }),
    rows: [
      { act: '2015-08-28 23:59:59', is: 'compliant' },
      { act: '2015-08-29 00:00', is: ['contestable', 'warning', 'compliant'], turnsOn: 'A28' },
      { act: '2015-08-31 23:59:59', is: ['contestable', 'warning', 'compliant'], turnsOn: 'A28' },
      { act: '2015-09-01 00:00', is: 'warning' },
    ],
  },
  {
    title: 'seventy-two hours of recess, over a weekend',
    article: '21',
    rule: 'seventy-two-hours',
    log: (act) => granted('2016-09-14', { resumes: act }),
    rows: [
      { act: '2016-09-17 10:20', is: 'compliant' },
      { act: '2016-09-17 10:20:01', is: 'violation' },
    ],
  },
  {
    title: 'ten business days to tell the person in writing, from 10 November 2014',
    article: '22',
    rule: 'written-notice-in-ten',
    log: (act) => granted('2014-11-10', { notifiedAt: act }),
    rows: [
      { act: '2014-11-25 23:59:59', is: 'compliant' },
      { act: '2014-11-26 00:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A28' },
      { act: '2014-11-26 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A28' },
      { act: '2014-11-27 00:00', is: ['violation', 'violation', 'compliant'], turnsOn: 'A49' },
    ],
  },
  {
    title: 'five business days for the copies of the minutes, from 13 November 2014',
    article: '24',
    rule: 'copy-to-each-member',
    log: (act) => granted('2014-11-13', { copiesAt: act }),
    rows: [
      { act: '2014-11-21 23:59:59', is: 'compliant' },
      { act: '2014-11-22 00:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A28' },
      { act: '2014-11-24 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A28' },
      { act: '2014-11-25 00:00', is: 'violation' },
    ],
  },
  {
    title: 'seventy-two hours to tell a state, to a Saturday',
    article: '52',
    rule: 'measure-told-to-state',
    log: (act) =>
      granted('2016-06-22', {
        communicatedAt: act,
        responsible: ['ENT-FED'],
        toKind: 'state',
        implementedAt: '2016-06-29 10:00',
      }),
    also: ['94'],
    rows: [
      { act: '2016-06-25 10:41', is: 'compliant' },
      { act: '2016-06-25 10:41:01', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A26' },
      { act: '2016-06-27 09:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A26' },
      { act: '2016-06-27 09:00:01', is: 'violation' },
    ],
  },
  {
    title: 'eight business days to put an application in writing, from 23 September 2024',
    article: '53',
    rule: 'written-form-in-eight-days',
    log: (act) => {
      const log = newLog();
      applies(log, { at: '2024-09-23 10:00', form: 'phone', formalizedOn: act });
      assesses(log, '2024-09-23 12:00', 'ordinary');
      forwards(log, '2024-09-23 13:00', 'art-91');
      studies(log, '2024-09-30 18:00', ['M-1']);
      proposes(log, '2024-10-07 10:00', ['M-1']);
      sits(log, {
        session: 'JG-1',
        opens: '2024-10-23 10:00',
        afterDecision: (_log, at, decision) => grants(log, { measure: 'M-1', at, decision }),
      });
      return log;
    },
    rows: [
      { act: '2024-10-03 23:59:59', is: 'compliant' },
      { act: '2024-10-04 23:59:59', is: ['compliant', 'warning', 'compliant'], turnsOn: 'A28' },
      { act: '2024-10-05 00:00', is: 'warning' },
    ],
  },
  {
    title: 'consultation of the agencies before the issue at 01:10',
    article: '81',
    rule: 'consulted-before-issue',
    log: (act) => {
      const log = newLog();
      const consults = () => {
        for (const agency of ['PGR', 'SSP']) {
          log.add('agency.consulted', act, {
            by: 'URCRR-T',
            data: { agency, mode: 'phone', reached: true },
          });
        }
      };
      urgentCase(log, {
        appliedAt: '2016-03-18 22:40',
        studyAt: '2016-03-19 01:00',
        issuedAt: '2016-03-19 01:10',
        measures: { 'M-1': '2016-03-19 08:00' },
        consults,
      });
      urgentCaseIsFollowed(log, '2016-03-24', '2016-04-06 10:00');
      return log;
    },
    rows: [
      { act: '2016-03-19 01:09:59', is: 'compliant' },
      { act: '2016-03-19 01:10', is: 'compliant' },
      { act: '2016-03-19 01:10:01', is: 'violation' },
    ],
  },
  {
    title: 'three hours for the study, from 22:40',
    article: '83',
    rule: 'immediate-study-in-three-hours',
    log: (act) => urgent({ studyAt: act, issuedAt: '2016-03-19 01:45' }),
    rows: [
      { act: '2016-03-19 01:40', is: 'compliant' },
      { act: '2016-03-19 01:40:01', is: 'violation' },
    ],
  },
  {
    title: 'three hours for the issue under the Ley, from 22:40',
    article: 'Ley 26',
    rule: 'issued-in-three-hours',
    log: (act) => urgent({ issuedAt: act }),
    rows: [
      { act: '2016-03-19 01:40', is: ['compliant', 'compliant', 'compliant'] },
      {
        act: '2016-03-19 01:40:01',
        is: ['contestable', 'not-applicable', 'compliant'],
        turnsOn: 'A39',
      },
    ],
  },
  {
    title: 'nine hours for each urgent measure, from 01:10',
    article: '87',
    rule: 'in-nine-hours',
    log: (act) => urgent({ measures: { 'M-1': act } }),
    rows: [
      { act: '2016-03-19 10:10', is: 'compliant' },
      { act: '2016-03-19 10:10:01', is: ['violation', 'violation', 'compliant'] },
    ],
  },
  {
    title: 'two business days to report an urgent purchase, from 1 February 2013',
    article: '87',
    rule: 'reported-in-two-days',
    log: (act) => {
      const log = newLog();
      urgentCase(log, {
        appliedAt: '2013-02-01 08:00',
        studyAt: '2013-02-01 09:00',
        issuedAt: '2013-02-01 09:30',
        measures: { 'M-1': '2013-02-01 15:00' },
      });
      const refs = { procurement: 'FP-1' };
      log.add('fund.emergency-procurement', '2013-02-01 12:00', {
        by: 'CEN',
        refs,
        data: { items: ['item-1'], contractRef: 'doc-contract', lackOfOwnGoods: true },
      });
      log.add('fund.procurement-reported', act, {
        by: 'CEN',
        refs,
        data: { procurementRef: 'FP-1' },
      });
      studies(log, '2013-02-06 18:00', ['M-S']);
      log.add('complaint.right-informed', '2013-02-06 19:00', {
        by: 'URCRR',
        data: { moment: 'post-implementation', to: 'beneficiary' },
      });
      proposes(log, '2013-02-07 10:00', ['M-S']);
      sits(log, {
        session: 'JG-1',
        opens: '2013-02-27 10:00',
        afterDecision: (_log, at, decision) => {
          grants(log, { measure: 'M-S', at, decision });
          log.add('fund.procurement-ratified', at, {
            by: 'JG',
            refs,
            data: { procurementRef: 'FP-1', ratified: true },
          });
        },
      });
      return log;
    },
    rows: [
      { act: '2013-02-06 23:59:59', is: 'compliant' },
      { act: '2013-02-07 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A28' },
      { act: '2013-02-08 00:00', is: 'violation' },
    ],
  },
  {
    title: 'sending the file to the risk unit, for which no number of hours is written',
    article: '88',
    rule: 'file-sent-to-risk-unit',
    log: (act) => urgent({ forwardedAt: act }),
    rows: [
      { act: '2016-03-20 01:10', is: 'compliant' },
      { act: '2016-03-20 01:10:01', is: ['warning', 'compliant', 'compliant'], turnsOn: 'A29' },
    ],
  },
  {
    title: 'ten calendar days for the study, to Christmas',
    article: '91',
    rule: 'ten-days-from-application',
    log: (act) => {
      const log = newLog();
      applies(log, { at: '2013-12-15 10:00' });
      assesses(log, '2013-12-15 12:00', 'ordinary');
      forwards(log, '2013-12-15 13:00', 'art-91');
      studies(log, act, ['M-1']);
      proposes(log, '2013-12-30 10:00', ['M-1']);
      sits(log, {
        session: 'JG-1',
        opens: '2014-01-22 10:00',
        convened: '2014-01-07 11:00',
        afterDecision: (_log, at, decision) => grants(log, { measure: 'M-1', at, decision }),
      });
      return log;
    },
    rows: [
      { act: '2013-12-25 23:59:59', is: 'compliant' },
      { act: '2013-12-26 00:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A25' },
      { act: '2013-12-26 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A25' },
      { act: '2013-12-27 00:00', is: 'violation' },
    ],
    also: ['Ley 27'],
  },
  {
    title: 'seventy-two hours to tell the executing authority, to a Saturday',
    article: '94',
    rule: 'communicated-in-72-hours',
    log: (act) => granted('2016-06-22', { communicatedAt: act, implementedAt: '2016-06-29 10:00' }),
    rows: [
      { act: '2016-06-25 10:41', is: 'compliant' },
      { act: '2016-06-25 10:41:01', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A26' },
      { act: '2016-06-27 09:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A26' },
      { act: '2016-06-27 09:00:01', is: 'violation' },
    ],
  },
  {
    title: 'seventy-two hours to tell the executing authority, to a Friday morning',
    article: '94',
    rule: 'communicated-in-72-hours',
    log: (act) => granted('2016-06-21', { communicatedAt: act, implementedAt: '2016-06-29 10:00' }),
    rows: [
      { act: '2016-06-24 10:41', is: 'compliant' },
      { act: '2016-06-24 10:41:01', is: 'violation' },
    ],
  },
  {
    title: 'thirty calendar days to put a measure in place, to 20 November 2014',
    article: '94',
    rule: 'implemented-in-thirty-days',
    log: (act) => granted('2014-10-21', { implementedAt: act }),
    rows: [
      { act: '2014-11-20 23:59:59', is: 'compliant' },
      { act: '2014-11-21 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A25' },
      { act: '2014-11-22 00:00', is: 'violation' },
    ],
  },
  {
    title: 'five business days of notice of an absence from 7 September 2015, never a fault',
    article: '104',
    rule: 'five-business-days-notice',
    log: (act) => away(act, '2015-09-14 18:00'),
    rows: [
      { act: '2015-08-28 10:00', is: 'compliant' },
      { act: '2015-08-31 23:59:59', is: 'compliant' },
      { act: '2015-09-04 10:00', is: 'compliant' },
    ],
  },
  {
    title: 'cover again at the hour of the return',
    article: '104',
    rule: 'resumed-on-return',
    log: (act) => away('2015-08-24 10:00', act),
    rows: [
      { act: '2015-09-14 18:00', is: 'compliant' },
      { act: '2015-09-14 18:00:01', is: 'violation' },
    ],
  },
  {
    title: 'one business day to tell of a change, from 19 November 2025',
    article: '105',
    rule: 'told-next-business-day',
    log: (act) => {
      const log = newLog();
      standingMeasure(log, 'M-1', '2025-07-01');
      log.add('measure.review-proposal-submitted', '2025-11-05 10:00', {
        by: 'UER',
        refs: { measure: 'M-1' },
        data: { proposal: 'modify', personNeedsConsidered: true },
      });
      sits(log, {
        session: 'JG-2',
        opens: '2025-11-19 10:00',
        matter: 'modify',
        afterDecision: (_log, at, decision) => {
          log.add('measure.modified', at, {
            by: 'JG',
            refs: { measure: 'M-1', decision },
            data: { decisionRef: decision, reason: 'better-fit' },
          });
          tellsExecutors(log, act, 'M-1', 'modified', decision);
        },
      });
      return log;
    },
    rows: [
      { act: '2025-11-20 23:59:59', is: 'compliant' },
      { act: '2025-11-21 23:59:59', is: ['contestable', 'compliant', 'compliant'], turnsOn: 'A28' },
      { act: '2025-11-22 00:00', is: 'violation' },
    ],
  },
  {
    title: "thirty calendar days for the person's inconformidad, to 20 November 2014",
    article: '107',
    rule: 'filed-within-thirty-days',
    log: (act) => challenged('ordinary', '2014-10-21', act, null),
    rows: [
      { act: '2014-11-20 23:59:59', is: 'compliant' },
      { act: '2014-11-21 23:59:59', is: ['compliant', 'warning', 'compliant'] },
      { act: '2014-11-22 00:00', is: 'warning' },
    ],
    also: ['109'],
  },
  {
    title: 'twelve hours to resolve an inconformidad, over midnight',
    article: '110',
    rule: 'resolved-in-twelve-hours',
    log: (act) => challenged('extraordinary', '2016-12-27', '2016-12-30 19:00', act),
    rows: [
      { act: '2016-12-31 07:00', is: 'compliant' },
      { act: '2016-12-31 07:00:01', is: 'violation' },
    ],
  },
  {
    title: "ten calendar days for the person's urgent inconformidad, to Christmas",
    article: '112',
    rule: 'filed-within-ten-days',
    log: (act) => challenged('extraordinary', '2013-12-15', act, `${act.slice(0, 10)} 23:59:59`),
    rows: [
      { act: '2013-12-25 13:00', is: 'compliant' },
      { act: '2013-12-26 13:00', is: ['compliant', 'warning', 'compliant'] },
      { act: '2013-12-27 13:00', is: 'warning' },
    ],
  },
  {
    title: 'the next session, for the confirmation of a termination asked in time for it',
    article: '101',
    rule: 'confirmed-at-the-next-session',
    log: (act) => confirmed('2016-06-10 09:00', act),
    rows: [
      { act: '2016-06-15', is: 'compliant' },
      { act: '2016-07-13', is: ['violation', 'violation', 'compliant'], turnsOn: 'A22' },
    ],
  },
  {
    title: 'the next session, passed over, when it is five days away and when it is less',
    article: '101',
    rule: 'confirmed-at-the-next-session',
    log: (act) => confirmed(act, '2016-07-13'),
    rows: [
      { act: '2016-06-10 23:59:59', is: ['violation', 'violation', 'compliant'], turnsOn: 'A22' },
      { act: '2016-06-11 00:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A22' },
    ],
  },
  {
    title: 'the next session, for an inconformidad filed in time for it',
    article: '109',
    rule: 'resolved-at-the-next-session',
    log: (act) => resolved('2016-06-01 10:00', act),
    rows: [
      { act: '2016-06-15', is: 'compliant' },
      { act: '2016-07-13', is: 'violation' },
    ],
  },
  {
    title: 'the next session, passed over, when it is five days away and when it is less',
    article: '109',
    rule: 'resolved-at-the-next-session',
    log: (act) => resolved(act, '2016-07-13'),
    rows: [
      { act: '2016-06-10 23:59:59', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A68' },
      { act: '2016-06-11 00:00', is: ['contestable', 'violation', 'compliant'], turnsOn: 'A22' },
    ],
  },
];

for (const { title, article, rule, log, rows, also = [] } of terms) {
  describe(`art. ${article}: ${title}`, () => {
    for (const { act, is, turnsOn } of rows) {
      const [proPersona, literal, lenient] = typeof is === 'string' ? [is, is, is] : is;
      const said = typeof is === 'string' ? is : is.join(', ');
      it(`${act} is ${said}`, () => {
        const built = log(act);
        const report = auditOf(built);
        expect(report.problems).toEqual([]);
        const findings = findingsOn(report, article, rule).filter(
          ({ subject }) => subject.case === undefined || subject.case === 'EXP-1',
        );
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings) {
          expect([finding.verdict, finding.readings]).toEqual([
            proPersona,
            { 'pro-persona': proPersona, literal, 'authority-lenient': lenient },
          ]);
          if (turnsOn !== undefined) expect(finding.interpretations).toEqual([turnsOn]);
          else if (typeof is === 'string' && is === 'compliant')
            expect(finding.interpretations).toEqual([]);
        }
        const broken = articlesWith(report, 'violation').filter((each) => !also.includes(each));
        expect(broken).toEqual(proPersona === 'violation' ? [article] : []);
      });
    }
  });
}

describe('a duty that nobody met', () => {
  it('is broken though the term has no number: the file never reached the risk unit', () => {
    const log = urgent({ forwardedAt: null });
    expect(findingsOn(auditOf(log), '88').map(({ verdict }) => verdict)).toEqual(['violation']);
  });

  it('is open while the lists of non-working days disagree, and broken after the last of them', () => {
    const verdictOn = (asOf: string) => {
      const report = auditOf(granted('2014-11-10', { notifiedAt: null }), asOf);
      return findingsOn(report, '22', 'written-notice-in-ten').map(({ verdict }) => verdict);
    };
    expect(verdictOn('2014-11-25 23:59:59')).toEqual(['pending']);
    expect(verdictOn('2014-11-26 00:00')).toEqual(['contestable']);
    expect(verdictOn('2014-11-26 23:59:59')).toEqual(['contestable']);
    expect(verdictOn('2014-11-27 00:00')).toEqual(['violation']);
  });
});
