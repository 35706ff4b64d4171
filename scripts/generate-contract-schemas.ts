import * as z from 'zod';
import {
  caseEnvelopeSchema,
  findingSchema,
  nextSchema,
  reportLineSchema,
  reportSchema,
  termSchema,
  voteSchema,
  withoutBoundsOfZod,
} from '../src/contract/index';
import { logLineSchema } from '../src/events/index';

const BASE = 'https://mecanismo.example/protocol/schema';

const schemas = {
  report: [reportSchema, 'Informe: lo que escribe `audit --format json`'],
  'report-line': [reportLineSchema, 'Una línea de `audit --format jsonl`'],
  finding: [findingSchema, 'Hallazgo: lo que una regla dice de un hecho'],
  next: [nextSchema, 'Lo que se debe y lo que procede: `next --format json`'],
  term: [termSchema, 'Vencimiento de un plazo y su cuenta: `term --format json`'],
  vote: [voteSchema, 'Cómputo de una votación: `vote --format json`'],
  'case-envelope': [caseEnvelopeSchema, 'Un caso guardado: lo que da `persistCase`'],
} as const;

/** The JSON Schemas (draft-07) of what the library gives, for whoever reads it in another language. */
export function contractSchemaFiles(): { path: string; text: string }[] {
  const files = Object.entries(schemas).map(([name, [schema, title]]) =>
    fileOf(name, title, published(schema)),
  );
  const { header } = logLineSchema().definitions as { header: object };
  return [
    ...files,
    fileOf('log-header', 'Encabezado de un registro: su primera línea, si la tiene', header),
  ];
}

function published(schema: z.ZodType): object {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
    override: ({ jsonSchema }) => withoutBoundsOfZod(jsonSchema),
  });
  return body;
}

function fileOf(name: string, title: string, body: object): { path: string; text: string } {
  const content = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${BASE}/${name}.schema.json`,
    title,
    ...body,
  };
  return {
    path: `schema/${name}.schema.json`,
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}
