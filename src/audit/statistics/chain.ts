import { ProtocolError } from '../../core/index';
import { sha256Of } from '../../rules/index';
import type { ChainLink, PreviousRelease } from './release';

/**
 * The identity of what a release publishes: its figures and their form, not its wording nor the
 * releases before it. It is of nothing that was not published, so that no guess about a case can be
 * held against it, as it could be against the hash of a log.
 */
export function identityOf(release: PreviousRelease): string {
  const { profile, reading, threshold, from, to, scope, tables, terms } = release;
  const months = (periods: readonly { readonly from: string; readonly to: string }[]) =>
    periods.map((period) => [period.from, period.to]);
  return sha256Of(
    JSON.stringify([
      [profile, reading, threshold, from, to, scope],
      tables.map(({ id, parts, views, rows }) => [
        id,
        months(parts),
        views.map((view) => [view.id, view.columns.map(({ path }) => path), months(view.parts)]),
        rows.map((row) => [row.from, row.to, row.total, views.map((view) => row.values[view.id])]),
      ]),
      terms.rules.map(({ rule, overAtLeast, done, inTime, delays, ...own }) => [
        [rule, own.from, own.to, overAtLeast],
        [done.atLeast, done.atMost, inTime?.atLeast ?? null, inTime?.atMost ?? null],
        [delays?.unit ?? null, delays?.median ?? null, delays?.p90 ?? null],
      ]),
    ]),
  );
}

/**
 * The last of releases that were made one after the other, in whatever order they are given.
 *
 * @throws ProtocolError `E_PREVIOUS_CHAIN` where none of them takes all the others into account: they can
 * be subtracted from each other, and no release after them could mend it.
 */
export function lastOfChain(releases: readonly PreviousRelease[]): PreviousRelease | undefined {
  const [first] = releases;
  if (first === undefined) return undefined;
  const identities = releases.map(identityOf);
  const last = releases.find((release, at) => {
    const known = new Set([identities[at], ...release.chain.map(({ hash }) => hash)]);
    return identities.every((identity) => known.has(identity));
  });
  if (last !== undefined) return last;
  throw new ProtocolError(
    'E_PREVIOUS_CHAIN',
    'no one of the previous releases was made with all the others before it',
    'subtracting them may already show small counts; go on from one series and withdraw the rest',
  );
}

/** The releases that one made after `previous` takes into account, the earliest first. */
export function chainAfter(previous: PreviousRelease | undefined): readonly ChainLink[] {
  if (previous === undefined) return [];
  return [...previous.chain, { to: previous.to, hash: identityOf(previous) }];
}
