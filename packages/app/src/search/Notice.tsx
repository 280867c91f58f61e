// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/** Says in place of results why there are none, and what can be done about it. */
export function Notice(props: {
  title: string;
  description: string;
  action?: ReactNode;
}) {
  return (
    <Flex
      direction="column"
      align="center"
      gap="2"
      py="8"
      role="status"
      style={{ textAlign: 'center' }}
    >
      <Text as="p" variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      <Text as="p" color="secondary">
        {props.description}
      </Text>
      {props.action}
    </Flex>
  );
}
