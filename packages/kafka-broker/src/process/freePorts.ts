// SPDX-License-Identifier: Apache-2.0
import { createServer, type Server } from 'node:net';

/** Finds so many different ports that nothing listens on at the moment. */
export async function freePorts(
  count: number,
  host: string,
): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => listen(host)),
  );
  const ports = servers.map(portOf);
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return ports;
}

function listen(host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A server that listens has a port');
  }
  return address.port;
}
