// SPDX-License-Identifier: Apache-2.0
import {
  aDataProduct,
  anOutputPort,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { english } from '../__testUtils__/english';
import { Failure } from '../loading/failure';
import { describeRetention, describeSubjects, portRows } from './portRows';

const links = { environmentId: 'env-1' };
const cataloged = [
  { name: 'old', clusterId: 'lkc-1', qualifiedName: 'lsrc-1:lkc-1:old' },
];
const failure: Failure = {
  kind: 'unavailable',
  message: 'busy',
  canRetryHelp: true,
};

describe('portRows', () => {
  it('shows where the ports are before anything is read', () => {
    expect(portRows(cataloged, { state: 'loading' }, links)).toEqual([
      {
        qualifiedName: 'lsrc-1:lkc-1:old',
        topic: 'old',
        clusterId: 'lkc-1',
        consoleUrl:
          'https://confluent.cloud/environments/env-1/clusters/lkc-1/topics/old/overview',
        facts: { state: 'loading' },
      },
    ]);
  });

  it('still shows where they are when nothing can be read', () => {
    const rows = portRows(
      cataloged,
      { state: 'failed', failure, isLoading: false },
      links,
    );
    expect(rows).toMatchObject([{ topic: 'old', facts: { state: 'notRead' } }]);
  });

  it('shows the ports there are now once they are read', () => {
    const port = anOutputPort({ name: 'new' });
    const rows = portRows(
      cataloged,
      {
        state: 'ready',
        value: aProductDetails({
          product: aDataProduct({ outputPorts: [port] }),
        }),
        readAt: new Date('2026-11-22T12:00:00Z'),
        isLoading: false,
        isOutdated: false,
      },
      links,
    );
    expect(rows).toMatchObject([
      { topic: 'new', facts: { state: 'read', port } },
    ]);
  });

  it('leads to the console that is configured', () => {
    const [row] = portRows(
      cataloged,
      { state: 'loading' },
      { ...links, consoleUrl: 'https://console.test' },
    );
    expect(row?.consoleUrl).toMatch(/^https:\/\/console\.test\/environments\//);
  });
});

describe('describeRetention', () => {
  // prettier-ignore
  test.each<[number | undefined, string]>([
    [undefined,   'Unknown'],
    [-1,          'For ever'],
    [0,           '0 seconds'],
    [604_800_000, '7 days'],
  ])('%j is %s', (retentionMs, expected) => {
    expect(describeRetention(retentionMs, { locale: 'en', t: english })).toBe(
      expected,
    );
  });
});

describe('describeSubjects', () => {
  it('tells nobody asked from none registered', () => {
    expect(describeSubjects(undefined, english)).toBe('Not read');
    expect(describeSubjects([], english)).toBe('None registered');
    expect(
      describeSubjects(
        [
          { subject: 'a-key', part: 'key' },
          { subject: 'a-value', part: 'value' },
        ],
        english,
      ),
    ).toBe('a-key, a-value');
  });
});
