// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Container, Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { UnusedProductsResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  PageMain,
  Panel,
  RefreshNotice,
  RelativeTime,
  useLocale,
  usePageTitle,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { unusedApiRef } from '../api/unusedApiRef';
import { useAddress } from '../product/useAddress';
import { useUnusedText } from '../translation/unusedRef';
import { NothingUnused } from './NothingUnused';
import { UnusedCsv } from './UnusedCsv';
import { UnusedFilters } from './UnusedFilters';
import { UnusedPaging } from './UnusedPaging';
import { UnusedTable } from './UnusedTable';
import {
  PRODUCTS_PER_PAGE,
  UnusedAddress,
  unusedAddressChange,
  unusedAddressFromSearch,
  unusedRequest,
} from './unusedAddress';
import { useDeprecable } from './useDeprecable';

const POLL_MS = 5 * 60_000;

/** Products that nobody writes or reads; filter and page are in the address. */
export function UnusedPage() {
  const t = useUnusedText();
  usePageTitle(t('unused.pageTitle'));
  return (
    <PageMain>
      <Container py="4">
        <Report />
      </Container>
    </PageMain>
  );
}

function Report() {
  const t = useUnusedText();
  const api = useApi(unusedApiRef);
  const [search, changeAddress] = useAddress();
  const address = unusedAddressFromSearch(search);
  const change = (parts: Partial<UnusedAddress>) =>
    changeAddress(unusedAddressChange(parts));
  const request = unusedRequest(address);
  const { resource, reload } = usePolled<UnusedProductsResponse>(
    JSON.stringify([request, address.page]),
    signal =>
      api.unusedProducts(
        {
          ...request,
          limit: PRODUCTS_PER_PAGE,
          offset: (address.page - 1) * PRODUCTS_PER_PAGE,
        },
        { signal },
      ),
    POLL_MS,
  );
  const report = resource.state === 'ready' ? resource.value : undefined;
  const deprecable = useDeprecable(report?.items);

  return (
    <Panel
      title={t('unused.title')}
      help={t('unused.help')}
      actions={<UnusedCsv request={request} />}
    >
      <Flex direction="column" gap="4">
        <UnusedFilters
          address={address}
          counts={report?.counts}
          facets={report?.facets}
          onChange={change}
        />
        <RefreshNotice resource={resource} />
        {resource.state === 'failed' ? (
          <FailureNotice
            failure={resource.failure}
            title={t('unused.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        ) : (
          <>
            {report && <Judged report={report} />}
            {report && address.kind === undefined && (
              <Unsure
                count={report.counts.unknown}
                onShow={() => change({ kind: 'unknown' })}
              />
            )}
            <UnusedTable
              products={report?.items}
              isOutdated={resource.state === 'ready' && resource.isOutdated}
              deprecable={deprecable}
              emptyState={
                report && <NothingUnused report={report} address={address} />
              }
            />
            {report && (
              <UnusedPaging
                page={address.page}
                totalItems={report.totalItems}
                onChange={page => change({ page })}
              />
            )}
          </>
        )}
      </Flex>
    </Panel>
  );
}

/** How many products the report is about, and what is not in it. */
function Judged(props: { report: UnusedProductsResponse }) {
  const t = useUnusedText();
  const number = new Intl.NumberFormat(useLocale());
  const { judgedCount, tooNewCount, readAt } = props.report;
  return (
    <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
      {t('unused.judged', {
        count: judgedCount,
        shown: number.format(judgedCount),
      })}{' '}
      <RelativeTime at={readAt} />.
      {tooNewCount > 0 &&
        ` ${t('unused.tooNew', {
          count: tooNewCount,
          shown: number.format(tooNewCount),
        })}`}
    </Text>
  );
}

/** Leads to those of which nobody can tell; nothing when there are none. */
function Unsure(props: { count: number; onShow: () => void }) {
  const t = useUnusedText();
  const locale = useLocale();
  const { count } = props;
  if (count === 0) return null;
  const shown = new Intl.NumberFormat(locale).format(count);
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={t('unused.unsure.title', { count, shown })}
      description={t('unused.unsure.help')}
      customActions={
        <Button variant="tertiary" size="small" onPress={props.onShow}>
          {t('unused.unsure.show')}
        </Button>
      }
    />
  );
}
