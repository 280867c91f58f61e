// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import { Alert, Button, Flex, Skeleton, Text } from '@backstage/ui';
import { useSearch } from '@backstage/plugin-search-react';
import { describeSearchFailure } from './failure';
import { Notice } from './Notice';
import { ResultList } from './ResultList';
import { ResultPager } from './ResultPager';
import type { ResultLook } from './resultTypes';
import { EVERYTHING } from './searchAddress';
import { type Question, useFollowAddress } from './useFollowAddress';

/** What a search has found; while the next answer is awaited, the last one stays. */
export function Results(props: {
  question: Question;
  looks: readonly ResultLook[];
  onPage: (cursor: string) => void;
  onEverything: () => void;
  onRetry: () => void;
}) {
  const { question, looks, onPage, onEverything, onRetry } = props;
  const isAwaiting = useFollowAddress(question);
  const { value, error } = useSearch().result;
  const top = useRef<HTMLParagraphElement>(null);

  if (error && !isAwaiting) {
    return <Failed error={error} onRetry={onRetry} />;
  }
  if (!value) return <Awaited />;
  const { results, previousPageCursor, nextPageCursor } = value;
  if (results.length === 0) {
    return isAwaiting ? (
      <Awaited />
    ) : (
      <NothingFound question={question} onEverything={onEverything} />
    );
  }
  const isOnePage = !previousPageCursor && !nextPageCursor;
  return (
    <Flex direction="column" gap="3" aria-busy={isAwaiting}>
      <Text ref={top} as="p" role="status" tabIndex={-1} color="secondary">
        {describeCount(results.length, isOnePage)}
      </Text>
      <ResultList results={results} looks={looks} />
      <ResultPager
        previous={previousPageCursor}
        next={nextPageCursor}
        onPage={cursor => {
          onPage(cursor);
          top.current?.focus();
        }}
      />
    </Flex>
  );
}

function describeCount(count: number, isOnePage: boolean): string {
  const results = count === 1 ? '1 result' : `${count} results`;
  return isOnePage ? results : `${results} on this page`;
}

function Awaited() {
  return (
    <Flex direction="column" gap="3" role="status" aria-label="Searching …">
      {[1, 2, 3].map(row => (
        <Skeleton key={row} height="4rem" />
      ))}
    </Flex>
  );
}

function Failed(props: { error: Error; onRetry: () => void }) {
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      {...describeSearchFailure(props.error)}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          Try again
        </Button>
      }
    />
  );
}

function NothingFound(props: { question: Question; onEverything: () => void }) {
  const { question, onEverything } = props;
  return (
    <Notice
      title={`No results for “${question.term}”`}
      description="Check the spelling, or use fewer words. What you may not see is never among the results."
      action={
        question.type !== EVERYTHING && (
          <Button variant="secondary" onPress={onEverything}>
            Search in everything
          </Button>
        )
      }
    />
  );
}
