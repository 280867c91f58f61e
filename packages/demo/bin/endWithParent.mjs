// SPDX-License-Identifier: Apache-2.0
/**
 * Loaded into a process by `node --import`: ends it, with all of its process group, when the program that started it is gone.
 * For programs that would not notice by themselves; nobody would read what they print, which then piles up in memory. By
 * force, because whoever gives up half-way on a kinder signal stays for ever, and what runs here keeps nothing.
 */
process.once('disconnect', () => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    // It leads no group, as on Windows.
    process.exit(1);
  }
});
// Being told must not keep it alive, and Backstage would take whoever holds the other end for its development server.
process.channel?.unref();
process.send = undefined;
