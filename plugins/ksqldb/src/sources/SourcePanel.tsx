// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Flex, SearchField, Skeleton, Text } from '@backstage/ui';
import type {
  KsqlSource,
  KsqlSourceList,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  EmptyNotice,
  FailureNotice,
  Polled,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { filterSources } from './filterSources';
import { SourceItem, SourceItemActions } from './SourceItem';

/** Streams and tables with their columns; a click puts a name into the editor. */
export function SourcePanel(props: {
  sources: Polled<KsqlSourceList>;
  actions: SourceItemActions;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const { resource, reload } = props.sources;

  if (resource.state === 'loading') return <Skeleton height="16rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('sources.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }
  if (resource.value.sources.length === 0) {
    return (
      <EmptyNotice
        title={t('sources.none.title')}
        description={t('sources.none.description')}
      />
    );
  }

  const { streams, tables } = filterSources(resource.value.sources, text);
  return (
    <Flex direction="column" gap="3">
      <RefreshNotice resource={resource} />
      <SearchField
        size="small"
        aria-label={t('sources.filter')}
        placeholder={t('sources.filter')}
        value={text}
        onChange={setText}
      />
      {streams.length + tables.length === 0 && (
        <EmptyNotice
          title={t('sources.noneFound.title')}
          description={t('sources.noneFound.description')}
        />
      )}
      <SourceGroup
        title={t('sources.streams', { number: String(streams.length) })}
        sources={streams}
        actions={props.actions}
      />
      <SourceGroup
        title={t('sources.tables', { number: String(tables.length) })}
        sources={tables}
        actions={props.actions}
      />
    </Flex>
  );
}

function SourceGroup(props: {
  title: string;
  sources: KsqlSource[];
  actions: SourceItemActions;
}) {
  if (props.sources.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <Text as="h3" variant="body-small" weight="bold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {props.sources.map(source => (
          <SourceItem
            key={source.name}
            source={source}
            actions={props.actions}
          />
        ))}
      </ul>
    </section>
  );
}
