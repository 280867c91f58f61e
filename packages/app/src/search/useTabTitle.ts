// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Names the browser's tab, in which somebody may look for several things at once, until the page is left. */
export function useTabTitle(...parts: string[]): void {
  const portal = useApi(configApiRef).getOptionalString('app.title') ?? '';
  const title = [...parts, portal].filter(part => part !== '').join(' | ');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
