// SPDX-License-Identifier: Apache-2.0
import { Alert, Button } from '@backstage/ui';
import type {
  ConsumerIndexState,
  ProductConsumers,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  InlineCode,
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import { TakenAt } from '../TakenAt';

/** Says which sources did not answer, and which clusters could not be looked at; nothing when all went well. */
export function MissingSources(props: {
  failures: ProductConsumers['failures'];
  indexes: ConsumerIndexState[];
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useLiveText();
  const { failures, indexes } = props;
  const lines = [
    ...failures.map(({ title, cause }) =>
      t('consumers.failures.source', { title, cause }),
    ),
    ...indexes.flatMap(({ clusterId, problem }) =>
      problem
        ? [
            t('consumers.index.problem', {
              cluster: clusterId,
              message: problem.message,
            }),
          ]
        : [],
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t(
        failures.length > 0
          ? 'consumers.failures.title'
          : 'consumers.index.problemTitle',
      )}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
          {lines.map(line => (
            <li key={line} style={{ overflowWrap: 'anywhere' }}>
              <InlineCode text={line} />
            </li>
          ))}
        </ul>
      }
      customActions={
        <Button
          size="small"
          variant="secondary"
          onPress={props.onRetry}
          isPending={props.isRetrying}
        >
          {t('loading.retry')}
        </Button>
      }
    />
  );
}

/** How old and how whole what is known of consumer groups is, cluster by cluster. */
export function IndexStates(props: { indexes: ConsumerIndexState[] }) {
  const t = useLiveText();
  const { indexes } = props;
  if (indexes.length === 0) return null;
  return (
    <section aria-label={t('consumers.index.title')}>
      <PlainText isSmall isQuiet>
        {t('consumers.index.title')}
      </PlainText>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {indexes.map(index => (
          <li key={index.clusterId}>
            <IndexState index={index} />
          </li>
        ))}
      </ul>
      {indexes.some(
        ({ observedAt, isComplete }) => observedAt && !isComplete,
      ) && <PlainText isSmall>{t('consumers.index.incomplete')}</PlainText>}
    </section>
  );
}

function IndexState(props: { index: ConsumerIndexState }) {
  const t = useLiveText();
  const locale = useLocale();
  const { clusterId, observedAt, source, groupCount } = props.index;
  if (!observedAt || !source) {
    return (
      <PlainText isSmall isQuiet>
        {t('consumers.index.notBuilt', { cluster: clusterId })}
      </PlainText>
    );
  }
  return (
    <>
      <PlainText isSmall isQuiet>
        {t('consumers.index.of', {
          cluster: clusterId,
          groups: t('consumers.index.groups', {
            count: groupCount,
            shown: new Intl.NumberFormat(locale).format(groupCount),
          }),
        })}
      </PlainText>
      {' · '}
      <TakenAt taken={{ source, observedAt, delaySeconds: 0 }} />
    </>
  );
}
