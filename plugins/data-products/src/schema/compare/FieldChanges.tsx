// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { Box, Button, Flex, Text } from '@backstage/ui';
import {
  RemixiconComponentType,
  RiAddCircleLine,
  RiIndeterminateCircleLine,
  RiPencilLine,
} from '@remixicon/react';
import type { SchemaComparison } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Translate, useText } from '../../translation/ref';
import { TextButton } from '../TextButton';
import { ChangeSchemaAddress } from '../useSchemaAddress';
import { ChangeRow, changeRows } from './changeRows';

const ROWS_AT_FIRST = 50;

const ICON: Record<ChangeRow['kind'], RemixiconComponentType> = {
  added: RiAddCircleLine,
  removed: RiIndeterminateCircleLine,
  changed: RiPencilLine,
};

/** What changed, field by field. */
export function FieldChanges(props: {
  comparison: SchemaComparison;
  onChange: ChangeSchemaAddress;
}) {
  const t = useText();
  const { comparison, onChange } = props;
  const [rowLimit, setRowLimit] = useState(ROWS_AT_FIRST);
  const rows = useMemo(() => changeRows(comparison, t), [comparison, t]);
  const columns = useMemo(() => changeColumns(t, onChange), [t, onChange]);
  const shown = rows?.slice(0, rowLimit) ?? [];
  const more = (rows?.length ?? 0) - shown.length;

  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="body-large" weight="bold" style={{ margin: 0 }}>
        {t('schema.compare.changes.title')}
      </Text>
      {!rows && (
        <Text color="secondary">{t('schema.compare.changes.unreadable')}</Text>
      )}
      {rows?.length === 0 && (
        <Text color="secondary">{t('schema.compare.changes.none')}</Text>
      )}
      {shown.length > 0 && (
        <DataTable
          label={t('schema.compare.changes.label')}
          columns={columns}
          rows={shown}
          rowId={row => `${row.kind} ${row.path}`}
          minWidth="34rem"
        />
      )}
      {more > 0 && (
        <Box>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setRowLimit(rowLimit + more)}
          >
            {t('schema.compare.changes.more', { count: more })}
          </Button>
        </Box>
      )}
    </Flex>
  );
}

function changeColumns(
  t: Translate,
  onChange: ChangeSchemaAddress,
): DataColumn<ChangeRow>[] {
  return [
    {
      id: 'field',
      heading: t('schema.compare.changes.field'),
      width: '32%',
      isRowHeader: true,
      cell: ({ path, version }) =>
        path === '' ? (
          t('schema.compare.changes.wholeSchema')
        ) : (
          <TextButton
            onPress={() => onChange({ view: 'fields', version, field: path })}
          >
            <Identifier>{path}</Identifier>
          </TextButton>
        ),
    },
    {
      id: 'kind',
      heading: t('schema.compare.changes.kind'),
      width: '8rem',
      cell: ({ kind }) => <Kind kind={kind} />,
    },
    {
      id: 'what',
      heading: t('schema.compare.changes.what'),
      cell: row => <WhatChanged row={row} />,
    },
  ];
}

function Kind(props: { kind: ChangeRow['kind'] }) {
  const t = useText();
  const Icon = ICON[props.kind];
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 'var(--bui-space-1)',
      }}
    >
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      {t(`schema.compare.changes.${props.kind}`)}
    </span>
  );
}

function WhatChanged(props: { row: ChangeRow }) {
  const { summary, aspects } = props.row;
  if (summary) return <Identifier>{summary}</Identifier>;
  return (
    <dl style={{ margin: 0 }}>
      {aspects.map(({ label, before, after }) => (
        <div key={label}>
          <dt style={{ display: 'inline', color: 'var(--bui-fg-secondary)' }}>
            {label}:{' '}
          </dt>
          <dd style={{ display: 'inline', margin: 0 }}>
            <Identifier>
              <del style={{ textDecoration: 'none' }}>{before}</del>
              {' → '}
              <ins style={{ textDecoration: 'none' }}>{after}</ins>
            </Identifier>
          </dd>
        </div>
      ))}
    </dl>
  );
}
