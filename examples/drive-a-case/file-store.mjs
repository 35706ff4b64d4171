import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A case on disk: the log, one event a line, only ever added to, and now and then a snapshot. The log
 * is the record; the snapshot saves replaying it from the start. Either may be behind after a crash.
 */
export class FileStore {
  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    this.log = join(folder, 'log.jsonl');
    this.snapshot = join(folder, 'snapshot.json');
  }

  /** The events on record. A last line without its end was cut off by a crash: it is taken out. */
  events() {
    if (!existsSync(this.log)) return [];
    const text = readFileSync(this.log, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(this.log, Buffer.byteLength(whole));
    return whole.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  }

  append(event) {
    appendFileSync(this.log, `${JSON.stringify(event)}\n`, { flush: true, mode: 0o600 });
  }

  lastSnapshot() {
    return existsSync(this.snapshot) ? JSON.parse(readFileSync(this.snapshot, 'utf8')) : undefined;
  }

  /** Renamed into place, so that a crash leaves the old one or the new one, never half of one. */
  save(envelope) {
    const draft = `${this.snapshot}.draft`;
    writeFileSync(draft, JSON.stringify(envelope), { flush: true, mode: 0o600 });
    renameSync(draft, this.snapshot);
  }
}
