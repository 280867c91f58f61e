// SPDX-License-Identifier: Apache-2.0
import { Alert, Box, Button } from '@backstage/ui';
import type { ProductLineage } from '@data-mesh/backstage-plugin-data-products-common';
import { useText } from '../translation/ref';

/** Says which sources did not answer, so that nobody takes a part for the whole; nothing when all did. */
export function LineageFailures(props: {
  failures: ProductLineage['failures'];
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useText();
  const { failures } = props;
  if (failures.length === 0) return null;
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('lineage.failures.title')}
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
            {failures.map(({ source, title, cause }) => (
              <li key={source} style={{ overflowWrap: 'anywhere' }}>
                {t('lineage.failures.source', { title, cause })}
              </li>
            ))}
          </ul>
          <Box mt="2">
            <Button
              size="small"
              variant="secondary"
              onPress={props.onRetry}
              isPending={props.isRetrying}
            >
              {t('loading.retry')}
            </Button>
          </Box>
        </>
      }
    />
  );
}
