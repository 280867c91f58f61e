// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

/** Texts that can be written into a statement: not empty, without control characters and the start of a variable. */
export const readable = fc
  .string({ unit: 'grapheme', minLength: 1 })
  // eslint-disable-next-line no-control-regex
  .filter(text => !/[\u0000-\u001f\u007f-\u009f]|\$\{/.test(text));
