// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import {
  CopyButton,
  PlainText,
  ScrollRegion,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useRecoveryText } from '../../translation/recoveryRef';

/** A command with what it does, to be copied. */
export function CommandText(props: {
  title: string;
  help?: string;
  command: string;
}) {
  const t = useRecoveryText();
  const { title, help, command } = props;
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-2)', minWidth: 0 }}>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          alignItems: 'center',
          gap: 'var(--bui-space-2)',
        }}
      >
        <Text as="span" weight="bold">
          {title}
        </Text>
        <CopyButton text={command} label={t('copy', { title })} />
      </div>
      {help && (
        <PlainText isSmall isQuiet>
          {help}
        </PlainText>
      )}
      <ScrollRegion
        as="pre"
        label={t('command', { title })}
        style={{
          margin: 0,
          padding: 'var(--bui-space-3)',
          background: 'var(--bui-bg-neutral-2)',
          borderRadius: 'var(--bui-radius-2)',
          color: 'var(--bui-fg-primary)',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        {command}
      </ScrollRegion>
    </div>
  );
}
