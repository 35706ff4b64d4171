import { type AnyActorScope, type AnyStateMachine, createActor } from 'xstate';

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/**
 * What a transition of XState wants besides its arguments. The machines have no effects, so that
 * one scope, whose every service does nothing, serves all steps of a machine.
 */
export function actorScopeOf(machine: AnyStateMachine): AnyActorScope {
  let scope = scopes.get(machine);
  if (scope === undefined) {
    const self = createActor(machine);
    const nothing = () => undefined;
    scope = {
      self,
      id: self.id,
      sessionId: self.sessionId,
      system: self.system,
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
      actionExecutor: nothing,
    } as unknown as AnyActorScope;
    scopes.set(machine, scope);
  }
  return scope;
}
