// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  Facet,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aResolvedReference } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { anEntry } from '../__testUtils__/tables';
import { FacetChoice, facetChoices } from './facetChoices';

const missing: FacetChoice = { value: '~missing', kind: 'missing' };
const unknown: FacetChoice = { value: '~unknown', kind: 'unknown' };
const term = (value: string): FacetChoice => ({ value, kind: 'term' });
const written = (text: string): FacetChoice => ({ ...term(text), text });
const text = (as: string): FacetChoice => ({
  value: `~text:${as}`,
  kind: 'text',
  text: as,
});

describe('facetChoices', () => {
  // prettier-ignore
  test.each<[Facet, string, Partial<DataProduct>, FacetChoice[]]>([
    ['environment', 'its id',             {},                                                    [term('env-7k2mq9')]],
    ['owner',       'an entity',          { owner: aResolvedReference('group:default/a', '@A') }, [{ value: 'group:default/a', kind: 'entity' }]],
    ['owner',       'what means nobody',  { owner: { status: 'unresolved', text: '@A' } },       [text('@A')]],
    ['owner',       'nothing',            { owner: { status: 'missing' } },                      [missing]],
    ['domain',      'an entity',          { domain: aResolvedReference('domain:default/a') },    [{ value: 'domain:default/a', kind: 'entity' }]],
    ['domain',      'text like our own',  { domain: { status: 'unresolved', text: '~missing' } }, [text('~missing')]],
    ['lifecycle',   'a status',           { lifecycle: 'draft' },                                [term('draft')]],
    ['qualityTier', 'a known tier',       { qualityTier: { tier: 'raw' } },                      [term('raw')]],
    ['qualityTier', 'an unknown tier',    { qualityTier: { tier: 'unrecognized', value: 'gold' } }, [text('gold')]],
    ['qualityTier', 'nothing',            { qualityTier: undefined },                            [missing]],
    ['slaTier',     'a known tier',       { slaTier: { tier: 'tier-2' } },                       [term('tier-2')]],
    ['slaTier',     'a tier of the other kind', { slaTier: { tier: 'unrecognized', value: 'raw' } }, [text('raw')]],
    ['tag',         'every tag',          { tags: ['GDPR', 'PII'] },                             [written('GDPR'), written('PII')]],
    ['tag',         'nothing',            { tags: [] },                                          [missing]],
    ['format',      'schemas not yet read', {},                                                  [unknown]],
    ['pii',         'schemas not yet read', {},                                                  [unknown]],
  ])('%s: %s', (facet, _case, product, expected) => {
    expect(facetChoices(facet, anEntry('orders', product))).toEqual(expected);
  });

  // prettier-ignore
  test.each<[Facet, string, { formats?: string[]; hasPii?: boolean }, FacetChoice[]]>([
    ['format', 'every format',      { formats: ['AVRO', 'JSON'] }, [written('AVRO'), written('JSON')]],
    ['format', 'no schema at all',  { formats: [] },               [missing]],
    ['pii',    'personal data',     { hasPii: true },              [term('yes')]],
    ['pii',    'no personal data',  { hasPii: false },             [term('no')]],
  ])('%s: %s', (facet, _case, facts, expected) => {
    const entry = anEntry('orders');
    const summary = { ...entry.summary, ...facts };
    expect(facetChoices(facet, { ...entry, summary })).toEqual(expected);
  });
});
