// SPDX-License-Identifier: Apache-2.0
import type { PagingFault } from '../faults/Fault';
import type { Viewer } from '../world/catalog/Viewer';
import type { WorldEnvironment } from '../world/WorldEnvironment';
import type { Reply } from './Reply';

/** One operation of an API, below the base URL of an environment. */
export interface Route {
  /** What faults and request counts call it, e.g. `streamCatalog.searchBasic`. */
  name: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** Express pattern; its named parameters arrive decoded. */
  path: string;
  /** Writes need the role for it, and have their own rate limit. */
  access: 'read' | 'write';
  /** @throws ApiError or RegistryError for what it refuses. */
  answer(call: Call): Reply;
}

/** A request that has passed authentication and rate limits. */
export interface Call {
  environment: WorldEnvironment;
  viewer: Viewer;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Parsed JSON; `undefined` when there was none. */
  body: unknown;
  header(name: string): string | undefined;
  pagingFault?: PagingFault;
}
