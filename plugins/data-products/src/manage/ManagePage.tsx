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
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { draftName } from '../operations/draft/keptDraft';
import { useAddress } from '../product/useAddress';
import { ManageAction } from '../reference/PortalLinks';
import { useText } from '../translation/ref';
import { ManagedOperation } from './ManagedOperation';
import { ManagedAddress, managedAddressFromSearch } from './managedAddress';
import { SeveralManaged, SeveralProducts } from './several/SeveralProducts';
import { ManagedProduct, useManagedProduct } from './useManagedProduct';

/** What a form needs besides what it is about. */
export interface FormOptions {
  address: ManagedAddress;
  /** The name that what is filled in is kept by. */
  draftName: string;
  onStarted: (operation: Operation) => void;
}

/**
 * A page that does one thing to the product of its address: the form, and once it is sent, how far that is. Both survive
 * a reload.
 */
export function ManagePage(props: {
  action: ManageAction;
  /** Of the browser's tab. */
  title: string;
  /** Below an operation that is over. */
  result?: (operation: Operation) => ReactNode;
  form: (product: ManagedProduct, options: FormOptions) => ReactNode;
  /** Where the address may name several products. */
  formOfSeveral?: (several: SeveralManaged, options: FormOptions) => ReactNode;
}) {
  const t = useText();
  usePageTitle(props.title);
  const address = managedAddressFromSearch(useSearchParams()[0]);
  const { entityRefs, operationId } = address;
  const [entityRef, ...more] = entityRefs;
  const isOfSeveral = props.formOfSeveral !== undefined && more.length > 0;
  const [, changeAddress] = useAddress();
  const [started, setStarted] = useState<Operation>();
  const onStarted = useCallback(
    (operation: Operation) => {
      setStarted(operation);
      changeAddress({ operation: operation.id });
    },
    [changeAddress],
  );

  const options: FormOptions = {
    address,
    draftName: draftName(props.action, entityRefs),
    onStarted,
  };

  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          {entityRef && !isOfSeveral && <BackLink entityRef={entityRef} />}
          {!entityRef && (
            <EmptyNotice
              title={t('manage.noProductTitle')}
              description={t('manage.noProduct')}
            />
          )}
          {operationId && (
            <ManagedOperation
              key={operationId}
              operationId={operationId}
              known={started?.id === operationId ? started : undefined}
              draftName={options.draftName}
              onToForm={() => changeAddress({ operation: undefined })}
              result={props.result}
            />
          )}
          {isOfSeveral && !operationId && (
            <SeveralProducts
              entityRefs={entityRefs}
              form={several => props.formOfSeveral?.(several, options)}
            />
          )}
          {entityRef && !isOfSeveral && !operationId && (
            <Form
              key={entityRef}
              entityRef={entityRef}
              form={product => props.form(product, options)}
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
