// SPDX-License-Identifier: Apache-2.0

import { PublishTarget } from '@data-mesh/backstage-plugin-data-products-common';
import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { openPlanner } from './__testUtils__/openPlanner';
import { problemsOf } from './__testUtils__/openProducts';
import { aTarget, fill, publish } from './__testUtils__/publishing';

const databases = createTestDatabases();

describe('a plan to publish', () => {
  it('describes the topic before it makes a product of it, and writes nothing', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const { plan: planned, executable } = await plan(publish(aTarget()));
    expect(planned).toMatchObject({ isRunnable: true, problems: [] });
    const [target] = planned.targets;
    expect(target?.steps.map(({ id, title }) => [id, title])).toEqual([
      ['0.0', 'Set the business metadata DataProduct of lone'],
      ['0.1', 'Tag lone as DataProduct'],
      ['0.2', 'Set description and owner of the topic lone'],
    ]);
    expect(target?.steps[0]?.changes).toEqual([
      expect.objectContaining({ field: 'DataProduct.description' }),
      { field: 'DataProduct.domain', after: 'sales' },
      { field: 'DataProduct.owner', after: 'checkout' },
      { field: 'DataProduct.quality', after: 'curated' },
      { field: 'DataProduct.sla', after: 'tier-2' },
    ]);
    expect(executable?.targets[0]).toMatchObject({
      productKey: 'env-1/lkc-1/lone',
      qualifiedNames: ['lkc-1:lone'],
      locks: ['env-1/lkc-1/lone', 'lkc-1:lone'],
      becomes: 'present',
      acceptedTerms: expect.stringMatching(/^Tier 2 \(tier-2\): .+/),
    });
    expect(executable?.targets[0]?.steps.map(step => step.expected)).toEqual([
      { isBound: false, values: [] },
      { isOn: false },
      { description: '', owner: '' },
    ]);
  });

  it('shows the product as it will be', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const { plan: planned } = await plan(
      publish(aTarget({}, { product: 'Lone orders' })),
    );
    expect(planned.targets[0]?.preview).toMatchObject({
      title: 'Lone orders',
      owner: { entityRef: 'group:default/checkout' },
      domain: { entityRef: 'domain:default/sales' },
      slaTier: { tier: 'tier-2' },
      outputPorts: [{ name: 'lone', subjects: [{ subject: 'lone-value' }] }],
      issues: [],
    });
  });

  // prettier-ignore
  test.each<[string, PublishTarget, string[]]>([
    ['the topic is not in the catalog',         aTarget({ topic: 'nowhere' }),                          ['topic-not-indexed @topic']],
    ['the topic is a product',                  aTarget({ topic: 'product' }, { product: 'other' }),    ['topic-is-product @topic']],
    ["the topic is a system's",                 aTarget({ topic: 'system' }),                           ['topic-internal @topic']],
    ['the topic is hidden',                     aTarget({ topic: '_lone' }),                            ['topic-hidden @topic', 'topic-not-indexed @topic']],
    ['there is no schema for the values',       aTarget({ topic: 'bare' }),                             ['schema-missing @topic']],
    ['the name holds a line end',               aTarget({}, { product: 'a\nb' }),                       ['product-name-invalid @metadata.product']],
    ['the description is blank',                aTarget({}, { description: ' \n ' }),                   ['description-missing @metadata.description']],
    ['the description is too long',             aTarget({}, { description: 'x'.repeat(10_000) }),       ['description-too-long @metadata.description']],
    ['the description holds a control character', aTarget({}, { description: 'a\u0007b' }),             ['control-character @metadata.description']],
    ['half a character is missing',             aTarget({}, { description: 'a\ud83d' }),                ['control-character @metadata.description']],
    ['there is no owner',                       aTarget({}, { owner: '' }),                             ['owner-missing @metadata.owner']],
    ['nobody is the owner',                     aTarget({}, { owner: 'group:default/nobody' }),         ['owner-unresolved @metadata.owner']],
    ['there is no domain',                      aTarget({}, { domain: '' }),                            ['domain-missing @metadata.domain']],
    ['the domain is unknown',                   aTarget({}, { domain: 'domain:default/x' }),            ['domain-unresolved @metadata.domain']],
    ['no quality is chosen',                    aTarget({}, { qualityTier: undefined }),                ['quality-tier-missing @metadata.qualityTier']],
    ['no SLA is chosen',                        aTarget({}, { slaTier: undefined }),                    ['sla-tier-missing @metadata.slaTier']],
    ['the terms are not accepted',              aTarget({ acceptedSlaTier: undefined }),                ['sla-terms-not-accepted @acceptedSlaTier']],
    ['the terms of another tier are accepted',  aTarget({ acceptedSlaTier: 'tier-3' }),                 ['sla-terms-not-accepted @acceptedSlaTier']],
    ['the e-mail address is none',              aTarget({}, { ownerEmail: 'x' }),                       ['owner-email-invalid @metadata.ownerEmail']],
    ['it would begin as deprecated',            aTarget({}, { lifecycle: 'deprecated' }),               ['lifecycle-not-allowed @metadata.lifecycle']],
    ['it would begin with an end',              aTarget({}, { endsOn: '2027-01-31' }),                  ['ends-on-not-allowed @metadata.endsOn']],
    ['it would begin with a successor',         aTarget({}, { successor: 'dataproduct:prod/product' }), ['successor-not-allowed @metadata.successor']],
    ['an attribute is not defined',             aTarget({}, { attributes: [{ name: 'x', value: '1' }] }), ['attribute-not-defined @metadata.attributes']],
    ['an attribute has a field of its own',     aTarget({}, { attributes: [{ name: 'SLA', value: '1' }] }), ['attribute-reserved @metadata.attributes']],
    ['an attribute is given twice',             aTarget({}, { attributes: [{ name: 'cost-center', value: '1' }, { name: 'Cost-Center', value: '1' }] }), ['attribute-twice @metadata.attributes']],
    ['the name is that of another owner',       aTarget({}, { product: 'product', owner: 'group:default/payments' }), ['product-name-taken @metadata.product']],
  ])('is in the way: %s', async (_case, target, problems) => {
    const { plan } = await openPlanner(databases, { fill });
    const planned = await plan(publish(target));
    expect(problemsOf(planned)).toEqual(problems);
    expect(planned.plan.isRunnable).toBe(false);
    expect(planned.plan.targets[0]?.steps).toEqual([]);
    expect(planned.executable).toBeUndefined();
  });

  it('tells everything that is wrong at once', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const planned = await plan(
      publish(
        aTarget({ topic: 'bare', acceptedSlaTier: undefined }, { owner: '' }),
        aTarget({ topic: 'nowhere' }, { description: '' }),
      ),
    );
    expect(problemsOf(planned)).toEqual([
      'schema-missing @topic',
      'owner-missing @metadata.owner',
      'sla-terms-not-accepted @acceptedSlaTier',
      'topic-not-indexed @topic',
      'description-missing @metadata.description',
    ]);
  });

  test.each([
    ['quotes', `"'\`´“”`],
    ['HTML', '<script>alert(1)</script> & <b>bold</b>'],
    ['characters beyond the first 65,536', '🛒 𝔘𝔫𝔦𝔠𝔬𝔡𝔢'],
    ['lines and tabs', 'a\n\tb\r\nc'],
    ['the most that is allowed', 'x'.repeat(4_000)],
  ])('takes %s as they are', async (_case, description) => {
    const { plan } = await openPlanner(databases, { fill });
    const { plan: planned, executable } = await plan(
      publish(aTarget({}, { description })),
    );
    expect(planned.isRunnable).toBe(true);
    expect(executable?.targets[0]?.steps[0]?.action).toMatchObject({
      values: expect.arrayContaining([
        { name: 'description', value: description },
      ]),
    });
  });

  it('says that trying again may help when the topic cannot be read', async () => {
    const { plan, confluent } = await openPlanner(databases, { fill });
    confluent.failures.set('readTopic', failure('readTopic', 503));
    const planned = await plan(publish(aTarget()));
    expect(problemsOf(planned)).toEqual(['topic-unreadable @topic']);
    expect(planned.plan.targets[0]?.problems[0]?.message).toContain(
      'Trying again may help',
    );
  });

  it('does not take a registry that does not answer for one without the schema', async () => {
    const { plan, confluent } = await openPlanner(databases, { fill });
    confluent.failures.set('subjects', failure('subjects', 500));
    expect(problemsOf(await plan(publish(aTarget())))).toEqual([
      'schema-unknown @topic',
    ]);
  });

  it('lets a topic join a product of the same owner, and shows both as one', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const { plan: planned, executable } = await plan(
      publish(
        aTarget(
          { acceptedSlaTier: 'tier-1' },
          {
            product: 'product',
            slaTier: 'tier-1',
            description: 'Every order.',
          },
        ),
      ),
    );
    expect(planned.isRunnable).toBe(true);
    expect(planned.targets[0]).toMatchObject({
      entityRef: 'dataproduct:prod/product',
      notes: [expect.stringContaining('becomes part of the product product')],
      preview: { outputPorts: [{ name: 'lone' }, { name: 'product' }] },
    });
    expect(executable?.targets[0]?.productKey).toBe('env-1/lkc-1/product');
  });

  it('joins no product that cannot be read now', async () => {
    const { plan, confluent } = await openPlanner(databases, { fill });
    confluent.forbidden.add('lkc-1:product');
    const planned = await plan(publish(aTarget({}, { product: 'product' })));
    expect(problemsOf(planned)).toEqual([
      'product-unreadable @metadata.product',
    ]);
  });

  it('joins no product that is gone', async () => {
    const { plan, confluent } = await openPlanner(databases, { fill });
    confluent.put('product', { qualifiedName: 'lkc-1:product', tags: [] });
    const { plan: planned } = await plan(
      publish(aTarget({}, { product: 'product' })),
    );
    expect(planned.isRunnable).toBe(true);
    expect(planned.targets[0]?.preview?.outputPorts).toHaveLength(1);
  });

  it('does not let a product join itself', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const planned = await plan(publish(aTarget({ topic: 'product' })));
    expect(problemsOf(planned)).toEqual(['topic-is-product @topic']);
    expect(planned.plan.targets[0]).toMatchObject({
      entityRef: 'dataproduct:prod/product',
      notes: [],
    });
  });

  it('says no more of a product that the caller may not read than that the name is taken', async () => {
    const { plan } = await openPlanner(databases, {
      fill,
      mayRead: async () => false,
    });
    const planned = await plan(publish(aTarget({}, { product: 'product' })));
    expect(problemsOf(planned)).toEqual([
      'product-name-taken @metadata.product',
    ]);
    expect(JSON.stringify(planned)).not.toContain('Every order.');
  });

  it('warns when a topic would say something else than the product it joins', async () => {
    const { plan } = await openPlanner(databases, { fill });
    const planned = await plan(
      publish(aTarget({}, { product: 'product', description: 'Others.' })),
    );
    expect(planned.plan.isRunnable).toBe(true);
    expect(problemsOf(planned)).toContain('ports-disagree');
  });

  it('gives each lock to one target when topics become one product together', async () => {
    const { plan } = await openPlanner(databases, {
      fill: confluent => {
        fill?.(confluent);
        confluent.subjects.push('bare-value');
      },
    });
    const { executable } = await plan(
      publish(
        aTarget({}, { product: 'both' }),
        aTarget({ topic: 'bare' }, { product: 'both' }),
      ),
    );
    const locks = executable?.targets.flatMap(target => target.locks) ?? [];
    expect(locks).toEqual(['env-1/lkc-1/both', 'lkc-1:lone', 'lkc-1:bare']);
  });

  test.each([
    ['no targets', [], 'no-targets'],
    [
      'more than 200 targets',
      Array.from({ length: 201 }, (_, index) =>
        aTarget({ topic: `t${index}` }),
      ),
      'too-many-targets',
    ],
    ['a topic twice', [aTarget(), aTarget()], 'given-twice @topic'],
  ])('refuses %s', async (_case, targets, problem) => {
    const { plan } = await openPlanner(databases, { fill });
    const planned = await plan(publish(...targets));
    expect(problemsOf(planned)).toEqual([problem]);
    expect(planned.plan.isRunnable).toBe(false);
  });
});

