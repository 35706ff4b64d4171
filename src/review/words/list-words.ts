import { ownValue } from '../../core/index';
import { FLAGS } from './payload-flags';
import { valueWords } from './payload-words';

const CIVIL_SOCIETY = 'organizaciones de la sociedad civil';

/** The elements of the closed lists of a payload, and the parts of its groups, by their keys. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  missing: {
    identification: 'datos de identificación',
    facts: 'los hechos',
    place: 'el lugar',
    activity: 'la actividad de la persona',
    urgencyReasons: 'las razones de la urgencia',
    otherMechanism: 'si hay protección de otro mecanismo',
    signature: 'la firma',
    writing: 'el escrito',
    grievances: 'los agravios',
    evidence: 'las pruebas',
    other: 'otra cosa',
  },
  powers: {
    'attend-session': 'asistir a la sesión',
    'receive-notices': 'recibir notificaciones',
    'request-review': 'pedir la revisión',
    'file-inconformidad': 'presentar inconformidades',
    suspend: 'pedir la suspensión',
    reduce: 'pedir la disminución',
    terminate: 'pedir la terminación',
    other: 'otras',
  },
  consulted: {
    journalists: 'periodistas',
    defenders: 'personas defensoras',
    'competent-bodies': 'instancias competentes',
    council: 'el Consejo Consultivo',
    cso: CIVIL_SOCIETY,
    academia: 'la academia',
    other: 'otras',
  },
  channels: {
    academia: 'la academia',
    media: 'medios de comunicación',
    cso: CIVIL_SOCIETY,
    portal: 'portal en internet',
    print: 'medios impresos',
    electronic: 'medios electrónicos',
    authorities: 'autoridades',
    other: 'otros',
  },
  unavailable: {
    urcrr: 'titular de Recepción de Casos',
    uer: 'titular de Evaluación de Riesgos',
    upsa: 'titular de Prevención',
  },
  considered: {
    background: 'los antecedentes',
    facts: 'los hechos',
    place: 'el lugar',
    activity: 'la actividad',
    context: 'el contexto',
  },
  principles: {
    suitability: 'idoneidad',
    relevance: 'pertinencia',
    efficacy: 'eficacia',
    timeliness: 'oportunidad',
  },
  includes: {
    protection: 'medidas de protección',
    prevention: 'medidas de prevención',
    preventive: 'medidas preventivas',
  },
  criteria: { I: 'fracción I', II: 'fracción II', III: 'fracción III', IV: 'fracción IV' },
  clauses: {
    executeMeasures: 'ejecutar las medidas',
    monitorMeasures: 'dar seguimiento a las medidas',
    auxiliaryUnit: 'unidad auxiliar',
  },
};

/** What an element of a list, or a part of a group, is called in Spanish. */
export function listWords(key: string, element: string): string {
  const words = ownValue(ELEMENTS, key);
  return (
    (words && ownValue(words, element)) ??
    ownValue(FLAGS, element)?.[0] ??
    valueWords(key, element, 'es')
  );
}
