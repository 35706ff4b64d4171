import { MAX_LINE_BYTES } from '../../events/index';

/** The mark of a byte order, which a log may begin with, counts for nothing. */
const BYTES_OF_A_MARK = 3;

/**
 * Bytes or characters of a line that are kept at least: past the limit a line is refused whatever it
 * goes on with, so the rest of it need not be.
 */
export const LONGEST = MAX_LINE_BYTES + BYTES_OF_A_MARK;