describe('a plan to publish where there are no business metadata', () => {
  it('writes what the package holds, keeps the rest in the portal, and says so', async () => {
    const { plan } = await openPlanner(databases, {
      governancePackage: 'essentials',
      metadata: [],
      fill: confluent => {
        fill?.(confluent);
        confluent.put('lone', {
          qualifiedName: 'lkc-1:lone',
          tags: [],
          metadata: null,
        });
      },
    });
    const { plan: planned, executable } = await plan(
      publish(aTarget({}, { attributes: [{ name: 'team', value: 'x' }] })),
    );
    expect(planned.isRunnable).toBe(true);
    const [target] = planned.targets;
    expect(target?.notes).toEqual([expect.stringContaining('keeps the rest')]);
    expect(target?.steps.map(({ system, title }) => [system, title])).toEqual([
      ['portal', 'Keep the rest of what is said about lone in the portal'],
      ['streamCatalog', 'Tag lone as DataProduct'],
      ['streamCatalog', 'Set description and owner of the topic lone'],
    ]);
    expect(executable?.targets[0]?.steps[0]?.action).toEqual({
      type: 'keepMetadata',
      qualifiedName: 'lkc-1:lone',
      values: [
        { name: 'domain', value: 'sales' },
        { name: 'quality', value: 'curated' },
        { name: 'sla', value: 'tier-2' },
        { name: 'team', value: 'x' },
      ],
    });
    expect(target?.preview).toMatchObject({
      domain: { entityRef: 'domain:default/sales' },
      issues: [{ code: 'metadata-unavailable' }],
    });
  });
});
