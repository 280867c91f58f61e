// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { STARTED_LINE } from '../configuration/loggingSettings';
import { JavaCommand } from './JavaCommand';

const KEPT_LINES = 40;

/** A broker's process. */
export interface Server {
  readonly processId: number;
  /** Resolves when the broker answers; rejects with its last lines when it ends before that. */
  readonly started: Promise<void>;
  /** Resolves with its last lines when it has ended, whatever ended it. */
  readonly ended: Promise<string[]>;
  /** Asks it to end in order, or ends it at once. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a broker whose data folder is formatted. */
export function startServer({ command, args, env }: JavaCommand): Server {
  const child = spawn(command, args, {
    env,
    // Away from the terminal: whoever is interrupted there decides what becomes of the broker.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid === undefined) throw new Error(`'${command}' does not start`);

  const lines: string[] = [];
  const started = new Promise<void>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on('line', line => {
        if (line.includes(STARTED_LINE)) resolve();
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
      });
    }
    child.once('close', code =>
      reject(
        new Error(
          `Kafka ended with ${code ?? 'a signal'} while starting:\n${lines.join('\n')}`,
        ),
      ),
    );
  });
  const ended = new Promise<string[]>(resolve =>
    child.once('close', () => resolve(lines)),
  );
  return {
    processId: child.pid,
    started,
    ended,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
