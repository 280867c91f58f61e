// SPDX-License-Identifier: Apache-2.0
import {
  KafkaRecord,
  KafkaRecordReader,
  RecordsAnswer,
  RecordsRequest,
} from '@data-mesh/confluent-client';

/** A record of a topic, without anything in it. */
export function aKafkaRecord(
  overrides: Partial<KafkaRecord> = {},
): KafkaRecord {
  return {
    partition: 0,
    offset: 7n,
    timestamp: new Date('2026-11-22T11:59:48.000Z'),
    key: null,
    value: null,
    headers: [],
    ...overrides,
  };
}

/** Bytes in the registry's wire format. */
export function written(schemaId: number, body: Buffer | string): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeInt32BE(schemaId, 1);
  return Buffer.concat([prefix, Buffer.from(body)]);
}

/** A topic as the client of a cluster shows it, and what was asked of it. */
export class FakeTopic implements Pick<KafkaRecordReader, 'records'> {
  readonly asked: RecordsRequest[] = [];
  failure?: Error;
  /** What answers are besides records. */
  answer: Partial<RecordsAnswer> = {};
  /** Answers wait for it. */
  gate: Promise<void> = Promise.resolve();

  constructor(public held: KafkaRecord[] = []) {}

  async records(request: RecordsRequest): Promise<RecordsAnswer> {
    this.asked.push(request);
    await this.gate;
    if (this.failure) throw this.failure;
    const { filter = () => true, limit, maxScanned } = request;
    const scanned = this.held.slice(0, maxScanned);
    return {
      records: scanned.filter(filter).slice(0, limit),
      scanned: scanned.length,
      endedBy: 'end',
      failures: [],
      ...this.answer,
    };
  }
}
