// SPDX-License-Identifier: Apache-2.0
import { anOutputPort } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { portLinks } from './portLinks';
import { PortRow } from './portRows';

const links = { environmentId: 'env-1' };
const aRow = (overrides: Partial<PortRow> = {}): PortRow => ({
  qualifiedName: 'lsrc-1:lkc-1:orders',
  topic: 'orders',
  clusterId: 'lkc-1',
  consoleUrl: '',
  facts: { state: 'read', port: anOutputPort() },
  ...overrides,
});
const kinds = (row: PortRow) =>
  portLinks(row, links).map(({ kind, subject }) => subject ?? kind);

describe('portLinks', () => {
  // prettier-ignore
  test.each<[string, Partial<PortRow>, string[]]>([
    ['all that is known',                 {},                               ['topic', 'orders-value', 'lineage', 'connectors']],
    ['no schema before it has been read', { facts: { state: 'loading' } },  ['topic', 'lineage', 'connectors']],
    ['the environment alone without a cluster', { clusterId: undefined, facts: { state: 'notRead' } }, ['topic']],
  ])('lead to %s', (_case, overrides, expected) => {
    expect(kinds(aRow(overrides))).toEqual(expected);
  });
});
