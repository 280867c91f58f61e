// SPDX-License-Identifier: Apache-2.0
import {
  aDataProduct,
  anOutputPort,
  aProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { Failure } from '@data-mesh/backstage-plugin-data-products-react';
import { english } from '../__testUtils__/english';
import { describeRetention, pageOfPorts, portRows } from './portRows';

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

describe('pageOfPorts', () => {
  const rows = portRows(
    Array.from({ length: 60 }, (_, index) => ({
      name: `topic-${index + 1}`,
      clusterId: index < 50 ? 'lkc-1' : 'lkc-2',
      qualifiedName: `q-${index + 1}`,
    })),
    { state: 'loading' },
    links,
  );

  // prettier-ignore
  test.each<[string, { text: string; page: number }, { first?: string; shown: number; total: number; page: number }]>([
    ['the first page',              { text: '',         page: 1 },  { first: 'topic-1',  shown: 10, total: 60, page: 1 }],
    ['the last page',               { text: '',         page: 6 },  { first: 'topic-51', shown: 10, total: 60, page: 6 }],
    ['the last page for one beyond', { text: '',        page: 7 },  { first: 'topic-51', shown: 10, total: 60, page: 6 }],
    ['the first page for one before', { text: '',       page: -1 }, { first: 'topic-1',  shown: 10, total: 60, page: 1 }],
    ['what a topic is called',      { text: ' TOPIC-6', page: 1 },  { first: 'topic-6',  shown: 2,  total: 2,  page: 1 }],
    ['what a cluster is called',    { text: 'lkc-2',    page: 1 },  { first: 'topic-51', shown: 10, total: 10, page: 1 }],
    ['nothing',                     { text: 'nothing',  page: 1 },  { first: undefined,  shown: 0,  total: 0,  page: 1 }],
  ])('finds %s', (_case, asked, { first, shown, total, page }) => {
    const found = pageOfPorts(rows, asked);
    expect(found.rows[0]?.topic).toBe(first);
    expect(found.rows).toHaveLength(shown);
    expect(found).toMatchObject({ total, page });
  });
});

describe('describeRetention', () => {
  // prettier-ignore
  test.each<[string[] | undefined, number | undefined, string | undefined]>([
    [undefined,             undefined,   undefined],
    [['delete'],            -1,          'Keeps everything'],
    [undefined,             0,           'Reads back 0 seconds'],
    [['delete'],            604_800_000, 'Reads back 7 days'],
    [['compact'],           604_800_000, 'Compacted: keeps the newest record of each key'],
    [['compact', 'delete'], 604_800_000, 'Compacted: keeps the newest record of each key for 7 days'],
    [['compact', 'delete'], -1,          'Compacted: keeps the newest record of each key'],
    [['compact', 'delete'], undefined,   'Compacted: keeps the newest record of each key'],
  ])('%j for %j is %s', (cleanupPolicy, retentionMs, expected) => {
    expect(
      describeRetention({ cleanupPolicy, retentionMs }, { locale: 'en', t: english }),
    ).toBe(expected);
  });
});
