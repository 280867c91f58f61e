// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { Box, Text } from '@backstage/ui';
import type { ProductChange } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Actor } from '../reference/Actor';
import { Translate, useText } from '../translation/ref';
import { changeFieldFromText, CHANGES_PER_PAGE } from './activityQuery';
import { OperationEntry } from './OperationEntry';
import { SchemaEntry } from './SchemaEntry';
import { ActivityEntry } from './weaveActivity';

/** What happened, one a row: when, who, what, from what to what. */
export function ActivityTable(props: {
  /** Of the product. */
  entityRef: string;
  /** `undefined` while nothing is known. */
  entries: ActivityEntry[] | undefined;
  isOutdated: boolean;
  emptyNotice: ReactNode;
}) {
  const t = useText();
  const { entityRef } = props;
  const columns = useMemo(() => activityColumns(entityRef, t), [entityRef, t]);
  return (
    <DataTable
      label={t('product.activity.title')}
      columns={columns}
      rows={props.entries}
      rowId={entryId}
      expectedRows={CHANGES_PER_PAGE}
      minWidth="40rem"
      isOutdated={props.isOutdated}
      emptyState={props.emptyNotice}
    />
  );
}

function entryId(entry: ActivityEntry): string {
  switch (entry.type) {
    case 'change':
      return `change ${entry.change.id}`;
    case 'operation':
      return `operation ${entry.operation.id}`;
    case 'schema':
      return `schema ${entry.change.subject} ${entry.change.version}`;
    default:
      return entry satisfies never;
  }
}

function activityColumns(
  entityRef: string,
  t: Translate,
): DataColumn<ActivityEntry>[] {
  return [
    {
      id: 'at',
      heading: t('product.activity.when'),
      width: '9rem',
      isRowHeader: true,
      cell: entry => <RelativeTime at={entry.at} />,
    },
    {
      id: 'by',
      heading: t('product.activity.who'),
      width: '9rem',
      cell: entry => {
        if (entry.type === 'operation') {
          return <Actor subject={entry.operation.requestedBy} />;
        }
        const by = entry.type === 'schema' ? 'sync' : entry.change.by;
        return by === 'sync' ? (
          t('product.activity.bySync')
        ) : (
          <Actor subject={by} />
        );
      },
    },
    {
      id: 'field',
      heading: t('product.activity.field'),
      width: '9rem',
      cell: entry => {
        if (entry.type === 'operation') {
          return t(`operation.kind.${entry.operation.kind}`);
        }
        if (entry.type === 'schema') return t('product.activity.schema.what');
        const field = changeFieldFromText(entry.change.field);
        return field ? t(`product.field.${field}`) : entry.change.field;
      },
    },
    {
      id: 'change',
      heading: t('product.activity.change'),
      cell: entry => {
        switch (entry.type) {
          case 'operation':
            return (
              <OperationEntry
                operation={entry.operation}
                entityRef={entityRef}
              />
            );
          case 'schema':
            return <SchemaEntry change={entry.change} entityRef={entityRef} />;
          case 'change':
            return <WhatChanged change={entry.change} />;
          default:
            return entry satisfies never;
        }
      },
    },
  ];
}

function WhatChanged(props: { change: ProductChange }) {
  const t = useText();
  const { field, kind, before, after } = props.change;
  if (field === 'product' && kind !== 'changed') {
    return (
      <>
        {kind === 'added'
          ? t('product.activity.appeared')
          : t('product.activity.disappeared')}
      </>
    );
  }
  return (
    <Box as="dl" style={{ margin: 0 }}>
      <Side label={t('product.activity.before')} value={before} />
      <Side label={t('product.activity.after')} value={after} />
    </Box>
  );
}

function Side(props: { label: string; value: string | undefined }) {
  const t = useText();
  return (
    <div style={{ display: 'flex', gap: 'var(--bui-space-2)' }}>
      <dt style={{ flex: '0 0 3.5rem', color: 'var(--bui-fg-secondary)' }}>
        {props.label}
      </dt>
      <dd
        style={{ margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
      >
        {props.value === undefined ? (
          <Text as="span" color="secondary">
            {t('product.activity.nothing')}
          </Text>
        ) : (
          <Identifier>{props.value}</Identifier>
        )}
      </dd>
    </div>
  );
}
