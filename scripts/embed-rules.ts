import type { Options } from 'tsup';
import { federalPackData } from '../src/rules/federal-pack';
import type { RulePack } from '../src/rules/rule-pack';
import { recordOf } from '../src/rules/rule-set';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Puts the federal rules into what is built without their examples and without the hashes of the law's
 * text, which have done their work once a pack is checked and released; and beside them what only the
 * whole files give: their hash, and whose signatures are good. As text they are read when first asked
 * for, not when a program is loaded.
 */
export const embedRules: Plugin = {
  name: 'embed-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]federal-pack\.ts$/ }, () => {
      const whole = federalPackData() as unknown as RulePack;
      return {
        contents: [
          `export const federalPackData = () => JSON.parse(${JSON.stringify(JSON.stringify(forUse(whole)))});`,
          `export const federalPackRecord = ${JSON.stringify(recordOf(whole))};`,
        ].join('\n'),
      };
    });
  },
};

/** A pack without its sources does not compare the hashes of what it cites. */
const forUse = ({ sources: _sources, ...pack }: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, examples: [] })),
});
