// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/** Says that there is nothing, why, and what can be done about it. */
export function EmptyNotice(props: {
  title: string;
  description: string;
  actions?: ReactNode;
}) {
  return (
    <Flex
      direction="column"
      align="center"
      gap="2"
      py="8"
      px="4"
      style={{ textAlign: 'center', width: '100%' }}
      role="status"
    >
      <Text variant="title-x-small" weight="bold" as="p">
        {props.title}
      </Text>
      <Text
        variant="body-medium"
        color="secondary"
        as="p"
        style={{ maxWidth: '40rem', textWrap: 'balance' }}
      >
        {props.description}
      </Text>
      {props.actions && (
        <Flex gap="2" mt="2" justify="center" style={{ flexWrap: 'wrap' }}>
          {props.actions}
        </Flex>
      )}
    </Flex>
  );
}
