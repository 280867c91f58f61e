// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configurationKeys } from './__testUtils__/configurationKeys';

const PROJECT = path.resolve(__dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');

/** The first two cells of each row of the document's tables that begins with a key. */
function documentedKeys(text: string) {
  return text.split('\n').flatMap(line => {
    const [, key, help] = /^\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, help]];
  });
}

describe('the configuration reference', () => {
  it('says of every key what its declaration says', () => {
    const declared = configurationKeys(
      read('plugins/data-products-node/config.d.ts'),
    ).map(({ path: key, help, isSecret }) => [
      key,
      isSecret ? `${help} _Secret._` : help,
    ]);

    expect(documentedKeys(read('docs/reference/configuration.md'))).toEqual(
      declared,
    );
  });
});

describe('configurationKeys', () => {
  it('reads names, lists, tables, comments and secrets', () => {
    expect(
      configurationKeys(`export interface Config {
        mesh?: {
          /** All of
           * them. */
          environments?: Array<{
            /** Which. */
            id?: string;
            /**
             * Never shown.
             *
             * @visibility secret
             */
            secret?: string;
          }>;
          /** Others. */
          aliases?: { [text: string]: string };
          tiers?: {
            [tier: string]: {
              /** Called. */
              title?: string;
            };
          };
        };
      }`),
    ).toEqual([
      { path: 'environments', help: 'All of them.', isSecret: false },
      { path: 'environments[].id', help: 'Which.', isSecret: false },
      { path: 'environments[].secret', help: 'Never shown.', isSecret: true },
      { path: 'aliases', help: 'Others.', isSecret: false },
      { path: 'aliases.<text>', help: '', isSecret: false },
      { path: 'tiers', help: '', isSecret: false },
      { path: 'tiers.<tier>', help: '', isSecret: false },
      { path: 'tiers.<tier>.title', help: 'Called.', isSecret: false },
    ]);
  });
});
