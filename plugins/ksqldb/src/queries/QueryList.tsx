// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, SearchField, Select, Text } from '@backstage/ui';
import type { KsqlPersistentQuery } from '@data-mesh/backstage-plugin-ksqldb-common';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import type { QueryOrder } from './controlStatement';
import { filterQueries, QueryFilter, statesOf } from './filterQueries';
import { describeState } from './queryStates';
import { QueryTable } from './QueryTable';

const ALL = 'all';

/** The persistent queries that a filter lets through, and the filter. */
export function QueryList(props: {
  queries: KsqlPersistentQuery[];
  filter: QueryFilter;
  onFilter: (filter: QueryFilter) => void;
  hrefOf: (queryId: string) => string;
  onOrder?: (order: QueryOrder, query: KsqlPersistentQuery) => void;
  pendingId?: string;
}) {
  const t = useText();
  const { queries, filter, onFilter } = props;
  if (queries.length === 0) {
    return (
      <EmptyNotice
        title={t('queries.none.title')}
        description={t('queries.none.description')}
      />
    );
  }

  const shown = filterQueries(queries, filter);
  const states = new Set([
    ...statesOf(queries),
    ...(filter.state ? [filter.state] : []),
  ]);
  return (
    <Flex direction="column" gap="3">
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        <Box style={{ flex: '0 1 20rem' }}>
          <SearchField
            aria-label={t('queries.filter.text')}
            placeholder={t('queries.filter.text')}
            size="small"
            value={filter.text}
            onChange={text => onFilter({ ...filter, text })}
          />
        </Box>
        <Box style={{ flex: '0 1 12rem' }}>
          <Select
            aria-label={t('queries.filter.state')}
            size="small"
            options={[
              { id: ALL, label: t('queries.filter.allStates') },
              ...[...states].map(state => ({
                id: state,
                label: describeState(state, t),
              })),
            ]}
            value={filter.state ?? ALL}
            onChange={key =>
              onFilter({
                ...filter,
                state: key === ALL ? undefined : String(key),
              })
            }
          />
        </Box>
        <Text role="status" variant="body-small" color="secondary">
          {t('queries.filter.shown', {
            shown: String(shown.length),
            total: String(queries.length),
          })}
        </Text>
      </Flex>
      {shown.length === 0 ? (
        <EmptyNotice
          title={t('queries.noneFound.title')}
          description={t('queries.noneFound.description')}
          actions={
            <Button
              variant="secondary"
              onPress={() => onFilter({ text: '', state: undefined })}
            >
              {t('queries.noneFound.showAll')}
            </Button>
          }
        />
      ) : (
        <QueryTable
          queries={shown}
          hrefOf={props.hrefOf}
          onOrder={props.onOrder}
          pendingId={props.pendingId}
        />
      )}
    </Flex>
  );
}
