// SPDX-License-Identifier: Apache-2.0
import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiUserSharedLine } from '@remixicon/react';
import { SearchItem } from './SearchItem';
import { SidebarLogo } from './SidebarLogo';

const MenuIcon = () => <RiMenuLine />;
const SwitchIcon = () => <RiUserSharedLine />;

/** Search and data products first, then the catalog and whatever else is installed. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const identity = useApi(identityApiRef);
  const search = navItems.take('page:search');
  const nav = navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  const create = navItems.take('page:scaffolder');
  const settings = nav.take('page:user-settings');
  // Its own item counts what is unread.
  nav.take('page:notifications');
  // Without an entity to start from it shows everything at once; the pages of entities lead there.
  nav.take('page:catalog-graph');

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {search && <SearchItem item={search} />}
        {nav.take('page:data-products')}
        {nav.take('page:catalog')}
        {create && (
          <SidebarItem
            icon={() => create.icon}
            to={create.href}
            text="Create…"
          />
        )}
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
        <SidebarItem
          icon={SwitchIcon}
          text="Switch person"
          onClick={() => identity.signOut()}
        />
      </SidebarGroup>
    </Sidebar>
  );
}
