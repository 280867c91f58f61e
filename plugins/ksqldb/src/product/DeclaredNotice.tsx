// SPDX-License-Identifier: Apache-2.0
import { Alert } from '@backstage/ui';
import { useText } from '../translation/ref';

/** What became of a declaration that did not fail. */
export interface Declared {
  name: string;
  status: 'done' | 'accepted' | 'alreadyThere';
  /** Warnings of ksqlDB. */
  messages: string[];
}

const ALERT_STATUS = {
  done: 'success',
  accepted: 'info',
  alreadyThere: 'warning',
} as const;

/** Says what became of the declaration; nothing before one was made. */
export function DeclaredNotice(props: { declared: Declared | undefined }) {
  const t = useText();
  if (!props.declared) return null;
  const { name, status, messages } = props.declared;
  return (
    <Alert
      role="status"
      status={ALERT_STATUS[status]}
      icon
      title={t(`product.declare.${status}`, { name })}
      description={
        messages.length > 0 && (
          <span style={{ whiteSpace: 'pre-line' }}>{messages.join('\n')}</span>
        )
      }
    />
  );
}
