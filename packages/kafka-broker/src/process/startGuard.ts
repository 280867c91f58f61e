// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

const GUARD_PROGRAM = require.resolve('../../bin/guard.mjs');

/** Sees to it that nothing is left behind, even if this program is killed. */
export interface Guard {
  /** Names the process to kill if this program ends before it is forgotten. */
  watch(processId: number): void;
  forget(): void;
  /** Kills what is watched and deletes the folder; resolves when it is gone. */
  cleanUp(): Promise<void>;
}

/** Starts the guard of a folder, a process that outlives this one by a moment: see `bin/guard.mjs`. */
export function startGuard(folder: string): Guard {
  const guard = spawn(process.execPath, [GUARD_PROGRAM, folder], {
    // Away from the terminal, whose Ctrl-C and closing would reach it too.
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>(resolve =>
    guard.once('close', () => resolve()),
  );
  // It is waited for in `cleanUp`; alone it keeps no program running.
  guard.unref();
  return {
    watch: processId => guard.stdin.write(`${processId}\n`),
    forget: () => guard.stdin.write('none\n'),
    cleanUp: () => {
      guard.ref();
      guard.stdin.end();
      return ended;
    },
  };
}
