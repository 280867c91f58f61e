// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Alert, Box, Flex, Skeleton } from '@backstage/ui';
import type { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../../reference/EntityLink';
import { useText } from '../../translation/ref';
import { ManagedProducts, useManagedProducts } from './useManagedProducts';

/** Several products, as a form starts from them. */
export interface SeveralManaged {
  environmentId: string;
  /** One at least. */
  products: EditableProduct[];
}

/** Reads several products for a form about all of them, and says which of them it leaves out. */
export function SeveralProducts(props: {
  entityRefs: readonly string[];
  form: (several: SeveralManaged) => ReactNode;
}) {
  const t = useText();
  const { resource, reload } = useManagedProducts(props.entityRefs);
  switch (resource.state) {
    case 'loading':
      return (
        <Box role="status" aria-label={t('loading.loading')}>
          <Skeleton height="30rem" />
        </Box>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          title={t('manage.several.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return <Read {...props} managed={resource.value} />;
    default:
      return resource satisfies never;
  }
}

function Read(props: {
  managed: ManagedProducts;
  form: (several: SeveralManaged) => ReactNode;
}) {
  const t = useText();
  const { products, refused, environmentIds } = props.managed;
  const [environmentId, ...others] = environmentIds;
  return (
    <Flex direction="column" gap="4">
      {refused.length > 0 && <Refused refused={refused} />}
      {others.length > 0 && (
        <EmptyNotice
          title={t('manage.several.environmentsTitle')}
          description={t('manage.several.environments')}
        />
      )}
      {others.length === 0 &&
        environmentId &&
        props.form({ environmentId, products })}
    </Flex>
  );
}

function Refused(props: { refused: ManagedProducts['refused'] }) {
  const t = useText();
  const { refused } = props;
  return (
    <Alert
      role="note"
      status="warning"
      icon
      title={t('manage.several.refused', { count: refused.length })}
      description={
        <Box as="ul" style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {refused.map(({ entityRef, because }) => (
            <li key={entityRef}>
              <EntityLink entityRef={entityRef} variant="body-small" />:{' '}
              {because}
            </li>
          ))}
        </Box>
      }
    />
  );
}
