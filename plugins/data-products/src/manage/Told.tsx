// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Skeleton, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Dependents,
  EditableProduct,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Panel,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { DependentsView } from '../operations/plan/DependentsView';
import { EntityLink } from '../reference/EntityLink';
import { useText } from '../translation/ref';
import { whoIsTold } from './endOfLife';

const POLL_MS = 5 * 60_000;

/** What depends on a product, and who is told when it ends. */
export function Told(props: { product: EditableProduct }) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { entityRef, metadata } = props.product;
  const { resource, reload } = usePolled<Dependents>(
    entityRef,
    signal => api.dependents(entityRef, { signal }),
    POLL_MS,
  );
  const dependents = resource.state === 'ready' ? resource.value : undefined;
  return (
    <Panel title={t('operation.dependents.title')}>
      <Flex direction="column" gap="4">
        {resource.state === 'loading' && <Skeleton height="3rem" />}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('manage.deprecate.dependentsNotRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        {dependents && <DependentsView dependents={dependents} />}
        <WhoIsTold refs={whoIsTold(metadata.owner, dependents)} />
      </Flex>
    </Panel>
  );
}

function WhoIsTold(props: { refs: string[] }) {
  const t = useText();
  const { refs } = props;
  return (
    <Box>
      <Text as="h3" weight="bold" style={{ margin: 0 }}>
        {t('manage.deprecate.told')}
      </Text>
      <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
        {refs.length > 0
          ? t('manage.deprecate.toldHelp')
          : t('manage.deprecate.toldNobody')}
      </Text>
      {refs.length > 0 && (
        <ul
          aria-label={t('manage.deprecate.told')}
          style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.2em' }}
        >
          {refs.map(ref => (
            <li key={ref}>
              <EntityLink entityRef={ref} />
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
