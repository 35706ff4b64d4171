import { actsAbout } from '../procedure/transitions';

/** There is one Council: its acts name no case, and at most the session in which they were done. */
export const act = actsAbout();
