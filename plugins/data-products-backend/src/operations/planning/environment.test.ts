// SPDX-License-Identifier: Apache-2.0

import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { aDefinition, openPlanner } from './__testUtils__/openPlanner';
import { problemsOf } from './__testUtils__/openProducts';
import { aTarget, fill, publish } from './__testUtils__/publishing';

const databases = createTestDatabases();

describe('an environment that cannot be written to', () => {
  test.each<[string, Parameters<typeof openPlanner>[1], string[]]>([
    [
      'is read-only',
      { config: { mode: 'readOnly' } },
      ['environment-read-only'],
    ],
    [
      'is not configured well enough',
      { connection: { streamCatalog: undefined, problems: ['no key'] } },
      ['environment-misconfigured'],
    ],
    [
      'lacks the tag and the metadata',
      { tags: [], metadata: [] },
      ['tag-not-defined', 'metadata-not-defined'],
    ],
    [
      'lacks an attribute',
      { metadata: [aDefinition(['owner', 'domain', 'description', 'sla'])] },
      ['attribute-not-defined @metadata.qualityTier'],
    ],
  ])('%s, and the plan says so', async (_case, options, problems) => {
    const { plan } = await openPlanner(databases, { fill, ...options });
    const planned = await plan(publish(aTarget()));
    expect(problemsOf(planned)).toEqual(problems);
    expect(planned.executable).toBeUndefined();
  });

  it('does not answer, and the plan says that trying again may help', async () => {
    const { plan } = await openPlanner(databases, {
      fill,
      connection: {
        streamCatalog: {
          readTopic: async () => Promise.reject(new Error('unused')),
          tagDefinitions: async () => {
            throw failure('streamCatalog.tagDefinitions', 503);
          },
          businessMetadataDefinitions: async () => [],
        },
      },
    });
    const { plan: planned } = await plan(publish(aTarget()));
    expect(planned.problems).toEqual([
      expect.objectContaining({
        code: 'environment-unreadable',
        message: expect.stringContaining('Trying again may help'),
      }),
    ]);
  });

  it.each([
    ['owner', { protectedOwners: ['checkout'] }, 'owner-protected'],
    [
      'domain',
      { protectedDomains: ['domain:default/sales'] },
      'domain-protected',
    ],
  ])('protects an %s', async (_case, operations, problem) => {
    const { plan } = await openPlanner(databases, { fill, operations });
    expect(problemsOf(await plan(publish(aTarget())))).toEqual([problem]);
  });
});

describe('a plan to prepare an environment', () => {
  const prepare = {
    kind: 'prepareEnvironment',
    environmentId: 'env-1',
  } as const;

  it('defines what is missing', async () => {
    const { plan } = await openPlanner(databases, {
      tags: [],
      metadata: [aDefinition(['owner', 'Domain'])],
    });
    const { plan: planned, executable } = await plan(prepare);
    expect(planned.isRunnable).toBe(true);
    expect(planned.targets[0]?.steps.map(({ title }) => title)).toEqual([
      'Define the tag DataProduct',
      'Add description, sla, quality, product, lifecycle, successor, endsOn to the business metadata DataProduct',
    ]);
    expect(executable?.targets[0]).toMatchObject({
      becomes: 'unchanged',
      locks: ['env-1/definitions'],
    });
  });

  it('says that there is nothing to do where nothing is missing', async () => {
    const { plan } = await openPlanner(databases);
    const { plan: planned } = await plan(prepare);
    expect(planned).toMatchObject({
      isRunnable: true,
      targets: [
        {
          steps: [],
          notes: ['Prod defines everything that data products need.'],
        },
      ],
    });
  });

  it('needs only the tags where there are no business metadata', async () => {
    const { plan } = await openPlanner(databases, {
      governancePackage: 'essentials',
      tags: [],
      metadata: [],
    });
    const { plan: planned } = await plan(prepare);
    expect(planned.targets[0]?.steps.map(({ title }) => title)).toEqual([
      'Define the tag DataProduct',
      'Define the tag Deprecated',
    ]);
  });
});
