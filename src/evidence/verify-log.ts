import { ProtocolError, type TextChunks } from '../core/index';
import { Chain } from './chain';
import { CHANGE_KINDS, type ChangeKind, type LineChange, rangesOf } from './change';
import { commitLines, type EvidenceOptions } from './commit-lines';
import type { Commitments } from './commitments';
import { compareLines } from './compare-lines';
import { type Hashing, ownHashing } from './hashing';
import { headerFor, type Seal, type SealHeader } from './seal';
import type { AnchoredHead, SealComparison, Verification } from './verification';

/** What a log is verified against: its seal, an anchored head, or better both. */
export interface VerifyOptions extends EvidenceOptions {
  readonly seal?: Seal;
  readonly anchor?: AnchoredHead;
}

const MAX_LISTED = 1000;

/**
 * Compares a log with its seal, which tells where it was changed, and with a head that was anchored
 * outside, which tells that nothing was cut off its end and that log and seal were not made anew.
 *
 * @param file - Its text, its bytes, or either in pieces of any size.
 * @throws ProtocolError `E_SEAL_KEY` where the seal was made with a key and none or another is given,
 * or without one and a key is given; `E_SEAL_KEY_LENGTH`; `E_SEAL_NONE` with neither seal nor head.
 */
export async function verifyLog(
  file: string | Uint8Array | TextChunks,
  { seal, anchor, ...options }: VerifyOptions,
): Promise<Verification> {
  if (seal === undefined && anchor === undefined) {
    throw new ProtocolError('E_SEAL_NONE', 'there is no seal and no head to verify against');
  }
  const header = headerFor(options.key);
  if (seal !== undefined && !sameHeader(seal.header, header)) {
    throw new ProtocolError('E_SEAL_KEY', 'the seal was made with another key, or with none');
  }
  const { commitments, input } = await commitLines(file, options);
  const { hashing = ownHashing } = options;
  const ofLog = passage(header, commitments, anchor, hashing);
  const comparison = seal && comparisonWith(seal, commitments, anchor, hashing);
  const anchored = ofLog.anchoredLines > 0;
  const altered = (anchor !== undefined && !anchored) || comparison?.firstDifference !== undefined;
  return {
    verdict: altered ? 'altered' : anchored ? 'intact' : 'indeterminate',
    anchored,
    anchoredLines: ofLog.anchoredLines,
    lines: commitments.length,
    head: ofLog.head,
    input,
    ...(comparison === undefined ? {} : { seal: comparison }),
  };
}

const sameHeader = (a: SealHeader, b: SealHeader): boolean =>
  (a.commitment === 'HMAC-SHA-256' ? a.keyCheck : '') ===
  (b.commitment === 'HMAC-SHA-256' ? b.keyCheck : '');

/** The head of a chain, and after how many lines it passes through the anchored one; 0 for never. */
function passage(
  header: SealHeader,
  commitments: Commitments,
  anchor: AnchoredHead | undefined,
  hashing: Hashing,
): { readonly head: string; readonly anchoredLines: number } {
  const chain = new Chain(header, hashing);
  let anchoredLines = 0;
  for (let at = 0; at < commitments.length; at++) {
    chain.push(commitments.formAt(at), commitments.hexAt(at));
    if (chain.head === anchor?.head && (anchor.lines ?? at + 1) === at + 1) anchoredLines = at + 1;
  }
  return { head: chain.head, anchoredLines };
}

function comparisonWith(
  seal: Seal,
  log: Commitments,
  anchor: AnchoredHead | undefined,
  hashing: Hashing,
): SealComparison {
  const { sameBefore, changes, appended } = compareLines(seal.commitments, log);
  const ranges = rangesOf(changes);
  return {
    lines: seal.commitments.length,
    head: seal.head,
    ...(anchor === undefined
      ? {}
      : { anchored: passage(seal.header, seal.commitments, anchor, hashing).anchoredLines > 0 }),
    ...(changes.length === 0 ? {} : { firstDifference: sameBefore + 1 }),
    counts: countsOf(changes),
    changes: ranges.slice(0, MAX_LISTED),
    changeRuns: ranges.length,
    appended,
  };
}

function countsOf(changes: readonly LineChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<
    ChangeKind,
    number
  >;
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
