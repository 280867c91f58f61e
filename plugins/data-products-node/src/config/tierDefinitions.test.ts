// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@backstage/types';
import {
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMesh } from './__testUtils__/readMesh';
import { defineQualityTiers, defineSlaTiers } from './tierDefinitions';

const REFERENCE = path.resolve(
  __dirname,
  '../../../../docs/reference/configuration.md',
);

describe('tier definitions', () => {
  const all = [
    ...defineSlaTiers(SLA_TIERS, {}),
    ...defineQualityTiers(QUALITY_TIERS, {}),
  ];

  test.each(all)('of $tier stand in the reference as they are', definition => {
    const { tier, title, description, terms } = definition;
    const reference = readFileSync(REFERENCE, 'utf8');
    expect(reference).toContain(
      [
        `**${title}** (\`${tier}\`): ${description}\n`,
        ...terms.map(term => `- ${term}`),
      ].join('\n'),
    );
  });

  test.each(all)('of $tier have words and terms', ({ description, terms }) => {
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(terms.length).toBeGreaterThanOrEqual(4);
    for (const term of terms) expect(term).toMatch(/^[A-Z][a-z A-Z]+: \S/);
  });

  it('are what a platform team says, in part or in full', () => {
    const { tiers } = readMesh({
      tiers: {
        slaDefinitions: {
          'tier-1': { title: 'Platinum', terms: ['Support: always'] },
        },
      },
    });
    const [first, second] = tiers.slaDefinitions;
    expect(first).toEqual({
      tier: 'tier-1',
      title: 'Platinum',
      description: expect.stringContaining('on call'),
      terms: ['Support: always'],
    });
    expect(second).toMatchObject({ tier: 'tier-2', title: 'Tier 2' });
  });

  // prettier-ignore
  test.each<[JsonObject, string]>([
    [{ tiers: { slaDefinitions: { gold: {} } } },     'dataMesh.tiers.slaDefinitions.gold is not a known key; known here: tier-1, tier-2, tier-3'],
    [{ tiers: { slaDefinitions: { 'tier-1': { terms: [] } } } }, 'dataMesh.tiers.slaDefinitions.tier-1.terms must say at least one thing that tier-1 promises'],
    [{ tiers: { qualityDefinitions: { raw: { title: ' ' } } } }, 'dataMesh.tiers.qualityDefinitions.raw.title is blank; it must be what pages call raw'],
  ])('with a mistake like %j are a problem of every environment', (mistake, problem) => {
    const [prod] = readMesh(mistake).environments;
    expect(prod!.problems).toEqual([problem]);
    expect(prod!.streamCatalog).toBeUndefined();
  });
});
