// SPDX-License-Identifier: Apache-2.0
import type { TopicLiveFacts } from '@data-mesh/backstage-plugin-data-products-common';
import { absent, type Told } from '../facts/Told';
import { notTold, type ToldNumber, worstTold } from './worstTold';

/** Of fewer in a day every share is chance. */
const FEWEST_RECORDS = 24;

/** How much of what is usual was written; of the topic that differs the most from it, upwards or downwards. */
export function volumeFacts(
  topics: readonly TopicLiveFacts[],
): Record<'volume-against-usual', Told> {
  return {
    'volume-against-usual': worstTold(topics.map(shareOf), (a, b) =>
      distance(a) >= distance(b) ? a : b,
    ),
  };
}

function shareOf({ topic, volume }: TopicLiveFacts): ToldNumber {
  if (volume.status === 'unknown') {
    // As long as a week is missing as well, that less than a day was measured is no other thing.
    return volume.reason === 'notMeasuredYet'
      ? tooShort(topic)
      : notTold(topic, volume);
  }
  const { records, usual } = volume.value;
  if (!usual) return tooShort(topic);
  const candidates = [usual.median, usual.aWeekAgo].filter(
    each => each >= FEWEST_RECORDS,
  );
  if (candidates.length === 0) {
    return absent(
      `Of ${topic} fewer than ${FEWEST_RECORDS} records a day are usual, which tells nothing.`,
    );
  }
  const shares = candidates.map(each => rounded(records / each));
  return {
    state: 'known',
    value: shares.reduce((a, b) => (distance(a) <= distance(b) ? a : b)),
  };
}

function tooShort(topic: string): ToldNumber {
  return absent(
    `What is usual of ${topic} is not known before it was measured for a week.`,
  );
}

/** Half as much is as far away as twice as much. */
function distance(share: number): number {
  return share === 0 ? Infinity : Math.abs(Math.log(share));
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
