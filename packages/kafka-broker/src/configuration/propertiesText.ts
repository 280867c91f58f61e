// SPDX-License-Identifier: Apache-2.0

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Writes what Java's `Properties` read back; names are those of settings, so they need no escapes.
 *
 * @remarks A leading space of a value would be dropped, and what is not ASCII misread, so both are spelled out.
 */
export function propertiesText(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${escapeValue(value)}\n`)
    .join('');
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\\n\r\t]/g, character => ESCAPES[character] ?? character)
    .replace(/^ /, '\\ ')
    .replace(
      /[^\x20-\x7e]/g,
      unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
