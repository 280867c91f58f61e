// SPDX-License-Identifier: Apache-2.0

import { isConfluentApiError } from '../../sync/confluentErrors';
import {
  createSubjectIndex,
  subjectsOf as subjectsIn,
} from '../../sync/assembly/subjectIndex';
import { listSubjectsOf } from '../../sync/reading/listSubjects';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import { describeCause } from './describeCause';
import { PlanningContext, SubjectsOf } from './PlanningContext';
import { PlannedConnection } from './PlanningDependencies';
import { TopicReading } from './PublishFacts';
import { toReadTopic } from './topicState';

/** Fresh reads of an environment's topics. They reject only when the signal is aborted. */
export interface TopicReads {
  /** @param qualifiedName - In any spelling. */
  topic(qualifiedName: string): Promise<TopicReading>;
  /** Says `undefined` of every topic when the registry does not answer. */
  subjectsOf(topics: readonly string[]): Promise<SubjectsOf>;
}

/** From so many topics on, one list of all subjects is less than one for each. */
const MANY_TOPICS = 5;

/** The stream catalog's code for an entity that it does not know. */
const NO_SUCH_ENTITY = 4040009;

export function createTopicReads(
  { streamCatalog, schemaRegistry }: PlannedConnection,
  options: {
    context: Pick<PlanningContext, 'config' | 'governancePackage'>;
    kept: KeptByTopic;
    signal?: AbortSignal;
  },
): TopicReads {
  const { context, kept, signal } = options;
  const { mapping } = context.config;
  return {
    async topic(qualifiedName) {
      if (!streamCatalog) return { status: 'unknown', because: 'nobody asks' };
      try {
        const topic = await streamCatalog.readTopic(qualifiedName, { signal });
        // A direct read shows no metadata of the smaller package, but not that there can be none.
        const businessMetadata =
          context.governancePackage === 'essentials'
            ? undefined
            : (topic.businessMetadata ?? []);
        return {
          status: 'found',
          topic: toReadTopic({ ...topic, businessMetadata }, { mapping, kept }),
        };
      } catch (cause) {
        signal?.throwIfAborted();
        return isAbsent(cause)
          ? { status: 'absent' }
          : { status: 'unknown', because: describeCause(cause) };
      }
    },

    async subjectsOf(topics) {
      if (!schemaRegistry || topics.length === 0) return () => undefined;
      try {
        const subjects =
          topics.length < MANY_TOPICS
            ? await listSubjectsOf(schemaRegistry, [...topics], { signal })
            : await schemaRegistry.subjects({ signal });
        const index = createSubjectIndex(subjects, new Set(topics));
        return topic => subjectsIn(index, topic);
      } catch {
        signal?.throwIfAborted();
        return () => undefined;
      }
    },
  };
}

/** Only the catalog's own word counts; any other 404 may come from something in between. */
function isAbsent(cause: unknown): boolean {
  return (
    isConfluentApiError(cause) &&
    (cause.failure === 'deleted' || cause.code === NO_SUCH_ENTITY)
  );
}
