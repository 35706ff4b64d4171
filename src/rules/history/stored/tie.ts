import { REF_KEYS } from '../../../events/index';

/** One number for a thing, by its own number, under a key, by its place in `REF_KEYS`. */
export const tieOf = (value: number, place: number): number => value * REF_KEYS.length + place;

/** The number of the thing of a tie. */
export const thingOf = (tie: number): number => Math.floor(tie / REF_KEYS.length);
