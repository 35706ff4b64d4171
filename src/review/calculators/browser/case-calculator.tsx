import { useMemo, useRef, useState } from 'preact/hooks';
import { formatInstant, formatPlainDate } from '../../../core/index';
import type { ProtocolEvent } from '../../../events/index';
import { MACHINES, statesOf } from '../../../machines/index';
import { federal } from '../../../rules/index';
import { beginWalk, type CaseWalk, takeAct } from '../procedure/case-walk';
import { type FindingView, newFindings } from '../procedure/new-findings';
import { type RefusalView, refusalWords, walkView } from '../procedure/walk-view';
import { askedMoment } from '../term/term-question';
import { ActForm } from './act-form';
import { ActLists } from './act-lists';
import { LogView } from './log-view';
import { NewFindings } from './new-findings';
import { OtherFact } from './other-fact';
import { RefusalNote } from './refusal-note';
import { WalkStatus } from './walk-status';

/** What came of the last act, for the live region. */
interface Notice {
  readonly text: string;
  readonly refusal?: RefusalView;
  readonly findings?: readonly FindingView[];
}

const HOUR_MS = 3_600_000;
/** The page has no clock: a made-up case begins on a made-up morning. */
const FIRST = { date: '2026-01-05', time: '09:00' };

/** A procedure step by step: where it stands, what is lawful now, and what is not, with its article. */
export function CaseCalculator() {
  const profile = federal();
  const { zone } = profile.calendars;
  const [walk, setWalk] = useState<CaseWalk>(() => beginWalk(firstMachine()));
  const [clock, setClock] = useState(FIRST);
  const [draft, setDraft] = useState<ProtocolEvent>();
  const [notice, setNotice] = useState<Notice>({ text: '' });
  const heading = useRef<HTMLHeadingElement>(null);

  const moment = askedMoment({ ...clock, repeated: 'first' }, zone);
  const at =
    moment.kind === 'instant'
      ? formatInstant(moment.epochMs, zone.offsetAt(moment.epochMs))
      : undefined;
  const view = useMemo(
    () => (at === undefined ? undefined : walkView(walk, at, profile)),
    [walk, at],
  );

  const setDate = (date: string) => setClock((last) => ({ ...last, date }));
  const setTime = (time: string) => setClock((last) => ({ ...last, time }));
  const restart = (next: CaseWalk, text: string) => {
    setWalk(next);
    setDraft(undefined);
    setNotice({ text });
  };
  const act = (event: ProtocolEvent) => {
    const { walk: next, taken } = takeAct(walk, event);
    if (taken.refusal !== undefined) {
      setNotice({ text: 'El acto no se hizo.', refusal: refusalWords(taken.refusal, event.type) });
      return;
    }
    setWalk(next);
    setDraft(undefined);
    setNotice({
      text: `Hecho. Deberes que nacen: ${taken.opened.length}; que se cumplen o terminan: ${taken.closed.length}.`,
      findings: newFindings(next, profile),
    });
    if (moment.kind === 'instant') setClock(clockAt(moment.epochMs + HOUR_MS));
    heading.current?.focus();
  };
  const clockAt = (epochMs: number): typeof FIRST => {
    if (!zone.covers(epochMs)) return clock;
    const day = zone.dayOf(epochMs);
    const time = formatInstant(epochMs, zone.offsetAt(epochMs)).slice(11, 16);
    return { date: formatPlainDate(day), time };
  };

  return (
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          Procedimiento
          <select
            name="procedimiento"
            value={walk.machine.id}
            onChange={({ currentTarget: { value } }) => {
              const machine = MACHINES.find(({ id }) => id === value);
              if (machine !== undefined) restart(beginWalk(machine), 'Procedimiento nuevo.');
            }}
          >
            {MACHINES.map((machine) => (
              <option key={machine.id} value={machine.id}>
                {statesOf(machine)[0]?.description ?? machine.id}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>
            Momento del próximo acto (hora del centro; avanza una hora tras cada acto)
          </legend>
          <div class="calc-pair">
            <label>
              Fecha
              <input
                type="date"
                value={clock.date}
                onInput={(event) => setDate(event.currentTarget.value)}
              />
            </label>
            <label>
              Hora (24 h)
              <input
                type="time"
                value={clock.time}
                onInput={(event) => setTime(event.currentTarget.value)}
              />
            </label>
          </div>
        </fieldset>
      </form>
      <div class="calc-buttons">
        <button
          type="button"
          class="outline"
          disabled={walk.before === undefined}
          onClick={() => walk.before && restart(walk.before, 'Se deshizo el último acto.')}
        >
          Un paso atrás
        </button>
        <button
          type="button"
          class="outline"
          disabled={walk.log.length === 0}
          onClick={() => restart(beginWalk(walk.machine), 'Se empieza de nuevo.')}
        >
          Empezar de nuevo
        </button>
      </div>
      <h3 tabIndex={-1} ref={heading}>
        Dónde está
      </h3>
      {view === undefined || at === undefined ? (
        <p class="calc-answer calc-answer-refused">
          Escriba una fecha y una hora que existan y que cubran los calendarios.
        </p>
      ) : (
        <>
          <WalkStatus view={view} />
          <div role="status" class={notice.refusal === undefined ? '' : 'calc-answer'}>
            {notice.text !== '' && <p>{notice.text}</p>}
            {notice.refusal !== undefined && <RefusalNote refusal={notice.refusal} />}
            {notice.findings !== undefined && <NewFindings findings={notice.findings} />}
          </div>
          {draft !== undefined && (
            <ActForm
              key={`${draft.type} ${walk.log.length}`}
              draft={{ ...draft, occurredAt: at }}
              act={act}
              cancel={() => setDraft(undefined)}
            />
          )}
          <ActLists view={view} act={act} write={setDraft} />
          <OtherFact walk={walk} at={at} write={setDraft} />
        </>
      )}
      <LogView log={walk.log} />
    </>
  );
}

/** A case begins where the Reglamento does: with the reception of an application. */
function firstMachine(): (typeof MACHINES)[number] {
  return MACHINES[0] as (typeof MACHINES)[number];
}
