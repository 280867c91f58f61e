// SPDX-License-Identifier: Apache-2.0

import { ProductTopic } from '../assembly/productTopic';
import { PortReading } from './portReading';

/** What direct reads, together with the listing, say about a product that the listing lacks in whole or in part. */
export type Conclusion =
  /** Every port is gone, or another product's. */
  | { status: 'gone' }
  /** These are its ports now. */
  | { status: 'present'; topics: ProductTopic[] }
  /** At least one port could be neither found nor missed, so nothing may change. */
  | { status: 'unknown'; error: unknown }
  /** At least one port is about to become another product's, so nothing may change yet. */
  | { status: 'moving'; error: Error };

/**
 * @param readings - One for each port that the listing lacks.
 * @param listed - The topics of the product that it has.
 * @param mayLeave - Whether a topic that became a port of another product is, or is about to be, one there. Until then
 * it stays, so that it is missing nowhere.
 */
export function concludeConfirmation(
  readings: PortReading[],
  listed: ProductTopic[],
  mayLeave: (topic: ProductTopic) => boolean,
): Conclusion {
  const topics = [...listed];
  for (const reading of readings) {
    switch (reading.status) {
      case 'unknown':
        return reading;
      case 'present':
        topics.push(reading.topic);
        break;
      case 'moved':
        if (!mayLeave(reading.topic)) return moving(reading.topic);
        break;
      case 'gone':
        break;
      default:
        reading satisfies never;
    }
  }
  return topics.length > 0 ? { status: 'present', topics } : { status: 'gone' };
}

function moving({ topic, productName }: ProductTopic): Conclusion {
  const message = `topic ${topic.ref.topicName} became part of ${productName}, but is not listed there yet`;
  return { status: 'moving', error: new Error(message) };
}
