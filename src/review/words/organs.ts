import { type BilingualText, ownValue } from '../../core/index';
import type { Organ } from '../../events/index';

const alike = (name: string): BilingualText => ({ es: name, en: name });

/** Short names of the organs and persons that act; the codes are those of the contract. */
export const ORGAN_NAMES: Readonly<Record<Organ, BilingualText>> = {
  JG: alike('Junta de Gobierno'),
  'JG-P': { es: 'Presidencia de la Junta', en: 'Chair of the Junta' },
  'JG-M': { es: 'Integrantes de la Junta', en: 'Members of the Junta' },
  SE: alike('Secretaría Ejecutiva'),
  CC: alike('Consejo Consultivo'),
  'CC-P': { es: 'Presidencia del Consejo', en: 'Chair of the Consejo' },
  'CC-M': { es: 'Integrantes del Consejo', en: 'Members of the Consejo' },
  CEN: alike('Coordinación Ejecutiva'),
  'CEN-T': { es: 'Titular de la Coordinación', en: 'Head of the Coordinación' },
  URCRR: alike('Unidad de Recepción de Casos'),
  'URCRR-T': { es: 'Titular de Recepción de Casos', en: 'Head of Recepción de Casos' },
  UER: alike('Unidad de Evaluación de Riesgos'),
  UPSA: alike('Unidad de Prevención'),
  UA: { es: 'Unidad auxiliar', en: 'Auxiliary unit' },
  'UA-T': { es: 'Titular de unidad auxiliar', en: 'Head of an auxiliary unit' },
  SEGOB: alike('SEGOB'),
  SSP: alike('SSP'),
  PGR: alike('PGR'),
  SRE: alike('SRE'),
  CNDH: alike('CNDH'),
  'AUT-FED': { es: 'Autoridad federal', en: 'Federal authority' },
  'ENT-FED': { es: 'Entidad federativa', en: 'Federative entity' },
  FED: { es: 'Federación', en: 'Federation' },
  'AUT-IMPL': { es: 'Autoridad ejecutora', en: 'Implementing authority' },
  'AUT-MEC': { es: 'Autoridad del Mecanismo', en: 'Authority of the Mecanismo' },
  SP: { es: 'Persona servidora pública', en: 'Public servant' },
  BEN: { es: 'Persona beneficiaria', en: 'Beneficiary' },
  PET: { es: 'Persona peticionaria', en: 'Petitioner' },
  BP: { es: 'Persona beneficiaria o peticionaria', en: 'Beneficiary or petitioner' },
  'INV-P': { es: 'Invitado permanente', en: 'Permanent invitee' },
  'INV-NP': { es: 'Invitado no permanente', en: 'Non-permanent invitee' },
  'EVAL-IND': { es: 'Evaluación independiente', en: 'Independent assessor' },
  MEC: alike('Mecanismo'),
  ANY: { es: 'Cualquiera', en: 'Anyone' },
};

/** What a code of an organ is called; a code of another order stands for itself. */
export function organName(code: string): BilingualText {
  return Object.hasOwn(ORGAN_NAMES, code) ? ORGAN_NAMES[code as Organ] : alike(code);
}

/** Who owes what a finding or a duty is about, as its legal order calls that organ. */
export const ownerName = ({
  responsible,
  responsibleName,
}: {
  readonly responsible?: string;
  readonly responsibleName?: BilingualText;
}): BilingualText | undefined =>
  responsibleName ?? (responsible === undefined ? undefined : organName(responsible));

/** Codes that the one after them already covers. */
const WIDER: Readonly<Record<string, string>> = { BEN: 'BP', PET: 'BP' };

/** Who may do an act, each named once: `BP` is the beneficiary and the petitioner. */
export function actorNames(codes: readonly string[]): readonly BilingualText[] {
  return codes.filter((code) => !codes.includes(ownValue(WIDER, code) ?? '')).map(organName);
}
