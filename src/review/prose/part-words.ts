import { labelOf } from '../words/payload-words';

/** What the keys within a key of a payload name, with their article. */
const PARTS: Readonly<Record<string, string>> = {
  activity: 'la actividad',
  assistanceSkills: 'la capacidad de asistencia',
  auxiliaryUnit: 'la unidad auxiliar',
  background: 'los antecedentes',
  commissioned: 'comisionada',
  context: 'el contexto',
  continuity: 'la continuidad de las agresiones',
  efficacy: 'la eficacia',
  executeMeasures: 'ejecutar las medidas',
  experience: 'la experiencia',
  expert: 'experta',
  facts: 'los hechos',
  generalRisk: 'el riesgo general',
  identification: 'la identificación',
  irreparability: 'lo irreparable del daño',
  measures: 'las medidas',
  monitorMeasures: 'dar seguimiento a las medidas',
  names: 'los nombres',
  otherMechanism: 'el otro mecanismo',
  prevention: 'las medidas de prevención',
  preventive: 'las medidas preventivas',
  protection: 'las medidas de protección',
  publicServant: 'el servicio público',
  relevance: 'la pertinencia',
  specialty: 'la especialidad',
  substitute: 'la suplencia',
  suitability: 'la idoneidad',
  temporalProximity: 'la cercanía en el tiempo',
  threatCycles: 'los ciclos de amenaza',
  timeliness: 'la oportunidad',
  urgencyReasons: 'los motivos de la urgencia',
  vote: 'el voto',
};

/** A key within a key of a payload, in Spanish. */
export const partWords = (key: string): string =>
  Object.hasOwn(PARTS, key) ? (PARTS[key] as string) : labelOf('', key, 'es');
