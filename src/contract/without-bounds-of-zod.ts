/** Takes from a JSON Schema what only zod needs: the patterns behind formats, the bounds of safe integers. */
export function withoutBoundsOfZod(schema: {
  format?: unknown;
  pattern?: unknown;
  maximum?: unknown;
  minimum?: unknown;
}): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
