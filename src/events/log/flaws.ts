import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Something that a schema refuses: unknown keys of the object at `path`, or the value there. */
export type Flaw =
  | { readonly kind: 'unknown-keys'; readonly path: Path; readonly keys: readonly string[] }
  | { readonly kind: 'value'; readonly path: Path; readonly wantsObject: boolean };

/**
 * The flaws behind the issues of a failed parse, as deep in the value as they can be told: of a
 * list that may also be a single id, only the bad item is at fault.
 */
export function flawsOf(issues: readonly Issue[], base: Path = []): Flaw[] {
  return issues.flatMap((issue): Flaw[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return [{ kind: 'unknown-keys', path, keys: issue.keys }];
    }
    if (issue.code === 'invalid_union') {
      const nearest = issue.errors.find((option) => option.every(isInside));
      if (nearest !== undefined && nearest.length > 0) return flawsOf(nearest, path);
    }
    const wantsObject = issue.code === 'invalid_type' && issue.expected === 'object';
    return [{ kind: 'value', path, wantsObject }];
  });
}

/** Whether an issue blames a part of the value rather than the value itself. */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}
