/**
 * This library before its own kit: one vector a line on standard input, one answer a line on
 * standard output. An adapter of another system is a program like this one.
 *
 *   python3 conformance/check.py node conformance/adapter.mjs
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as library from '@mecanismo/protocol';
import * as rules from '@mecanismo/protocol/rules';
import { answersOf } from './answers.mjs';

const answers = { ...answersOf(library, rules), ...(await schemaAnswers()) };

for await (const line of createInterface({ input: process.stdin })) {
  const { id, kind, input } = JSON.parse(line);
  const answer = answers[kind];
  const said = answer === undefined ? { id, unsupported: true } : { id, answer: answer(input) };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

/** The schemas are judged by ajv, where whoever runs this has it: the library does not bring it. */
async function schemaAnswers() {
  try {
    const [{ Ajv }, { default: formats }] = await Promise.all([
      import('ajv'),
      import('ajv-formats'),
    ]);
    const ajv = new Ajv({ strict: false });
    (formats.default ?? formats)(ajv);
    const schema = (name) =>
      JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url)));
    return {
      schema({ schema: name, instance }) {
        const validate = ajv.getSchema(name) ?? ajv.addSchema(schema(name), name).getSchema(name);
        return { valid: validate(instance) };
      },
    };
  } catch {
    return {};
  }
}
