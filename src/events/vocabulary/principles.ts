import { group } from '../payload';
import { flag } from './values';

/** The principles that a measure has to be weighed by. */
export const principles = group({
  suitability: flag,
  relevance: flag,
  efficacy: flag,
  timeliness: flag,
}).describe('a principle left out was not considered');
