// SPDX-License-Identifier: Apache-2.0
import { Alert, Flex } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../translation/ref';
import { catalogProblems } from './catalogProblems';

/** What the catalog found wrong with the entity; its own page would say so, and the layout of a product stands in for that. */
export function CatalogWarnings() {
  const t = useText();
  const { entity } = useEntity();
  const { isOrphan, processingErrors } = catalogProblems(entity);
  if (!isOrphan && processingErrors.length === 0) return null;
  return (
    <Flex direction="column" gap="3">
      {isOrphan && (
        <Alert
          role="note"
          status="warning"
          icon
          title={t('product.catalog.orphanTitle')}
          description={t('product.catalog.orphan')}
        />
      )}
      {processingErrors.map(message => (
        <Alert
          key={message}
          role="alert"
          status="danger"
          icon
          title={t('product.catalog.processingErrorTitle')}
          description={message}
        />
      ))}
    </Flex>
  );
}
