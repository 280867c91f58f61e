// SPDX-License-Identifier: Apache-2.0
import type { KafkaMessage } from './TopicRecords';

/** What goes wrong with records, as it does everywhere some time. */
export interface Flaws {
  /** The topic whose consumers could not process some records; these are in a topic of their own, `<topic>.dlq`. */
  deadLettersOf: string;
  /** The topic that has a record which cannot be decoded. */
  undecodableIn: string;
  /** The topic some of whose records lack a field, which a rule of its schema does not let through. */
  rejectedOf: { topic: string; without: string };
}

/** What is in the demo's: payments nobody could book, a return that was cut short on its way, and orders of nothing. */
export const DEMO_FLAWS: Flaws = {
  deadLettersOf: 'payments',
  undecodableIn: 'returns',
  rejectedOf: { topic: 'orders', without: 'lines' },
};

const DEAD_LETTERS = 12;
/** Kafka Connect's names of headers, which other consumers have taken over. */
const REASON = '__connect.errors.exception.message';
const ORIGIN = '__connect.errors.topic';

export const deadLetterTopic = (topic: string) => `${topic}.dlq`;

/** As many of a topic's newest records as are put aside. */
export const fewOf = (past: readonly KafkaMessage[]) =>
  past.slice(-DEAD_LETTERS);

/** The newest of a topic's records, as a consumer has put them aside. */
export function deadLetters(
  topic: string,
  past: readonly KafkaMessage[],
): KafkaMessage[] {
  return fewOf(past).map(message => ({
    ...message,
    headers: {
      [ORIGIN]: topic,
      [REASON]: 'No account is known for this payment',
    },
  }));
}

/** The records with the one before the last cut short: its schema is known, and its bytes end too early. */
export function withUndecodable(past: readonly KafkaMessage[]): KafkaMessage[] {
  const spoilt = past.length - 2;
  return past.map((message, index) =>
    index === spoilt && message.value
      ? { ...message, value: message.value.subarray(0, 9) }
      : message,
  );
}
