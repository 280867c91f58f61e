// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import type { Failure } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** Why something that somebody ran did not run, in the words of who refused it. Nothing is tried again by itself. */
export function RunFailure(props: { title: string; failure: Failure }) {
  const t = useText();
  const { kind, message } = props.failure;
  const isPassing = kind === 'unavailable' || kind === 'unreachable';
  return (
    <Alert
      role="alert"
      status={kind === 'forbidden' ? 'info' : 'danger'}
      icon
      title={props.title}
      description={
        <span style={{ whiteSpace: 'pre-line' }}>
          {message}
          {isPassing && `\n${t('results.failed.again')}`}
        </span>
      }
    />
  );
}
