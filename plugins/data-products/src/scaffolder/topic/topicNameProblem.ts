// SPDX-License-Identifier: Apache-2.0

const MAX_LENGTH = 249;

/** Why a text is no name of a topic; `tooLong` with how long it is. */
export type TopicNameProblem =
  | { reason: 'needed' | 'characters' | 'dots' }
  | { reason: 'tooLong'; length: number };

/** What keeps a text from being the name of a topic, by the rules of Kafka; `undefined` when nothing does. */
export function topicNameProblem(name: string): TopicNameProblem | undefined {
  if (name === '') return { reason: 'needed' };
  if (name.length > MAX_LENGTH)
    return { reason: 'tooLong', length: name.length };
  if (!/^[a-zA-Z0-9._-]+$/.test(name)) return { reason: 'characters' };
  return name === '.' || name === '..' ? { reason: 'dots' } : undefined;
}
