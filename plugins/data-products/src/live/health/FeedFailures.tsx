// SPDX-License-Identifier: Apache-2.0
import { Alert, Link } from '@backstage/ui';
import type { FeedFailure } from '@data-mesh/backstage-plugin-data-products-common';
import { useLiveText } from '../../translation/liveRef';

/** What writes the product and has failed, why, and what to do about it; nothing when all of it runs. */
export function FeedFailures(props: {
  failures: FeedFailure[];
  hasRunbook: boolean;
}) {
  const t = useLiveText();
  const { failures } = props;
  if (failures.length === 0) return null;
  return (
    <Alert
      role="status"
      status="danger"
      icon
      title={t('health.feeds.title', { count: failures.length })}
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
            {failures.map(failure => (
              <li
                key={`${failure.kind} ${failure.name}`}
                style={{ overflowWrap: 'anywhere' }}
              >
                <Feed failure={failure} />
                {`: ${failure.cause}`}
              </li>
            ))}
          </ul>
          {t('health.feeds.wayOut')}
          {props.hasRunbook && ` ${t('health.feeds.runbook')}`}
        </>
      }
    />
  );
}

function Feed(props: { failure: FeedFailure }) {
  const t = useLiveText();
  const { kind, name, href } = props.failure;
  const words = t(`health.feeds.${kind}`, { name });
  return href ? (
    <Link href={href} weight="bold">
      {words}
    </Link>
  ) : (
    <>{words}</>
  );
}
