import { StatisticsLog } from './statistics-log';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A log of a few months in which every table has some large categories and many small ones. */
export function skewedLog(seed: number, months: number, perMonth: number): StatisticsLog {
  const log = new StatisticsLog(`${2014 + Math.floor(months / 12)}-12-31T23:59:59-06:00`);
  for (let skip = 0; skip < seed; skip++) log.pick(1);
  /** The first of a list half of the time, the next a quarter of it, and so on. */
  const skewed = <T>(...values: readonly T[]): T => {
    for (const value of values) if (log.pick(2) === 0) return value;
    return values[0] as T;
  };
  const state = () => skewed('Oaxaca', 'Guerrero', 'Veracruz', 'Sinaloa', 'Chihuahua', 'Colima');
  for (let month = 0; month < months; month++) {
    const day = () =>
      `${2014 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(1 + log.pick(28))}`;
    const times = (most: number) => log.pick(most + 1);
    for (let each = times(2 * perMonth); each > 0; each--) {
      log.application(day(), skewed('ordinary', 'not-admitted', 'extraordinary'));
      const refs = { person: `P-${month}-${each}` };
      const kind = skewed('defender', 'journalist', 'extended-circle', undefined);
      const sex = skewed('male', 'female', 'unknown', 'other', undefined);
      log.add('person.profiled', day(), refs, { kind, sex, subject: 'person', state: state() });
      const type = skewed('amenaza', 'robo', 'agresion-fisica', 'hostigamiento', undefined);
      const aggressorType = skewed('municipal', 'state', 'unknown', 'organised-crime', 'federal');
      log.add('aggression.recorded', day(), {}, { type, aggressorType, state: state() });
    }
    for (let each = times(2 * perMonth); each > 0; each--) {
      const measure = { measure: `M-${month}-${each}` };
      const data = {
        class: skewed('protection', 'preventive', 'urgent', 'prevention'),
        catalogCode: skewed('art66.II', 'art66.V', 'art66.I', undefined),
        state: state(),
      };
      log.add('measure.granted', day(), measure, data);
    }
    for (let each = times(4); each > 0; each--) {
      const refs = { inconformidad: `I-${month}-${each}` };
      const route = skewed('ordinary', 'extraordinary', 'unspecified', undefined);
      log.add('inconformidad.filed', day(), refs, { route, form: 'written' });
      if (log.pick(3) === 0) {
        log.add('inconformidad.resolved', day(), refs, { outcome: skewed('confirm', 'revoke') });
      }
      log.add('amparo.reported', day(), {}, { stage: skewed('filed', 'ruled') });
      log.add('prevention.action-recorded', day(), {}, { kind: skewed('curso', 'acto') });
    }
    const session = { session: `JG-${month}` };
    log.add('junta.session-opened', day(), session);
    for (let each = times(2 * perMonth); each > 0; each--) {
      const held = day();
      const vote = skewed('for', 'for', 'against', 'abstain');
      const votes = [
        { seat: 'SEGOB', vote: 'for' },
        { seat: 'CNDH', vote },
      ];
      log.add('junta.case-opened', held, { ...session, case: `C-${each}` });
      log.add(
        'junta.vote-held',
        held,
        { ...session, case: `C-${each}` },
        { matter: 'grant', votes },
      );
    }
  }
  return log;
}
