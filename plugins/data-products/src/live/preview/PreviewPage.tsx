// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Skeleton } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { dataProductsRecordsReadPermission } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useAddress } from '../../product/useAddress';
import { useCatalogedProduct } from '../../product/useProductDetails';
import { useLiveText } from '../../translation/liveRef';
import { NotAllowed } from './NotAllowed';
import { addressChange, previewAddressFromSearch } from './previewAddress';
import { PreviewForm } from './PreviewForm';
import { SampleView } from './SampleView';
import { useSample } from './useSample';

/** Some records of the product of the page, for those who may; nothing is read until they ask. */
export function PreviewPage() {
  const t = useLiveText();
  const { loading, allowed } = usePermission({
    permission: dataProductsRecordsReadPermission,
  });
  return (
    <Flex direction="column" gap="4">
      {loading && (
        <div role="status" aria-label={t('loading.loading')}>
          <Skeleton height="10rem" />
        </div>
      )}
      {!loading && (allowed ? <Preview /> : <NotAllowed />)}
    </Flex>
  );
}

function Preview() {
  const t = useLiveText();
  const productRef = stringifyEntityRef(useEntity().entity);
  const { outputPorts } = useCatalogedProduct();
  const [search, change] = useAddress();
  const address = previewAddressFromSearch(search);
  const [key, setKey] = useState('');
  const { sampling, read } = useSample(productRef);
  const port =
    outputPorts.find(({ qualifiedName }) => qualifiedName === address.port) ??
    outputPorts[0];
  if (!port) return null;

  return (
    <>
      <Panel title={t('preview.title')} help={t('preview.help')}>
        <PreviewForm
          ports={outputPorts}
          port={port}
          address={address}
          recordKey={key}
          isReading={sampling.state === 'reading'}
          hasRead={sampling.state === 'read'}
          onChange={next => change(addressChange(next))}
          onKeyChange={setKey}
          onRead={read}
        />
      </Panel>
      {sampling.state === 'idle' && (
        <EmptyNotice
          title={t('preview.notReadYet.title')}
          description={t('preview.notReadYet.description')}
        />
      )}
      {sampling.state === 'reading' && (
        <div role="status" aria-label={t('preview.reading')}>
          <Skeleton height="16rem" />
        </div>
      )}
      {sampling.state === 'failed' && (
        <FailureNotice
          failure={sampling.failure}
          title={t('preview.failed')}
          forbidden={t('preview.forbidden')}
          onRetry={() => read(sampling.request)}
        />
      )}
      {sampling.state === 'read' && (
        <SampleView
          request={sampling.request}
          sample={sampling.sample}
          view={address.view}
          onViewChange={view => change(addressChange({ view }))}
        />
      )}
    </>
  );
}
