// SPDX-License-Identifier: Apache-2.0
import type { Request, Response } from 'express';
import type { StreamFault } from '../../faults/Fault';
import type { KsqlCluster } from '../../ksqldb/KsqlCluster';
import type { Reply } from '../Reply';
import type { Pace } from './stream/Pace';
import type { OpenQueries } from './stream/OpenQueries';

/** One operation of ksqlDB, below the base URL of a cluster. */
export interface KsqlRoute {
  /** What faults and request counts call it, e.g. `ksqldb.queryStream`. */
  name: string;
  method: 'get' | 'post';
  /** Express pattern; its named parameters arrive decoded. */
  path: string;
  /** Whether it asks for no key. */
  isPublic?: boolean;
  /**
   * Answers, or begins to stream.
   *
   * @throws KsqlError for what it refuses.
   */
  answer(call: KsqlCall): Reply | QueryStream;
}

/** A request that has passed authentication. */
export interface KsqlCall {
  environmentId: string;
  cluster: KsqlCluster;
  params: Readonly<Record<string, string>>;
  /** As sent. */
  body: string;
  /** `undefined` when the client did not say. */
  accept: string | undefined;
  openQueries: OpenQueries;
  pace: Pace;
  /** Whether statements are to be answered and not carried out. */
  isRehearsal: boolean;
}

/** An answer that goes on. */
export interface QueryStream {
  contentType: string;
  /** Writes until there is no more, or until the connection is closed. */
  run(response: Response, fault: StreamFault | undefined): Promise<void>;
}

export function isStream(answer: Reply | QueryStream): answer is QueryStream {
  return 'run' in answer;
}

/** The base URL of a cluster, as a pattern. */
export const BASE_PATH = '/:environmentId/ksqldb/:clusterId';

export function bodyText({ body }: Request): string {
  const received: unknown = body;
  return typeof received === 'string' ? received : '';
}
