import type { LogEvent } from '../../../../src/events/index';
import { judgements } from '../judged';
import { hasTwoThirds, isUpdate } from './protection';
import { type Check, earlier, isPerson, ofMeasure, type Run, unless } from './run';

const GROUNDS = ['voluntary', 'risk-reduced', 'misuse'];
const LEVELS = ['none', 'low', 'medium', 'high', 'imminent'];

const levelOf = ({ data }: LogEvent): number =>
  LEVELS.indexOf(String(data.riskLevel ?? (data.analysed as { riskLevel?: unknown })?.riskLevel));

const decisionOf = (run: Run, event: LogEvent): LogEvent | undefined =>
  earlier(run, event, 'junta.decision-adopted').findLast(
    ({ refs }) => refs.decision === event.refs.decision,
  );

const isFor =
  ({ refs }: LogEvent) =>
  (past: LogEvent) =>
    past.refs.measure === undefined || past.refs.measure === refs.measure;

/** A consent to what the case is about; one of another scope, or of none, is no consent to it. */
const isOfTheCase = ({ data }: LogEvent) =>
  ['procedure', 'study', 'measures', 'plan'].includes(String(data.scope));

export const ENDINGS: Readonly<Record<string, Check>> = {
  S5: (run) =>
    unless(
      run,
      'measure.terminated',
      ({ data }) => GROUNDS.includes(String(data.ground)),
      'Una medida terminó por una causa que la ley no conoce',
    ),
  S6: (run) =>
    unless(
      run,
      /^measure\.(terminated|termination-confirmed)$/,
      (event) => {
        const isOfWill = event.data.ground === 'voluntary' || event.data.confirmed === true;
        if (!isOfWill) return true;
        const asked = earlier(run, event, 'measure.termination-requested', isFor(event));
        return asked.some(
          ({ data }) =>
            data.form === 'written' &&
            asked.some(
              (each) => each.data.informedStatement === true || each.data.riskOngoing === false,
            ),
        );
      },
      'Terminó por voluntad sin solicitud escrita e informada',
    ) ??
    unless(
      run,
      'measure.terminated',
      (event) =>
        event.data.ground !== 'voluntary' ||
        earlier(run, event, 'measure.termination-confirmed', isFor(event)).length > 0 ||
        decisionOf(run, event) !== undefined,
      'Terminó por voluntad sin que la Junta lo confirmara',
    ),
  S7: (run) =>
    unless(
      run,
      'measure.terminated',
      (event) => {
        if (event.data.ground !== 'risk-reduced') return true;
        const decision = decisionOf(run, event);
        if (decision === undefined) return false;
        const proposal = earlier(
          run,
          decision,
          'measure.review-proposal-submitted',
          ({ actor, data }) => actor.organ === 'UER' && data.proposal === 'terminate',
        ).at(-1);
        const studied = [
          ...earlier(run, decision, 'risk-study.updated'),
          ...earlier(run, decision, 'risk-study.completed', isUpdate),
        ].some(({ actor }) => actor.organ === 'UER');
        return proposal !== undefined && studied && hasTwoThirds(run, decision);
      },
      'Terminó por riesgo disminuido sin estudio, propuesta o dos terceras partes',
    ),
  S8: (run) =>
    unless(
      run,
      'measure.withdrawn',
      (event) => {
        const own = ofMeasure(event.refs.measure);
        const misuses = earlier(run, event, 'measure.misuse-detected', own);
        const warned = earlier(run, event, 'measure.misuse-warned', isFor(event)).filter(
          ({ actor }) => actor.organ === 'UER',
        );
        const heard = earlier(run, event, 'measure.misuse-hearing', isFor(event));
        return (
          heard.length > 0 &&
          warned.some((warning) => misuses.some(({ from }) => from > warning.from)) &&
          misuses.length > 1
        );
      },
      'Se retiró sin apercibimiento, audiencia y reincidencia',
    ),
  S11: (run) =>
    unless(
      run,
      'measure.reduced',
      (event) => {
        const studies = run.history
          .slice(0, run.history.indexOf(event))
          .filter(({ type }) => /^risk-study\.(updated|completed)$/.test(type))
          .sort((first, second) => first.to - second.to);
        const levels = studies.map(levelOf);
        const last = levels.at(-1) ?? -1;
        const before = levels.at(-2) ?? LEVELS.length;
        return last >= 0 && last < before;
      },
      'Se redujo una medida sin que el riesgo bajara',
    ),
  S16: (run) => {
    const asOf = run.history.at(-1)?.to ?? 0;
    const filed = run.history.findLast(
      ({ type, data }) => type === 'application.received' && data.filedBy === 'third-party',
    );
    const isFounded = run.history.some(
      ({ type, actor, data }) =>
        (type === 'application.grave-cause-recorded' && data.kind === 'prevents-own-filing') ||
        (type === 'consent.given' && actor.organ === 'BEN'),
    );
    const isTold =
      filed === undefined ||
      isFounded ||
      judgements(run.history, asOf).some(
        ({ compiled, occurrence, verdict }) =>
          compiled.rule.id.endsWith('art-054/third-party-for-grave-cause') &&
          occurrence.event.id === filed.id &&
          verdict !== 'compliant',
      );
    if (!isTold) return 'Pidió un tercero sin causa ni consentimiento, y nadie lo advierte';
    return unless(
      run,
      /^consent\./,
      (event, { before, after }) =>
        (event.actor.organ === 'PET' || isPerson(event) || !isOfTheCase(event)) &&
        [...before].every((measure) => after.has(measure)),
      'Consintió quien no es la persona, o la falta de consentimiento quitó una medida',
    );
  },
};
