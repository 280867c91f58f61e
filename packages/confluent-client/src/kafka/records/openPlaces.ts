// SPDX-License-Identifier: Apache-2.0
import { PartitionFailure } from '../recordTypes';
import { toKafkaCallError } from '../toKafkaCallError';
import { FetchedPartition, fetchRequest } from '../wire/fetchRequest';
import { errorOfCode, refuseErrorCode } from '../wire/kafkaErrors';
import { BrokerAddress, SendRequest } from '../wire/KafkaRequest';
import {
  EARLIEST,
  LATEST,
  listOffsetsRequest,
} from '../wire/listOffsetsRequest';
import { committedRecords } from './committedRecords';
import { decodeBatches } from './recordBatches';
import {
  ByPartition,
  FetchLimits,
  RecordPage,
  TopicSource,
} from './TopicSource';

const NOTHING_THERE = -1n;

/** A partition of some topic, under a number of its own. */
export interface Place {
  place: number;
  topic: string;
  partition: number;
  /** Absent while there is none. */
  leader: BrokerAddress | undefined;
}

/**
 * Partitions of one topic, or of many, as one source: what it calls a partition is a place, also in records and failures.
 *
 * @param options.places - Each partition once. Leaders are the same where they are the same object.
 */
export function openPlaces(
  operation: string,
  options: { places: readonly Place[]; send: SendRequest },
): TopicSource {
  const { places, send } = options;
  const placeOf = new Map(places.map(each => [each.place, each]));
  const placeAt = new Map(places.map(each => [keyOf(each), each.place]));

  /** Asks each leader for what it leads, all at once. */
  async function askLeaders<T>(
    asked: readonly number[],
    ask: (led: Place[], leader: BrokerAddress) => Promise<ByPartition<T>>,
  ): Promise<ByPartition<T>> {
    const leaderless: number[] = [];
    const byLeader = new Map<BrokerAddress, Place[]>();
    for (const number of asked) {
      const place = placeOf.get(number);
      const leader = place?.leader;
      if (!place || !leader) leaderless.push(number);
      else {
        const led = byLeader.get(leader);
        if (led) led.push(place);
        else byLeader.set(leader, [place]);
      }
    }
    const answers = await Promise.all(
      [...byLeader].map(async ([leader, led]) => {
        try {
          return await ask(led, leader);
        } catch (error) {
          return {
            found: new Map<number, T>(),
            failures: led.map(({ place }) => toFailure(place, error)),
          };
        }
      }),
    );
    return {
      found: new Map(answers.flatMap(answer => [...answer.found])),
      failures: [
        ...leaderless.map(partition => ({ partition, ...NO_LEADER })),
        ...answers.flatMap(({ failures }) => failures),
      ],
    };
  }

  async function fetchFrom(
    leader: BrokerAddress,
    led: readonly Place[],
    asked: {
      offsets: ReadonlyMap<number, bigint>;
      limits: FetchLimits;
    },
  ): Promise<ByPartition<RecordPage>> {
    const { partitionBytes, totalBytes } = asked.limits;
    const fetched = await send(
      fetchRequest({
        maxBytes: totalBytes,
        topics: byTopic(led).map(({ topic, places: ofTopic }) => ({
          topic,
          positions: ofTopic.flatMap(({ place, partition }) => {
            const offset = asked.offsets.get(place);
            return offset === undefined
              ? []
              : { partition, offset, maxBytes: partitionBytes };
          }),
        })),
      }),
      leader,
    );
    const someCame = fetched.some(({ batches }) => batches.length > 0);
    const pages = nothing<RecordPage>();
    for (const answer of fetched) {
      const place = placeAt.get(keyOf(answer));
      const offset = place === undefined ? place : asked.offsets.get(place);
      if (place === undefined || offset === undefined) continue;
      try {
        refuseErrorCode(operation, answer.errorCode);
        pages.found.set(
          place,
          await toPage(answer, { place, offset, someCame }),
        );
      } catch (error) {
        pages.failures.push(toFailure(place, error));
      }
    }
    return pages;
  }

  function toFailure(partition: number, error: unknown): PartitionFailure {
    const { failure, type } = toKafkaCallError(operation, error);
    return { partition, failure, ...(type !== undefined && { type }) };
  }

  const partitions = places.map(({ place }) => place).sort((a, b) => a - b);
  return {
    partitions,

    fetch(positions, limits) {
      const offsets = new Map(
        positions.map(({ partition, offset }) => [partition, offset]),
      );
      return askLeaders([...offsets.keys()], (led, leader) =>
        fetchFrom(leader, led, { offsets, limits }),
      );
    },

    offsets: at =>
      askLeaders(partitions, async (led, leader) => {
        const answer = await send(
          listOffsetsRequest(
            byTopic(led).map(({ topic, places: ofTopic }) => ({
              topic,
              partitions: ofTopic.map(({ partition }) => partition),
            })),
            timeOf(at),
          ),
          leader,
        );
        const offsets = nothing<bigint | undefined>();
        for (const told of answer) {
          const place = placeAt.get(keyOf(told));
          if (place === undefined) continue;
          const error = errorOfCode(operation, told.errorCode);
          if (error) offsets.failures.push(toFailure(place, error));
          else {
            offsets.found.set(
              place,
              told.offset === NOTHING_THERE ? undefined : told.offset,
            );
          }
        }
        return offsets;
      }),
  };
}

const keyOf = ({ topic, partition }: { topic: string; partition: number }) =>
  `${partition} ${topic}`;

/** In the order in which the topics come. */
function byTopic(
  places: readonly Place[],
): { topic: string; places: Place[] }[] {
  const found = new Map<string, Place[]>();
  for (const place of places) {
    const ofTopic = found.get(place.topic);
    if (ofTopic) ofTopic.push(place);
    else found.set(place.topic, [place]);
  }
  return [...found].map(([topic, ofTopic]) => ({ topic, places: ofTopic }));
}

const NO_LEADER = {
  failure: 'unavailable',
  type: 'LEADER_NOT_AVAILABLE',
} as const;

const nothing = <T>(): ByPartition<T> => ({ found: new Map(), failures: [] });

function timeOf(at: 'start' | 'end' | Date): bigint {
  if (at === 'start') return EARLIEST;
  if (at === 'end') return LATEST;
  return BigInt(at.getTime());
}

async function toPage(
  { batches: bytes, abortedTransactions }: FetchedPartition,
  at: { place: number; offset: bigint; someCame: boolean },
): Promise<RecordPage> {
  const { place, offset, someCame } = at;
  const batches = await decodeBatches(place, bytes);
  const last = batches.at(-1);
  return {
    records: committedRecords(batches, abortedTransactions),
    firstOffset: batches[0]?.baseOffset ?? offset,
    nextOffset: last ? last.lastOffset + 1n : offset,
    isLeftOut: !last && someCame,
    bytes: batches.reduce((sum, batch) => sum + batch.bytes, 0),
  };
}
