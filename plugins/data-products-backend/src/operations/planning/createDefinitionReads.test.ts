// SPDX-License-Identifier: Apache-2.0

import { testMapping } from '../../sync/__testUtils__/aCatalogTopic';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { TestClock } from '../../sync/__testUtils__/openTestSync';
import { aDefinition } from './__testUtils__/openPlanner';
import { createDefinitionReads } from './createDefinitionReads';
import { PlannedConnection } from './PlanningDependencies';

function open() {
  const clock = new TestClock();
  let tags = ['DataProduct'];
  let reads = 0;
  let error: Error | undefined;
  const connection = {
    config: { id: 'env-1' },
    streamCatalog: {
      tagDefinitions: async () => {
        reads += 1;
        if (error) throw error;
        return tags.map(name => ({ name }));
      },
      businessMetadataDefinitions: async () => [aDefinition()],
    },
  } as unknown as PlannedConnection;
  const definitions = createDefinitionReads({
    // Of the configuration only the mapping counts here.
    config: { mapping: testMapping } as never,
    clock,
  });
  return {
    clock,
    read: () => definitions.of(connection, 'advanced'),
    reads: () => reads,
    define: (names: string[]) => {
      tags = names;
    },
    fail: (failing?: Error) => {
      error = failing;
    },
  };
}

describe('createDefinitionReads', () => {
  it('reads once for many plans at a time, and again after a while', async () => {
    const { read, reads, clock } = open();
    await Promise.all(Array.from({ length: 20 }, read));
    await read();
    expect(reads()).toBe(1);
    clock.pass(10_000);
    await read();
    expect(reads()).toBe(2);
  });

  it('reads what lacks something anew each time', async () => {
    const { read, define } = open();
    define([]);
    expect((await read()).definitions.tags).toEqual([]);
    define(['DataProduct']);
    expect((await read()).definitions.tags).toEqual(['DataProduct']);
  });

  it('does not remember a failure', async () => {
    const { read, fail } = open();
    fail(failure('streamCatalog.tagDefinitions', 500));
    await expect(read()).rejects.toMatchObject({ status: 500 });
    fail();
    expect((await read()).definitions.metadata?.name).toBe('DataProduct');
  });
});
