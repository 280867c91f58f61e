// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SchemaDocument } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';

/** A version never changes; what is read anew is whether it can be read. */
const POLL_MS = 60 * 60_000;

/** Reads one version of a subject, whole, and shows it; or says why not. */
export function SchemaDocumentView(props: {
  entityRef: string;
  subject: string;
  version: number;
  children: (document: SchemaDocument) => ReactNode;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { entityRef, subject, version } = props;
  const { resource, reload } = usePolled<SchemaDocument>(
    JSON.stringify([entityRef, subject, version]),
    signal => api.schema(entityRef, { subject, version }, { signal }),
    POLL_MS,
  );

  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('schema.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  // Another version's fields under this version's number would be taken for its own.
  if (resource.state === 'loading' || resource.isOutdated) {
    return (
      <div role="status" aria-label={t('loading.loading')}>
        <Skeleton height="20rem" />
      </div>
    );
  }
  return <>{props.children(resource.value)}</>;
}
