// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Link, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ProductHealth } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Panel,
  RefreshNotice,
  safeHref,
  useLocale,
  useNow,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';
import { useLiveText } from '../../translation/liveRef';
import { useRecoveryText } from '../../translation/recoveryRef';
import { DeadLetterRecovery } from '../recovery/DeadLetterRecovery';
import { FeedRecovery } from '../recovery/FeedRecovery';
import { HealthFigures } from './HealthFigures';

const POLL_MS = 60_000;

/** How the product of the page is doing, by what the background last measured. */
export function HealthStrip() {
  const t = useLiveText();
  const tr = useRecoveryText();
  const locale = useLocale();
  const now = useNow();
  const words = useMemo(() => ({ t, locale, now }), [t, locale, now]);
  const api = useApi(liveApiRef);
  const { entity } = useEntity();
  const productHref = useEntityRefLink()(entity);
  const entityRef = stringifyEntityRef(entity);
  const { resource, reload } = usePolled<ProductHealth>(
    entityRef,
    signal => api.health(entityRef, { signal }),
    POLL_MS,
  );
  const health = resource.state === 'ready' ? resource.value : undefined;
  const runbookHref = health?.runbookUrl && safeHref(health.runbookUrl);
  const recoveryHref = health?.recoveryUrl && safeHref(health.recoveryUrl);

  return (
    <Panel
      title={t('health.title')}
      help={t('health.help')}
      actions={
        (runbookHref || recoveryHref) && (
          <Flex gap="2" justify="end" style={{ flexWrap: 'wrap' }}>
            {runbookHref && (
              <Link href={runbookHref} target="_blank" rel="noopener">
                {t('health.runbook')}
              </Link>
            )}
            {recoveryHref && (
              <Link href={recoveryHref} target="_blank" rel="noopener">
                {tr('practice')}
              </Link>
            )}
          </Flex>
        )
      }
    >
      {resource.state === 'loading' && (
        <div role="status" aria-label={t('loading.loading')}>
          {/* As high as the figures, so that what is below stays where it is. */}
          <Skeleton height="7rem" />
        </div>
      )}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          title={t('health.notRead')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {health && (
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <FeedRecovery
            productRef={entityRef}
            failures={health.feedFailures}
            hasRunbook={Boolean(runbookHref)}
            onRestarted={reload}
          />
          <HealthFigures
            health={health}
            words={words}
            productHref={productHref}
          />
          <DeadLetterRecovery ports={health.ports} />
        </Flex>
      )}
    </Panel>
  );
}
