import type { RefusalView } from '../procedure/walk-view';

/** Why an act is not taken, with its articles and what would make it lawful. */
export function RefusalNote({ refusal }: { readonly refusal: RefusalView }) {
  const { message, places, remedies } = refusal;
  return (
    <div class="calc-refusal">
      <p>
        {message}
        {places.length > 0 && <strong> {places.join(', ')}.</strong>}
      </p>
      {remedies.length > 0 && (
        <ul>
          {remedies.map((remedy) => (
            <li key={remedy}>{remedy}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
