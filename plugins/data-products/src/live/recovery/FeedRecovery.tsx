// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Alert, Button, Link } from '@backstage/ui';
import type {
  ConnectorRestart,
  FeedFailure,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import {
  RecoveryTranslate,
  useRecoveryText,
} from '../../translation/recoveryRef';
import { RestartDialog } from './RestartDialog';

/** What writes the product and has failed, why, and what to do about it; nothing when all of it runs. */
export function FeedRecovery(props: {
  productRef: string;
  failures: FeedFailure[];
  hasRunbook: boolean;
  onRestarted: () => void;
}) {
  const t = useLiveText();
  const { productRef, failures } = props;
  const [restarted, setRestarted] = useState<Restarted>();
  return (
    <>
      {restarted && <RestartedNotice restarted={restarted} />}
      {failures.length > 0 && (
        <Alert
          role="status"
          status="danger"
          icon
          title={t('health.feeds.title', { count: failures.length })}
          description={
            <>
              <ul
                style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}
              >
                {failures.map(failure => (
                  <li
                    key={`${failure.kind} ${failure.name}`}
                    style={{ overflowWrap: 'anywhere' }}
                  >
                    <Feed
                      productRef={productRef}
                      failure={failure}
                      onRestarted={outcome => {
                        setRestarted({ name: failure.name, outcome });
                        props.onRestarted();
                      }}
                    />
                  </li>
                ))}
              </ul>
              {t('health.feeds.wayOut')}
              {props.hasRunbook && ` ${t('health.feeds.runbook')}`}
            </>
          }
        />
      )}
    </>
  );
}

interface Restarted {
  name: string;
  outcome: ConnectorRestart;
}

function RestartedNotice(props: { restarted: Restarted }) {
  const t = useRecoveryText();
  const { name, outcome } = props.restarted;
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={t('feeds.restarted.title', { name })}
      description={describeOutcome(outcome, t)}
    />
  );
}

function describeOutcome(
  { state }: ConnectorRestart,
  t: RecoveryTranslate,
): string {
  if (state === undefined) return t('feeds.restarted.unknown');
  return state === 'PROVISIONING'
    ? t('feeds.restarted.starting')
    : t('feeds.restarted.state', { state: state.toLowerCase() });
}

function Feed(props: {
  productRef: string;
  failure: FeedFailure;
  onRestarted: (outcome: ConnectorRestart) => void;
}) {
  const t = useLiveText();
  const tr = useRecoveryText();
  const { productRef, failure, onRestarted } = props;
  const { kind, name, href, cause, observedAt } = failure;
  const words = t(`health.feeds.${kind}`, { name });
  return (
    <div
      style={{
        display: 'grid',
        justifyItems: 'start',
        gap: 'var(--bui-space-1)',
        paddingBlockEnd: 'var(--bui-space-2)',
      }}
    >
      <span>
        {href ? (
          <Link href={href} weight="bold">
            {words}
          </Link>
        ) : (
          words
        )}
        {`: ${cause}`}
      </span>
      {observedAt && (
        <PlainText isSmall>
          {tr('feeds.seen')} <RelativeTime at={observedAt} />
        </PlainText>
      )}
      <Restart
        productRef={productRef}
        failure={failure}
        onRestarted={onRestarted}
      />
    </div>
  );
}

/** The button for those who may, and for the others why they may not. */
function Restart(props: {
  productRef: string;
  failure: FeedFailure;
  onRestarted: (outcome: ConnectorRestart) => void;
}) {
  const t = useRecoveryText();
  const [isAsking, setIsAsking] = useState(false);
  const { name, restart, connectorClusterId } = props.failure;
  if (!restart || !connectorClusterId) return null;
  if (!restart.isAllowed) {
    return <PlainText isSmall>{restart.because}</PlainText>;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('feeds.restartLabel', { name })}
        onPress={() => setIsAsking(true)}
      >
        {t('feeds.restart')}
      </Button>
      {isAsking && (
        <RestartDialog
          productRef={props.productRef}
          failure={props.failure}
          clusterId={connectorClusterId}
          onRestarted={props.onRestarted}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
