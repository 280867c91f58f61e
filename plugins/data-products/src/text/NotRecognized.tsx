// SPDX-License-Identifier: Apache-2.0
import { RiQuestionLine } from '@remixicon/react';
import {
  Identifier,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';

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
      <Identifier>{props.text}</Identifier>{' '}
      <RiQuestionLine
        size={14}
        aria-hidden
        color="var(--bui-fg-secondary)"
        style={{ verticalAlign: '-2px' }}
      />
      <PlainText isSmall isQuiet>
        <span style={{ display: 'block', overflowWrap: 'normal' }}>
          {props.why}
        </span>
      </PlainText>
    </span>
  );
}
