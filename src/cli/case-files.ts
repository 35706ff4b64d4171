import { type AuditInput, type AuditOptions, Derivations } from '../audit/index';
import type { CaseFiles } from '../review/index';

/** Goes back from findings to their logs; a log is taken up again only when it is asked about. */
export function caseFiles(inputs: readonly AuditInput[], options: AuditOptions): CaseFiles {
  const opened: (Derivations | undefined)[] = [];
  const of = (place: number | undefined): Derivations | undefined => {
    const at = (place ?? 1) - 1;
    const input = inputs[at];
    if (opened[at] === undefined && input !== undefined) {
      opened[at] = new Derivations(input.log, options);
    }
    return opened[at];
  };
  return {
    of: (finding) => of(finding.log)?.of(finding),
    eventsOf: (file, log) => of(log)?.eventsOf(file) ?? [],
    event: (id, log) => of(log)?.event(id),
  };
}
