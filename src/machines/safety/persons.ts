import { article } from '../procedure/meta';
import type { Breach, Invariant, Proof } from './invariant';
import {
  BROKEN,
  breach,
  governedSteps,
  isProtective,
  opensDuty,
  stepsOf,
  takenInSpiteOf,
  typeOf,
} from './steps';

const CONSENT_FOLLOWS = 'reglamento/art-054/consent-once-the-impediment-ends';
const BY_THE_PERSON = 'reglamento/art-054/consent-by-the-person';

/** Consent, or a grave cause on record in its place; its lack is a finding, never a loss (54, 57). */
function consentOrGraveCause(proof: Proof): readonly Breach[] {
  const agreed = stepsOf(proof, 'measure.agreed');
  const excepted = agreed.filter(({ part, move }) =>
    part.configurations[move.to]?.key.endsWith('.excepted'),
  );
  const steps = stepsOf(proof);
  const isOwed = steps.some(({ part, move }) => opensDuty(part, move.to, CONSENT_FOLLOWS));
  return [
    ...excepted
      .filter(({ move }) => move.signal.act.payload.exceptionRef?.is !== 'another')
      .map((step) => breach('Una causa grave suple el acuerdo sin que conste cuál es.', step)),
    ...takenInSpiteOf(
      governedSteps(proof, 'consent.given'),
      [BY_THE_PERSON],
      BROKEN,
      'El consentimiento lo da alguien que no es la persona.',
    ),
    ...(isOwed
      ? []
      : [{ says: 'Nada obliga a recabar el consentimiento cuando cesa el impedimento.' }]),
    ...steps
      .filter((step) => /^consent\.|^measure\.agreed$/.test(typeOf(step)))
      .filter(({ part, move }) => isProtective(part, move.from) && !isProtective(part, move.to))
      .map((step) => breach('La falta de consentimiento quita una medida por sí sola.', step)),
  ];
}

const CONSULTED = 'reglamento/art-081/agencies-consulted-before-issue';

const consultedBeforeIssue = (proof: Proof): readonly Breach[] =>
  takenInSpiteOf(
    governedSteps(proof, 'urgent-measures.issued').filter(({ part }) =>
      part.machine.id.startsWith('extraordinary'),
    ),
    [CONSULTED],
    BROKEN,
    'Se emiten medidas urgentes sin consultar a las dependencias representadas.',
  );

const NOT_CONSULTED = 'reglamento/art-043/implicated-agency-not-consulted';

const implicatedStayOut = (proof: Proof): readonly Breach[] => {
  const excluded = stepsOf(proof, 'agency.excluded');
  return [
    ...takenInSpiteOf(
      governedSteps(proof, 'agency.consulted'),
      [NOT_CONSULTED],
      BROKEN,
      'Se consulta a la dependencia señalada en los hechos.',
    ),
    ...(excluded.length > 0
      ? []
      : [{ says: 'Ninguna máquina registra la exclusión de una dependencia señalada.' }]),
  ];
};

/** Who takes part in a case, and who does not (Reglamento 43, 54, 57, 81). */
export const PERSONS: readonly Invariant[] = [
  {
    id: 'S16',
    title: 'Hay consentimiento, o causa grave que conste; su falta se señala y no quita la medida.',
    citations: [article('54'), article('57')],
    about: ['application'],
    check: consentOrGraveCause,
  },
  {
    id: 'V11',
    title: 'Las dependencias representadas se consultan antes de emitir medidas urgentes.',
    citations: [article('81')],
    check: consultedBeforeIssue,
  },
  {
    id: 'V12',
    title: 'La dependencia señalada en los hechos no interviene.',
    citations: [article('43', 3)],
    about: ['extraordinary-procedure'],
    check: implicatedStayOut,
  },
];
