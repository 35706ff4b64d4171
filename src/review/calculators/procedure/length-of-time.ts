/** Units in which a person says how long something lasts, by their letter in ISO 8601. */
export const LENGTH_UNITS = {
  D: 'días',
  W: 'semanas',
  M: 'meses',
  Y: 'años',
} as const;

export type LengthUnit = keyof typeof LENGTH_UNITS;

export const isLengthUnit = (text: string): text is LengthUnit => Object.hasOwn(LENGTH_UNITS, text);

export interface LengthOfTime {
  readonly number: number;
  readonly unit: LengthUnit;
}

/** `P3M` as three months; `undefined` for what is not a whole number of one unit. */
export function readLength(text: string): LengthOfTime | undefined {
  const [, number, unit = ''] = /^P(\d+)([A-Z])$/.exec(text) ?? [];
  return number !== undefined && isLengthUnit(unit) ? { number: Number(number), unit } : undefined;
}

export const writeLength = ({ number, unit }: LengthOfTime): string => `P${number}${unit}`;
