import { article } from '../procedure/meta';
import type { Breach, Invariant, Proof, Step } from './invariant';
import {
  breach,
  governing,
  isClosed,
  isProtective,
  leavingProtection,
  NOT_CERTAIN,
  opensDuty,
  rulesAsked,
  stepsOf,
  stillTaken,
  takenInSpiteOf,
} from './steps';
import { byWay } from './ways-out';

const APPLY = 'application.received';

/** Only death closes a file for good: its configurations are entered by that act alone. */
const isOfDeath = ({ moves }: Step['part'], at: number) => {
  const into = moves.filter(({ from, to }) => to === at && from !== at);
  return into.length > 0 && into.every(({ signal }) => signal.act.type === 'case.person-deceased');
};

function mayAlwaysApplyAgain(proof: Proof): readonly Breach[] {
  const applications = stepsOf(proof, APPLY);
  const begins = applications.some(
    ({ part, move }) =>
      move.from === 0 && part.mode === 'drive' && move.signal.failing.laws.size === 0,
  );
  const refused = applications.filter((step) =>
    rulesAsked(step).some((rule) => !stillTaken(step, { [rule]: 'broken' })),
  );
  const shut = governing(proof, APPLY).flatMap(({ parts }) =>
    parts
      .filter(({ moves }) => moves.some(({ signal }) => signal.act.type === APPLY))
      .flatMap((part) =>
        part.configurations
          .filter(({ at }) => isClosed(part, at) && !isOfDeath(part, at))
          .filter(({ at }) =>
            part.moves.every(({ from, signal }) => from !== at || signal.act.type !== APPLY),
          )
          .map(({ key }) => ({
            machine: part.machine.id,
            says: `En «${key}» no se recibe una nueva solicitud.`,
          })),
      ),
  );
  return [
    ...(begins ? [] : [{ says: 'Ninguna máquina recibe una solicitud al comenzar.' }]),
    ...refused.map((step) => breach('Una regla impide recibir una nueva solicitud.', step)),
    ...shut,
  ];
}

const AGREED = 'reglamento/art-104/with-the-persons-agreement';
const SHORT_NOTICE = 'reglamento/art-104/five-business-days-notice';
const BACK = ['measure.return-announced', 'measure.resumed'];

function travelNeedsNoJunta(proof: Proof): readonly Breach[] {
  const suspended = byWay(leavingProtection(proof), 'suspended-by-person');
  const away = new Map(suspended.map((step) => [`${step.part.path} ${step.move.to}`, step]));
  return [
    ...takenInSpiteOf(
      suspended,
      [AGREED],
      NOT_CERTAIN,
      'La medida se suspende por viaje sin que conste que la persona lo pidió.',
    ),
    ...stepsOf(proof)
      .filter((step) => rulesAsked(step).includes(SHORT_NOTICE))
      .map((step) => breach('Un aviso con poca anticipación impide un acto.', step)),
    ...[...away.values()].flatMap((step) => {
      const next = step.part.moves.filter(({ from }) => from === step.move.to);
      const back = next.filter(
        ({ from, to, signal, taken }) =>
          signal.act.type === BACK[0] &&
          isProtective(step.part, to) &&
          isFree({ part: step.part, move: { from, to, signal, taken } }),
      );
      const byJunta = next.filter(({ signal }) => signal.act.type.startsWith('junta.'));
      return [
        ...(back.length > 0
          ? []
          : [breach('El aviso de regreso no devuelve la medida a la persona.', step)]),
        ...byJunta.map((move) =>
          breach('La Junta interviene en el regreso de un viaje.', { part: step.part, move }),
        ),
      ];
    }),
  ];
}

const FILE_SENT = 'reglamento/art-088/file-sent-to-risk-unit';

function urgentOpensOrdinary(proof: Proof): readonly Breach[] {
  const issued = stepsOf(proof, 'urgent-measures.issued');
  const isOwed = issued.some(({ part, move }) => opensDuty(part, move.to, FILE_SENT));
  const owed = issued.filter(({ part, move }) => opensDuty(part, move.to, FILE_SENT));
  const forwarded = (step: Step) =>
    step.part.moves.filter(({ from }) => from === step.move.to && from !== step.move.from);
  const begins = stepsOf(proof, 'case.forwarded-to-uer').some(
    ({ part, move }) =>
      move.from === 0 &&
      move.to !== 0 &&
      /^ordinary/.test(part.machine.id) &&
      isFree({ part, move }),
  );
  return [
    ...(isOwed ? [] : [{ says: 'Emitir medidas urgentes no obliga a remitir el expediente.' }]),
    ...(begins ? [] : [{ says: 'Remitir el expediente no abre el procedimiento ordinario.' }]),
    ...owed.flatMap((step) =>
      forwarded(step)
        .filter(
          ({ to, from, signal }) => to !== from && signal.act.type !== 'case.forwarded-to-uer',
        )
        .map((move) =>
          breach('El expediente deja de estar pendiente de remisión sin remitirse.', {
            part: step.part,
            move,
          }),
        ),
    ),
  ];
}

const isFree = (step: Step) => rulesAsked(step).length === 0;

/** What follows an end, a journey or urgent measures (Reglamento 88, 101, 104). */
export const AFTERWARDS: readonly Invariant[] = [
  {
    id: 'S9',
    title: 'Después de cualquier cierre se recibe una nueva solicitud.',
    citations: [article('101', 4)],
    about: ['application'],
    check: mayAlwaysApplyAgain,
  },
  {
    id: 'S10',
    title: 'La suspensión por viaje la pide la persona, y su regreso la deshace sin la Junta.',
    citations: [article('104')],
    check: travelNeedsNoJunta,
  },
  {
    id: 'S14',
    title: 'A las medidas urgentes les sigue siempre el procedimiento ordinario.',
    citations: [article('88')],
    about: ['extraordinary-procedure', 'ordinary-procedure'],
    check: urgentOpensOrdinary,
  },
];
