import { article } from '../procedure/meta';
import { endsAdmitted } from './grounds';
import type { Breach, Invariant, Proof, Step } from './invariant';
import { NO_GAP, UNTIL_DECIDED } from './rule-ids';
import {
  breach,
  isProtective,
  leavingProtection,
  NOT_CERTAIN,
  reachedWithout,
  rulesAsked,
  said,
  stepsOf,
  takenInSpiteOf,
  typeOf,
} from './steps';
import { byWay, wayOut } from './ways-out';

/** Acts that the will of the person or death explains are not the Junta's to wait for (62). */
const urgentOnes = (steps: readonly Step[]) =>
  byWay(steps, 'risk-reduced', 'misuse', 'suspended-by-junta', 'succeeded').filter(
    ({ move }) => move.signal.act.facts.urgent !== false,
  );

const untilTheJuntaDecides = (proof: Proof): readonly Breach[] =>
  takenInSpiteOf(
    urgentOnes(leavingProtection(proof)),
    [UNTIL_DECIDED],
    NOT_CERTAIN,
    'Una medida urgente deja de proteger sin que la Junta haya decidido.',
  );

const REPLACING = /^measure\.(granted|continued|modified|extended|reduced|resumed)$/;

function withoutAGap(proof: Proof): readonly Breach[] {
  const leaving = leavingProtection(proof);
  return [
    ...leaving
      .filter((step) => REPLACING.test(typeOf(step)))
      .map((step) => breach('Un cambio de la medida deja a la persona sin ninguna.', step)),
    ...takenInSpiteOf(
      byWay(leaving, 'succeeded'),
      [NO_GAP],
      NOT_CERTAIN,
      'La medida urgente cesa antes de que funcione la que la sustituye.',
    ),
  ];
}

/** What the Junta decides, or what is proven, before a measure may lapse (62). */
const ANSWERS = ['junta.decision-adopted', 'measure.unnecessary-proven'];

function noDurationEnds(proof: Proof): readonly Breach[] {
  const says = 'El vencimiento de una duración quita la medida.';
  return [
    ...leavingProtection(proof)
      .filter((step) => {
        if (typeOf(step) === 'measure.terminated') return wayOut(step) === undefined;
        return (
          typeOf(step) === 'measure.lapsed' &&
          reachedWithout(step.part, ANSWERS).has(step.move.from)
        );
      })
      .map((step) => breach(says, step)),
    ...endsAdmitted(proof, ['expiry'], says),
  ];
}

const ADVERSE_KINDS = ['deny', 'reduce', 'suspend', 'terminate', 'withdraw', 'confirm-voluntary'];
const ADVERSE_TYPES = [
  'application.not-admitted',
  'measure.denied',
  'measure.reduced',
  'measure.suspended',
  'measure.terminated',
  'measure.withdrawn',
  'urgent-measures.denied',
];

/** Whether an act ends, reduces, suspends or denies protection. */
const isAdverse = (step: Step) =>
  ADVERSE_TYPES.includes(typeOf(step)) ||
  (typeOf(step) === 'measure.termination-confirmed' && said(step, 'confirmed') === true) ||
  (typeOf(step) === 'junta.decision-adopted' && ADVERSE_KINDS.includes(`${said(step, 'kind')}`));

function doubtKeepsMeasures(proof: Proof): readonly Breach[] {
  const steps = [...leavingProtection(proof), ...stepsOf(proof).filter(isAdverse)];
  return [...new Map(steps.map((step) => [step.move, step])).values()].flatMap((step) =>
    takenInSpiteOf(
      [step],
      rulesAsked(step),
      ['doubtful'],
      'Un registro que deja en duda una regla basta para terminar, reducir, suspender o negar.',
    ),
  );
}

function noiseRemovesNothing(proof: Proof): readonly Breach[] {
  return leavingProtection(proof).flatMap((step) => {
    const { standing, names, facts } = step.move.signal.act;
    const isOwn = standing === 'about' || standing === 'correction';
    const isNamed = Object.values(names).includes(true);
    if (wayOut(step) === undefined) {
      return [breach('Un acto que no es causa legal de terminación quita la medida.', step)];
    }
    if (!isOwn || !isNamed) return [breach('Un acto que no nombra la medida la quita.', step)];
    return facts.late === true
      ? [breach('Un acto fechado antes de la medida la quita.', step)]
      : [];
  });
}

const OF_A_COMPLAINT =
  /^(inconformidad|complaint|independent-study|authority|protection|amparo)\.|^consejo\.inconformidad-/;

const complaintsChangeNothing = (proof: Proof): readonly Breach[] =>
  stepsOf(proof)
    .filter((step) => OF_A_COMPLAINT.test(typeOf(step)))
    .filter(({ part, move }) => isProtective(part, move.from) !== isProtective(part, move.to))
    .map((step) => breach('El trámite de una inconformidad cambia por sí mismo la medida.', step));

/** What keeps a measure in force (Reglamento 61, 62, 98, 102, 109, 110). */
export const PROTECTION: readonly Invariant[] = [
  {
    id: 'S1',
    title: 'La medida urgente sigue hasta que la Junta decide o se acredita que sobra.',
    citations: [article('62')],
    check: untilTheJuntaDecides,
  },
  {
    id: 'S2',
    title: 'Entre una medida y la que la sustituye no hay un instante sin ninguna.',
    citations: [article('62', 2)],
    check: withoutAGap,
  },
  {
    id: 'S3',
    title: 'El vencimiento de la duración de una medida no la quita.',
    citations: [article('62'), article('100')],
    check: noDurationEnds,
  },
  {
    id: 'S4',
    title: 'La duda nunca termina, reduce, suspende ni niega la protección.',
    citations: [article('61'), article('102', 4)],
    check: doubtKeepsMeasures,
  },
  {
    id: 'S13',
    title: 'Ningún acto desconocido, tardío o de otro asunto quita una medida.',
    citations: [article('62'), article('100')],
    check: noiseRemovesNothing,
  },
  {
    id: 'S15',
    title: 'Una inconformidad en trámite no cambia por sí misma ninguna medida.',
    citations: [article('109'), article('110')],
    check: complaintsChangeNothing,
  },
];
