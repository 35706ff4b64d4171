// Checks and builds side by side, which takes the time of the longer of the two. Each prints when it is
// done, so that their lines do not mingle; the first to fail ends the other.
import { spawn } from 'node:child_process';

/** The compiler makes many objects that die young: with room for them, V8 collects less often. */
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

/** The arguments are constants: npm is a batch file on Windows, which only a shell starts. */
const started = ['npm run --silent check', 'npm run --silent build -- --silent'].map((command) => {
  const child = spawn(command, {
    shell: true,
    // A group of its own, so that all that the shell has started ends with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS },
  });
  const printed = [];
  for (const stream of ['stdout', 'stderr']) {
    child[stream].on('data', (bytes) => printed.push({ stream, bytes }));
  }
  child.on('close', (status) => {
    if (process.exitCode) return;
    for (const { stream, bytes } of printed) process[stream].write(bytes);
    if (status === 0) return;
    process.exitCode = status ?? 1;
    end();
  });
  return child;
});

function end() {
  for (const { pid, exitCode, signalCode } of started) {
    if (pid === undefined || exitCode !== null || signalCode !== null) continue;
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, 'SIGTERM');
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    end();
  });
}
