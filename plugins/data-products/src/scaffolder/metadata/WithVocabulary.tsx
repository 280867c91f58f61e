// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useVocabulary } from '../../operations/useVocabulary';

/** Shows a field once it is known what can be chosen. */
export function WithVocabulary(props: {
  children: (vocabulary: Vocabulary) => ReactNode;
}) {
  const { resource, reload } = useVocabulary();
  switch (resource.state) {
    case 'loading':
      return <Skeleton height="8rem" />;
    case 'failed':
      return <FailureNotice failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return <>{props.children(resource.value)}</>;
    default:
      return resource satisfies never;
  }
}
