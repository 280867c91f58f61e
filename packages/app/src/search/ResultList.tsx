// SPDX-License-Identifier: Apache-2.0
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import { DefaultResultListItem } from '@backstage/plugin-search-react';
import type { SearchResult } from '@backstage/plugin-search-common';
import type { ResultLook } from './resultTypes';

/** Results, the best first, each as the plugin that knows its type shows it. */
export function ResultList(props: {
  results: SearchResult[];
  looks: readonly ResultLook[];
}) {
  const { results, looks } = props;
  return (
    <List aria-label="Results" disablePadding>
      {results.map(result => (
        <ResultItem
          key={`${result.type} ${result.document.location}`}
          result={result}
          looks={looks}
        />
      ))}
    </List>
  );
}

function ResultItem(props: {
  result: SearchResult;
  looks: readonly ResultLook[];
}) {
  const { result, looks } = props;
  const { document, rank, highlight } = result;
  const look = looks.find(({ predicate }) => predicate?.(result) ?? true);
  if (look) {
    const Item = look.component;
    // An item brings its own `li`.
    return <Item result={document} rank={rank} highlight={highlight} />;
  }
  return (
    <ListItem divider alignItems="flex-start">
      <DefaultResultListItem
        result={document}
        rank={rank}
        highlight={highlight}
      />
    </ListItem>
  );
}
