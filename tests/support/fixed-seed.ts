import fc from 'fast-check';
import { FIXED_SEED } from './seeds';

if (process.env.FRESH === undefined) fc.configureGlobal({ seed: FIXED_SEED });
