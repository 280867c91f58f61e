// SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import {
  createUnifiedTheme,
  palettes,
  UnifiedThemeProvider,
} from '@backstage/theme';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import '@fontsource-variable/inter/index.css';
import './tokens.css';

const FONT = "'Inter Variable', system-ui, sans-serif";

const NAVIGATION = {
  background: '#10233d',
  indicator: '#7cc4ff',
  color: '#b9c7d8',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#1c3557' },
};

const light = createUnifiedTheme({
  fontFamily: FONT,
  palette: { ...palettes.light, navigation: NAVIGATION },
});
const dark = createUnifiedTheme({
  fontFamily: FONT,
  palette: { ...palettes.dark, navigation: NAVIGATION },
});

/** Replaces the app's light and dark theme by the same with a font of their own, alike on every machine. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ThemeBlueprint.make({
      name: 'light',
      params: {
        theme: {
          id: 'light',
          title: 'Light',
          variant: 'light',
          icon: <RiSunLine />,
          Provider: ({ children }: { children: ReactNode }) => (
            <UnifiedThemeProvider theme={light}>
              {children}
            </UnifiedThemeProvider>
          ),
        },
      },
    }),
    ThemeBlueprint.make({
      name: 'dark',
      params: {
        theme: {
          id: 'dark',
          title: 'Dark',
          variant: 'dark',
          icon: <RiMoonLine />,
          Provider: ({ children }: { children: ReactNode }) => (
            <UnifiedThemeProvider theme={dark}>{children}</UnifiedThemeProvider>
          ),
        },
      },
    }),
  ],
});
