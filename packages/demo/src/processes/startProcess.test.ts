/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import path from 'node:path';

/** Those who have told a server that they are there, and what they said until they were gone. */
async function listenForRelatives() {
  const relatives: { socket: Socket; gone: Promise<string> }[] = [];
  const server = createServer(socket => {
    let said = '';
    const gone = new Promise<string>(resolve => {
      socket.on('data', data => {
        said += data;
      });
      // A killed process may leave its connection reset.
      socket.on('error', () => {});
      socket.once('close', () => resolve(said));
    });
    socket.once('data', () => {
      relatives.push({ socket, gone });
      server.emit('relative');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async both() {
      while (relatives.length < 2) await once(server, 'relative');
    },
    whatWasSaid: () => Promise.all(relatives.map(({ gone }) => gone)),
    firstFarewell: () => Promise.race(relatives.map(({ gone }) => gone)),
    stop() {
      for (const { socket } of relatives) socket.destroy();
      server.close();
    },
  };
}

describe('what startProcess started, when its starter is killed,', () => {
  let relatives: Awaited<ReturnType<typeof listenForRelatives>>;
  let starter: ChildProcess;
  beforeEach(async () => {
    relatives = await listenForRelatives();
  });
  afterEach(() => {
    starter.kill('SIGKILL');
    relatives.stop();
  });

  async function startAndKill(options: { noticesEnd: boolean }) {
    const script = path.join(__dirname, '__testUtils__', 'starter.mjs');
    const args = [script, String(relatives.port), String(options.noticesEnd)];
    starter = spawn(process.execPath, args, { stdio: 'inherit' });
    await relatives.both();
    starter.kill('SIGKILL');
  }

  it('ends with all its children, though none of them would by itself', async () => {
    await startAndKill({ noticesEnd: false });
    expect(await relatives.whatWasSaid()).toEqual(['here\n', 'here\n']);
  });

  it('may clear up first, where it notices', async () => {
    await startAndKill({ noticesEnd: true });
    expect(await relatives.firstFarewell()).toBe('here\nfarewell\n');
  });
});
