// SPDX-License-Identifier: Apache-2.0

import { KnownProduct } from '../../store/types';
import { identityOf, topicIdentity } from '../assembly/topicIdentity';
import { HasTopic } from './confirmProducts';

/** Whether one of the given products has a topic as a port. */
export function hasTopicAmong(
  products: readonly Pick<KnownProduct, 'key' | 'qualifiedNames'>[],
): HasTopic {
  return (key, ref) => {
    const names = products.find(other => other.key === key)?.qualifiedNames;
    const identity = topicIdentity(ref);
    return names?.some(name => identityOf(name) === identity) ?? false;
  };
}
