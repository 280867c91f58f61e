// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import {
  EmptyNotice,
  InlineCode,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';

/** Says that nobody is known, and how somebody becomes known. */
export function NoConsumers(props: {
  /** False when a source did not answer: there may be somebody. */
  isComplete: boolean;
}) {
  const t = useLiveText();
  return (
    <div style={{ display: 'grid', justifyItems: 'center' }}>
      <EmptyNotice
        title={t(
          props.isComplete
            ? 'consumers.empty.title'
            : 'consumers.empty.maybeTitle',
        )}
        description={t('consumers.empty.description')}
      />
      <Text as="div" variant="body-medium" color="secondary">
        <ul
          style={{
            margin: 0,
            maxWidth: '40rem',
            paddingInlineStart: 'var(--bui-space-5)',
          }}
        >
          <li>{t('consumers.empty.declare')}</li>
          <li>
            <InlineCode text={t('consumers.empty.groups')} />
          </li>
          <li>
            <InlineCode text={t('consumers.empty.mapping')} />
          </li>
        </ul>
      </Text>
    </div>
  );
}
