// SPDX-License-Identifier: Apache-2.0

const SAFE_PROTOCOLS: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'mailto:',
]);

const E_MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/**
 * The address that a text from outside is, if one may lead there: a page or an e-mail address, never a program.
 * `undefined` for everything else.
 */
export function safeHref(text: string): string | undefined {
  const trimmed = text.trim();
  if (E_MAIL.test(trimmed) && !trimmed.includes(':')) {
    return `mailto:${trimmed}`;
  }
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return SAFE_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}
