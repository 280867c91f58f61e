// SPDX-License-Identifier: Apache-2.0
import type { FeedRecord, OpenTopic } from '@data-mesh/confluent-simulator';
import {
  RecordStruct,
  toRecordValue,
  toText,
  type RecordValue,
} from '../encode/RecordValue';
import type { Rejection } from './rejections';

/** A record as a producer hands it to Kafka. */
export interface KafkaMessage {
  key: Buffer | null;
  /** `null`: a tombstone. */
  value: Buffer | null;
  timestampMs: number;
  headers?: Record<string, string>;
}

/** Writes a key or a value with its schema; `undefined` where there is none. */
export type Encode = ((value: RecordValue) => Buffer) | undefined;

/** The records of an open topic, as bytes: as they are, or as a rule has rejected them. */
export class TopicRecords {
  constructor(
    private readonly opened: OpenTopic,
    private readonly encodeKey: Encode,
    private readonly encodeValue: Encode,
    private readonly rejection?: Rejection,
  ) {}

  /** Index of the oldest record that is kept. */
  firstAt(nowMs: number): number {
    return this.opened.feed.firstAt(nowMs);
  }

  /** How many records there have been by then. */
  countAt(nowMs: number): number {
    return this.opened.feed.countAt(nowMs);
  }

  /** Whether every record counts, because ksqlDB has made it from others. */
  get isSink(): boolean {
    return this.opened.isSink;
  }

  at(index: number): KafkaMessage {
    const record = this.opened.feed.at(index);
    const { timestampMs, isTombstone } = record;
    return {
      key: this.keyOf(record),
      value: isTombstone ? null : this.valueOf(record),
      timestampMs,
      headers: this.rejection?.headers,
    };
  }

  /** With the window behind it, as ksqlDB writes the keys of windowed tables: its start, in eight bytes. */
  private keyOf({ values, window }: FeedRecord): Buffer | null {
    const [key, ...others] = this.columnsOf({ values }, true);
    if (!key || key.value === null) return null;
    const written = this.encodeKey
      ? this.encodeKey(key.value)
      : Buffer.from(
          others.length === 0 ? toText(key.value) : jsonText([key, ...others]),
        );
    if (!window) return written;
    const start = Buffer.alloc(8);
    start.writeBigInt64BE(BigInt(window.startMs));
    return Buffer.concat([written, start]);
  }

  private valueOf({ values }: FeedRecord): Buffer {
    const columns = this.columnsOf({ values }, false);
    if (this.encodeValue) {
      // A schema may have a field for the key as well, and alone decides what is written.
      const fields = [...this.columnsOf({ values }, true), ...columns].map(
        ({ name, value }) => [name.toUpperCase(), value] as const,
      );
      return this.encodeValue(new RecordStruct(new Map(fields)));
    }
    const [only, ...others] = columns;
    return Buffer.from(
      only && others.length === 0 ? toText(only.value) : jsonText(columns),
    );
  }

  private columnsOf(
    { values }: Pick<FeedRecord, 'values'>,
    isKey: boolean,
  ): NamedValue[] {
    const missing = this.rejection?.without.toUpperCase();
    return this.opened.feed.columns.flatMap((column, position) =>
      column.isKey === isKey && column.name !== missing
        ? [
            {
              name: column.name,
              value: toRecordValue(values[position] ?? null, column.type),
            },
          ]
        : [],
    );
  }
}

interface NamedValue {
  name: string;
  value: RecordValue;
}

/** For what has several columns and no schema; structures and lists of them are left out. */
function jsonText(columns: readonly NamedValue[]): string {
  return JSON.stringify(
    Object.fromEntries(columns.map(({ name, value }) => [name, toText(value)])),
  );
}
