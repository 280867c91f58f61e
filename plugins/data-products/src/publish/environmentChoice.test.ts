// SPDX-License-Identifier: Apache-2.0
import type { EnvironmentWriting } from '@data-mesh/backstage-plugin-data-products-common';
import { PRODUCTION, STAGING } from '../__testUtils__/environments';
import { environmentChoice } from './environmentChoice';

const writing = (
  environmentId: string,
  isWritable: boolean,
): EnvironmentWriting => ({
  environmentId,
  isWritable,
  package: 'advanced',
  clusters: [],
});

const BOTH = [writing(STAGING.id, true), writing(PRODUCTION.id, true)];
const STAGING_ONLY = [writing(STAGING.id, true), writing(PRODUCTION.id, false)];

describe('environmentChoice', () => {
  // prettier-ignore
  test.each<[string, string | undefined, EnvironmentWriting[], string | undefined, string | undefined]>([
    //                                                                      shown          unknown
    ['the primary one',                        undefined,   BOTH,         PRODUCTION.id, undefined],
    ['one that can be written to',             undefined,   STAGING_ONLY, STAGING.id,    undefined],
    ['the one asked for',                      STAGING.id,  BOTH,         STAGING.id,    undefined],
    ['the one asked for, also if read-only',   PRODUCTION.id, STAGING_ONLY, PRODUCTION.id, undefined],
    ['none where there is no such one',        'env-gone',  BOTH,         undefined,     'env-gone'],
    ['none where nothing can be written to',   undefined,   [writing(PRODUCTION.id, false)], undefined, undefined],
  ])('shows %s', (_case, asked, writings, shown, unknown) => {
    const choice = environmentChoice(asked, writings, [PRODUCTION, STAGING]);
    expect(choice.shown?.id).toBe(shown);
    expect(choice.unknownId).toBe(unknown);
  });

  test('tells those apart that can be written to, by their titles', () => {
    const { writable, others } = environmentChoice(undefined, STAGING_ONLY, [
      PRODUCTION,
      STAGING,
    ]);
    expect(writable.map(({ title }) => title)).toEqual(['Staging']);
    expect(others.map(({ title }) => title)).toEqual(['Production']);
  });

  test('goes by ids as long as titles are not known', () => {
    expect(environmentChoice(undefined, BOTH, []).shown).toMatchObject({
      title: STAGING.id,
    });
  });
});
