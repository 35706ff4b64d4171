import * as z from 'zod';

/** The auxiliary units of the Coordinación Ejecutiva Nacional, by their organ codes. */
export const UNITS = ['URCRR', 'UER', 'UPSA'] as const;

export const unit = z.enum(UNITS);

/** The same units where the contract writes them in lower case (who substitutes the head). */
export const UNIT_CODES = ['urcrr', 'uer', 'upsa'] as const;

export const unitCode = z.enum(UNIT_CODES);
