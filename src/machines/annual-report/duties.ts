/** Duties about one public document, by the act that begins or answers them. */
export const OPENED_BY_ENTRY_INTO_FORCE = [
  'reglamento/art-020/annual-documents-from-entry-into-force',
];
export const OPENED_BY_PLAN = ['reglamento/art-020/submitted-work-plan-is-published'];
export const OPENED_BY_PUBLICATION = ['reglamento/art-020/next-annual-document'];
export const CLOSED_BY_PUBLICATION = [
  ...OPENED_BY_ENTRY_INTO_FORCE,
  'reglamento/art-020/next-annual-document',
  'reglamento/art-020/submitted-work-plan-is-published',
];
