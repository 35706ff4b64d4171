import { lastInstantOf } from '../events/index';
import type { CommittedFile } from './commit-lines';
import type { Commitments } from './commitments';

/** How the time until which a log says that it is complete differs from the one that it said before. */
export interface MovedTime {
  /** As it was sealed or anchored; absent where it was not said. */
  readonly before?: string;
  /** On, as it does when a log grows; or back, so that what did not happen is no longer known. */
  readonly direction: 'on' | 'back';
}

/**
 * Compares the time that the header of a log says with the one before; `undefined` where it is the
 * same, where the time is part of the first line, and where that is not the line that was sealed.
 */
export function movedTime(
  { completeThrough: before }: { readonly completeThrough?: string },
  { header, commitments }: CommittedFile,
  sealed: Commitments = commitments,
): MovedTime | undefined {
  if (header === undefined || !sealed.same(0, commitments, 0)) return undefined;
  const { completeThrough: now, zone } = header;
  if (before === now) return undefined;
  if (before === undefined) return { direction: 'on' };
  const then = lastInstantOf(before, zone) ?? Number.POSITIVE_INFINITY;
  const until = now === undefined ? undefined : lastInstantOf(now, zone);
  return { before, direction: until === undefined || until < then ? 'back' : 'on' };
}
