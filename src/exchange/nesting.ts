/** Far deeper than the contract nests anything, and far shallower than any call stack. */
const MAX_NESTING = 64;

/** Whether a value of JSON nests deeper than is read; looked at level by level, without recursion. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}
