// SPDX-License-Identifier: Apache-2.0

import {
  PortSubject,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { TopicRef } from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { createSubjectIndex, subjectsOf } from '../assembly/subjectIndex';
import { identityOf, topicIdentity } from '../assembly/topicIdentity';
import { storedPorts } from './storedPorts';

/** What is known of the subjects of topics. */
export interface SubjectReading {
  /** `undefined` for a topic of which nothing is known. */
  subjectsOf: (topic: { ref: TopicRef }) => PortSubject[] | undefined;
  /** Why the registry could not be read; then what the store holds counts. */
  failure?: unknown;
}

/**
 * Reads the subjects of topics. When the registry fails, the ports of the known products keep the subjects that they
 * had: a product does not lose its schema because nobody could ask for it.
 */
export async function readSubjects(options: {
  /** Lists subjects of the registry, more than those of the topics perhaps. Absent when there is no registry. */
  list?: () => Promise<string[]>;
  topicNames: ReadonlySet<string>;
  knownKeys: readonly ProductKey[];
  store: Pick<ProductStore, 'productsByKey'>;
  signal?: AbortSignal;
}): Promise<SubjectReading> {
  const { list, topicNames, knownKeys, store, signal } = options;
  if (!list) return { subjectsOf: () => undefined };
  try {
    const index = createSubjectIndex(await list(), topicNames);
    return { subjectsOf: ({ ref }) => subjectsOf(index, ref.topicName) };
  } catch (failure) {
    signal?.throwIfAborted();
    const remembered = new Map<string, PortSubject[] | undefined>();
    for await (const port of storedPorts(store, knownKeys)) {
      remembered.set(identityOf(port.qualifiedName), port.subjects);
    }
    return {
      subjectsOf: ({ ref }) => remembered.get(topicIdentity(ref)),
      failure,
    };
  }
}
