// SPDX-License-Identifier: Apache-2.0
import { Alert, Box, Button } from '@backstage/ui';
import { useText } from '../translation/ref';
import { Failure } from './failure';

/** Says why there is nothing to see, and what can be done about it. */
export function FailureNotice(props: {
  failure: Failure;
  /** What could not be had; the kind of the failure when absent. */
  title?: string;
  /** What to do when access is refused; names the permission. */
  forbidden?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
}) {
  const t = useText();
  const { kind, message } = props.failure;
  const isRefused = kind === 'forbidden' || kind === 'signedOut';
  const wayOut =
    kind === 'forbidden' && props.forbidden
      ? props.forbidden
      : t(`loading.wayOut.${kind}`);
  return (
    <Alert
      role="alert"
      status={isRefused ? 'info' : 'danger'}
      icon
      title={(!isRefused && props.title) || t(`loading.failed.${kind}`)}
      description={
        <>
          {isRefused ? wayOut : `${message.replace(/\.$/, '')}. ${wayOut}`}
          {props.onRetry && !isRefused && (
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
        </>
      }
    />
  );
}
