import type { BilingualText } from '../../core/index';

/** Short names of the organs, for the column «A cargo de». The codes are those of the contract. */
export const ORGAN_NAMES: Readonly<Record<string, BilingualText>> = {
  JG: { es: 'Junta de Gobierno', en: 'Junta de Gobierno' },
  'JG-P': { es: 'Presidencia de la Junta', en: 'Chair of the Junta' },
  'JG-M': { es: 'Integrantes de la Junta', en: 'Members of the Junta' },
  SE: { es: 'Secretaría Ejecutiva', en: 'Secretaría Ejecutiva' },
  CC: { es: 'Consejo Consultivo', en: 'Consejo Consultivo' },
  CEN: { es: 'Coordinación Ejecutiva', en: 'Coordinación Ejecutiva' },
  'CEN-T': { es: 'Titular de la Coordinación', en: 'Head of the Coordinación' },
  URCRR: { es: 'Unidad de Recepción de Casos', en: 'Unidad de Recepción de Casos' },
  'URCRR-T': { es: 'Titular de Recepción de Casos', en: 'Head of Recepción de Casos' },
  UER: { es: 'Unidad de Evaluación de Riesgos', en: 'Unidad de Evaluación de Riesgos' },
  UPSA: { es: 'Unidad de Prevención', en: 'Unidad de Prevención' },
  'AUT-IMPL': { es: 'Autoridad ejecutora', en: 'Implementing authority' },
  'AUT-MEC': { es: 'Autoridad del Mecanismo', en: 'Authority of the Mecanismo' },
  BP: { es: 'Persona beneficiaria o peticionaria', en: 'Beneficiary or petitioner' },
  BEN: { es: 'Persona beneficiaria', en: 'Beneficiary' },
  PET: { es: 'Persona peticionaria', en: 'Petitioner' },
};
