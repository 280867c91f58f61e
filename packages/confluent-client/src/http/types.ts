// SPDX-License-Identifier: Apache-2.0

/** How a client proves who it is. Secrets never leave the request that carries them. */
export type ConfluentCredentials =
  /** The server asks for none, as a self-managed one may. */
  | { type: 'none' }
  | { type: 'apiKey'; key: string; secret: string }
  | {
      type: 'bearer';
      /** Called for every request, so that an expiring token can be renewed by its source. */
      token: () => string | Promise<string>;
      /** `lsrc-…`, sent as `target-sr-cluster`. */
      schemaRegistryId?: string;
      /** `pool-…`, sent as `confluent-identity-pool-id`. */
      identityPoolId?: string;
    };

/** One attempt at one request, for counters; carries no path, body or credential. */
export interface RequestEvent {
  /** e.g. `streamCatalog.topics` */
  operation: string;
  /** HTTP status; absent when no answer came. */
  status?: number;
  durationMs: number;
  /** 1 for the first attempt. */
  attempt: number;
}

/** `interactive`: a person waits for the answer. */
export type CallPriority = 'interactive' | 'background';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call wherever it is, waiting for the budget or for a retry included; it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** `interactive` goes before `background` in the shared budget. Default `interactive`. */
  priority?: CallPriority;
  onRequest?: (event: RequestEvent) => void;
}
