// SPDX-License-Identifier: Apache-2.0
import type { Column, Feed, FeedRecord } from '../engine/types';
import { Log } from '../records/Log';
import { mergeFeeds } from '../records/mergeFeeds';
import { topicRecords, type TopicRecords } from '../records/topicRecords';
import {
  rememberMap,
  type Restorable,
  type Restore,
} from '../../world/Restore';
import { keySubject, valueSubject, type Kafka } from './Kafka';

export interface TopicFeedsOptions {
  kafka: Kafka;
  /** Time of the oldest record of every topic. */
  startMs: number;
  /** Of topics that are faster or slower than usual. */
  recordsPerSecond: Readonly<Record<string, number>>;
  /** Since when a topic gets no records but those of ksqlDB; `undefined` while it does. Default: no topic ever falls silent. */
  silentSinceMs?: (topic: string) => number | undefined;
}

/** How long a topic had been filling when it fell silent before the world began. */
const HISTORY_MS = 60 * 60 * 1000;

/** Everything that was written to one topic. Never changed in place, but for what the writers add. */
interface TopicContent {
  /** `undefined` for what only ksqlDB writes to. */
  readonly generated: TopicRecords | undefined;
  readonly outputs: readonly Feed[];
  readonly inserted: readonly Log[];
}

const EMPTY: TopicContent = { generated: undefined, outputs: [], inserted: [] };

/** The records of every topic, as streams and tables with any columns see them. */
export class TopicFeeds implements Restorable {
  private readonly contents = new Map<string, TopicContent>();

  constructor(private readonly options: TopicFeedsOptions) {}

  /** Readers that are there already see what new writers write. */
  read(topic: string, columns: readonly Column[]): Feed {
    return new TopicFeed(columns, () => this.contentOf(topic));
  }

  /** Lets a query write to a topic. */
  addOutput(topic: string, output: Feed): void {
    const content = this.contentOf(topic);
    const outputs = [...content.outputs, output];
    this.contents.set(topic, { ...content, outputs });
  }

  /** Writes one record. */
  append(
    topic: string,
    columns: readonly Column[],
    record: FeedRecord,
    nowMs: number,
  ): void {
    const content = this.contentOf(topic);
    const last = content.inserted.at(-1);
    if (last?.columns === columns) {
      last.append(record, nowMs);
      return;
    }
    const log = new Log(columns);
    log.append(record, nowMs);
    const inserted = [...content.inserted, log];
    this.contents.set(topic, { ...content, inserted });
  }

  /** Empties a topic, which from then on holds what ksqlDB writes to it and nothing else. */
  takeOver(topic: string): void {
    this.contents.set(topic, EMPTY);
  }

  /** Lets a topic begin anew, with what the world has for it. */
  forget(topic: string): void {
    this.contents.delete(topic);
  }

  /** But for what was inserted since: records are never taken back. */
  remember(): Restore {
    return rememberMap(this.contents);
  }

  private contentOf(topic: string): TopicContent {
    const known = this.contents.get(topic);
    if (known) return known;
    const { kafka, recordsPerSecond } = this.options;
    const { silentSinceMs = () => undefined } = this.options;
    const found = kafka.find(topic);
    if (!found || found.startsEmpty) return EMPTY;
    const silentMs = silentSinceMs(topic) ?? Infinity;
    const startMs = Math.min(this.options.startMs, silentMs - HISTORY_MS);
    const generated = topicRecords({
      topic,
      schema: kafka.schema(valueSubject(topic)),
      keySchema: kafka.schema(keySubject(topic)),
      isCompacted: found.isCompacted,
      startMs,
      recordsPerSecond: recordsPerSecond[topic],
    });
    const content: TopicContent = {
      ...EMPTY,
      generated: untilSilence(generated, () => silentSinceMs(topic)),
    };
    this.contents.set(topic, content);
    return content;
  }
}

/** Records that end when the topic falls silent. */
function untilSilence(
  records: TopicRecords,
  silentSinceMs: () => number | undefined,
): TopicRecords {
  const last = (nowMs: number) => Math.min(nowMs, silentSinceMs() ?? nowMs);
  return {
    feed: columns => {
      const feed = records.feed(columns);
      return {
        columns,
        countAt: nowMs => feed.countAt(last(nowMs)),
        firstAt: nowMs => feed.firstAt(last(nowMs)),
        at: index => feed.at(index),
      };
    },
  };
}

/** Follows the writers of a topic, of which there can be more later. */
class TopicFeed implements Feed {
  private merged: { content: TopicContent; feed: Feed } | undefined;

  constructor(
    readonly columns: readonly Column[],
    private readonly content: () => TopicContent,
  ) {}

  countAt(nowMs: number): number {
    return this.current().countAt(nowMs);
  }

  firstAt(nowMs: number): number {
    return this.current().firstAt(nowMs);
  }

  at(index: number): FeedRecord {
    return this.current().at(index);
  }

  private current(): Feed {
    const content = this.content();
    if (this.merged?.content !== content) {
      this.merged = { content, feed: this.merge(content) };
    }
    return this.merged.feed;
  }

  private merge({ generated, outputs, inserted }: TopicContent): Feed {
    return mergeFeeds(this.columns, [
      ...(generated ? [generated.feed(this.columns)] : []),
      ...[...outputs, ...inserted].map(feed => projected(feed, this.columns)),
    ]);
  }
}

/** A feed with other columns: those of the same name, and null for the rest. */
function projected(feed: Feed, columns: readonly Column[]): Feed {
  const positions = columns.map(({ name }) =>
    feed.columns.findIndex(each => each.name === name),
  );
  if (positions.every((position, index) => position === index)) return feed;
  return {
    columns,
    countAt: nowMs => feed.countAt(nowMs),
    firstAt: nowMs => feed.firstAt(nowMs),
    at: index => {
      const record = feed.at(index);
      const values = positions.map(position => record.values[position] ?? null);
      return { ...record, values };
    },
  };
}
