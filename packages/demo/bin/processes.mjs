// SPDX-License-Identifier: Apache-2.0
/** The long-running processes of the demo: ports, starting, waiting until they answer, stopping. Plain Node, no packages. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot, SetupError } from './toolchain.mjs';

const KEPT_LINES = 60;
const STOP_TIMEOUT_MS = 8_000;
const ANSWER_INTERVAL_MS = 500;
const END_WITH_PARENT = new URL('endWithParent.mjs', import.meta.url).href;

function canListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Names the ports that something else listens on, on IPv4 or IPv6. */
async function findBusyPorts(ports) {
  const busy = [];
  for (const [name, port] of Object.entries(ports)) {
    const isFree =
      (await canListen(port, '127.0.0.1')) &&
      (await canListen(port, '::')) &&
      (await canListen(port, '0.0.0.0'));
    if (!isFree) busy.push({ name, port });
  }
  return busy;
}

/** @throws SetupError that names every port which is taken. */
export async function requireFreePorts(ports) {
  const busy = await findBusyPorts(ports);
  if (busy.length === 0) return;
  const lines = busy.map(
    ({ name, port }) =>
      `Port ${port}, which the ${name} needs, is in use by another program.`,
  );
  throw new SetupError(
    `${lines.join('\n')}\nStop that program (perhaps another \`npm start\`) and try again.`,
  );
}

/** Runs a program to its end, in the project's folder and on this terminal. Resolves with its exit status. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      ...options,
    });
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

/**
 * Starts Node in a process group of its own, so that it can be ended with all its children, and ends it when this program is
 * gone, whatever ended that. One that `noticesEnd` has a channel to this program, by which it notices, clears up by itself, and
 * can send messages; any other is killed.
 *
 * @returns `failed`, which rejects with its last lines when it ends without being stopped, `ended`, which resolves whatever
 * ends it, `messaged`, which resolves when it sends a message, and `stop`.
 */
export function startProcess(options) {
  const { name, node, args, cwd, env, isVerbose, noticesEnd = false } = options;
  const isWindows = process.platform === 'win32';
  const flags = noticesEnd ? [] : ['--import', END_WITH_PARENT];
  const child = spawn(node, [...flags, ...args], {
    cwd,
    env,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines = [];
  const onData = chunk => {
    for (const line of String(chunk).split('\n').filter(Boolean)) {
      if (isVerbose) console.log(`[${name}] ${line}`);
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
    }
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);

  let isStopping = false;
  const closed = new Promise(resolve => child.once('close', resolve));
  const failed = new Promise((_, reject) => {
    child.once('error', error =>
      reject(
        new SetupError(`The ${name} could not be started: ${error.message}`),
      ),
    );
    child.once('close', code => {
      if (!isStopping)
        reject(
          new SetupError(
            `The ${name} ended with ${code}. Its last lines:\n${lines.join('\n')}`,
          ),
        );
    });
  });
  failed.catch(() => {});
  const messaged = expected =>
    new Promise(resolve => {
      // Who transforms TypeScript for Node sends messages too.
      child.on('message', message => {
        if (message === expected) resolve();
      });
    });

  const signalGroup = signal => {
    try {
      if (isWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };

  return {
    name,
    failed,
    ended: closed,
    messaged,
    /** Ends it and its children; by force when it does not end by itself. */
    async stop() {
      isStopping = true;
      if (child.pid === undefined || child.exitCode !== null) return;
      signalGroup('SIGTERM');
      const timer = setTimeout(() => signalGroup('SIGKILL'), STOP_TIMEOUT_MS);
      await closed;
      clearTimeout(timer);
      signalGroup('SIGKILL');
    },
  };
}

/** Waits until an address answers with a success; gives up when the process behind it ends. */
export async function waitForAnswer(url, process_) {
  let hasEnded = false;
  const giveUp = () => {
    hasEnded = true;
  };
  process_.ended.then(giveUp);
  process_.failed.catch(giveUp);
  while (!hasEnded) {
    const isAnswering = await fetch(url, {
      signal: AbortSignal.timeout(5_000),
    }).then(
      response => response.ok,
      () => false,
    );
    if (isAnswering) return;
    await delay(ANSWER_INTERVAL_MS);
  }
  // Of one that was stopped nobody waits for an answer any more.
  await process_.failed;
}
