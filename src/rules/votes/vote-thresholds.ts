import { ProtocolError } from '../../core/index';
import type { RuleSet } from '../rule-set';
import type { VoteThresholds } from './tally-vote';

/**
 * The thresholds of a body's votes, from the parameters in force on a civil day.
 *
 * @throws ProtocolError `E_PARAMETER_UNKNOWN` where the rule set lacks one of them.
 */
export function voteThresholds(rules: RuleSet, day: number): VoteThresholds {
  const number = (id: string) => {
    const value = rules.parameterOn(id, day);
    if (typeof value === 'number') return value;
    throw new ProtocolError('E_PARAMETER_UNKNOWN', `the rule set has no number for \`${id}\``);
  };
  const seats = rules.parameterOn('junta/seats', day);
  return {
    quorum: number('junta/quorum'),
    seats: Array.isArray(seats) ? seats.length : 0,
    qualified: {
      numerator: number('votes/two-thirds-numerator'),
      denominator: number('votes/two-thirds-denominator'),
    },
  };
}
