import * as z from 'zod';
import { importMapSchema } from '../src/exchange/map/map-schema';

/** The JSON Schema (draft-07, for editors) of the map of an import. */
export function exchangeSchemaFiles(): { path: string; text: string }[] {
  const { $schema, ...rest } = z.toJSONSchema(importMapSchema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
  });
  const content = {
    $schema,
    $id: 'https://mecanismo.example/protocol/schema/import-map.schema.json',
    title: 'Mapa de importación: qué significa cada columna de un archivo ajeno',
    ...rest,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return [{ path: 'schema/import-map.schema.json', text }];
}
