// SPDX-License-Identifier: Apache-2.0
import { Skeleton, Text } from '@backstage/ui';
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  ConfirmDialog,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useSources } from '../sources/useSources';
import { useText } from '../translation/ref';
import { Stopped, whatStops } from './whatStops';

const LIST = { margin: 0, paddingInlineStart: 'var(--bui-space-5)' };

/** Asks before a query is ended for good, and says what ends with it. */
export function TerminateDialog(props: {
  clusterId: string;
  query: KsqlPersistentQuery;
  queries: readonly KsqlPersistentQuery[];
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const { clusterId, query, queries } = props;
  const { id } = query;
  const { resource } = useSources(clusterId);
  return (
    <ConfirmDialog
      title={t('queries.terminating.title', { id })}
      confirm={t('queries.control.terminate')}
      cancel={t('queries.control.cancel')}
      isDestructive
      describeFailure={message => t('queries.terminating.failed', { message })}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <Text as="p" style={{ margin: 0 }}>
        {t('queries.terminating.forGood')}
      </Text>
      {resource.state === 'loading' ? (
        <Skeleton height="4rem" />
      ) : (
        <WhatStops
          stopped={whatStops(query, {
            queries,
            sources: resource.state === 'ready' ? resource.value.sources : [],
          })}
        />
      )}
      {resource.state === 'failed' && (
        <Text as="p" color="secondary" style={{ margin: 0 }}>
          {t('queries.terminating.productsNotKnown')}
        </Text>
      )}
      <Text as="p" color="secondary" style={{ margin: 0 }}>
        {t('queries.terminating.stays')}
      </Text>
    </ConfirmDialog>
  );
}

function WhatStops(props: { stopped: Stopped }) {
  const t = useText();
  const { sinks, readers, products } = props.stopped;
  return (
    <ul aria-label={t('queries.terminating.stops')} style={LIST}>
      {sinks.map(({ name, product, otherWriters }) => (
        <li key={name}>
          {otherWriters.length > 0
            ? t('queries.terminating.sinkGoesOn', {
                name,
                queries: otherWriters.join(', '),
              })
            : t('queries.terminating.sinkStops', { name })}
          {product &&
            ` ${t('queries.terminating.productStops', { title: product.title })}`}
        </li>
      ))}
      {readers.length > 0 && (
        <li>
          {t('queries.terminating.readers', { count: readers.length })}
          <ul style={LIST}>
            {readers.map(({ id, sinks: filled }) => (
              <li key={id}>
                <Identifier>
                  {t('queries.terminating.readerFills', {
                    id,
                    sinks: filled.join(', '),
                  })}
                </Identifier>
              </li>
            ))}
          </ul>
        </li>
      )}
      {products.length > 0 && (
        <li>
          {t('queries.terminating.products', {
            titles: products.map(({ title }) => title).join(', '),
          })}
        </li>
      )}
    </ul>
  );
}
