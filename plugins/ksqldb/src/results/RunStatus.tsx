// SPDX-License-Identifier: Apache-2.0
import { Alert, Text } from '@backstage/ui';
import {
  describeDuration,
  useLocale,
  useNow,
} from '@data-mesh/backstage-plugin-data-products-react';
import { describeEnd, describeRows } from '../run/describeRun';
import type { QueryRun } from '../run/queryRun';
import { useText } from '../translation/ref';
import { RunFailure } from './RunFailure';

/** Ends that are no success and no wish of the person. */
const ALARMING = new Set(['upstreamError', 'shutdown']);
/** Ends after which there may have been more. */
const CUT_SHORT = new Set(['rowLimit', 'byteLimit', 'timeLimit']);

/** How a query is doing, in one sentence; why it ended, with the way to get more. */
export function RunStatus(props: {
  run: QueryRun;
  rowCount: number;
  /** Whether it shows only records that come from now on. */
  isFromNow: boolean;
}) {
  const t = useText();
  const locale = useLocale();
  const { run, rowCount } = props;
  const rows = describeRows(rowCount, { t, locale });
  switch (run.state) {
    case 'idle':
      return null;
    case 'starting':
      return <Sentence text={t('results.state.starting')} />;
    case 'running':
      return rowCount > 0 ? (
        <Sentence text={t('results.state.running', { rows })} />
      ) : (
        <Waiting since={run.started.startedAt} isFromNow={props.isFromNow} />
      );
    case 'paused':
      return <Sentence text={t('results.state.paused', { rows })} />;
    case 'failed':
      return (
        <RunFailure title={t('results.failed.title')} failure={run.failure} />
      );
    case 'ended': {
      const { end, started } = run;
      const sentence = describeEnd(end, { t, locale, limits: started?.limits });
      if (ALARMING.has(end.reason)) {
        return (
          <Alert
            role="alert"
            status="danger"
            icon
            title={sentence}
            description={end.error?.message}
          />
        );
      }
      return CUT_SHORT.has(end.reason) ? (
        <Alert role="status" status="warning" icon title={sentence} />
      ) : (
        <Sentence text={sentence} />
      );
    }
    default:
      return run satisfies never;
  }
}

function Sentence(props: { text: string }) {
  return (
    <Text as="p" role="status" color="secondary" style={{ margin: 0 }}>
      {props.text}
    </Text>
  );
}

function Waiting(props: {
  /** ISO 8601 */
  since: string;
  isFromNow: boolean;
}) {
  const t = useText();
  const locale = useLocale();
  const now = useNow(1_000);
  const duration = describeDuration(
    Math.max(0, now.getTime() - Date.parse(props.since)),
    locale,
  );
  return (
    <Sentence
      text={
        props.isFromNow
          ? t('results.state.waitingLatest', { duration })
          : t('results.state.waiting', { duration })
      }
    />
  );
}
