import type { ReleaseRatio, ReleaseTable } from './release';

/** Cases per session and share of unanimous votes, made of published figures alone. */
export function ratiosOf(tables: readonly ReleaseTable[]): ReleaseRatio[] {
  const named = (id: string) => tables.find((table) => table.id === id);
  const [sessions, heard, votes] = [named('sessions'), named('cases-heard'), named('votes')];
  const perSession = (heard?.rows ?? []).flatMap((row) => {
    const held = sessions?.rows.find(({ from, to }) => from === row.from && to === row.to)?.total;
    return row.total === null || !held ? [] : [ratio('cases-per-session', row, row.total / held)];
  });
  const unanimity = votes?.views.find(({ id }) => id === 'unanimity');
  const at = unanimity?.columns.findIndex(({ path }) => path[0] === 'unanimous') ?? -1;
  const shares = (votes?.rows ?? []).flatMap((row) => {
    const values = row.values.unanimity ?? [];
    const unanimous = values[at];
    const all = values.every((value) => value !== null) ? row.total : null;
    return typeof unanimous !== 'number' || !all || unanimous === 0 || unanimous === all
      ? []
      : [ratio('unanimous-share', row, (100 * unanimous) / all)];
  });
  return [...perSession, ...shares];
}

/** To one decimal. */
function ratio(
  id: ReleaseRatio['id'],
  { from, to, kind }: ReleaseTable['rows'][number],
  value: number,
): ReleaseRatio {
  return { id, from, to, kind, value: Math.round(value * 10) / 10 };
}
