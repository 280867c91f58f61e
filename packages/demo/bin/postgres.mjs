// SPDX-License-Identifier: Apache-2.0
/** Starts a PostgreSQL server of its own for the tests, when this machine has the programs of one. Plain Node, no packages. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const CONNECTION_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map(version => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    folder =>
      existsSync(path.join(folder, 'initdb')) &&
      existsSync(path.join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root, so root hands it to a user without rights. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = flag =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here, try the next
    }
  }
  return undefined;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a server with an empty cluster in a temporary folder.
 *
 * @returns its connection string and a `stop`, or the reason why there is none.
 */
export async function startPostgres() {
  const binaries = findBinaries();
  if (!binaries)
    return { missing: 'no PostgreSQL programs (initdb, postgres) were found' };
  const user = unprivilegedUser();
  if (!user)
    return {
      missing:
        'PostgreSQL does not run as root, and there is no other user to run it as',
    };

  const folder = mkdtempSync(path.join(os.tmpdir(), 'data-mesh-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = {
    ...user,
    cwd: folder,
    env: { ...process.env, HOME: folder, LC_ALL: 'C' },
  };
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8'],
    {
      ...options,
      stdio: 'ignore',
    },
  );

  const port = await freePort();
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      '-F',
      '-c',
      'max_connections=300',
      '-c',
      'full_page_writes=off',
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', chunk => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
      log = log.slice(-4000);
    });
    server.once('exit', code =>
      reject(
        new Error(`PostgreSQL ended with ${code} while starting:\n${log}`),
      ),
    );
  });

  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise(resolve => {
        server.removeAllListeners('exit');
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}
