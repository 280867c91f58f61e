// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Button, Container, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  AuditRecord,
  AuditResponse,
  dataProductsAuditReadPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  PageMain,
  Panel,
  RefreshNotice,
  usePageTitle,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { useAddress } from '../product/useAddress';
import { useText } from '../translation/ref';
import {
  auditAddressChange,
  auditFilterFromSearch,
  auditRequestFromFilter,
  EVENTS_PER_PAGE,
  isFiltered,
  NO_FILTER,
} from './auditAddress';
import { AuditDetail } from './AuditDetail';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { CsvExport } from './CsvExport';

const POLL_MS = 30_000;

/** What everybody did through the back ends of the suite; filter, page and opened event are in the address. */
export function AuditPage() {
  const t = useText();
  usePageTitle(t('audit.pageTitle'));
  const { loading, allowed } = usePermission({
    permission: dataProductsAuditReadPermission,
  });
  return (
    <PageMain>
      <Container py="4">
        {!loading && !allowed && (
          <EmptyNotice
            title={t('loading.failed.forbidden')}
            description={t('audit.forbidden')}
          />
        )}
        {allowed && <Events />}
      </Container>
    </PageMain>
  );
}

function Events() {
  const t = useText();
  const api = useApi(operationsApiRef);
  const [search, changeAddress] = useAddress();
  const filter = auditFilterFromSearch(search);
  const cursor = search.get('cursor') || undefined;
  const request = {
    ...auditRequestFromFilter(filter),
    limit: EVENTS_PER_PAGE,
    cursor,
  };
  const { resource, reload } = usePolled<AuditResponse>(
    JSON.stringify(request),
    signal => api.audit(request, { signal }),
    POLL_MS,
  );
  const page = resource.state === 'ready' ? resource.value : undefined;

  const open = useCallback(
    (record: AuditRecord) => changeAddress({ record: record.id }),
    [changeAddress],
  );
  const openedId = search.get('record');
  const opened = page?.items.find(({ id }) => id === openedId);

  return (
    <Panel
      title={t('audit.title')}
      help={t('audit.help')}
      actions={<CsvExport filter={filter} />}
    >
      <Flex direction="column" gap="4">
        <AuditFilters
          filter={filter}
          onChange={change => changeAddress(auditAddressChange(change))}
        />
        <RefreshNotice resource={resource} />
        {resource.state === 'failed' ? (
          <FailureNotice
            failure={resource.failure}
            forbidden={t('audit.forbidden')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        ) : (
          <>
            <AuditTable
              records={page?.items}
              isOutdated={resource.state === 'ready' && resource.isOutdated}
              onOpen={open}
              emptyState={
                <NoEvents
                  isFiltered={isFiltered(filter)}
                  onClear={() => changeAddress(auditAddressChange(NO_FILTER))}
                />
              }
            />
            {page && <Paging page={page} isFirst={!cursor} />}
          </>
        )}
      </Flex>
      {opened && (
        <AuditDetail
          record={opened}
          onClose={() => changeAddress({ record: undefined })}
        />
      )}
    </Panel>
  );
}

function NoEvents(props: { isFiltered: boolean; onClear: () => void }) {
  const t = useText();
  return props.isFiltered ? (
    <EmptyNotice
      title={t('audit.noMatchTitle')}
      description={t('audit.noMatch')}
      actions={
        <Button variant="secondary" onPress={props.onClear}>
          {t('audit.filter.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyNotice title={t('audit.noneTitle')} description={t('audit.none')} />
  );
}

/** A page is a step of the browser's history, so that its way back is the way to newer events. */
function Paging(props: { page: AuditResponse; isFirst: boolean }) {
  const t = useText();
  const [, setSearch] = useSearchParams();
  const { page, isFirst } = props;
  const { nextCursor } = page;
  const turnTo = (cursor: string | undefined) =>
    setSearch(before => {
      const next = new URLSearchParams(before);
      next.delete('record');
      if (cursor) next.set('cursor', cursor);
      else next.delete('cursor');
      return next;
    });
  if (page.totalItems === 0) return null;
  return (
    <Flex align="center" justify="between" gap="3">
      <Text as="span" variant="body-small" color="secondary">
        {t('audit.count', { count: page.totalItems })}
      </Text>
      <Flex gap="2">
        {!isFirst && (
          <Button variant="secondary" onPress={() => turnTo(undefined)}>
            {t('audit.newest')}
          </Button>
        )}
        {nextCursor && (
          <Button variant="secondary" onPress={() => turnTo(nextCursor)}>
            {t('audit.older')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
