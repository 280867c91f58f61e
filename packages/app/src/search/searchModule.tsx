// SPDX-License-Identifier: Apache-2.0
import {
  createExtensionInput,
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiSearchLine } from '@remixicon/react';

/** What takes the place of Backstage's own page, and shows what plugins attach to that. */
const searchPage = PageBlueprint.makeWithOverrides({
  inputs: {
    items: createExtensionInput([SearchResultListItemBlueprint.dataRefs.item]),
    resultTypes: createExtensionInput([
      SearchFilterResultTypeBlueprint.dataRefs.resultType,
    ]),
  },
  factory(original, { inputs }) {
    const looks = inputs.items.map(item =>
      item.get(SearchResultListItemBlueprint.dataRefs.item),
    );
    const resultTypes = inputs.resultTypes.map(type =>
      type.get(SearchFilterResultTypeBlueprint.dataRefs.resultType),
    );
    return original({
      path: '/search',
      routeRef: searchPlugin.routes.root,
      title: 'Search',
      icon: <RiSearchLine />,
      loader: async () => {
        const { SearchPage } = await import('./SearchPage');
        return <SearchPage looks={looks} resultTypes={resultTypes} />;
      },
    });
  },
});

/** Replaces Backstage's search page, whose results are no list and which has no main part. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});
