import type { NextSteps } from './next-steps';
import { signaturesOf } from './owed-step';

/** What concerns one case; nothing where no log has it. */
export function stepsOfCase(steps: NextSteps, id: string): NextSteps | undefined {
  const cases = steps.cases.filter((each) => each.case === id);
  if (cases.length === 0) return undefined;
  const owed = steps.owed.filter(({ subject }) => subject.case === id);
  return { ...steps, cases, owed, signatures: signaturesOf(owed) };
}
