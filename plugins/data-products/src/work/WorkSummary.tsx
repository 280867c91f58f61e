// SPDX-License-Identifier: Apache-2.0
import { Flex, Link, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  FailureNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { HomeSection } from '../home/HomeSection';
import { LoadingLines } from '../home/ProductLines';
import { useText } from '../translation/ref';
import { countOperations } from './operationOrder';

const POLL_MS = 60_000;
/** What needs somebody is among the newest. */
const LOOKED_AT = 50;

interface Counts {
  running: number;
  failed: number;
  waiting: number;
}

const KINDS = ['waiting', 'failed', 'running'] as const;

/** How much waits for the person, and how much they have under way, with the way to it. */
export function WorkSummary(props: { workHref: string }) {
  const t = useText();
  const api = useApi(operationsApiRef);
  const { resource, reload } = usePolled<Counts>(
    'counts',
    async signal => {
      const [items, mine] = await Promise.all([
        api.work({ signal }),
        api.myOperations({ limit: LOOKED_AT }, { signal }),
      ]);
      const { running, withLeftovers } = countOperations(mine.items);
      return { running, failed: withLeftovers, waiting: items.length };
    },
    POLL_MS,
  );
  return (
    <HomeSection
      title={t('work.summary.title')}
      more={
        <Link
          href={props.workHref}
          variant="body-small"
          style={{ flex: 'none' }}
        >
          {t('work.summary.open')}
        </Link>
      }
    >
      {resource.state === 'loading' && <LoadingLines count={1} />}
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state === 'ready' && (
        <Lines counts={resource.value} workHref={props.workHref} />
      )}
    </HomeSection>
  );
}

function Lines(props: { counts: Counts; workHref: string }) {
  const t = useText();
  const { counts, workHref } = props;
  const shown = KINDS.filter(kind => counts[kind] > 0);
  if (shown.length === 0) {
    return <Text color="secondary">{t('work.summary.none')}</Text>;
  }
  return (
    <ul
      aria-label={t('work.summary.title')}
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {shown.map(kind => (
        <li key={kind} style={{ padding: 'var(--bui-space-1) 0' }}>
          <Flex align="center" gap="2">
            <RiArrowRightLine size={16} aria-hidden style={{ flex: 'none' }} />
            <Link href={workHref}>
              {t(`work.summary.${kind}`, { count: counts[kind] })}
            </Link>
          </Flex>
        </li>
      ))}
    </ul>
  );
}
