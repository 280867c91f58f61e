// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  FailureNotice,
  RefreshNotice,
  Resource,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';

/** One view of the sync page: what it is for, what was read for it, or why nothing was. */
export function ViewFrame(props: {
  help: string;
  resource: Resource<unknown>;
  onRetry: () => void;
  children: ReactNode;
}) {
  const t = useText();
  const { resource } = props;
  return (
    <Flex direction="column" gap="3">
      <Text color="secondary">{props.help}</Text>
      <RefreshNotice resource={resource} />
      {resource.state === 'failed' ? (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('sync.forbidden')}
          onRetry={props.onRetry}
          isRetrying={resource.isLoading}
        />
      ) : (
        props.children
      )}
    </Flex>
  );
}
