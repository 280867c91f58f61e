// SPDX-License-Identifier: Apache-2.0
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { installMediaQueries } from '@data-mesh/backstage-plugin-data-products-react/testUtils';

// Tests of what runs outside a browser choose Node's environment, which has no window.
if (typeof window !== 'undefined') installMediaQueries();

// Whole pages are mounted, and their modules loaded when first shown: on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
