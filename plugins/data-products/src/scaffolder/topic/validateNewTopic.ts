// SPDX-License-Identifier: Apache-2.0
import type { OperationsApi } from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../../translation/ref';
import type { Place } from '../formContext';
import { topicNameProblem } from './topicNameProblem';

const MAX_CANDIDATES = 100;

/** Why a topic cannot be created under a name, in a sentence; `undefined` when it can, as far as is known here. */
export async function validateNewTopic(
  name: string,
  place: Place | undefined,
  operations: Pick<OperationsApi, 'topicCandidates'>,
  t: Translate,
): Promise<string | undefined> {
  const problem = topicNameProblem(name);
  if (problem) {
    return problem.reason === 'tooLong'
      ? t('scaffolder.topic.tooLong', { length: `${problem.length}` })
      : t(`scaffolder.topic.${problem.reason}`);
  }
  if (!place || !(await isTaken(name, place, operations))) return undefined;
  return t('scaffolder.topic.taken', { topic: name });
}

async function isTaken(
  name: string,
  { environmentId, clusterId }: Place,
  operations: Pick<OperationsApi, 'topicCandidates'>,
): Promise<boolean> {
  try {
    const { items } = await operations.topicCandidates({
      environmentId,
      text: name,
      limit: MAX_CANDIDATES,
    });
    return items.some(
      candidate =>
        candidate.topic === name && candidate.clusterId === clusterId,
    );
  } catch {
    // Not everybody may list topics; the plan tells before anything is written.
    return false;
  }
}
