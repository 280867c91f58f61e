// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startGuard } from './startGuard';

describe('startGuard', () => {
  function aFolder(): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kafka-guard-test-'));
    writeFileSync(path.join(folder, 'record'), 'data');
    return folder;
  }
  /** A process that would go on for ever. */
  function aProcess() {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    const ended = new Promise(resolve =>
      child.once('close', (_code, signal) => resolve(signal)),
    );
    return { id: child.pid!, ended, end: () => child.kill('SIGTERM') };
  }

  it('kills what it watches and deletes the folder when the input ends', async () => {
    const folder = aFolder();
    const guard = startGuard(folder);
    const watched = aProcess();
    guard.watch(watched.id);
    await guard.cleanUp();
    expect(await watched.ended).toBe('SIGKILL');
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves alone what it was told to forget', async () => {
    const guard = startGuard(aFolder());
    const forgotten = aProcess();
    guard.watch(forgotten.id);
    guard.forget();
    await guard.cleanUp();
    forgotten.end();
    expect(await forgotten.ended).toBe('SIGTERM');
  });

  it('deletes the folder of a process that has ended', async () => {
    const folder = aFolder();
    const guard = startGuard(folder);
    const watched = aProcess();
    guard.watch(watched.id);
    watched.end();
    await watched.ended;
    await guard.cleanUp();
    expect(existsSync(folder)).toBe(false);
  });
});
