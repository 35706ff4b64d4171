/** Ids of the elements of the page that the calculators fill. */
export const CALCULATOR_ROOTS = {
  plazo: 'calculadora-plazo',
  votacion: 'calculadora-votacion',
  caso: 'calculadora-caso',
} as const;
