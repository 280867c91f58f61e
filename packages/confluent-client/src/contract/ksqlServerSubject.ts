// SPDX-License-Identifier: Apache-2.0
import { KsqlClient } from '../ksqldb/types';

/** A ksqlDB server on which streams, tables and topics may be made; what is made is removed again. */
export interface KsqlServerSubject {
  client: KsqlClient;
  /** The same server, asked with a key that is none of its own; absent for a server that asks for none. */
  stranger?: KsqlClient;
  /** Begins the names of all that is made, in upper case; must be free. */
  prefix: string;
  /** Waits a little while the server works; a simulated one is done at once. */
  pause(): Promise<void>;
  /** Sends a body as it is, for what no client of ours sends. */
  post(path: string, body: object): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}
