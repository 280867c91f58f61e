// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Flex, Text } from '@backstage/ui';
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { SubjectWithoutVersions } from './subjects';

const SHOWN = 5;

/** The other subjects of the product without anything to show, each with its cause; nothing when there are none. */
export function SubjectProblems(props: {
  problems: SubjectWithoutVersions[];
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const t = useText();
  const { problems } = props;
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h3" variant="body-medium" weight="bold" style={{ margin: 0 }}>
        {t('schema.subject.others', { count: problems.length })}
      </Text>
      <Box as="ul" style={{ margin: 0, paddingLeft: 'var(--bui-space-5)' }}>
        {problems.slice(0, SHOWN).map(({ subject, state }) => (
          <li key={subject}>
            <Text variant="body-small">
              <Identifier>{subject}</Identifier>:{' '}
              {state.status === 'absent'
                ? t('schema.subject.state.absent')
                : state.cause}
            </Text>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Text variant="body-small" color="secondary">
              {t('schema.subject.more', { count: more })}
            </Text>
          </li>
        )}
      </Box>
      <Button
        size="small"
        variant="secondary"
        onPress={props.onRetry}
        isPending={props.isRetrying}
      >
        {t('loading.retry')}
      </Button>
    </Flex>
  );
}
