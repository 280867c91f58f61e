// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'react';

/**
 * Loads the code of product pages; called when somebody is about to follow a link to one, with pointer or keyboard.
 * Absent where such a page is not ours.
 */
export const ProductPageAhead = createContext<(() => void) | undefined>(
  undefined,
);
