/** A job: looks for what breaks the rules of the peer. */
import { parsedLines } from '../audit/floor';
import { peerViolations } from './peer-violations';

await peerViolations(parsedLines(process.argv[2] ?? ''));
