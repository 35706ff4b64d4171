import type { FindingView } from '../procedure/new-findings';

/** What the audit has to say since the last act: it was taken, and may break a rule all the same. */
export function NewFindings({ findings }: { readonly findings: readonly FindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <div class="calc-answer calc-answer-refused">
      <p>El acto quedó registrado, pero con él la auditoría señala:</p>
      <ul>
        {findings.map(({ key, verdict, verdictName, title, place, message }) => (
          <li key={key} data-hallazgo={verdict}>
            <span class="calc-no">{verdictName}</span> {title} ({place}). {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
