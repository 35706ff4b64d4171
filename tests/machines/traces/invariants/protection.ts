import { type LogEvent, readLog } from '../../../../src/events/index';
import { step } from '../../../../src/machines/index';
import { judgements } from '../judged';
import { text } from '../story';
import { counted, voteOf } from './counted';
import { type Check, earlier, inForce, isPerson, ofMeasure, type Run, unless } from './run';

const after = (run: Run, by: number) => (run.history.at(-1)?.to ?? 0) + by;

/** An act put before a case at its end, and whether measures that were in force no longer are. */
function takesAway(run: Run, line: Readonly<Record<string, unknown>>): boolean {
  const [event] = readLog([JSON.stringify(line)]).events;
  if (event === undefined) return false;
  const { case: next } = step(run.last, event, { obligations: false });
  const still = inForce(next);
  return [...inForce(run.last)].some((measure) => !still.has(measure));
}

const urgentOnes = ({ history }: Run) =>
  new Set(
    history
      .filter(({ type }) => type === 'urgent-measures.issued')
      .flatMap(({ data }) => (data.measureRefs ?? []) as string[]),
  );

const ENDS =
  /^(measure\.(terminated|withdrawn|termination-confirmed|suspended|lapsed)|case\.person-deceased)$/;

const lost = (before: ReadonlySet<string>, now: ReadonlySet<string>) =>
  [...before].filter((measure) => !now.has(measure));

