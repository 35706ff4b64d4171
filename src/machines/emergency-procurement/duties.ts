/** Duties that an emergency purchase begins, and the acts that answer them. */
export const OPENED_BY_PURCHASE = ['reglamento/art-087/purchase-reported-in-two-days'];
export const CLOSED_BY_REPORT = OPENED_BY_PURCHASE;
export const OPENED_BY_REPORT = ['reglamento/art-087/purchase-ratification-at-next-session'];
export const CLOSED_BY_DISCUSSION = OPENED_BY_REPORT;
