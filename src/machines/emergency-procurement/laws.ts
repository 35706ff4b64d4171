import type { Law } from '../procedure/law';
import { passesOnDoubt } from '../procedure/law-of';

/** Bought without asking first only where goods lack in an urgent case. Doubt lets it be bought. */
export const BOUGHT: Law = passesOnDoubt('reglamento/art-087/purchase-only-when-goods-lack');

/** What is not urgent is approved first (38, fraction XI). */
export const CONTRACTED: Law = passesOnDoubt('reglamento/art-038/approved-before-procurement');