export const PROTECTION: Readonly<Record<string, Check>> = {
  S1: (run) => {
    const urgent = urgentOnes(run);
    return unless(
      run,
      /./,
      (event, { before, after: now }) =>
        lost(before, now).every(
          (measure) =>
            !urgent.has(measure) ||
            event.type === 'case.person-deceased' ||
            event.data.ground === 'person-request' ||
            run.history
              .slice(0, run.history.indexOf(event) + 1)
              .some(
                ({ type, refs }) =>
                  type === 'junta.decision-adopted' ||
                  (type === 'measure.unnecessary-proven' && refs.measure === measure),
              ),
        ),
      'Una medida urgente dejó de proteger antes de que la Junta decidiera',
    );
  },
  S2: (run) =>
    unless(
      run,
      'measure.lapsed',
      (event, { before, after: now }) =>
        lost(before, now).length === 0 ||
        earlier(run, event, 'measure.unnecessary-proven', ofMeasure(event.refs.measure)).length >
          0 ||
        // The Junta that denies leaves nothing to take its place (62).
        earlier(run, event, 'junta.decision-adopted', ({ data }) => data.kind === 'deny').length >
          0 ||
        earlier(
          run,
          event,
          'measure.implemented',
          (past) =>
            past.refs.measure !== event.refs.measure &&
            past.data.complete === true &&
            past.from >= (earlier(run, event, 'junta.decision-adopted')[0]?.from ?? 0),
        ).length > 0,
      'Una medida cesó sin otra en su lugar',
    ),
  S3: (run) =>
    unless(
      run,
      /./,
      ({ type, data }, { before, after: now }) =>
        lost(before, now).length === 0 ||
        (ENDS.test(type) && !['expiry', 'budget', 'other'].includes(String(data.ground))),
      'Una medida cesó sin un acto que le ponga fin',
    ),
  S4: (run) =>
    unless(
      run,
      'urgent-measures.denied',
      (event) => {
        const assessed = earlier(run, event, 'preliminary.assessed').at(-1);
        return assessed === undefined || assessed.data.doubt === false;
      },
      'Se negó lo urgente en la duda',
    ) ??
    unless(
      run,
      'measure.terminated',
      (event) =>
        event.data.ground !== 'risk-reduced' ||
        earlier(run, event, 'risk-study.updated').at(-1)?.data.evidenceSufficient === true ||
        earlier(run, event, 'risk-study.completed', isUpdate).length > 0,
      'Se terminó una medida sin evidencia suficiente',
    ),
  S9: (run) => {
    const isOver = run.last.actors.some(
      ({ role, snapshot }) =>
        role === 'measure' &&
        /ended|withdrawn|denied/.test(JSON.stringify((snapshot.value as { legal: unknown }).legal)),
    );
    const isDead = run.history.some(({ type }) => type === 'case.person-deceased');
    if (!isOver || isDead) return undefined;
    const [application] = readLog([
      JSON.stringify({
        id: 'again',
        type: 'application.received',
        occurredAt: text(Math.ceil(after(run, 60_000) / 1000)),
        actor: { organ: 'BEN' },
        refs: run.last.id === undefined ? {} : { case: run.last.id },
        data: { form: 'phone', filedBy: 'self', receivedBy: 'URCRR', declaresImminentDanger: true },
      }),
    ]).events;
    return step(run.last, application as LogEvent).outcome === 'applied'
      ? undefined
      : 'No se recibió la nueva solicitud';
  },
  S10: (run) =>
    unless(
      run,
      'measure.suspended',
      (event) =>
        event.data.ground !== 'person-request' ||
        earlier(run, event, 'measure.suspension-requested').length > 0 ||
        earlier(run, event, 'consent.given', isPerson).length > 0,
      'Se suspendió sin que la persona lo pidiera',
    ) ??
    unless(
      run,
      'measure.return-announced',
      ({ refs }, { after: now }) =>
        refs.measure === undefined ||
        now.has(refs.measure) ||
        run.last.actors.some(
          ({ subject, snapshot }) => subject.measure === refs.measure && snapshot.hasTag('closed'),
        ),
      'Avisó su regreso y la medida no volvió',
    ),
  S12: (run) =>
    unless(
      run,
      'application.other-mechanism-waived',
      (_event, { before, after: now }) => lost(before, now).length === 0,
      'Renunciar a otro mecanismo quitó una medida',
    ),
  S13: (run) => {
    const occurredAt = text(Math.ceil(after(run, 60_000) / 1000));
    const measure = [...inForce(run.last)][0];
    if (measure === undefined) return undefined;
    const own = run.last.id;
    const noise = [
      { id: 'n1', type: 'medida.cancelada_v2', occurredAt, refs: { case: own, measure } },
      { id: 'n2', type: 'measure.withdrawn', occurredAt, refs: { case: 'OTRO', measure } },
      { id: 'n3', type: 'measure.change-notified', occurredAt, refs: { case: own, measure } },
      { id: 'n4', type: 'measure.withdrawn', occurredAt, refs: {} },
      {
        id: 'n5',
        type: 'measure.terminated',
        occurredAt: '2012-12-02T00:00:00-06:00',
        refs: { case: own, measure },
        data: { ground: 'voluntary' },
      },
    ];
    return noise.some((line) => takesAway(run, { actor: { organ: 'CEN' }, ...line }))
      ? 'Un acto ajeno o tardío quitó una medida'
      : undefined;
  },
  S14: (run) =>
    unless(
      run,
      'urgent-measures.issued',
      (event) => {
        // It went to the risk unit before or after, or it is still owed there.
        if (run.history.some(({ type }) => type === 'case.forwarded-to-uer')) return true;
        const isOwed = judgements(run.history, after(run, 0)).some(
          ({ compiled, occurrence }) =>
            compiled.rule.id.endsWith('art-088/file-sent-to-risk-unit') &&
            occurrence.event.id === event.id,
        );
        const isDue = run.last.actors.some(
          ({ role, snapshot }) =>
            role === 'extraordinary-procedure' &&
            (snapshot.value as { handover: unknown }).handover === 'due',
        );
        return isOwed && (isDue || isOver(run, event));
      },
      'Tras las medidas urgentes no se debe el expediente a la unidad de riesgos',
    ),
  S15: (run) =>
    unless(
      run,
      /^inconformidad\./,
      (_event, { before, after: now }) => lost(before, now).length === 0,
      'Una inconformidad quitó una medida',
    ),
};

const CLOSING =
  /^(application\.(withdrawn|not-admitted|received)|case\.(person-deceased|new-incident)|junta\.decision-adopted)$/;

/** Since an act the file was closed, or began anew. */
const isOver = ({ history }: Run, event: LogEvent) =>
  history.slice(history.indexOf(event) + 1).some(({ type }) => CLOSING.test(type));

const isUpdate = ({ data }: LogEvent) => data.reason === 'update' || data.reason === 'review';

export const hasTwoThirds = (run: Run, decision: LogEvent | undefined): boolean => {
  const vote = voteOf(run, decision);
  const tally = vote === undefined ? undefined : counted(run, vote);
  return tally !== undefined && 3 * tally.inFavour >= 2 * tally.present;
};
export { isUpdate };
