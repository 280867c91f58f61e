// SPDX-License-Identifier: Apache-2.0
import {
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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

  it('are changed word by word', () => {
    const [first, second] = defineSlaTiers(SLA_TIERS, {
      'tier-2': { terms: ['Support: never'] },
    });
    expect(first).toMatchObject({ tier: 'tier-1', title: 'Tier 1' });
    expect(second).toMatchObject({
      tier: 'tier-2',
      title: 'Tier 2',
      terms: ['Support: never'],
    });
  });
});
