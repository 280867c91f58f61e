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
import { LiveTranslate, useLiveText } from '../../translation/liveRef';
import { useText } from '../../translation/ref';
import { wasSeen, worstGroup } from './consumerRows';
import { GroupAddress } from './consumersAddress';
import {
  GroupLagText,
  GroupMembers,
  GroupState,
  GroupTrend,
} from './GroupFigures';

const STACK = { display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 };

/** So many pieces of evidence say enough. */
const MOST_EVIDENCE = 3;

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
  const t = useLiveText();
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
  t: LiveTranslate,
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
      cell: consumer => (
        <WorstGroup consumer={consumer} isNamed>
          {group => (
            <>
              <GroupState state={group.state} />
              <GroupMembers count={group.memberCount} />
            </>
          )}
        </WorstGroup>
      ),
    },
    {
      id: 'lag',
      heading: t('consumers.table.lag'),
      width: '16%',
      isSortable: true,
      cell: consumer => (
        <WorstGroup consumer={consumer}>
          {group => <GroupLagText group={group} />}
        </WorstGroup>
      ),
    },
    {
      id: 'trend',
      heading: t('consumers.table.trend'),
      width: '9rem',
      cell: consumer => (
        <WorstGroup consumer={consumer}>
          {({ trend }) => <GroupTrend trend={trend} />}
        </WorstGroup>
      ),
    },
  ];
}

/** The rest below the name, where there is no room beside it. */
function narrowColumns(
  t: LiveTranslate,
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
      cell: consumer => (
        <WorstGroup consumer={consumer} isNamed>
          {group => (
            <div style={STACK}>
              <GroupState state={group.state} />
              <GroupMembers count={group.memberCount} />
              <GroupLagText group={group} />
              <GroupTrend trend={group.trend} />
            </div>
          )}
        </WorstGroup>
      ),
    },
  ];
}

/** What a consumer is called, the groups it reads with, and a way to take it back for those who may. */
function Consumer(props: {
  consumer: ProductConsumer;
  options: ConsumerTableOptions;
}) {
  const t = useLiveText();
  const kindText = useText();
  const { consumer, options } = props;
  const { kind, name, entityRef, groups, canBeRemoved } = consumer;
  // A group that belongs to nobody is not told twice.
  const itself = groups.find(({ groupId }) => !entityRef && groupId === name);
  return (
    <div style={STACK}>
      {entityRef && <EntityLink entityRef={entityRef} weight="bold" />}
      {itself && (
        <GroupLink group={itself} options={options}>
          {name}
        </GroupLink>
      )}
      {!entityRef && !itself && <Identifier>{name}</Identifier>}
      <PlainText isSmall isQuiet>
        {describeKind(kind, kindText)}
      </PlainText>
      {groups
        .filter(group => group !== itself)
        .map(group => (
          <PlainText key={groupKey(group)} isSmall>
            <GroupLink group={group} options={options}>
              {t('consumers.table.group', { group: group.groupId })}
            </GroupLink>
          </PlainText>
        ))}
      {canBeRemoved && (
        <span>
          <Button
            size="small"
            variant="secondary"
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

/** Leads to the details of a group. */
function GroupLink(props: {
  group: ObservedGroup;
  options: ConsumerTableOptions;
  children: ReactNode;
}) {
  return (
    <Link
      to={props.options.groupHref(props.group)}
      style={{
        color: 'inherit',
        textDecorationLine: 'underline',
        textUnderlineOffset: 'calc(0.025em + 2px)',
      }}
    >
      <Identifier>{props.children}</Identifier>
    </Link>
  );
}

function Owner(props: { consumer: ProductConsumer }) {
  const t = useLiveText();
  const { ownerRef } = props.consumer;
  return ownerRef ? (
    <EntityLink entityRef={ownerRef} />
  ) : (
    <PlainText isQuiet>{t('consumers.table.noOwner')}</PlainText>
  );
}

function Evidence(props: { consumer: ProductConsumer }) {
  const t = useLiveText();
  const { evidence } = props.consumer;
  const more = evidence.length - MOST_EVIDENCE;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {evidence
        .slice(0, MOST_EVIDENCE)
        .map(({ source, title, detail, observedAt }) => (
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
      {more > 0 && (
        <li>
          <PlainText isSmall isQuiet>
            {t('consumers.table.moreEvidence', { count: more })}
          </PlainText>
        </li>
      )}
    </ul>
  );
}

/** What is to be said of the group of a consumer that is furthest behind. */
function WorstGroup(props: {
  consumer: ProductConsumer;
  /** Says which of several it is, and that a consumer has none. */
  isNamed?: boolean;
  children: (group: ObservedGroup) => ReactNode;
}) {
  const t = useLiveText();
  const { consumer, isNamed } = props;
  const worst = worstGroup(consumer);
  if (!worst) {
    return isNamed ? (
      <PlainText isQuiet>
        {t(
          wasSeen(consumer)
            ? 'consumers.table.noGroup'
            : 'consumers.table.notObserved',
        )}
      </PlainText>
    ) : null;
  }
  return (
    <div style={STACK}>
      {props.children(worst)}
      {isNamed && consumer.groups.length > 1 && (
        <PlainText isSmall isQuiet>
          {t('consumers.table.worstGroup', { group: worst.groupId })}
        </PlainText>
      )}
    </div>
  );
}

const groupKey = ({ clusterId, groupId }: ObservedGroup) =>
  `${clusterId} ${groupId}`;
