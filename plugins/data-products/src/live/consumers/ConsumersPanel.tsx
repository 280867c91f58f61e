// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ProductConsumer,
  ProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  ConfirmDialog,
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';
import { useLiveText } from '../../translation/liveRef';
import { ConsumerFilters } from './ConsumerFilters';
import { shownConsumers } from './consumerRows';
import {
  ConsumersAddress,
  DEFAULT_SORT,
  GroupAddress,
  sortFromTable,
} from './consumersAddress';
import { ConsumerTable } from './ConsumerTable';
import { IndexStates, MissingSources } from './IndexStates';
import { NoConsumers } from './NoConsumers';
import { UseDialog } from './UseDialog';

const POLL_MS = 60_000;
/** From this number on it takes longer to look than to filter. */
const MANY = 8;
const ROWS_AT_FIRST = 50;

/** Who reads the product, furthest behind first, and a way to become one of them. */
export function ConsumersPanel(props: {
  productRef: string;
  address: ConsumersAddress;
  groupHref: (group: GroupAddress) => string;
  onChange: (change: Partial<ConsumersAddress>) => void;
}) {
  const t = useLiveText();
  const api = useApi(liveApiRef);
  const { productRef } = props;
  const [isDeclaring, setIsDeclaring] = useState(false);
  const [removed, setRemoved] = useState<ProductConsumer>();
  const { resource, reload } = usePolled<ProductConsumers>(
    productRef,
    signal => api.consumers(productRef, { signal }),
    POLL_MS,
  );
  const known = resource.state === 'ready' ? resource.value : undefined;

  return (
    <Panel
      title={t('consumers.title')}
      help={t('consumers.help')}
      actions={
        <Button
          size="small"
          variant="secondary"
          onPress={() => setIsDeclaring(true)}
        >
          {t('consumers.use.action')}
        </Button>
      }
    >
      {resource.state === 'loading' && (
        <div role="status" aria-label={t('loading.loading')}>
          <Skeleton height="16rem" />
        </div>
      )}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('consumers.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {known && (
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <MissingSources
            failures={known.failures}
            indexes={known.indexes}
            onRetry={reload}
            isRetrying={resource.state === 'ready' && resource.isLoading}
          />
          {known.consumers.length === 0 ? (
            <NoConsumers isComplete={isComplete(known)} />
          ) : (
            <Consumers
              {...props}
              consumers={known.consumers}
              onRemove={setRemoved}
            />
          )}
          <IndexStates indexes={known.indexes} />
        </Flex>
      )}
      {isDeclaring && (
        <UseDialog
          productRef={productRef}
          declaredRefs={(known?.consumers ?? []).flatMap(
            ({ entityRef, canBeRemoved }) =>
              entityRef && canBeRemoved ? [entityRef] : [],
          )}
          onDeclared={reload}
          onClose={() => setIsDeclaring(false)}
        />
      )}
      {removed?.entityRef && (
        <RemoveDialog
          productRef={productRef}
          componentRef={removed.entityRef}
          name={removed.name}
          onRemoved={reload}
          onClose={() => setRemoved(undefined)}
        />
      )}
    </Panel>
  );
}

/** The consumers as a table; when they are many, with filters that the address keeps. */
function Consumers(props: {
  consumers: ProductConsumer[];
  address: ConsumersAddress;
  groupHref: (group: GroupAddress) => string;
  onChange: (change: Partial<ConsumersAddress>) => void;
  onRemove: (consumer: ProductConsumer) => void;
}) {
  const t = useLiveText();
  const { consumers, address, onChange } = props;
  const [rowLimit, setRowLimit] = useState(ROWS_AT_FIRST);
  const matching = shownConsumers(consumers, address);
  const shown = matching.slice(0, rowLimit);
  const more = matching.length - shown.length;
  return (
    <Flex direction="column" gap="3">
      {(consumers.length >= MANY || matching.length < consumers.length) && (
        <ConsumerFilters
          consumers={consumers}
          matchCount={matching.length}
          address={address}
          onChange={onChange}
        />
      )}
      {matching.length === 0 ? (
        <EmptyNotice
          title={t('consumers.filter.noneTitle')}
          description={t('consumers.filter.none')}
          actions={
            <Button
              variant="secondary"
              onPress={() =>
                onChange({ text: '', state: undefined, evidence: undefined })
              }
            >
              {t('consumers.filter.showAll')}
            </Button>
          }
        />
      ) : (
        <ConsumerTable
          consumers={shown}
          groupHref={props.groupHref}
          onRemove={props.onRemove}
          sort={address.sort}
          onSortChange={sort =>
            onChange({
              sort:
                sort.columnId === 'lag' && address.sort.columnId !== 'lag'
                  ? DEFAULT_SORT
                  : sortFromTable(sort),
            })
          }
        />
      )}
      {more > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setRowLimit(rowLimit + more)}
          >
            {t('consumers.more', { count: more })}
          </Button>
        </div>
      )}
    </Flex>
  );
}

/** Asks before a declaration is taken back. */
function RemoveDialog(props: {
  productRef: string;
  componentRef: string;
  name: string;
  onRemoved: () => void;
  onClose: () => void;
}) {
  const t = useLiveText();
  const api = useApi(liveApiRef);
  const { productRef, componentRef, name, onRemoved, onClose } = props;
  return (
    <ConfirmDialog
      title={t('consumers.remove.title')}
      confirm={t('consumers.remove.confirm')}
      cancel={t('consumers.remove.cancel')}
      isDestructive
      describeFailure={message => t('consumers.remove.failed', { message })}
      onConfirm={async () => {
        await api.removeUse(productRef, componentRef);
        onRemoved();
      }}
      onClose={onClose}
    >
      {t('consumers.remove.description', { component: name })}
    </ConfirmDialog>
  );
}

/** Whether all that could tell of a consumer has been heard. */
function isComplete({ failures, indexes }: ProductConsumers): boolean {
  return (
    failures.length === 0 &&
    indexes.every(
      index => index.observedAt && index.isComplete && !index.problem,
    )
  );
}
