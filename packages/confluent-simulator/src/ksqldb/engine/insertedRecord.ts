// SPDX-License-Identifier: Apache-2.0
import { SimulatorLimit } from './EngineError';
import type { FeedRecord, Source } from './types';

/**
 * The record that `INSERT INTO … VALUES …` writes.
 * @throws EngineError when ksqlDB would refuse it.
 */
export function insertedRecord(
  _text: string,
  _options: { source: Source; nowMs: number },
): FeedRecord {
  throw new SimulatorLimit('insert values');
}
