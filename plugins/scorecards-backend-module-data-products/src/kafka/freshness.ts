// SPDX-License-Identifier: Apache-2.0
import type {
  ProductLiveFacts,
  TopicLiveFacts,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, failed, known, type Told } from '../facts/Told';
import { notTold, type ToldNumber, worstTold } from './worstTold';

const HOUR_SECONDS = 60 * 60;
const HOUR_MS = HOUR_SECONDS * 1000;
/** With less nobody is judged, so that nothing is red because the portal has just begun to measure. */
const FEWEST_SECONDS = HOUR_SECONDS;

const NO_PROMISE = absent('Its SLA tier promises no freshness.');

export function freshnessFacts(
  { objectives, topics }: Pick<ProductLiveFacts, 'objectives' | 'topics'>,
  now: Date,
): Record<'fresh-7d-fraction' | 'freshness-shortfall' | 'silence-hours', Told> {
  const isPromised = objectives?.freshnessSeconds !== undefined;
  const fraction = isPromised
    ? worstTold(topics.map(freshOf), Math.min)
    : NO_PROMISE;
  return {
    'fresh-7d-fraction': fraction,
    'freshness-shortfall': shortfallOf(fraction, objectives?.target),
    'silence-hours': worstTold(
      topics.map(topic => silenceOf(topic, now)),
      Math.max,
    ),
  };
}

function freshOf({
  topic,
  lastRecordAt,
  freshness: { keptSeconds, brokenSeconds },
}: TopicLiveFacts): ToldNumber {
  const measuredSeconds = keptSeconds + brokenSeconds;
  if (measuredSeconds >= FEWEST_SECONDS) {
    return { state: 'known', value: rounded(keptSeconds / measuredSeconds) };
  }
  return lastRecordAt.status === 'unknown'
    ? notTold(topic, lastRecordAt)
    : failed(
        `How fresh ${topic} is was measured for ${Math.floor(measuredSeconds / 60)} minutes so far; it is judged by an hour at least.`,
      );
}

function silenceOf(
  { topic, lastRecordAt }: TopicLiveFacts,
  now: Date,
): ToldNumber {
  if (lastRecordAt.status === 'unknown') return notTold(topic, lastRecordAt);
  if (lastRecordAt.value === null) return absent(`${topic} holds no record.`);
  const silenceMs = now.getTime() - Date.parse(lastRecordAt.value);
  // Whole hours, so that the same silence is not another fact with every reading.
  return {
    state: 'known',
    value: Math.max(0, Math.floor(silenceMs / HOUR_MS)),
  };
}

function shortfallOf(fraction: Told, target: number | undefined): Told {
  return fraction.state === 'known' &&
    typeof fraction.value === 'number' &&
    target !== undefined
    ? known(rounded(Math.max(0, target - fraction.value)))
    : fraction;
}

/** To a tenth of a percent. */
function rounded(fraction: number): number {
  return Math.round(fraction * 1000) / 1000;
}
