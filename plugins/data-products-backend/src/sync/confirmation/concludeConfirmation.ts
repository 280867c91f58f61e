// SPDX-License-Identifier: Apache-2.0

import { ProductTopic } from '../assembly/productTopic';
import { PortReading } from './portReading';

/** What direct reads, together with the listing, say about a product that the listing lacks in whole or in part. */
export type Conclusion =
  /** Every port is gone. */
  | { status: 'gone' }
  /** These are its ports now. */
  | { status: 'present'; topics: ProductTopic[] }
  /** At least one port could be neither found nor missed, so nothing may change. */
  | { status: 'unknown'; error: unknown };

/**
 * @param readings - One for each port that the listing lacks.
 * @param listed - The topics of the product that it has.
 */
export function concludeConfirmation(
  readings: PortReading[],
  listed: ProductTopic[],
): Conclusion {
  const topics = [...listed];
  for (const reading of readings) {
    switch (reading.status) {
      case 'unknown':
        return reading;
      case 'present':
        topics.push(reading.topic);
        break;
      case 'gone':
        break;
      default:
        reading satisfies never;
    }
  }
  return topics.length > 0
    ? { status: 'present', topics }
    : { status: 'gone' };
}
