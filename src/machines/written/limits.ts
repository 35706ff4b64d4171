/** Values of a file, objects and lists counted; the largest of the federal procedures has a sixth. */
export const MOST_VALUES = 60_000;
/** Objects and lists around a value. */
export const MOST_NESTING = 64;
/** States of a procedure; the largest of the federal ones has 67. */
export const MOST_STATES = 400;
/** Rules that one guard names; at most 17 in the federal procedures. */
export const MOST_RULES = 60;
/** What is read of the defects of one file. */
export const MOST_DEFECTS = 50;
