// SPDX-License-Identifier: Apache-2.0
import type { RegisteredSchema } from '../../world/registry/SubjectVersion';
import type { Column, Feed, FeedRecord, Value } from '../engine/types';
import { casting } from '../engine/expressions/convert';
import { mix, seedOf } from './generate/hash';
import { countOf, identifiedThing, identifier } from './generate/identifiers';
import { fieldMaker, type RecordKind } from './generate/makeValue';
import { Pace } from './generate/Pace';
import type { Make, RecordContext } from './generate/RecordContext';
import { type FieldShape, TEXT, typeOfShape } from './shape/Shape';
import { shapeOfSchema } from './shape/shapeOfSchema';

export interface TopicRecordsOptions {
  topic: string;
  /** Of the values; without one, values are a line of text. */
  schema?: RegisteredSchema;
  keySchema?: RegisteredSchema;
  isCompacted: boolean;
  /** Time of the oldest record. */
  startMs: number;
  /** `'unpaced'`: as many as anybody takes. Default: 1 for streams of events, 0.2 when compacted. */
  recordsPerSecond?: number | 'unpaced';
  /** How long records are kept when not compacted. Default: an hour. */
  keptMs?: number;
}

/** Generated records of a topic: the same for the same options, whenever they are read. */
export interface TopicRecords {
  /** As a stream or table with these columns sees them; columns that are not in the schema are null. */
  feed(columns: readonly Column[]): Feed;
}

const HOUR_MS = 60 * 60 * 1000;
/** More than anybody reads. */
const UNPACED_PER_SECOND = 1_000_000;
/** How many things a compacted topic is about when nothing else is known of them. */
const USUAL_COUNT = 48;
/** One in so many updates of a compacted topic says that the thing is gone. */
const TOMBSTONE_EVERY = 60;
const TOMBSTONE_SALT = 88_888;
const KEY_SALT = 99_999;

export function topicRecords(options: TopicRecordsOptions): TopicRecords {
  const { topic, isCompacted, startMs, keptMs = HOUR_MS } = options;
  const seed = seedOf(topic);
  const fields = fieldsOf(options.schema) ?? [
    { name: 'value', shape: TEXT, isNullable: false },
  ];
  const keyFields = fieldsOf(options.keySchema);
  const kind = kindOf(topic, keyFields ?? fields);
  const count = countOf(kind.thing) ?? (isCompacted ? USUAL_COUNT : undefined);
  const pace = new Pace({
    seed,
    startMs,
    recordsPerSecond: rateOf(options),
    atOnce: isCompacted ? (count ?? 0) : 0,
  });
  const describesThings = isCompacted || topicThing(topic) === kind.thing;
  const contextOf = (index: number): RecordContext => {
    const keyNumber = keyNumberOf({ seed, index, count, isCompacted });
    return {
      seed,
      index,
      timestampMs: pace.timeOf(index),
      keyNumber,
      textNumber: describesThings ? keyNumber : index,
    };
  };
  const isGone = ({ index }: RecordContext) =>
    isCompacted &&
    index >= (count ?? 0) &&
    mix(seed, index, TOMBSTONE_SALT) % TOMBSTONE_EVERY === 0;

  return {
    feed: columns => {
      const makers = columns.map(column =>
        columnMaker(column, { fields, keyFields, kind }),
      );
      return {
        columns,
        countAt: nowMs => pace.countAt(nowMs),
        firstAt: nowMs => (isCompacted ? 0 : pace.countAt(nowMs - keptMs)),
        at: (index): FeedRecord => {
          const context = contextOf(index);
          const isTombstone = isGone(context);
          const values = makers.map((make, position) =>
            isTombstone && !columns[position]?.isKey ? null : make(context),
          );
          const { timestampMs } = context;
          return isTombstone
            ? { values, timestampMs, isTombstone }
            : { values, timestampMs };
        },
      };
    },
  };
}

function rateOf({
  recordsPerSecond,
  isCompacted,
}: TopicRecordsOptions): number {
  if (recordsPerSecond === 'unpaced') return UNPACED_PER_SECOND;
  return recordsPerSecond ?? (isCompacted ? 0.2 : 1);
}

function fieldsOf(
  schema: RegisteredSchema | undefined,
): readonly FieldShape[] | undefined {
  const shape = schema && shapeOfSchema(schema);
  return shape?.is === 'struct' ? shape.fields : undefined;
}

/** A record is about the first thing that it identifies, else about what the topic is named after, as trades are. */
function kindOf(topic: string, fields: readonly FieldShape[]): RecordKind {
  const own = topicThing(topic);
  const isTrade = fields.some(({ name }) => /^(symbol|ticker)$/i.test(name));
  const [first = own] = fields.flatMap(
    ({ name }) => identifiedThing(name, own) ?? [],
  );
  return { thing: isTrade ? own : first, isTrade };
}

/** `stocklevel` of `stock-levels` */
function topicThing(topic: string): string {
  return topic
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/s$/, '');
}

function keyNumberOf(options: {
  seed: number;
  index: number;
  count: number | undefined;
  isCompacted: boolean;
}): number {
  const { seed, index, count, isCompacted } = options;
  if (count === undefined || (isCompacted && index < count)) return index;
  return mix(seed, index, KEY_SALT) % count;
}

/** A column of the key, or the field of the same name. */
function columnMaker(
  column: Column,
  record: {
    fields: readonly FieldShape[];
    keyFields: readonly FieldShape[] | undefined;
    kind: RecordKind;
  },
): Make {
  const { keyFields, kind } = record;
  const fields = column.isKey ? (keyFields ?? record.fields) : record.fields;
  const index = fields.findIndex(
    ({ name }) => name.toUpperCase() === column.name.toUpperCase(),
  );
  const field = fields[index];
  if (field) {
    const make = fieldMaker(field, kind, index);
    return inType(make, typeOfShape(field.shape), column);
  }
  if (!column.isKey) return () => null;
  if (keyFields && column.type.base === 'STRUCT') {
    const makers = keyFields.map((each, salt) => fieldMaker(each, kind, salt));
    return context =>
      Object.fromEntries(
        keyFields.map(({ name }, position): [string, Value] => [
          name.toUpperCase(),
          makers[position]?.(context) ?? null,
        ]),
      );
  }
  const make: Make = ({ keyNumber }) => identifier(kind.thing, keyNumber);
  return inType(make, { base: 'STRING' }, column);
}

/** Columns may be listed with another type than that of the schema. */
function inType(
  make: Make,
  type: ReturnType<typeof typeOfShape>,
  column: Column,
): Make {
  const convert = casting(type, column.type);
  return context => {
    const value = make(context);
    return value === null || !convert ? null : convert(value);
  };
}
