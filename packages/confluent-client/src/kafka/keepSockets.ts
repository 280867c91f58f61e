// SPDX-License-Identifier: Apache-2.0
import net from 'node:net';
import tls from 'node:tls';
import { ISocketFactory } from 'kafkajs';

const KEEP_ALIVE_MS = 60_000;
const CLOSED = 'The connection was closed from here';

/** The sockets that kafkajs opens, so that each of them can be closed. */
export interface KeptSockets {
  socketFactory: ISocketFactory;
  /** Closes all of them at once, also those on which an answer is awaited, and opens no more. */
  close(): Promise<void>;
}

/**
 * kafkajs closes a connection once all is answered that was asked on it, which a server that answers nothing may put off
 * for ever.
 */
export function keepSockets(): KeptSockets {
  const open = new Map<net.Socket, Promise<void>>();
  let isClosed = false;
  return {
    socketFactory({ host, port, ssl, onConnect }) {
      if (isClosed) throw new Error(CLOSED);
      const socket = ssl
        ? tls.connect(
            {
              host,
              port,
              ...(!net.isIP(host) && { servername: host }),
              ...ssl,
            },
            onConnect,
          )
        : net.connect({ host, port }, onConnect);
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      open.set(
        socket,
        new Promise(resolve => {
          socket.once('close', () => {
            open.delete(socket);
            resolve();
          });
        }),
      );
      return socket;
    },

    async close() {
      isClosed = true;
      const closing = [...open.values()];
      for (const socket of open.keys()) {
        // The error is what ends the waiting of those who do.
        socket.destroy(new Error(CLOSED));
      }
      await Promise.all(closing);
    },
  };
}
