import coverage from '../../rules/coverage.json' with { type: 'json' };
import type { SitePack } from '../review/index';
import { type Coverage, federalRulePack } from '../rules/index';

/** The pack of the federal Mecanismo, with the account of the Reglamento that the library does without. */
export const federalSitePack = (): SitePack => ({
  ...federalRulePack(),
  coverage: coverage as unknown as Coverage,
});
