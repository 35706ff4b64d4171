import type { Rule } from '../../../rules/index';

/** What a rule does to those it addresses. */
export const MODALITY_NAMES: Readonly<Record<Rule['modality'], string>> = {
  obligation: 'Obligación',
  prohibition: 'Prohibición',
  permission: 'Permiso',
  power: 'Facultad',
  'validity-condition': 'Condición de validez',
  'soft-obligation': 'Deber de procurar',
  definition: 'Definición',
};

/** What a rule looks at. */
export const KIND_NAMES: Readonly<Record<Rule['kind'], string>> = {
  condition: 'algo debe cumplirse en el acto',
  response: 'un acto debe seguir a otro, dentro de un plazo',
  precedence: 'un acto sólo puede venir después de otro',
};
