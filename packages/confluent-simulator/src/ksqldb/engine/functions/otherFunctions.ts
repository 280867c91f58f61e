// SPDX-License-Identifier: Apache-2.0
import { BOOLEAN, INTEGER, STRING } from '../expressions/Compiled';
import { type ScalarFunction, variant } from './ScalarFunction';

export const OTHER_FUNCTIONS: ScalarFunction[] = [
  {
    name: 'EXTRACTJSONFIELD',
    category: 'JSON',
    description: 'Takes a value out of a text of JSON by its path.',
    variants: [
      variant(
        [
          'input STRING The JSON',
          'path STRING Where it is, e.g. $.address.city or $.lines[0]',
        ],
        STRING,
        (json, path) => atJsonPath(String(json), String(path)),
      ),
    ],
  },
  {
    name: 'IS_JSON_STRING',
    category: 'JSON',
    description: 'Tells whether a text is JSON.',
    variants: [
      variant(
        ['input STRING The text'],
        BOOLEAN,
        text => parseJson(String(text)) !== undefined,
      ),
    ],
  },
  {
    name: 'JSON_ARRAY_LENGTH',
    category: 'JSON',
    description: 'Counts the items of a list in JSON.',
    variants: [
      variant(['input STRING The JSON'], INTEGER, json => {
        const list = parseJson(String(json));
        return Array.isArray(list) ? list.length : null;
      }),
    ],
  },
  {
    name: 'URL_EXTRACT_HOST',
    category: 'URL',
    description: 'Takes the host out of a URL.',
    variants: [
      variant(
        ['input STRING The URL'],
        STRING,
        url => parseUrl(String(url))?.hostname || null,
      ),
    ],
  },
  {
    name: 'URL_EXTRACT_PATH',
    category: 'URL',
    description: 'Takes the path out of a URL.',
    variants: [
      variant(
        ['input STRING The URL'],
        STRING,
        url => parseUrl(String(url))?.pathname ?? null,
      ),
    ],
  },
  {
    name: 'URL_EXTRACT_PARAMETER',
    category: 'URL',
    description: 'Takes the value of a parameter out of a URL.',
    variants: [
      variant(
        ['input STRING The URL', 'paramToExtract STRING Name of the parameter'],
        STRING,
        (url, name) =>
          parseUrl(String(url))?.searchParams.get(String(name)) ?? null,
      ),
    ],
  },
];

function atJsonPath(json: string, path: string): string | null {
  if (!/^\$(\.[\w-]+|\[\d+\])*$/.test(path)) return null;
  let found: unknown = parseJson(json);
  for (const [step] of path.matchAll(/[\w-]+/g)) {
    if (typeof found !== 'object' || found === null) return null;
    found = new Map(Object.entries(found)).get(step);
  }
  if (found === undefined || found === null) return null;
  return typeof found === 'string' ? found : JSON.stringify(found);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
