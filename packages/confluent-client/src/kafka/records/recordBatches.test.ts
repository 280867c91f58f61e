// SPDX-License-Identifier: Apache-2.0
import { batchBytes, type BatchToWrite } from './batchBytes';
import { decodeBatches } from './recordBatches';

const GZIP = 1;
const LOG_APPEND_TIME = 1 << 3;
const TRANSACTIONAL = 1 << 4;
const CONTROL = 1 << 5;

const decode = (...batches: BatchToWrite[]) =>
  decodeBatches(3, Buffer.concat(batches.map(batchBytes)));

describe('decodeBatches', () => {
  test.each([
    ['plain', 0],
    ['compressed', GZIP],
  ])('reads records, %s', async (_case, attributes) => {
    const [batch] = await decode({
      baseOffset: 7n,
      attributes,
      records: [
        {
          key: 'k',
          value: 'v',
          headers: [
            ['a', '1'],
            ['a', null],
          ],
        },
        { offsetDelta: 4, timestampDelta: -500n, value: null },
      ],
      lastOffsetDelta: 5,
    });
    expect(batch).toMatchObject({
      baseOffset: 7n,
      lastOffset: 12n,
      producerId: -1n,
      isTransactional: false,
      isControl: false,
      records: [
        {
          partition: 3,
          offset: 7n,
          timestamp: new Date(1000),
          key: Buffer.from('k'),
          value: Buffer.from('v'),
          headers: [
            { name: 'a', value: Buffer.from('1') },
            { name: 'a', value: Buffer.alloc(0) },
          ],
        },
        {
          offset: 11n,
          timestamp: new Date(500),
          key: null,
          value: null,
          headers: [],
        },
      ],
    });
  });

  // prettier-ignore
  test.each<[string, Partial<BatchToWrite>, Date | undefined]>([
    ['of the producer',                   { baseTimestamp: 5000n },                                    new Date(5000)],
    ['of the broker, when it sets them',  { baseTimestamp: 5000n, attributes: LOG_APPEND_TIME },       new Date(9000)],
    ['none, when the producer tells none', { baseTimestamp: -1n },                                     undefined],
    ['none, when it is no time',          { baseTimestamp: 2n ** 62n },                                undefined],
  ])('takes times: %s', async (_case, times, expected) => {
    const [batch] = await decode({ ...times, records: [{}] });
    expect(batch?.records[0]?.timestamp).toEqual(expected);
    expect('timestamp' in (batch?.records[0] ?? {})).toBe(expected !== undefined);
  });

  test.each([
    ['commit', '\0\0\0\u0001', false],
    ['abort', '\0\0\0\0', true],
  ])(
    'knows the marker of a %s, and takes it for no record',
    async (_case, key, isAbort) => {
      const [batch] = await decode({
        attributes: CONTROL | TRANSACTIONAL,
        producerId: 9n,
        records: [{ key }],
      });
      expect(batch).toMatchObject({
        isControl: true,
        isAbort,
        producerId: 9n,
        records: [],
      });
    },
  );

  it('keeps the place of what was compacted away', async () => {
    const batches = await decode(
      { records: [], lastOffsetDelta: 9 },
      { baseOffset: 10n, records: [{}] },
    );
    expect(
      batches.map(({ lastOffset, records }) => [lastOffset, records.length]),
    ).toEqual([
      [9n, 0],
      [10n, 1],
    ]);
  });

  it('leaves out a batch that is cut off at the end', async () => {
    const bytes = Buffer.concat([
      batchBytes({ records: [{}] }),
      batchBytes({ baseOffset: 1n, records: [{}] }),
    ]);
    for (const missing of [1, 40, 70]) {
      expect(await decodeBatches(0, bytes.subarray(0, -missing))).toHaveLength(
        1,
      );
    }
    expect(await decodeBatches(0, Buffer.alloc(0))).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, (bytes: Buffer) => void, string]>([
    ['producers of long ago wrote',       bytes => bytes.writeInt8(1, 16),    'UNSUPPORTED_FOR_MESSAGE_FORMAT'],
    ['nobody here can decompress',        bytes => bytes.writeInt16BE(5, 21), 'UNSUPPORTED_COMPRESSION_TYPE'],
    ['says it is compressed and is not',  bytes => bytes.writeInt16BE(3, 21), 'CORRUPT_MESSAGE'],
    ['says it has more records than it has', bytes => bytes.writeInt32BE(2_000_000_000, 57), 'CORRUPT_MESSAGE'],
    ['is too short for a batch',          bytes => bytes.writeInt32BE(5, 8),  'CORRUPT_MESSAGE'],
    ['has a length that is none',         bytes => bytes.writeInt32BE(-20, 8), 'CORRUPT_MESSAGE'],
  ])('refuses what %s', async (_case, damage, type) => {
    const bytes = batchBytes({ records: [{}] });
    damage(bytes);
    await expect(decodeBatches(0, bytes)).rejects.toMatchObject({ failure: 'protocol', type });
  });
});
