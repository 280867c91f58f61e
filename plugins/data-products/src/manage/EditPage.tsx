// SPDX-License-Identifier: Apache-2.0
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { Skeleton } from '@backstage/ui';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import { useVocabulary } from '../operations/useVocabulary';
import { useText } from '../translation/ref';
import { EditForm } from './EditForm';
import { ManagePage } from './ManagePage';
import { ManagedProduct } from './useManagedProduct';

/** Changes what is said about the product of the address. */
export function EditPage() {
  const t = useText();
  return (
    <ManagePage
      title={t('manage.edit.pageTitle')}
      operationTitle={t('manage.progress.title')}
      form={(product, { address, onStarted }) => (
        <WithVocabulary
          product={product}
          isUndoingDeprecation={address.isUndoingDeprecation}
          onStarted={onStarted}
        />
      )}
    />
  );
}

function WithVocabulary(props: {
  product: ManagedProduct;
  isUndoingDeprecation: boolean;
  onStarted: (operation: Operation) => void;
}) {
  const { resource, reload } = useVocabulary();
  switch (resource.state) {
    case 'loading':
      return <Skeleton height="30rem" />;
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return <EditForm {...props} vocabulary={resource.value} />;
    default:
      return resource satisfies never;
  }
}
