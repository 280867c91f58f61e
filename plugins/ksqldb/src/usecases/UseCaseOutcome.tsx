// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { FailureNotice } from '@data-mesh/backstage-plugin-data-products-react';
import type { StatementsRun } from '../run/useStatements';
import { useText } from '../translation/ref';
import { outcomeOfRun, RunOutcome } from '../run/outcomeOfRun';

const ALERT_STATUS: Record<
  RunOutcome['status'],
  'success' | 'info' | 'warning' | 'danger'
> = {
  created: 'success',
  accepted: 'info',
  alreadyThere: 'warning',
  failed: 'danger',
  notRun: 'danger',
};
const HELP = {
  accepted: 'useCases.outcome.acceptedHelp',
  alreadyThere: 'useCases.outcome.alreadyThereHelp',
} as const;

/** Says what became of running a use case; nothing before. */
export function UseCaseOutcome(props: { run: StatementsRun }) {
  const t = useText();
  const { run } = props;
  switch (run.state) {
    case 'idle':
    case 'running':
      return null;
    case 'failed':
      return (
        <FailureNotice
          failure={run.failure}
          title={t('useCases.outcome.failed')}
          forbidden={run.failure.message}
        />
      );
    case 'answered': {
      const { status, messages } = outcomeOfRun(run.results);
      const help =
        status === 'accepted' || status === 'alreadyThere'
          ? [t(HELP[status])]
          : [];
      const isBad = ALERT_STATUS[status] === 'danger';
      return (
        <Alert
          role={isBad ? 'alert' : 'status'}
          status={ALERT_STATUS[status]}
          icon
          title={t(`useCases.outcome.${status}`)}
          description={
            <span style={{ whiteSpace: 'pre-line' }}>
              {[...help, ...messages].join('\n')}
            </span>
          }
        />
      );
    }
    default:
      return run satisfies never;
  }
}
