/**
 * SPDX-License-Identifier: Apache-2.0
 * @jest-environment node
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  dataProductsPermissions,
  dataProductsProductPermissions,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ksqldbPermissions } from '@data-mesh/backstage-plugin-ksqldb-common';
import { scorecardsPermissions } from '@data-mesh/backstage-plugin-scorecards-common';

const text = readFileSync(
  path.resolve(__dirname, '../../../../docs/reference/permissions.md'),
  'utf8',
);

const names = [
  ...dataProductsPermissions,
  ...dataProductsProductPermissions,
  ...ksqldbPermissions,
  ...scorecardsPermissions,
].map(({ name }) => name);

const found = (pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('the reference of permissions', () => {
  it('has a row for each permission there is, and no other', () => {
    expect(found(/^\| `([\w.-]+)`/gm).sort()).toEqual([...names].sort());
  });

  it('gives out no others in its policy', () => {
    const given = found(/^ {2}'([\w.-]+)':/gm);
    expect(given).not.toEqual([]);
    expect(names).toEqual(expect.arrayContaining(given));
  });
});
