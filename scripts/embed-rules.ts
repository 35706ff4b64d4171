import type { Options } from 'tsup';
import { federalPackData } from '../src/rules/federal-pack';
import type { RulePack } from '../src/rules/rule-pack';
import { recordOf } from '../src/rules/rule-set';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Puts the federal rules into what is built without their examples, which have done their work once a
 * pack is checked and released, and beside them what only the whole files give: their hash, and whose
 * signatures are good. As text they are read when first asked for, not when a program is loaded.
 */
const embedding = (forUse: (pack: RulePack) => RulePack): Plugin => ({
  name: 'embed-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]federal-pack\.ts$/ }, () => {
      const whole = federalPackData() as unknown as RulePack;
      const pack = JSON.stringify(forUse(whole));
      return {
        contents: [
          `export const federalPackData = () => JSON.parse(${JSON.stringify(pack)});`,
          `export const federalPackRecord = ${JSON.stringify(recordOf(whole))};`,
        ].join('\n'),
      };
    });
  },
});

const withoutExamples = (pack: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, examples: [] })),
});

/** For the library and the command. */
export const embedRules = embedding(withoutExamples);

/**
 * For the script of a page, which shows no reasons for a reading, and whose rules cite what they do: a
 * pack without its sources does not compare the hashes of the law's text.
 */
export const embedRulesInPage = embedding(({ sources: _sources, ...pack }) =>
  withoutExamples({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, interpretation: [] })) }),
);
