// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { Button, useBreakpoint } from '@backstage/ui';
import type {
  ObservedGroup,
  ProductConsumer,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  PlainText,
  RelativeTime,
  TableSort,
} from '@data-mesh/backstage-plugin-data-products-react';
import { describeKind } from '../../lineage/describeKind';
import { EntityLink } from '../../reference/EntityLink';
import { Translate, useText } from '../../translation/ref';
import { GroupAddress } from './consumersAddress';
import { GroupLagText, GroupState, GroupTrend } from './GroupFigures';

const STACK = { display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 };

interface ConsumerTableOptions {
  /** Address of the details of a group. */
  groupHref: (group: GroupAddress) => string;
  onRemove: (consumer: ProductConsumer) => void;
}

/** Who reads the product; a group leads to its details. */
export function ConsumerTable(
  props: ConsumerTableOptions & {
    consumers: ProductConsumer[];
    sort: TableSort;
    onSortChange: (sort: TableSort) => void;
  },
) {
  const t = useText();
  const isNarrow = useBreakpoint().down('md');
  const { groupHref, onRemove } = props;
  const columns = useMemo(
    () => (isNarrow ? narrowColumns : wideColumns)(t, { groupHref, onRemove }),
    [isNarrow, t, groupHref, onRemove],
  );
  return (
    <DataTable
      label={t('consumers.table.label')}
      columns={columns}
      rows={props.consumers}
      rowId={({ id }) => id}
      minWidth={isNarrow ? undefined : '56rem'}
      sort={props.sort}
      onSortChange={props.onSortChange}
    />
  );
}

function wideColumns(
  t: Translate,
  options: ConsumerTableOptions,
): DataColumn<ProductConsumer>[] {
  return [
    {
      id: 'consumer',
      heading: t('consumers.table.consumer'),
      width: '24%',
      isSortable: true,
      isRowHeader: true,
      cell: consumer => <Consumer consumer={consumer} options={options} />,
    },
    {
      id: 'owner',
      heading: t('consumers.table.owner'),
      width: '14%',
      isSortable: true,
      cell: consumer => <Owner consumer={consumer} />,
    },
    {
      id: 'evidence',
      heading: t('consumers.table.evidence'),
      cell: consumer => <Evidence consumer={consumer} />,
    },
    {
      id: 'state',
      heading: t('consumers.table.state'),
      width: '9rem',
      cell: ({ groups }) =>
        groups.length === 0 ? (
          <PlainText isQuiet>{t('consumers.table.notObserved')}</PlainText>
        ) : (
          <EachGroup groups={groups}>
            {group => <GroupState state={group.state} />}
          </EachGroup>
        ),
    },
    {
      id: 'lag',
      heading: t('consumers.table.lag'),
      width: '16%',
      isSortable: true,
      cell: ({ groups }) => (
        <EachGroup groups={groups}>
          {group => <GroupLagText group={group} />}
        </EachGroup>
      ),
    },
    {
      id: 'trend',
      heading: t('consumers.table.trend'),
      width: '9rem',
      cell: ({ groups }) => (
        <EachGroup groups={groups}>
          {({ trend }) => <GroupTrend trend={trend} />}
        </EachGroup>
      ),
    },
  ];
}

/** The rest below the name, where there is no room beside it. */
function narrowColumns(
  t: Translate,
  options: ConsumerTableOptions,
): DataColumn<ProductConsumer>[] {
  return [
    {
      id: 'consumer',
      heading: t('consumers.table.consumer'),
      isSortable: true,
      isRowHeader: true,
      cell: consumer => (
        <div style={STACK}>
          <Consumer consumer={consumer} options={options} />
          <Owner consumer={consumer} />
          <Evidence consumer={consumer} />
        </div>
      ),
    },
    {
      id: 'lag',
      heading: t('consumers.table.lag'),
      width: '45%',
      isSortable: true,
      cell: ({ groups }) =>
        groups.length === 0 ? (
          <PlainText isQuiet>{t('consumers.table.notObserved')}</PlainText>
        ) : (
          <EachGroup groups={groups}>
            {group => (
              <div style={STACK}>
                <GroupState state={group.state} />
                <GroupLagText group={group} />
                <GroupTrend trend={group.trend} />
              </div>
            )}
          </EachGroup>
        ),
    },
  ];
}

/** What a consumer is called, the groups it reads with, and a way to take it back for those who may. */
function Consumer(props: {
  consumer: ProductConsumer;
  options: ConsumerTableOptions;
}) {
  const t = useText();
  const { consumer, options } = props;
  const { kind, name, entityRef, groups, canBeRemoved } = consumer;
  return (
    <div style={STACK}>
      {entityRef ? (
        <EntityLink entityRef={entityRef} weight="bold" />
      ) : (
        <Identifier>{name}</Identifier>
      )}
      <PlainText isSmall isQuiet>
        {describeKind(kind, t)}
      </PlainText>
      {groups.map(group => (
        <Link
          key={groupKey(group)}
          to={options.groupHref(group)}
          style={{
            color: 'var(--bui-fg-primary)',
            fontSize: 'var(--bui-font-size-2)',
          }}
        >
          <Identifier>
            {t('consumers.table.group', { group: group.groupId })}
          </Identifier>
        </Link>
      ))}
      {canBeRemoved && (
        <span>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('consumers.table.remove', { name })}
            onPress={() => options.onRemove(consumer)}
          >
            {t('consumers.remove.confirm')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Owner(props: { consumer: ProductConsumer }) {
  const t = useText();
  const { ownerRef } = props.consumer;
  return ownerRef ? (
    <EntityLink entityRef={ownerRef} />
  ) : (
    <PlainText isQuiet>{t('consumers.table.noOwner')}</PlainText>
  );
}

function Evidence(props: { consumer: ProductConsumer }) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {props.consumer.evidence.map(({ source, title, detail, observedAt }) => (
        <li key={`${source} ${detail}`}>
          <PlainText>
            {title}
            {observedAt && (
              <>
                {', '}
                <RelativeTime at={observedAt} />
              </>
            )}
          </PlainText>
          <br />
          <PlainText isSmall isQuiet>
            <Identifier>{detail}</Identifier>
          </PlainText>
        </li>
      ))}
    </ul>
  );
}

/** The same of each group of a consumer; where there are several, each with its name. */
function EachGroup(props: {
  groups: ObservedGroup[];
  children: (group: ObservedGroup) => ReactNode;
}) {
  const { groups } = props;
  return (
    <div style={{ ...STACK, gap: 'var(--bui-space-2)' }}>
      {groups.map(group => (
        <div key={groupKey(group)}>
          {groups.length > 1 && (
            <PlainText isSmall isQuiet>
              <Identifier>{group.groupId}</Identifier>
            </PlainText>
          )}
          {props.children(group)}
        </div>
      ))}
    </div>
  );
}

const groupKey = ({ clusterId, groupId }: ObservedGroup) =>
  `${clusterId} ${groupId}`;
