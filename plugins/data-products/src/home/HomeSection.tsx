// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Box, Flex, Text } from '@backstage/ui';

/** A titled part of one way in, with a link to all of it at the right. */
export function HomeSection(props: {
  title: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Box as="section" aria-label={props.title}>
      <Flex justify="between" align="baseline" gap="3" mb="2">
        <Text as="h3" weight="bold" style={{ margin: 0 }}>
          {props.title}
        </Text>
        {props.more}
      </Flex>
      {props.children}
    </Box>
  );
}
