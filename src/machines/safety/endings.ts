import { article } from '../procedure/meta';
import { endsAdmitted, UNLAWFUL_GROUNDS } from './grounds';
import type { Breach, Invariant, Proof } from './invariant';
import { LAWFUL_END, MAJORITY, MISUSE, QUORUM, RISK_REDUCED, VOLUNTARY } from './rule-ids';
import {
  breach,
  governedSteps,
  leavingProtection,
  NOT_CERTAIN,
  opensDuty,
  stepsOf,
  takenInSpiteOf,
  typeOf,
} from './steps';
import { byWay, wayOut } from './ways-out';

const CONFIRMED_AT_NEXT_SESSION = 'reglamento/art-101/confirmed-at-the-next-session';

function oneGround(proof: Proof): readonly Breach[] {
  const leaving = leavingProtection(proof);
  return [
    ...leaving
      .filter((step) => wayOut(step) === undefined)
      .map((step) => breach('La medida termina por una causa que la ley no prevé.', step)),
    ...takenInSpiteOf(
      leaving.filter((step) => typeOf(step) === 'measure.terminated'),
      LAWFUL_END,
      NOT_CERTAIN,
      'La medida termina sin causa legal o sin que lo decida la Junta.',
    ),
    ...endsAdmitted(
      proof,
      UNLAWFUL_GROUNDS,
      'Se admite que una medida termine por una causa que la ley no enumera.',
    ),
  ];
}

function atThePersonsRequest(proof: Proof): readonly Breach[] {
  const requests = stepsOf(proof, 'measure.termination-requested');
  const isConfirmedNext = requests.some(({ part, move }) =>
    opensDuty(part, move.to, CONFIRMED_AT_NEXT_SESSION),
  );
  const leaving = leavingProtection(proof);
  return [
    ...takenInSpiteOf(
      byWay(leaving, 'voluntary'),
      [...VOLUNTARY, QUORUM, MAJORITY],
      NOT_CERTAIN,
      'La medida termina como voluntaria sin todo lo que pide la voluntad de la persona.',
    ),
    ...leaving
      .filter((step) => typeOf(step) === 'measure.termination-requested')
      .map((step) => breach('La sola solicitud termina la medida.', step)),
    ...(requests.length > 0 && !isConfirmedNext
      ? [{ says: 'Nada obliga a la Junta a confirmar la solicitud en su siguiente sesión.' }]
      : []),
  ];
}

const riskReduced = (proof: Proof): readonly Breach[] =>
  takenInSpiteOf(
    byWay(leavingProtection(proof), 'risk-reduced'),
    [...RISK_REDUCED, QUORUM],
    NOT_CERTAIN,
    'La medida termina por riesgo disminuido sin todos los pasos que la ley pide.',
  );

function repeatedMisuse(proof: Proof): readonly Breach[] {
  const leaving = leavingProtection(proof);
  return [
    ...takenInSpiteOf(
      byWay(leaving, 'misuse'),
      [...MISUSE, QUORUM, MAJORITY],
      NOT_CERTAIN,
      'La medida se retira sin apercibimiento, audiencia o reincidencia.',
    ),
    ...leaving
      .filter((step) => typeOf(step).startsWith('measure.misuse-'))
      .map((step) => breach('Un uso indebido quita la medida por sí solo.', step)),
  ];
}

const RISK_FELL = 'reglamento/art-098/no-reduction-unless-the-risk-fell';

const noReductionWhileAtRisk = (proof: Proof): readonly Breach[] =>
  takenInSpiteOf(
    governedSteps(proof, 'measure.reduced'),
    [RISK_FELL],
    NOT_CERTAIN,
    'La medida se reduce aunque no conste que el riesgo bajó.',
  );

const fromAnotherMechanism = (proof: Proof): readonly Breach[] =>
  leavingProtection(proof)
    .filter((step) => /^application\.|^organ\.|^regulation\./.test(typeOf(step)))
    .map((step) =>
      breach('El cambio de mecanismo deja un momento sin la medida anterior ni la nueva.', step),
    );

/** How a measure ends, is suspended or narrowed (Reglamento 98, 100-104, T3). */
export const ENDINGS: readonly Invariant[] = [
  {
    id: 'S5',
    title: 'Toda terminación tiene una, y sólo una, causa de las que la ley enumera.',
    citations: [article('100')],
    check: oneGround,
  },
  {
    id: 'S6',
    title: 'A solicitud de la persona: por escrito, informada, y confirmada por la Junta.',
    citations: [article('101')],
    about: ['voluntary-termination'],
    check: atThePersonsRequest,
  },
  {
    id: 'S7',
    title: 'Por riesgo disminuido: estudio, propuesta, presencia y dos terceras partes.',
    citations: [article('102')],
    check: riskReduced,
  },
  {
    id: 'S8',
    title: 'Por uso indebido: apercibimiento, audiencia y reincidencia; nunca a la primera.',
    citations: [article('103')],
    check: repeatedMisuse,
  },
  {
    id: 'S11',
    title: 'No se reduce una medida si el riesgo aumentó o se desconoce.',
    citations: [article('98', 4)],
    check: noReductionWhileAtRisk,
  },
  {
    id: 'S12',
    title: 'El cambio desde otro mecanismo no deja un momento sin protección.',
    citations: [article('T3')],
    check: fromAnotherMechanism,
  },
];
