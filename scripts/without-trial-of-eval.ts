import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

const BEFORE = `const zodSettings = (globalThis.__zod_globalConfig ??= {}), zodWasJitless = zodSettings.jitless;
zodSettings.jitless = true;
`;
const AFTER = '\nzodSettings.jitless = zodWasJitless;\n';

/** What has to stay at the top of a file. */
const FIRST = /^(?:#!.*\n)?(?:"use strict";)?/;

/**
 * Makes the schemas of the library without the trial of `new Function` that zod makes for each: a page
 * whose policy forbids `eval` reports even a trial of it. The setting is the host's as well, so each
 * file gives it back as it found it.
 */
export const withoutTrialOfEval: Plugin = {
  name: 'without-trial-of-eval',
  renderChunk(code) {
    if (!/\b(?:from |require\()"zod"/.test(code)) return;
    const [first = ''] = FIRST.exec(code) ?? [];
    return { code: `${first}${BEFORE}${code.slice(first.length)}${AFTER}` };
  },
};
