import * as z from 'zod';
import { MACHINES } from '../src/machines/machines';
import { procedureSchema } from '../src/machines/written/procedure-schema';
import { writtenProcedure } from '../src/machines/written/written-procedure';
import { printJson } from '../src/rules/load/print-rule';

const SCHEMA = 'schema/procedure.schema.json';
const BASE = 'https://mecanismo.example/protocol';

/** Each machine of the library as data, and the JSON Schema (draft-07, for editors) of those files. */
export function procedureFiles(): { path: string; text: string }[] {
  const { $schema, ...rest } = z.toJSONSchema(procedureSchema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
  });
  const content = {
    $schema,
    $id: `${BASE}/${SCHEMA}`,
    title: 'Procedimiento: estados y actos',
    ...rest,
  };
  return [
    { path: SCHEMA, text: `${JSON.stringify(content, null, 2)}\n` },
    ...MACHINES.map((machine) => ({
      path: `rules/procedures/${machine.id.split('@')[0]}.json`,
      text: printJson({ $schema: `../../${SCHEMA}`, ...writtenProcedure(machine) }),
    })),
  ];
}
