// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Names the browser's tab after the page, and gives its name back when the page is left. */
export function usePageTitle(title: string): void {
  const portal = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = portal ? `${title} | ${portal}` : title;
    return () => {
      document.title = before;
    };
  }, [title, portal]);
}
