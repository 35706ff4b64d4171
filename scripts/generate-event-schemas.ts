import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { eventSchemas } from '../src/events/event-schemas';
import { logLineSchema } from '../src/events/log-line-schema';

/** The published schemas of the event log, by their path in the repository. */
export function eventSchemaFiles(): Record<string, string> {
  return {
    'schema/events.json': textOf(eventSchemas()),
    'schema/event-envelope.schema.json': textOf(logLineSchema()),
  };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(eventSchemaFiles())) {
    writeFileSync(new URL(`../${path}`, import.meta.url), text);
  }
}
