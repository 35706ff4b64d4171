import { type CaseLog, moment, plusDays } from './case-log';

interface Application {
  readonly at: string;
  readonly form?: 'written' | 'verbal' | 'phone' | 'electronic';
  readonly filedBy?: 'self' | 'third-party';
  readonly imminent?: boolean;
  /** When it is put in writing, if it was not; `null` where it never is. */
  readonly formalizedOn?: string | null;
}

/** Reception of an application by the intake unit, with what surrounds it. */
export function applies(log: CaseLog, application: Application): void {
  const { at, form = 'written', filedBy = 'self', imminent = false } = application;
  const day = moment(at).slice(0, 10);
  log.add('application.received', at, {
    by: filedBy === 'self' ? 'BP' : 'PET',
    data: {
      form,
      filedBy,
      receivedBy: 'URCRR',
      requestsUrgent: imminent,
      declaresImminentDanger: imminent,
      contents: {
        identification: true,
        facts: true,
        place: true,
        activity: true,
        urgencyReasons: imminent,
        otherMechanism: 'none',
      },
    },
  });
  log.add('intake.first-contact', at, {
    by: 'URCRR',
    data: { channel: 'phone', with: filedBy === 'self' ? 'beneficiary' : 'petitioner' },
  });
  log.add('complaint.right-informed', at, {
    by: 'URCRR',
    data: { moment: 'first-contact', to: filedBy === 'self' ? 'beneficiary' : 'petitioner' },
  });
  if (form !== 'written' && application.formalizedOn !== null) {
    log.add('application.formalized', application.formalizedOn ?? `${plusDays(day, 1)} 12:00`, {
      by: 'BP',
      data: { documentRef: 'doc-formal', draftedBy: 'URCRR' },
    });
  }
}

/** The preliminary assessment and the choice of procedure. */
export function assesses(
  log: CaseLog,
  at: string,
  track: 'ordinary' | 'extraordinary',
  imminent = track === 'extraordinary',
): void {
  log.add('preliminary.assessed', at, {
    by: 'URCRR',
    data: {
      imminent,
      high: imminent,
      doubt: false,
      factors: {
        threatCycles: imminent,
        continuity: imminent,
        temporalProximity: imminent,
        irreparability: imminent,
      },
      reasonsRef: 'doc-assessment',
    },
  });
  log.add('procedure.determined', at, {
    by: 'URCRR-T',
    data: { track, protocolRef: 'PROT-2013-01', decidedBy: 'URCRR-T' },
  });
}

export function forwards(log: CaseLog, at: string, basis: 'art-88' | 'art-91'): string {
  return log.add('case.forwarded-to-uer', at, {
    by: 'URCRR',
    data: { basis, receivedAt: moment(at) },
  });
}
