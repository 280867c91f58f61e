// SPDX-License-Identifier: Apache-2.0

/** A name between back-ticks, as ksqlDB writes every name in a schema. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
