// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import type { RecordSample } from '@data-mesh/backstage-plugin-data-products-common';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';

/** Says what of the records is hidden and why, or that nothing is. */
export function MaskNotice(props: {
  sample: Pick<RecordSample, 'isMasked' | 'maskedFields'>;
}) {
  const t = useLiveText();
  const { isMasked, maskedFields } = props.sample;
  if (!isMasked) {
    return (
      <Alert
        role="status"
        status="warning"
        icon
        title={t('preview.masked.unmasked')}
        description={t('preview.masked.unmaskedHelp')}
      />
    );
  }
  if (maskedFields.length === 0) {
    return (
      <PlainText isSmall isQuiet>
        {t('preview.masked.none')}
      </PlainText>
    );
  }
  return (
    <Alert
      role="status"
      status="info"
      icon={<RiEyeOffLine aria-hidden />}
      title={t('preview.masked.title', { count: maskedFields.length })}
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
            {maskedFields.map(({ path, tags }) => (
              <li key={path} style={{ overflowWrap: 'anywhere' }}>
                {t('preview.masked.field', { path, tags: tags.join(', ') })}
              </li>
            ))}
          </ul>
          {t('preview.masked.wayOut')}
        </>
      }
    />
  );
}
