import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A record whose keys are all required names them without describing each: that is no fault. */
const STRICT: Options = { strict: true, strictRequired: false, allowUnionTypes: true };

/** Every published schema, by its name, under a strict validator: nothing in them may be ignored. */
export function publishedSchemas() {
  const drafts = { seven: new Ajv(STRICT), later: new Ajv2020(STRICT) };
  for (const ajv of Object.values(drafts)) {
    // Its default export is the function itself for a require, and holds it for an import.
    (formats as unknown as (instance: Ajv) => void)(ajv);
    ajv.addVocabulary(['x-expected']);
  }
  const read = (name: string) =>
    JSON.parse(readFileSync(`schema/${name}`, 'utf8')) as { $schema?: string };
  const names = readdirSync('schema').filter((name) => name.endsWith('.schema.json'));
  const draftOf = (name: string) =>
    read(name).$schema?.includes('2020-12') ? drafts.later : drafts.seven;
  for (const name of names) draftOf(name).addSchema(read(name), name);
  return {
    names,
    /** What is wrong with a value, by its path; nothing where it is valid. */
    faults(name: string, value: unknown): readonly string[] {
      const validate = draftOf(name).getSchema(name);
      if (validate === undefined) throw new Error(`no schema ${name}`);
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}
