import cliProgress from 'cli-progress';
import type { Session } from './session';

/** Tells how many lines were read so far, where somebody is looking. */
export interface Progress {
  readonly onProgress: (lines: number) => void;
  /** Clears what was told. */
  readonly done: () => void;
}

/** Progress of reading on standard error. */
export function readingProgress({ io, language }: Session, quiet: boolean): Progress {
  let shown = false;
  return {
    onProgress: (lines) => {
      if (quiet || io.progress === undefined) return;
      shown = true;
      io.progress(language === 'es' ? `${lines} líneas leídas…` : `${lines} lines read…`);
    },
    done: () => {
      if (shown) io.progress?.('');
    },
  };
}

const BAR_SIZE = 30;
const BAR = {
  barsize: BAR_SIZE,
  barCompleteString: '█'.repeat(BAR_SIZE),
  barIncompleteString: '░'.repeat(BAR_SIZE),
  barGlue: '',
};

/** Cases of a log from which its audit shows how far it is. */
const MANY_CASES = 1_000;

/** Shows with a bar how many of the cases of a log have been audited. */
export function auditProgress({ io, language }: Session, quiet: boolean) {
  return {
    onJudged: (done: number, total: number): void => {
      if (quiet || io.progress === undefined || total < MANY_CASES) return;
      const share = done / total;
      const percentage = `${Math.floor(share * 100)} %`.padStart('100 %'.length);
      const cases = language === 'es' ? `${done} de ${total} casos` : `${done} of ${total} cases`;
      io.progress(
        done === total ? '' : `${cliProgress.Format.BarFormat(share, BAR)} ${percentage}  ${cases}`,
      );
    },
  };
}
