// SPDX-License-Identifier: Apache-2.0
import { BackendSettings } from '../processes/backendConfig';

/** How a measured back end is started; sent as its only argument, as JSON. Only `suite` has an environment. */
export interface BackendSetup extends BackendSettings {
  /** `suite`: our back end and catalog module against a simulator. `bare`: a provider that hands over entities from a file. */
  kind: 'suite' | 'bare';
  /** How many products there are to wait for. */
  products: number;
  /** One entity a line; written by `suite` on request, read by `bare`. */
  entitiesFile: string;
}

export type BackendCommand =
  /** `bare` only: hand over the entities now. */
  | { type: 'fill' }
  /** `suite` only: it fills itself as soon as it starts. */
  | { type: 'waitUntilFilled' }
  | { type: 'dumpEntities' }
  /** Of everything that an unchanged sync must not touch. */
  | { type: 'fingerprint' }
  | { type: 'lastRun' }
  /** Answers when the entity, as a reader of the catalog sees it, contains the text. */
  | { type: 'waitForText'; entityRef: string; text: string }
  | { type: 'peak' };

/** A run as the store recorded it. Instants are milliseconds since the epoch. */
export interface RecordedRun {
  id: string;
  startedAt: number;
  /** Absent while it runs. */
  endedAt?: number;
  isGood: boolean;
  upstreamRequests: number;
}

export type BackendAnswer =
  | { type: 'listening'; url: string }
  /** `startedAt` when the source was first asked, `visibleAt` when the last entity could be read. */
  | { type: 'visible'; startedAt: number; visibleAt: number; entities: number }
  | { type: 'dumped'; entities: number }
  | { type: 'fingerprint'; store: string; catalog: string }
  | { type: 'lastRun'; run: RecordedRun }
  | { type: 'found'; at: number }
  | { type: 'peak'; rssBytes: number };
