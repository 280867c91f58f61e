// SPDX-License-Identifier: Apache-2.0
import { pastIndexes, someIndexes, Thinning } from './indexes';
import { openTopicRecords, type TopicPlace } from './openTopicRecords';
import type { KafkaMessage, TopicRecords } from './TopicRecords';

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;

/** How far back there are records, where they are kept so long. */
const PAST_MS = 14 * DAY_MS;
/** How many records of that time there are, evenly. */
const PAST_RECORDS = 200;
/** Every thing that a compacted topic is about, where there are not too many. */
const FIRST_THINGS = 60;
/** And of the last hour. */
const MOST_RECENT = 300;
/** After a longer pause, say of a laptop that slept, what was missed is left out. */
const MOST_MISSED = 500;

/** What the world says of a topic's traffic. */
export interface Traffic {
  recordsPerSecond: number;
  /** Since when nobody writes; `undefined` while somebody does. */
  silentSinceMs: number | undefined;
  retentionMs: number;
  isCompacted: boolean;
}

/**
 * What a topic is filled with: some records of its past, then those that come. Of what the simulated ksqlDB reads of the topic
 * it takes as many as the world says there are; what ksqlDB itself writes, it takes whole.
 */
export class TopicStream {
  private readonly thinning = new Thinning();
  private position: number;

  private constructor(
    private readonly place: TopicPlace,
    private readonly live: TopicRecords,
    nowMs: number,
  ) {
    this.position = live.countAt(nowMs);
  }

  /**
   * @returns `undefined` where there are no records to be had.
   * @throws Error when one of the topic's schemas cannot be written by.
   */
  static open(place: TopicPlace, nowMs: number): TopicStream | undefined {
    const live = openTopicRecords(place);
    return live && new TopicStream(place, live, nowMs);
  }

  /** Up to now, oldest first. */
  past(traffic: Traffic, nowMs: number): KafkaMessage[] {
    const { live } = this;
    const { recordsPerSecond, silentSinceMs } = traffic;
    const first = live.firstAt(nowMs);
    const end = live.countAt(nowMs);
    if (live.isSink) {
      return someIndexes(first, end, MOST_RECENT).map(index => live.at(index));
    }
    if (silentSinceMs !== undefined) return this.older(traffic, silentSinceMs);
    if (end === first || recordsPerSecond === 0) return [];
    const { timestampMs } = live.at(first);
    const wanted = (recordsPerSecond * (nowMs - timestampMs)) / SECOND_MS;
    const recent = someIndexes(first, end, Math.min(MOST_RECENT, wanted));
    return [
      ...this.older(traffic, timestampMs),
      ...recent.map(index => live.at(index)),
    ];
  }

  /** What has come since the last time. */
  next(
    { recordsPerSecond, silentSinceMs }: Traffic,
    nowMs: number,
  ): KafkaMessage[] {
    const { live } = this;
    const end = live.countAt(nowMs);
    const first = Math.max(this.position, end - MOST_MISSED);
    this.position = Math.max(this.position, end);
    if (silentSinceMs !== undefined) return [];
    const share = live.isSink
      ? 1
      : Math.min(1, recordsPerSecond / perSecond(live, nowMs));
    const messages: KafkaMessage[] = [];
    for (let index = first; index < end; index += 1) {
      if (this.thinning.passes(share)) messages.push(live.at(index));
    }
    return messages;
  }

  /** From as long ago as it is kept up to a time. */
  private older({ retentionMs, isCompacted }: Traffic, toMs: number) {
    const isKept = isCompacted || retentionMs < 0;
    // What is about to be deleted is not worth writing.
    const pastMs = isKept ? PAST_MS : Math.min(PAST_MS, retentionMs * 0.9);
    const fromMs = toMs - pastMs;
    const records = openTopicRecords(this.place, fromMs);
    if (!records) return [];
    return pastIndexes(records, {
      fromMs,
      toMs,
      stepMs: pastMs / PAST_RECORDS,
      first: isCompacted ? FIRST_THINGS : 0,
    }).map(index => records.at(index));
  }
}

/** How many records there are a second, before any are left out. */
function perSecond(records: TopicRecords, nowMs: number): number {
  const count = records.countAt(nowMs) - records.countAt(nowMs - HOUR_MS);
  return Math.max(count / (HOUR_MS / SECOND_MS), Number.EPSILON);
}
