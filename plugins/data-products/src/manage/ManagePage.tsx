// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useCallback, useState } from 'react';
import { Box, Container, Flex, Link, Skeleton } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { Operation } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  Panel,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { OperationProgress } from '../operations/progress/OperationProgress';
import { useAddress } from '../product/useAddress';
import { useText } from '../translation/ref';
import { ManagedAddress, managedAddressFromSearch } from './managedAddress';
import { ManagedProduct, useManagedProduct } from './useManagedProduct';

/**
 * A page that does one thing to the product of its address: the form, and once it is sent, how far that is. Both survive
 * a reload.
 */
export function ManagePage(props: {
  /** Of the browser's tab. */
  title: string;
  /** What stands above the progress, e.g. `Edit`. */
  operationTitle: string;
  /** Below an operation that is over. */
  result?: (operation: Operation) => ReactNode;
  form: (
    product: ManagedProduct,
    options: {
      address: ManagedAddress;
      onStarted: (operation: Operation) => void;
    },
  ) => ReactNode;
}) {
  const t = useText();
  usePageTitle(props.title);
  const address = managedAddressFromSearch(useSearchParams()[0]);
  const { entityRef, operationId } = address;
  const [, changeAddress] = useAddress();
  const [started, setStarted] = useState<Operation>();
  const [ended, setEnded] = useState<Operation>();
  const onStarted = useCallback(
    (operation: Operation) => {
      setStarted(operation);
      changeAddress({ operation: operation.id });
    },
    [changeAddress],
  );

  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          {entityRef && <BackLink entityRef={entityRef} />}
          {!entityRef && (
            <EmptyNotice
              title={t('manage.noProductTitle')}
              description={t('manage.noProduct')}
            />
          )}
          {operationId && (
            <Panel title={props.operationTitle}>
              <Flex direction="column" gap="4">
                <OperationProgress
                  key={operationId}
                  operationId={operationId}
                  known={started?.id === operationId ? started : undefined}
                  onOver={setEnded}
                />
                {ended?.id === operationId && props.result?.(ended)}
              </Flex>
            </Panel>
          )}
          {entityRef && !operationId && (
            <Form
              key={entityRef}
              entityRef={entityRef}
              form={product => props.form(product, { address, onStarted })}
            />
          )}
        </Flex>
      </Container>
    </PageMain>
  );
}

function BackLink(props: { entityRef: string }) {
  const t = useText();
  const href = useEntityRefLink()(props.entityRef);
  const name = props.entityRef.replace(/^[^/]*\//, '');
  return (
    <Box>
      <Link href={href} variant="body-small">
        {t('manage.toProduct', { product: name })}
      </Link>
    </Box>
  );
}

function Form(props: {
  entityRef: string;
  form: (product: ManagedProduct) => ReactNode;
}) {
  const t = useText();
  const { resource, reload } = useManagedProduct(props.entityRef);
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
          title={t('manage.notRead')}
          // The back end says why, and who may.
          forbidden={resource.failure.message}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return <>{props.form(resource.value)}</>;
    default:
      return resource satisfies never;
  }
}
