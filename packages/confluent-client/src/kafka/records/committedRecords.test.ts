// SPDX-License-Identifier: Apache-2.0
import type { AbortedTransaction } from '../wire/fetchRequest';
import { committedRecords } from './committedRecords';
import type { RecordBatch } from './recordBatches';

function aBatch(
  offset: bigint,
  overrides: Partial<RecordBatch> = {},
): RecordBatch {
  return {
    baseOffset: offset,
    lastOffset: offset,
    producerId: -1n,
    isTransactional: false,
    isControl: false,
    isAbort: false,
    bytes: 100,
    records: [{ partition: 0, offset, key: null, value: null, headers: [] }],
    ...overrides,
  };
}
const inTransaction = (offset: bigint, producerId: bigint) =>
  aBatch(offset, { producerId, isTransactional: true });
const marker = (offset: bigint, producerId: bigint, end: 'commit' | 'abort') =>
  aBatch(offset, {
    producerId,
    isTransactional: true,
    isControl: true,
    isAbort: end === 'abort',
    records: [],
  });
const aborted = (producerId: bigint, firstOffset: bigint) => ({
  producerId,
  firstOffset,
});

describe('committedRecords', () => {
  // prettier-ignore
  test.each<[string, RecordBatch[], AbortedTransaction[], bigint[]]>([
    ['what was written outside of transactions', [aBatch(0n), aBatch(1n)], [], [0n, 1n]],
    ['a transaction that was committed',   [inTransaction(0n, 7n), marker(1n, 7n, 'commit')], [], [0n]],
    ['not one that was given up',          [inTransaction(0n, 7n), marker(1n, 7n, 'abort')], [aborted(7n, 0n)], []],
    ['not one that began before',          [inTransaction(5n, 7n), marker(6n, 7n, 'abort')], [aborted(7n, 1n)], []],
    ['the next one of the same producer',  [inTransaction(0n, 7n), marker(1n, 7n, 'abort'), inTransaction(2n, 7n), marker(3n, 7n, 'commit')], [aborted(7n, 0n)], [2n]],
    ['that of another producer between',   [inTransaction(0n, 7n), inTransaction(1n, 8n), aBatch(2n), marker(3n, 7n, 'abort'), marker(4n, 8n, 'commit')], [aborted(7n, 0n)], [1n, 2n]],
    ['what a producer writes outside of its transaction', [inTransaction(0n, 7n), aBatch(1n, { producerId: 7n })], [aborted(7n, 0n)], [1n]],
    ['neither of two that were given up',  [inTransaction(0n, 7n), inTransaction(1n, 8n), marker(2n, 8n, 'abort'), inTransaction(3n, 7n)], [aborted(8n, 1n), aborted(7n, 0n)], []],
  ])('counts %s', (_case, batches, abortedTransactions, expected) => {
    expect(
      committedRecords(batches, abortedTransactions).map(({ offset }) => offset),
    ).toEqual(expected);
  });
});
