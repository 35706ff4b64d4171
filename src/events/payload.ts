import * as z from 'zod';

type Optional<Shape extends z.ZodRawShape> = z.ZodObject<
  { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> },
  z.core.$strict
>;

/**
 * An object inside a payload. No key is ever required: what is missing is an unknown fact, and an
 * unknown key is refused so that it can be reported. `expected` names the keys without which a
 * check cannot be decided.
 */
export function group<Shape extends z.ZodRawShape>(
  shape: Shape,
  expected?: readonly (keyof Shape & string)[],
): Optional<Shape> {
  const object = z.strictObject(shape).partial() as unknown as Optional<Shape>;
  return expected === undefined ? object : object.meta({ 'x-expected': expected });
}

/** The `data` of one event type; `expected` as in `group`. */
export function payload<Shape extends z.ZodRawShape>(
  shape: Shape,
  expected: readonly (keyof Shape & string)[] = [],
): Optional<Shape> {
  return group(shape, expected);
}
