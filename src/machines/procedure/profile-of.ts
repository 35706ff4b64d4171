import { type AnyStateMachine, StateMachine } from 'xstate';
import { federal, type Profile } from '../../rules/index';
import { actionsFor } from './actions';
import { guardsFor, profileOfGuard } from './guards';
import { firstContext, type MachineInput } from './machine-context';
import { withoutSilentRules } from './without-silent-rules';

/** The profile whose rules the guards of a machine judge by. */
export function profileOf(machine: AnyStateMachine): Profile {
  return profileOfGuard(machine.implementations.guards.concerns) ?? federal();
}

/** The same machine, judging by the rules, calendars and zone of another profile. */
export function withProfile<M extends AnyStateMachine>(machine: M, profile: Profile): M {
  const bound = machine.provide({
    guards: guardsFor(() => profile),
    actions: actionsFor(() => profile),
  } as never);
  const config = {
    ...(profile.rules.extendsAnother
      ? withoutSilentRules(bound.config, profile.rules)
      : bound.config),
    context: ({ input }: { input: MachineInput | undefined }) => firstContext(input, profile.id),
  };
  return new StateMachine(config as never, bound.implementations as never) as unknown as M;
}
