import { actsAbout } from '../procedure/transitions';

export const act = actsAbout('session');
