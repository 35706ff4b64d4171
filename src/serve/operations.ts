import type { Operation } from './operation';
import { auditLog } from './operations/audit-log';
import { countTerm } from './operations/count-term';
import { countVote } from './operations/count-vote';
import { descriptionOf } from './operations/description';
import { health } from './operations/health';
import { homePageOf } from './operations/home-page';
import { next } from './operations/next-steps';
import { replayLog } from './operations/replay-log';
import { stepCase } from './operations/step-case';

const questions = [auditLog, next, stepCase, replayLog, countTerm, countVote, health];
const described = [...questions, descriptionOf(questions)];

/** Everything that can be asked for. */
export const OPERATIONS: readonly Operation[] = [...described, homePageOf(described)];
