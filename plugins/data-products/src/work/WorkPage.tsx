// SPDX-License-Identifier: Apache-2.0
import { Container, Flex } from '@backstage/ui';
import {
  PageMain,
  usePageTitle,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { WatchedProducts } from '../watch/WatchedProducts';
import { MyOperations } from './MyOperations';
import { MyHolds, MyProblems, Waiting } from './WorkItems';

/** What waits for the person, and what they have started; each with the next step. */
export function WorkPage(props: {
  /** Address of the page that shows how the sync is doing. */
  syncHref?: string;
}) {
  const t = useText();
  usePageTitle(t('work.pageTitle'));
  return (
    <PageMain>
      <Container py="4">
        <Flex direction="column" gap="4">
          <Waiting />
          <MyHolds syncHref={props.syncHref} />
          <MyProblems />
          <WatchedProducts />
          <MyOperations />
        </Flex>
      </Container>
    </PageMain>
  );
}
