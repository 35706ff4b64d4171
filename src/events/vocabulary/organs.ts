import * as z from 'zod';

/**
 * Codes of the bodies and persons that act in the procedures of the Mechanism. `JG` is the Junta
 * de Gobierno, `CEN` the Coordinación Ejecutiva Nacional, `CC` the Consejo Consultivo; `-P`, `-T`
 * and `-M` are a president, a head and a member; `BEN`, `PET` and `BP` are the beneficiary, the
 * petitioner and either. The broad codes (`AUT-MEC`, `ANY`, …) stand for their members.
 */
export const ORGANS = [
  'JG',
  'JG-P',
  'JG-M',
  'SE',
  'CC',
  'CC-P',
  'CC-M',
  'CEN',
  'CEN-T',
  'URCRR',
  'URCRR-T',
  'UER',
  'UPSA',
  'UA',
  'UA-T',
  'SEGOB',
  'SSP',
  'PGR',
  'SRE',
  'CNDH',
  'AUT-FED',
  'ENT-FED',
  'FED',
  'AUT-IMPL',
  'AUT-MEC',
  'SP',
  'BEN',
  'PET',
  'BP',
  'INV-P',
  'INV-NP',
  'EVAL-IND',
  'MEC',
  'ANY',
] as const;

/** One code of `ORGANS`. */
export type Organ = (typeof ORGANS)[number];

export const organ = z.enum(ORGANS);
