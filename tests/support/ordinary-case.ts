import { type CaseLog, moment, plusDays } from './case-log';
import { applies, assesses, forwards } from './intake';

/** The principles that every measure has to respect, all of them considered. */
export const PRINCIPLES = { suitability: true, relevance: true, efficacy: true, timeliness: true };

/** The risk study, with the person heard beforehand. */
export function studies(
  log: CaseLog,
  at: string,
  measures: readonly string[],
  reason = 'initial',
): void {
  const study = { study: `EER-${log.file}` };
  log.add('risk-study.participation-recorded', `${plusDays(moment(at).slice(0, 10), -1)} 11:00`, {
    by: 'UER',
    refs: study,
    data: { mode: 'interview' },
  });
  log.add('risk-study.completed', at, {
    by: 'UER',
    refs: study,
    data: {
      version: 'v1',
      considered: { background: true, facts: true, activity: true, context: true },
      analysed: { riskLevel: 'high', vulnerability: 'medium', detectedRisks: ['amenazas'] },
      coveredPersons: [`P-${log.file}`],
      proposedMeasures: measures,
      duration: 'P6M',
      reason,
    },
  });
}

/** The comprehensive plan, agreed with the person, and a proposal for each of its measures. */
export function proposes(log: CaseLog, at: string, measures: readonly string[]): void {
  log.add('protection-plan.defined', at, {
    by: 'UER',
    data: {
      measureRefs: measures,
      includes: { protection: true, prevention: true, preventive: true },
      agreedWithPerson: true,
    },
  });
  for (const measure of measures) {
    log.add('measure.agreed', at, { by: 'BEN', refs: { measure }, data: { phase: 'analysis' } });
    log.add('measure.proposed', at, {
      by: 'UER',
      refs: { measure },
      data: {
        class: 'protection',
        catalogCode: 'art66.II',
        duration: 'P6M',
        responsible: 'SSP',
        principles: PRINCIPLES,
      },
    });
  }
}

/** The whole ordinary procedure up to the proposals, lawful in each step. */
export function ordinaryCase(
  log: CaseLog,
  day: string,
  measures: readonly string[] = ['M-1'],
): void {
  applies(log, { at: `${day} 10:00` });
  assesses(log, `${day} 12:00`, 'ordinary');
  forwards(log, `${day} 13:00`, 'art-91');
  studies(log, `${plusDays(day, 7)} 18:00`, measures);
  proposes(log, `${plusDays(day, 8)} 10:00`, measures);
}
