// SPDX-License-Identifier: Apache-2.0
import { Button, Flex } from '@backstage/ui';
import { RiArrowLeftLine, RiArrowRightLine } from '@remixicon/react';

/** Leads to the pages before and after; nothing when there is only one. */
export function ResultPager(props: {
  previous?: string;
  next?: string;
  onPage: (cursor: string) => void;
}) {
  const { previous, next, onPage } = props;
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages of results">
      <Flex justify="between">
        <Button
          variant="secondary"
          iconStart={<RiArrowLeftLine />}
          isDisabled={!previous}
          onPress={() => previous && onPage(previous)}
        >
          Previous page
        </Button>
        <Button
          variant="secondary"
          iconEnd={<RiArrowRightLine />}
          isDisabled={!next}
          onPress={() => next && onPage(next)}
        >
          Next page
        </Button>
      </Flex>
    </nav>
  );
}
