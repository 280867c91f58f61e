// SPDX-License-Identifier: Apache-2.0
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { Skeleton } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import { useVocabulary } from '../operations/useVocabulary';
import { useText } from '../translation/ref';
import { EditForm } from './EditForm';
import { ManagePage } from './ManagePage';
import { EditSeveralForm } from './several/EditSeveralForm';

/** Changes what is said about the product of the address, or about the several that it names. */
export function EditPage() {
  const t = useText();
  return (
    <ManagePage
      action="edit"
      title={t('manage.edit.pageTitle')}
      form={(product, { address, ...options }) => (
        <WithVocabulary>
          {vocabulary => (
            <EditForm
              product={product}
              vocabulary={vocabulary}
              isUndoingDeprecation={address.isUndoingDeprecation}
              draftName={options.draftName}
              onStarted={options.onStarted}
            />
          )}
        </WithVocabulary>
      )}
      formOfSeveral={(several, options) => (
        <WithVocabulary>
          {vocabulary => (
            <EditSeveralForm
              several={several}
              vocabulary={vocabulary}
              draftName={options.draftName}
              onStarted={options.onStarted}
            />
          )}
        </WithVocabulary>
      )}
    />
  );
}

function WithVocabulary(props: {
  children: (vocabulary: Vocabulary) => JSX.Element;
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
      return props.children(resource.value);
    default:
      return resource satisfies never;
  }
}
