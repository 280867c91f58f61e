// SPDX-License-Identifier: Apache-2.0
import { Box, Text } from '@backstage/ui';
import type { ValueChange } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { RiArrowRightLine } from '@remixicon/react';
import { useText } from '../../translation/ref';

/** What becomes of each value: what it is → what it will be. */
export function ValueChanges(props: { changes: readonly ValueChange[] }) {
  const t = useText();
  if (props.changes.length === 0) return null;
  return (
    <Box
      as="ul"
      aria-label={t('operation.plan.changes')}
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {props.changes.map(({ field, before, after }, index) => (
        <li
          // Of several topics a field may change from several values.
          key={index}
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 'var(--bui-space-2)',
            padding: 'var(--bui-space-0_5) 0',
          }}
        >
          <Text
            as="span"
            variant="body-small"
            color="secondary"
            style={{ flex: '0 1 14rem' }}
          >
            <Identifier>{field}</Identifier>
          </Text>
          <Text as="span" variant="body-small" style={{ flex: '1 1 14rem' }}>
            <span
              style={{
                display: 'inline-flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                gap: 'var(--bui-space-1)',
              }}
            >
              <Value value={before} />
              <RiArrowRightLine
                size={14}
                role="img"
                aria-label={t('operation.plan.becomes')}
                style={{ flex: 'none' }}
              />
              <Value value={after} />
            </span>
          </Text>
        </li>
      ))}
    </Box>
  );
}

/** One value of a plan; says so when there is none. */
export function Value(props: { value: string | undefined }) {
  const t = useText();
  return props.value ? (
    <Clamped title={props.value}>
      <Identifier>{props.value}</Identifier>
    </Clamped>
  ) : (
    <Text as="span" variant="body-small" color="secondary">
      {t('operation.nothing')}
    </Text>
  );
}
