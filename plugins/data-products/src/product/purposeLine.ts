import { plainLine } from '@data-mesh/backstage-plugin-data-products-react';
// SPDX-License-Identifier: Apache-2.0

const MAX_LENGTH = 160;

/**
 * What a product is for, in one line: the first sentence of its description, without Markdown, cut at a word when it is
 * long. `undefined` where there is no description.
 */
export function purposeLine(
  description: string | undefined,
): string | undefined {
  const [paragraph = ''] = (description ?? '').trim().split(/\n\s*\n/);
  const line = plainLine(paragraph);
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= MAX_LENGTH) return sentence || undefined;
  const cut = sentence.slice(0, MAX_LENGTH);
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
