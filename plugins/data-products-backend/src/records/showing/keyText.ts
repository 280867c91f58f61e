// SPDX-License-Identifier: Apache-2.0
import { SampledPart } from '@data-mesh/backstage-plugin-data-products-common';

/**
 * What people type to find a key: a text as it is, anything else as its JSON. `undefined` for what is not shown: a search
 * must not tell what the sample hides.
 */
export function keyText(key: SampledPart): string | undefined {
  switch (key.kind) {
    case 'text':
      return key.text;
    case 'decoded':
      return textIn(key.json) ?? key.json;
    case 'null':
    case 'binary':
    case 'undecodable':
    case 'hidden':
      return undefined;
    default:
      return key satisfies never;
  }
}

function textIn(json: string): string | undefined {
  if (!json.startsWith('"')) return undefined;
  const text: unknown = JSON.parse(json);
  return typeof text === 'string' ? text : undefined;
}
