import { ProtocolError } from '../../core/index';
import type { LogEvent, RefKey } from '../../events/index';

/**
 * What a failed guard does. `drive`: the act is refused before it is done. `audit`: the act was
 * already done, so the step is taken and the failure is reported.
 */
export const MODES = ['drive', 'audit'] as const;

/** One of `MODES`. */
export type Mode = (typeof MODES)[number];

/** What a machine is about: the ids in `refs` of its case, measure or session. */
export type Subject = Readonly<Partial<Record<RefKey, string>>>;

/** What a machine remembers. Plain data: it can be written as JSON. */
export type MachineContext = {
  readonly mode: Mode;
  /** Id of the profile whose rules its guards judge by. */
  readonly profile: string;
  readonly subject: Subject;
  /** The part of `subject` that was given at the start; the rest was learnt from acts. */
  readonly given: Subject;
  /** Events that it took or was shown, in the order in which they came. */
  readonly history: readonly LogEvent[];
};

/** What a machine may be started with; without it, federal and in `drive` mode. */
export interface MachineInput {
  readonly mode?: Mode;
  /** Must be the profile that the machine is bound to (see `withProfile`). */
  readonly profile?: string;
  /** Without it the machine is about what its first act is about. */
  readonly subject?: Subject;
}

/** @throws ProtocolError `MACHINE_INPUT` for another profile or mode than there are. */
export function firstContext(input: MachineInput | undefined, profile: string): MachineContext {
  const { mode = 'drive', subject = {} } = input ?? {};
  if (!MODES.includes(mode)) {
    throw new ProtocolError('MACHINE_INPUT', 'the mode of a machine is `drive` or `audit`');
  }
  if (input?.profile !== undefined && input.profile !== profile) {
    throw new ProtocolError(
      'MACHINE_INPUT',
      `the machine is bound to the profile \`${profile}\``,
      'bind it with `withProfile(machine, profile)`',
    );
  }
  return { mode, profile, subject: { ...subject }, given: { ...subject }, history: [] };
}
