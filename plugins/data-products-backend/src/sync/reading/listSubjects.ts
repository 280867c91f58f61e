// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { CallOptions } from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { mapConcurrently } from '../confirmation/mapConcurrently';
import { ReadableRegistry } from '../SyncDependencies';
import { storedPorts } from './storedPorts';

const LISTS_AT_A_TIME = 5;

/**
 * Lists every subject.
 *
 * @throws when there is none although known products had some: then the list cannot be the whole.
 */
export async function listAllSubjects(
  registry: ReadableRegistry,
  options: {
    store: Pick<ProductStore, 'productsByKey'>;
    knownKeys: readonly ProductKey[];
    call: CallOptions;
  },
): Promise<string[]> {
  const { store, knownKeys, call } = options;
  const subjects = await registry.subjects(call);
  if (subjects.length > 0) return subjects;
  for await (const port of storedPorts(store, knownKeys)) {
    if (port.subjects && port.subjects.length > 0) {
      throw new Error(
        'The list of subjects is empty, although there were some.',
      );
    }
  }
  return subjects;
}

/** Lists the subjects, of every context, that begin with the name of one of the topics. */
export async function listSubjectsOf(
  registry: ReadableRegistry,
  topicNames: string[],
  call: CallOptions,
): Promise<string[]> {
  const lists = await mapConcurrently(topicNames, LISTS_AT_A_TIME, name =>
    registry.subjects({ ...call, prefix: `:*:${name}-` }),
  );
  return lists.flat();
}
