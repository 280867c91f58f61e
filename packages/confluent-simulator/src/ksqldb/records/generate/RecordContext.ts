// SPDX-License-Identifier: Apache-2.0
import type { Value } from '../../engine/types';

/** What the values of one record are made from. */
export interface RecordContext {
  /** Of the topic. */
  seed: number;
  index: number;
  timestampMs: number;
  /** Which of the things of the topic it is about; `index` where each record is about a thing of its own. */
  keyNumber: number;
  /** By which its texts differ: those of things that are described stay the same, those of events do not. */
  textNumber: number;
}

export type Make = (context: RecordContext) => Value;
