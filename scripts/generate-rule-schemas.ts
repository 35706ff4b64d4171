import * as z from 'zod';
import { authoritiesSchema } from '../src/rules/format/authorities';
import { coverageSchema } from '../src/rules/format/coverage';
import { glossarySchema } from '../src/rules/format/glossary';
import { parameterSchema } from '../src/rules/format/parameter';
import { profileSchema } from '../src/rules/format/profile';
import { questionSchema } from '../src/rules/format/question';
import { ruleSchema } from '../src/rules/format/rule';
import { sourcesSchema } from '../src/rules/format/sources';

const BASE = 'https://mecanismo.example/protocol/schema';

const schemas = {
  rule: [ruleSchema, 'Regla: una oración normativa'],
  parameter: [parameterSchema, 'Parámetro de la ley: cifra o lista con fechas y cita'],
  question: [questionSchema, 'Pregunta abierta y sus lecturas'],
  glossary: [glossarySchema, 'Glosario: términos legales y claves'],
  sources: [sourcesSchema, 'Instrumentos citados y huella de sus artículos'],
  coverage: [coverageSchema, 'Qué lleva cada párrafo y fracción de la ley'],
  profile: [profileSchema, 'Perfil: qué cambia un estado del orden federal'],
  authorities: [authoritiesSchema, 'Autoridades y sus nombres por fecha'],
} as const;

/** The JSON Schemas (draft-07, for editors) of the files of a rule pack. */
export function ruleSchemaFiles(): { path: string; text: string }[] {
  return Object.entries(schemas).map(([name, [schema, title]]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      reused: 'ref',
    });
    const file = `schema/${name}.schema.json`;
    const content = { $schema, $id: `${BASE}/${name}.schema.json`, title, ...rest };
    return { path: file, text: `${JSON.stringify(content, null, 2)}\n` };
  });
}
