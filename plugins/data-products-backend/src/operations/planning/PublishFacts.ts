// SPDX-License-Identifier: Apache-2.0

import { OperationProblem } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredProduct } from '../../store/types';
import { SubjectsOf } from './PlanningContext';
import { ReadTopic } from './topicState';

/** What a direct read said of a topic that is to become a product. */
export type TopicReading =
  | { status: 'found'; topic: ReadTopic }
  | { status: 'absent' }
  /** Nobody could find out. */
  | { status: 'unknown'; because: string };

/** What is known about a topic that is to become a product. */
export interface PublishFacts {
  reading: TopicReading;
  subjectsOf: SubjectsOf;
  /** Whether configuration hides the topic's name. */
  isHidden: boolean;
  /** The product of the same name in that cluster, which the topic would join. */
  joined?: { stored: StoredProduct; entityRef: string; topics: ReadTopic[] };
  /** Why that product could not be read. */
  joinProblem?: OperationProblem;
  /** There is such a product, and the caller may not know more of it. */
  isNameTaken?: boolean;
}
