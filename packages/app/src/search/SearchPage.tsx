// SPDX-License-Identifier: Apache-2.0
import { useReducer } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Container, Flex } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SearchContextProvider } from '@backstage/plugin-search-react';
import { Notice } from './Notice';
import { Results } from './Results';
import { offeredTypes, type ResultLook, type ResultType } from './resultTypes';
import {
  addressFromSearch,
  chosenType,
  EVERYTHING,
  type SearchAddress,
  searchFromAddress,
} from './searchAddress';
import { SearchInput } from './SearchInput';
import { TypeChoice } from './TypeChoice';
import { typesToAskFor } from './useFollowAddress';
import { useTabTitle } from './useTabTitle';

/** Finds whatever the portal has indexed; its address says what for, which type, and which page. */
export function SearchPage(props: {
  looks: readonly ResultLook[];
  resultTypes: readonly ResultType[];
}) {
  const [search, setSearch] = useSearchParams();
  const address = addressFromSearch(search);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);

  const offered = offeredTypes(props.resultTypes);
  const usual = useApi(configApiRef).getOptionalString('search.defaultType');
  const type = chosenType({ asked: address.type, usual, offered });
  const { cursor } = address;
  const term = address.text.trim();
  useTabTitle(term, 'Search');

  const go = (next: SearchAddress, options?: { replace: boolean }) =>
    setSearch(searchFromAddress(next), options);
  const choose = (next: string) => go({ text: address.text, type: next });

  return (
    <main>
      <Container py="4">
        <Flex direction="column" gap="3">
          <SearchInput
            text={address.text}
            onSearch={text =>
              go({ text, type: address.type }, { replace: true })
            }
          />
          <TypeChoice offered={offered} chosen={type} onChoose={choose} />
          {term ? (
            <SearchContextProvider
              key={attempt}
              initialState={{
                term,
                types: typesToAskFor(type),
                filters: {},
                pageCursor: cursor,
              }}
            >
              <Results
                question={{ term, type, cursor }}
                looks={props.looks}
                onPage={page => go({ ...address, cursor: page })}
                onEverything={() => choose(EVERYTHING)}
                onRetry={retry}
              />
            </SearchContextProvider>
          ) : (
            <Notice
              title="What do you look for?"
              description="Data products are also found by the fields of their schemas, e.g. “customer email”."
            />
          )}
        </Flex>
      </Container>
    </main>
  );
}
