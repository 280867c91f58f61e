// SPDX-License-Identifier: Apache-2.0

import { KnownProduct } from '../../store/types';
import { identityOf, topicIdentity } from '../assembly/topicIdentity';
import { HasTopic } from './confirmProducts';

/** Whether a product that the store holds has a topic as a port. */
export function hasTopicAmong(
  known: readonly Pick<KnownProduct, 'key' | 'qualifiedNames'>[],
): HasTopic {
  return (key, ref) =>
    known
      .find(product => product.key === key)
      ?.qualifiedNames.some(name => identityOf(name) === topicIdentity(ref)) ??
    false;
}
