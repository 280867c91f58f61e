// SPDX-License-Identifier: Apache-2.0
import { Box, Flex, Select } from '@backstage/ui';
import type {
  EnvironmentInfo,
  OutputPort,
  PortAddress,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Panel,
} from '@data-mesh/backstage-plugin-data-products-react';
import { consumerSample } from '../samples/consumerSample';
import { useText } from '../translation/ref';
import { ConnectionDetails } from './ConnectionDetails';
import { ConsumerSampleView } from './ConsumerSampleView';
import { consumeQueryFromSearch } from './consumeQuery';
import { sampleTarget } from './sampleTarget';
import { useAddress } from './useAddress';
import { useEnvironments } from '../environments/useEnvironments';
import { useKnownFormats } from './useKnownFormats';
import {
  useCatalogedProduct,
  useProductDetails,
  useProductHead,
} from './useProductDetails';

/** How a consumer connects to a port, and a program that reads it. */
export function ConsumeCard() {
  const t = useText();
  const product = useProductHead();
  const cataloged = useCatalogedProduct();
  const details = useProductDetails().resource;
  const environments = useEnvironments();
  const formats = useKnownFormats();
  const [search, change] = useAddress();
  const query = consumeQueryFromSearch(search);

  const read: OutputPort[] | undefined =
    details.state === 'ready' ? details.value.product.outputPorts : undefined;
  const addresses: PortAddress[] = read ?? cataloged.outputPorts;
  const address =
    addresses.find(({ qualifiedName }) => qualifiedName === query.port) ??
    addresses[0];
  if (!address) return null;

  const environment =
    environments.resource.state === 'ready'
      ? environments.resource.value.find(
          ({ id }) => id === product.environmentId,
        )
      : undefined;
  const port = read?.find(
    ({ qualifiedName }) => qualifiedName === address.qualifiedName,
  );
  const target = sampleTarget({
    productTitle: product.title,
    address,
    port,
    environment,
    formats: formats.resource.state === 'ready' ? formats.resource.value : {},
    start: query.start,
  });

  return (
    <Panel title={t('product.consume.title')} help={t('product.consume.help')}>
      <Flex direction="column" gap="5">
        {addresses.length > 1 && (
          <Box style={{ maxWidth: '40rem' }}>
            <Select
              label={t('product.consume.port')}
              options={portOptions(addresses, environment)}
              value={address.qualifiedName}
              onChange={key => change({ port: String(key) })}
            />
          </Box>
        )}
        <ConnectionDetails
          target={target}
          environmentTitle={environment?.title}
          isClusterConfigured={
            environment?.clusters.some(
              ({ clusterId }) => clusterId === address.clusterId,
            ) ?? false
          }
          isLoading={environments.resource.state === 'loading'}
        />
        {environments.resource.state === 'failed' && (
          <FailureNotice
            failure={environments.resource.failure}
            title={t('product.consume.connectionNotRead')}
            onRetry={environments.reload}
            isRetrying={environments.resource.isLoading}
          />
        )}
        <ConsumerSampleView
          sample={consumerSample(target, query.language)}
          language={query.language}
          start={query.start}
          format={target.value.format}
          isFormatPending={
            details.state === 'loading' ||
            (details.state === 'ready' && formats.resource.state === 'loading')
          }
          onChange={change}
        />
        {formats.resource.state === 'failed' && (
          <FailureNotice
            failure={formats.resource.failure}
            title={t('product.consume.formatNotRead')}
            onRetry={formats.reload}
            isRetrying={formats.resource.isLoading}
          />
        )}
      </Flex>
    </Panel>
  );
}

/** A topic's name is not unique where a product has topics of several clusters. */
function portOptions(
  addresses: PortAddress[],
  environment: EnvironmentInfo | undefined,
) {
  const clusters = new Set(addresses.map(({ clusterId }) => clusterId));
  return addresses.map(({ qualifiedName, name, clusterId }) => {
    const cluster = environment?.clusters.find(
      candidate => candidate.clusterId === clusterId,
    );
    const place = cluster?.title ?? clusterId;
    return {
      id: qualifiedName,
      label: clusters.size > 1 && place ? `${name} (${place})` : name,
    };
  });
}
