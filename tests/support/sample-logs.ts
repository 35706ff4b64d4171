import { CaseLog } from './case-log';
import {
  endsForReducedRisk,
  standingMeasure,
  urgentCase,
  urgentCaseIsFollowed,
} from './procedures';

/** An urgent case with every kind of verdict in it: in time, late, disputed, and not at all. */
export function urgentSample(): CaseLog {
  const log = new CaseLog('EXP-2016-031');
  urgentCase(log, {
    appliedAt: '2016-03-18 22:40',
    studyAt: '2016-03-19 02:05',
    issuedAt: '2016-03-19 02:20',
    measures: {
      'M-ESCORT': '2016-03-19 10:50',
      'M-RELOCATION': '2016-03-19 11:25',
      'M-PHONE': null,
    },
  });
  urgentCaseIsFollowed(log, '2016-03-24', '2016-04-06 10:00');
  return log;
}

/** A measure that the Junta ends with too few votes. */
export function terminationSample(): CaseLog {
  const log = new CaseLog('EXP-2015-044');
  standingMeasure(log, 'M-044', '2016-01-05');
  endsForReducedRisk(log, 'M-044', {
    session: 'JG-2016-08',
    opens: '2016-08-24 10:00',
    votes: Object.fromEntries(
      ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3', 'CC-4'].map((seat, at) => [
        seat,
        at < 5 ? 'for' : 'against',
      ]),
    ),
  });
  return log;
}
