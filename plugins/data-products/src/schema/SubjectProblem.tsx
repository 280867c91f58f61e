// SPDX-License-Identifier: Apache-2.0
import { Alert, Box, Button } from '@backstage/ui';
import { useText } from '../translation/ref';
import { SubjectWithoutVersions } from './subjects';

/** Why there is nothing to see of a subject, and what can be done about it. */
export function SubjectProblem(props: {
  problem: SubjectWithoutVersions;
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useText();
  const { subject, state } = props.problem;
  const canRetryHelp = state.status === 'absent' || state.canRetryHelp;
  return (
    <Alert
      role="alert"
      status={state.status === 'absent' ? 'warning' : 'danger'}
      icon
      title={t(`schema.subject.${state.status}Title`, { subject })}
      description={
        <span style={{ overflowWrap: 'anywhere' }}>
          {state.status === 'absent' ? t('schema.subject.absent') : state.cause}
          {canRetryHelp && (
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
          )}
        </span>
      }
    />
  );
}
