import * as z from 'zod';

/**
 * Makes a schema without the trial of `new Function` that zod makes for each: a page whose policy forbids
 * `eval` reports even a trial of it. The setting is the host's as well, and is given back as it was. The
 * schemas that are made when a module is loaded are made so by the build.
 */
export function withoutTrialOfEval<Schema>(make: () => Schema): Schema {
  const settings = z.config();
  const { jitless } = settings;
  settings.jitless = true;
  try {
    return make();
  } finally {
    Object.assign(settings, { jitless });
  }
}
