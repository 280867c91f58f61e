// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useId } from 'react';
import { Box, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';

/** A titled part of a page; a landmark of its own for those who do not see it. */
export function Panel(props: {
  title: string;
  /** One line that says what it is for. */
  help?: ReactNode;
  /** What can be done here, at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} style={{ minWidth: 0 }}>
      <Card>
        <CardHeader>
          <Flex justify="between" align="center" gap="3">
            <Box minWidth="0">
              <Text
                as="h2"
                id={titleId}
                variant="title-x-small"
                weight="bold"
                style={{ margin: 0 }}
              >
                {props.title}
              </Text>
              {props.help && (
                <Text
                  as="p"
                  variant="body-small"
                  color="secondary"
                  style={{ margin: 'var(--bui-space-1) 0 0' }}
                >
                  {props.help}
                </Text>
              )}
            </Box>
            {props.actions}
          </Flex>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
}
