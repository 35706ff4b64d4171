import type { Options } from 'tsup';
import { federalPackData } from '../src/rules/federal-pack';
import type { Rule } from '../src/rules/format/rule';
import type { RulePack } from '../src/rules/rule-pack';
import { recordOf } from '../src/rules/rule-set';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Puts the federal rules into what is built without what has done its work once a pack is checked and
 * released: their examples, and the hashes of the law's text; and beside them what only the whole files
 * give: their hash, and whose signatures are good. As text they are read when first asked for, not when
 * a program is loaded.
 */
const embedding = (forUse: (rule: Rule) => Rule): Plugin => ({
  name: 'embed-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]federal-pack\.ts$/ }, () => {
      // A pack without its sources does not compare the hashes of what it cites.
      const { sources, ...whole } = federalPackData() as unknown as RulePack;
      const pack = JSON.stringify({ ...whole, rules: whole.rules.map(forUse) });
      return {
        contents: [
          `export const federalPackData = () => JSON.parse(${JSON.stringify(pack)});`,
          `export const federalPackRecord = ${JSON.stringify(recordOf(whole))};`,
        ].join('\n'),
      };
    });
  },
});

const withoutExamples = (rule: Rule): Rule => ({ ...rule, examples: [] });

/** For the library and the command. */
export const embedRules = embedding(withoutExamples);

/** For the script of a page, which shows no reasons for a reading. */
export const embedRulesInPage = embedding((rule) => ({
  ...withoutExamples(rule),
  interpretation: [],
}));
