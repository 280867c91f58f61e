// SPDX-License-Identifier: Apache-2.0
import { AbortedTransaction } from '../wire/fetchRequest';
import { KafkaRecord } from '../recordTypes';
import { RecordBatch } from './recordBatches';

/**
 * The records of batches, without those of transactions that were given up: a producer's transactional batches count for
 * nothing from where such a transaction begins up to its marker.
 *
 * @param batches - By offset.
 * @param aborted - In any order.
 */
export function committedRecords(
  batches: readonly RecordBatch[],
  aborted: readonly AbortedTransaction[],
): KafkaRecord[] {
  const toCome = [...aborted].sort((a, b) =>
    Number(a.firstOffset - b.firstOffset),
  );
  const givenUp = new Set<bigint>();
  return batches.flatMap(batch => {
    while (toCome[0] && toCome[0].firstOffset <= batch.lastOffset) {
      givenUp.add(toCome[0].producerId);
      toCome.shift();
    }
    if (batch.isControl) {
      if (batch.isAbort) givenUp.delete(batch.producerId);
      return [];
    }
    const counts = !(batch.isTransactional && givenUp.has(batch.producerId));
    return counts ? batch.records : [];
  });
}
