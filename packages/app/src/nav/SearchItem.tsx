// SPDX-License-Identifier: Apache-2.0
import { useLocation, useNavigate } from 'react-router-dom';
import { SidebarItem } from '@backstage/core-components';
import type { NavContentNavItem } from '@backstage/plugin-app-react';
import {
  SEARCH_SHORTCUTS,
  SEARCH_SHORTCUTS_TEXT,
  useSearchShortcut,
} from '../search/shortcut';

/** Leads to the search, also by keyboard from every page. */
export function SearchItem(props: { item: NavContentNavItem }) {
  const { href, icon, title } = props.item;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useSearchShortcut(() => {
    // On the search page the keys lead to its field.
    if (pathname !== href) navigate(href);
  });
  return (
    <SidebarItem
      icon={() => icon}
      to={href}
      text={title}
      title={`${title} (${SEARCH_SHORTCUTS_TEXT})`}
      aria-keyshortcuts={SEARCH_SHORTCUTS}
    />
  );
}
