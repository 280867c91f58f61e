// SPDX-License-Identifier: Apache-2.0
import { Children, ReactNode } from 'react';
import { Text } from '@backstage/ui';
import type {
  SchemaVersionSummary,
  SubjectCompatibility,
} from '@data-mesh/backstage-plugin-data-products-common';
import { RelativeTime } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** What the registry keeps of a version, in one line. */
export function VersionFacts(props: {
  version: SchemaVersionSummary;
  compatibility?: SubjectCompatibility;
}) {
  const t = useText();
  const { version, compatibility } = props;
  return (
    <Text as="p" variant="body-small" color="secondary" style={{ margin: 0 }}>
      <Dotted>
        {version.format}
        {t('schema.version.id', { id: String(version.schemaId) })}
        {version.registeredAt &&
          t('schema.version.registered', {
            time: <RelativeTime at={version.registeredAt} />,
          })}
        {compatibility &&
          t('schema.version.compatibility', { level: compatibility.level })}
      </Dotted>
    </Text>
  );
}

/** What there is of its children, with dots between them. */
function Dotted(props: { children: ReactNode }) {
  return (
    <>
      {Children.toArray(props.children).map((child, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {child}
        </span>
      ))}
    </>
  );
}
