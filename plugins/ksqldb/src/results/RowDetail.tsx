// SPDX-License-Identifier: Apache-2.0
import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import {
  type KsqlColumn,
  type KsqlValue,
  stringifyLossless,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import { CopyButton } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { jsonOfRow } from './jsonRows';
import type { ResultRow } from './ResultRow';
import { textOf } from './valueText';

/** One row in full: every value, laid out and to be copied. */
export function RowDetail(props: {
  /** From 1. */
  number: number;
  columns: readonly KsqlColumn[];
  row: ResultRow;
  onClose: () => void;
}) {
  const t = useText();
  const { number, columns, row } = props;
  const title = t('results.detail.title', { number: String(number) });
  return (
    <Box
      as="section"
      aria-label={title}
      p="3"
      style={{
        border: '1px solid var(--bui-border-2)',
        borderRadius: 'var(--bui-radius-2)',
      }}
    >
      <Flex direction="column" gap="3">
        <Flex
          justify="between"
          align="center"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          <Text as="h3" weight="bold" style={{ margin: 0 }}>
            {title}
          </Text>
          <Flex gap="2" align="center">
            <CopyButton
              label={t('results.detail.copyRow')}
              text={jsonOfRow(
                columns.map(({ name }) => name),
                row,
              )}
            />
            <Button size="small" variant="tertiary" onPress={props.onClose}>
              {t('results.detail.close')}
            </Button>
          </Flex>
        </Flex>
        {row.isTombstone && (
          <Alert
            role="note"
            status="info"
            title={t('results.detail.tombstone')}
          />
        )}
        <dl
          style={{
            margin: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(6rem, max-content) minmax(0, 1fr)',
            gap: 'var(--bui-space-2) var(--bui-space-4)',
          }}
        >
          {columns.map((column, index) => (
            <Value
              key={index}
              column={column}
              value={row.values[index] ?? null}
            />
          ))}
        </dl>
      </Flex>
    </Box>
  );
}

/** The name of a column, and its value laid out. */
function Value(props: { column: KsqlColumn; value: KsqlValue }) {
  const t = useText();
  const { column, value } = props;
  const isNested = typeof value === 'object' && value !== null;
  const text = isNested ? stringifyLossless(value, 2) : textOf(value);
  return (
    <>
      <dt>
        <Text as="div" variant="body-small" weight="bold">
          {column.name}
        </Text>
        <Text as="div" variant="body-small" color="secondary">
          {column.type}
        </Text>
      </dt>
      <dd style={{ margin: 0 }}>
        <Flex justify="between" align="start" gap="3">
          <pre
            style={{
              margin: 0,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              minWidth: 0,
              fontFamily: 'var(--bui-font-monospace)',
              color: 'var(--bui-fg-primary)',
            }}
          >
            {text}
          </pre>
          {value !== null && (
            <CopyButton
              text={text}
              label={t('results.detail.copyValue', { column: column.name })}
            />
          )}
        </Flex>
      </dd>
    </>
  );
}
