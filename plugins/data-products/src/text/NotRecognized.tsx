// SPDX-License-Identifier: Apache-2.0
import { Text } from '@backstage/ui';
import { RiQuestionLine } from '@remixicon/react';

/** What was written, and that the portal does not know it. */
export function NotRecognized(props: {
  text: string;
  /** In a few words. */
  why: string;
  /** In a sentence; shows on hover. */
  help: string;
}) {
  return (
    <span title={props.help}>
      <span style={{ overflowWrap: 'anywhere' }}>{props.text}</span>
      <Text as="span" variant="body-small" color="secondary">
        <span
          style={{
            display: 'flex',
            alignItems: 'center',
            gap: 'var(--bui-space-1)',
          }}
        >
          <RiQuestionLine size={14} aria-hidden style={{ flex: 'none' }} />
          {props.why}
        </span>
      </Text>
    </span>
  );
}
