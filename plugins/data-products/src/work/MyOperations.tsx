// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Flex, Link, TablePagination, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EnvironmentInfo,
  Operation,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  RelativeTime,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { useEnvironments } from '../environments/useEnvironments';
import {
  describeOperation,
  isOver,
  leftoversOf,
} from '../operations/progress/operationState';
import { StateIcon } from '../operations/progress/StateIcon';
import { useAddress } from '../product/useAddress';
import { PortalLinks, usePortalLinks } from '../reference/PortalLinks';
import { Translate, useText } from '../translation/ref';
import { runningFirst } from './operationOrder';

const POLL_MS = 30_000;
const POLL_WHILE_RUNNING_MS = 2_000;
const OPERATIONS_PER_PAGE = 20;

/** What the person has started; which page of it is in the address. */
export function MyOperations() {
  const t = useText();
  const api = useApi(operationsApiRef);
  const links = usePortalLinks();
  const environments = useEnvironments().resource;
  const [search, changeAddress] = useAddress();
  const page = pageFromText(search.get('page'));
  const offset = (page - 1) * OPERATIONS_PER_PAGE;
  const { resource, reload } = usePolled<{
    items: Operation[];
    totalItems: number;
  }>(
    `mine ${offset}`,
    signal =>
      api.myOperations({ limit: OPERATIONS_PER_PAGE, offset }, { signal }),
    list =>
      list?.items.some(({ state }) => !isOver(state))
        ? POLL_WHILE_RUNNING_MS
        : POLL_MS,
  );
  const list = resource.state === 'ready' ? resource.value : undefined;
  const rows = useMemo(() => list && runningFirst(list.items), [list]);
  const totalItems = list?.totalItems ?? 0;
  const known = environments.state === 'ready' ? environments.value : undefined;
  const columns = useMemo(
    () => operationColumns({ links, environments: known, t }),
    [links, known, t],
  );
  const turnTo = (to: number) =>
    changeAddress({ page: to > 1 ? String(to) : undefined });

  return (
    <Panel title={t('work.operations.title')} help={t('work.operations.help')}>
      {resource.state === 'failed' ? (
        <FailureNotice
          failure={resource.failure}
          title={t('work.operations.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      ) : (
        <Flex direction="column" gap="3">
          <RefreshNotice resource={resource} />
          <DataTable
            label={t('work.operations.title')}
            columns={columns}
            rows={rows}
            rowId={operationId}
            minWidth="40rem"
            isOutdated={resource.state === 'ready' && resource.isOutdated}
            emptyState={
              <EmptyNotice
                title={t('work.operations.noneTitle')}
                description={t('work.operations.none')}
              />
            }
          />
          {totalItems > OPERATIONS_PER_PAGE && (
            <TablePagination
              pageSize={OPERATIONS_PER_PAGE}
              pageSizeOptions={[]}
              offset={offset}
              totalCount={totalItems}
              hasPreviousPage={page > 1}
              hasNextPage={offset + OPERATIONS_PER_PAGE < totalItems}
              onPreviousPage={() => turnTo(page - 1)}
              onNextPage={() => turnTo(page + 1)}
              getLabel={() =>
                t('work.operations.range', {
                  from: String(Math.min(offset + 1, totalItems)),
                  to: String(
                    Math.min(offset + OPERATIONS_PER_PAGE, totalItems),
                  ),
                  total: String(totalItems),
                })
              }
            />
          )}
        </Flex>
      )}
    </Panel>
  );
}

const operationId = ({ id }: Operation) => id;

function pageFromText(text: string | null): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

function operationColumns(options: {
  links: PortalLinks;
  environments: EnvironmentInfo[] | undefined;
  t: Translate;
}): DataColumn<Operation>[] {
  const { links, environments, t } = options;
  return [
    {
      id: 'operation',
      heading: t('work.operations.operation'),
      isRowHeader: true,
      cell: operation => {
        const title = describeOperation(operation, t);
        const href = links.operationHref?.(operation.id);
        return href ? <Link href={href}>{title}</Link> : title;
      },
    },
    {
      id: 'environment',
      heading: t('work.operations.environment'),
      width: '9rem',
      cell: ({ environmentId }) =>
        environments?.find(({ id }) => id === environmentId)?.title ??
        environmentId,
    },
    {
      id: 'state',
      heading: t('work.operations.state'),
      width: '38%',
      cell: operation => <State operation={operation} />,
    },
    {
      id: 'when',
      heading: t('work.operations.when'),
      width: '9rem',
      cell: ({ requestedAt }) => <RelativeTime at={requestedAt} />,
    },
  ];
}

function State(props: { operation: Operation }) {
  const t = useText();
  const { operation } = props;
  const { state } = operation;
  const leftovers = leftoversOf(operation).length;
  const error = operation.targets.find(target => target.error)?.error;
  return (
    <>
      <Flex align="center" gap="2">
        <StateIcon state={state} />
        <Text as="span">{t(`operation.state.${state}`)}</Text>
      </Flex>
      {error && (
        <Text as="div" variant="body-small" color="secondary">
          {error}
        </Text>
      )}
      {leftovers > 0 && (
        <Text as="div" variant="body-small">
          {t('work.operations.byHand', { count: leftovers })}
        </Text>
      )}
    </>
  );
}
