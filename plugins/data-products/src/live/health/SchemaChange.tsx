// SPDX-License-Identifier: Apache-2.0
import { Link } from '@backstage/ui';
import type { ProductHealth } from '@data-mesh/backstage-plugin-data-products-common';
import {
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import { searchFromSchemaAddress } from '../../schema/schemaAddress';
import { Headline } from './HealthFigure';

/** When a schema last changed; leads to what changed. */
export function SchemaChange(props: {
  change: ProductHealth['lastSchemaChange'];
  productHref: string;
}) {
  const t = useLiveText();
  const { change, productHref } = props;
  if (!change) {
    return <Headline tone="unknown">{t('health.schema.none')}</Headline>;
  }
  const { subject, version, at } = change;
  const search = searchFromSchemaAddress({
    subject,
    version,
    // There is nothing that a first version could be compared with.
    view: version > 1 ? 'compare' : 'fields',
  });
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-1)' }}>
      <Headline tone="plain">
        <RelativeTime at={at} />
      </Headline>
      <PlainText isSmall style={{ overflowWrap: 'anywhere' }}>
        <Link href={`${productHref}/schema?${search}`} variant="body-small">
          {t('health.schema.changed', { subject, version: String(version) })}
        </Link>
      </PlainText>
    </div>
  );
}
