// SPDX-License-Identifier: Apache-2.0
import { Flex } from '@backstage/ui';
import { CopyButton } from '@data-mesh/backstage-plugin-data-products-react';

/** A line to be pasted elsewhere, and a button that takes it along. */
export function CopyLine(props: {
  line: string;
  /** Names the button for those who do not see what stands beside it. */
  label: string;
}) {
  return (
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <code style={{ overflowWrap: 'anywhere' }}>{props.line}</code>
      <CopyButton text={props.line} label={props.label} />
    </Flex>
  );
}
