/** Whether two values are the same JSON, whatever the order of their keys. */
export function sameJson(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  if (first === null || second === null || Array.isArray(first) !== Array.isArray(second)) {
    return false;
  }
  const [one, other] = [membersOf(first), membersOf(second)];
  return (
    one.length === other.length &&
    one.every(([key, value]) =>
      Object.hasOwn(second, key)
        ? sameJson(value, (second as Record<string, unknown>)[key])
        : false,
    )
  );
}

const membersOf = (value: object) =>
  Object.entries(value).filter(([, member]) => member !== undefined);
