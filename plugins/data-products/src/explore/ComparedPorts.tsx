// SPDX-License-Identifier: Apache-2.0
import { Box, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  OutputPort,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeDuration,
  Identifier,
  useLocale,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { Translate, useText } from '../translation/ref';
import { Grey } from './productCells';

const POLL_MS = 5 * 60_000;

/** Where a product is read: the topics at once, how far back they read as soon as that is known. */
export function ComparedPorts(props: { product: ProductSummary }) {
  const t = useText();
  const locale = useLocale();
  const api = useApi(dataProductsApiRef);
  const { entityRef, topics } = props.product;
  const { resource } = usePolled(
    entityRef,
    signal => api.product(entityRef, { signal }),
    POLL_MS,
  );
  const ports =
    resource.state === 'ready' ? resource.value.product.outputPorts : undefined;

  if (topics.length === 0) return <Grey>{t('explore.compare.noPorts')}</Grey>;
  return (
    <Box as="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {topics.map(topic => {
        const port = ports?.find(({ name }) => name === topic);
        return (
          <li key={topic} style={{ marginBottom: 'var(--bui-space-2)' }}>
            <Identifier>{topic}</Identifier>
            <Text
              as="span"
              variant="body-small"
              color="secondary"
              // As high as the line to come, so that nothing jumps.
              style={{ display: 'block', minHeight: '1.2rem' }}
            >
              {port && describePort(port, { locale, t })}
              {resource.state === 'failed' && t('explore.compare.portsFailed')}
            </Text>
          </li>
        );
      })}
    </Box>
  );
}

/** How wide a topic is, how far back it reads, and whether only the latest record of a key stays; what is unknown is left out. */
export function describePort(
  port: OutputPort,
  options: { locale: string; t: Translate },
): string {
  const { locale, t } = options;
  const { partitions, retentionMs, cleanupPolicy } = port;
  return [
    partitions !== undefined &&
      t('explore.compare.partitions', { count: partitions }),
    retentionMs !== undefined &&
      (retentionMs < 0
        ? t('explore.compare.forever')
        : t('explore.compare.retention', {
            duration: describeDuration(retentionMs, locale),
          })),
    cleanupPolicy?.includes('compact') && t('explore.compare.compacted'),
  ]
    .filter(Boolean)
    .join(', ');
}
