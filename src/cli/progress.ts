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
