// SPDX-License-Identifier: Apache-2.0
import { Flex, SearchField, TablePagination, Text } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DataTable,
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  RelativeTime,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { consoleUrlFromEntity } from './consoleUrl';
import { portColumns } from './portColumns';
import { pageOfPorts, PORTS_PER_PAGE, portRows } from './portRows';
import { useAddress } from './useAddress';
import { useEnvironment } from '../environments/useEnvironments';
import { useKnownFormats } from './useKnownFormats';
import { useCatalogedProduct, useProductDetails } from './useProductDetails';

/** The topics a product is read from. Their addresses come from the entity; what is known of them is read by itself. */
export function OutputPortsCard() {
  const t = useText();
  const locale = useLocale();
  const { entity } = useEntity();
  const hrefOf = useEntityRefLink();
  const product = useCatalogedProduct();
  const environment = useEnvironment(product.environmentId);
  const { resource, reload } = useProductDetails();
  const formats = useKnownFormats().resource;
  const [search, change] = useAddress();

  const links = {
    consoleUrl: consoleUrlFromEntity(entity),
    environmentId: product.environmentId,
  };
  const all = portRows(product.outputPorts, resource, links);
  const text = search.get('ports') ?? '';
  const { rows, total, page } = pageOfPorts(all, {
    text,
    page: Number(search.get('portsPage') ?? '1') || 1,
  });
  const offset = (page - 1) * PORTS_PER_PAGE;
  const turnTo = (to: number) =>
    change({ portsPage: to > 1 ? String(to) : undefined });
  const columns = portColumns({
    environment,
    formats,
    links,
    schemaHref: subject =>
      `${hrefOf(stringifyEntityRef(entity))}/schema?subject=${encodeURIComponent(subject)}`,
    locale,
    t,
  });

  return (
    <Panel title={t('product.ports.title')} help={t('product.ports.help')}>
      <Flex direction="column" gap="3">
        {all.length > PORTS_PER_PAGE && (
          <SearchField
            aria-label={t('product.ports.search')}
            placeholder={t('product.ports.search')}
            size="small"
            value={text}
            onChange={ports => change({ ports, portsPage: undefined })}
          />
        )}
        <DataTable
          label={t('product.ports.title')}
          columns={columns}
          rows={rows}
          rowId={row => row.qualifiedName}
          minWidth="38rem"
          emptyState={
            <EmptyNotice
              title={t('product.ports.noMatchTitle')}
              description={t('product.ports.noMatch', { text })}
            />
          }
        />
        {total > PORTS_PER_PAGE && (
          <TablePagination
            pageSize={PORTS_PER_PAGE}
            pageSizeOptions={[]}
            offset={offset}
            totalCount={total}
            hasPreviousPage={page > 1}
            hasNextPage={offset + PORTS_PER_PAGE < total}
            onPreviousPage={() => turnTo(page - 1)}
            onNextPage={() => turnTo(page + 1)}
            getLabel={() =>
              t('product.activity.range', {
                from: String(offset + 1),
                to: String(Math.min(offset + PORTS_PER_PAGE, total)),
                total: String(total),
              })
            }
          />
        )}
        {resource.state === 'failed' && (
          <FailureNotice
            failure={resource.failure}
            title={t('product.ports.factsNotRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
        <RefreshNotice resource={resource} />
        {resource.state === 'ready' && (
          <Text variant="body-small" color="secondary">
            {t('loading.asOf', {
              time: <RelativeTime at={resource.value.readAt} />,
            })}
          </Text>
        )}
      </Flex>
    </Panel>
  );
}
