// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, Text } from '@backstage/ui';
import type { ProductChange } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Translate, useText } from '../translation/ref';
import { changeFieldFromText, CHANGES_PER_PAGE } from './activityQuery';

/** Changes, one a row: when, who, what, from what to what. */
export function ChangeTable(props: {
  /** `undefined` while nothing is known. */
  changes: ProductChange[] | undefined;
  isOutdated: boolean;
  emptyNotice: ReactNode;
}) {
  const t = useText();
  return (
    <DataTable
      label={t('product.activity.title')}
      columns={changeColumns(t)}
      rows={props.changes}
      rowId={change => change.id}
      expectedRows={CHANGES_PER_PAGE}
      minWidth="40rem"
      isOutdated={props.isOutdated}
      emptyState={props.emptyNotice}
    />
  );
}

function changeColumns(t: Translate): DataColumn<ProductChange>[] {
  return [
    {
      id: 'at',
      heading: t('product.activity.when'),
      width: '9rem',
      isRowHeader: true,
      cell: change => <RelativeTime at={change.at} />,
    },
    {
      id: 'by',
      heading: t('product.activity.who'),
      width: '9rem',
      cell: change =>
        change.by === 'sync' ? (
          t('product.activity.bySync')
        ) : (
          <EntityLink entityRef={change.by} />
        ),
    },
    {
      id: 'field',
      heading: t('product.activity.field'),
      width: '9rem',
      cell: change => {
        const field = changeFieldFromText(change.field);
        return field ? t(`product.field.${field}`) : change.field;
      },
    },
    {
      id: 'change',
      heading: t('product.activity.change'),
      cell: change => <WhatChanged change={change} />,
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
