// SPDX-License-Identifier: Apache-2.0
import { markdownList } from '../operation/describeOperation';
import type { Outcome } from './performOperation';

/** What a writing action came to, in Markdown for the page of the task. */
export function describeOutcome(
  outcome: Pick<Outcome, 'state' | 'steps'> & {
    topic: string;
    topicUrl: string;
    /** Empty where it is not known. */
    productUrl: string;
    /** Empty in a dry run. */
    operationUrl: string;
  },
): string {
  const { state, steps, topic, topicUrl, productUrl, operationUrl } = outcome;
  const list = markdownList(steps);
  return state === 'planned'
    ? `Nothing has been written. This would be:\n\n${list}`
    : [
        `The topic [${topic}](${topicUrl}) is now a [data product](${productUrl}).`,
        list,
        `[The operation](${operationUrl}) tells each step with its times.`,
      ].join('\n\n');
}
