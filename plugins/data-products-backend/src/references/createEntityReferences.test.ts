// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { resolveOwner } from '@data-mesh/backstage-plugin-data-products-common';
import { Clock } from '@data-mesh/confluent-client';
import { createEntityReferences } from './createEntityReferences';
import { ReferenceCatalog } from './readReferenceEntities';

const group = (name: string, parent?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { profile: {}, parent },
});

function setUp(initial: Entity[] | Error) {
  let answer = initial;
  let nowMs = 0;
  const requests: Parameters<ReferenceCatalog['streamEntities']>[] = [];
  const catalog: ReferenceCatalog = {
    async *streamEntities(...request) {
      requests.push(request);
      if (answer instanceof Error) throw answer;
      for (const entity of answer) yield [entity];
    },
  };
  const clock: Clock = { now: () => nowMs, schedule: () => () => {} };
  const logger = mockServices.logger.mock();
  const references = createEntityReferences({
    catalog,
    auth: mockServices.auth(),
    logger,
    clock,
  });
  let changes = 0;
  references.onChange(() => changes++);
  return {
    references,
    requests,
    logger,
    changes: () => changes,
    become: (next: Entity[] | Error) => {
      answer = next;
    },
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    ownerOf: async (text: string) =>
      resolveOwner(text, await references.current()).status,
  };
}

describe('createEntityReferences', () => {
  it('asks for groups, users and domains with its own credentials, and for little of each', async () => {
    const { references, requests } = setUp([group('checkout')]);
    await references.current();
    expect(requests).toEqual([
      [
        {
          filter: { kind: ['group', 'user', 'domain'] },
          fields: expect.arrayContaining(['metadata.name']),
          pageSize: expect.any(Number),
        },
        { credentials: await mockServices.auth().getOwnServiceCredentials() },
      ],
    ]);
    expect(requests[0]?.[0]?.fields).not.toContain('spec');
  });

  it.each([
    [59, 1],
    [60, 2],
  ])('after %d seconds has read %d times', async (seconds, expected) => {
    const { references, requests, pass } = setUp([group('checkout')]);
    await references.current();
    pass(seconds);
    await references.current();
    expect(requests).toHaveLength(expected);
  });

  it('reads once for all that ask at the same time', async () => {
    const { references, requests } = setUp([group('checkout')]);
    await Promise.all([references.current(), references.current()]);
    expect(requests).toHaveLength(1);
  });

  it('follows the catalog, and says so', async () => {
    const { ownerOf, become, pass, changes } = setUp([group('checkout')]);
    expect(await ownerOf('pricing')).toBe('unresolved');
    expect(changes()).toBe(1);

    become([group('pricing'), group('checkout')]);
    pass(60);
    expect(await ownerOf('pricing')).toBe('resolved');
    expect(changes()).toBe(2);
  });

  it('takes another order of the same entities for no change', async () => {
    const { references, become, pass, changes } = setUp([
      group('a'),
      group('b'),
    ]);
    await references.current();
    become([group('b'), group('a')]);
    pass(60);
    await references.current();
    expect(changes()).toBe(1);
  });

  it('follows who is part of whom, which changes no name', async () => {
    const { references, become, pass, changes } = setUp([
      group('checkout'),
      group('commerce'),
    ]);
    const ancestors = () =>
      references.tree().ancestorsOf('group:default/checkout');
    await references.current();
    expect(ancestors()).toEqual([]);

    become([group('checkout', 'commerce'), group('commerce')]);
    pass(60);
    await references.current();
    expect(ancestors()).toEqual(['group:default/commerce']);
    expect(changes()).toBe(1);

    const tree = references.tree();
    pass(60);
    await references.current();
    expect(references.tree()).toBe(tree);
  });

  it('reads again soon while the catalog still changes, then every minute', async () => {
    const { references, requests, pass } = setUp([group('checkout')]);
    const readsAfter = async (seconds: number) => {
      pass(seconds);
      await references.refreshWhenDue();
      return requests.length;
    };
    expect(await readsAfter(0)).toBe(1);
    expect(await readsAfter(4)).toBe(1);
    expect(await readsAfter(1)).toBe(2);
    expect(await readsAfter(59)).toBe(2);
    expect(await readsAfter(1)).toBe(3);
  });

  it('goes on with what it read last when the catalog fails, and warns once', async () => {
    const { ownerOf, become, pass, logger } = setUp([group('checkout')]);
    await ownerOf('checkout');
    become(new Error('catalog down'));
    pass(60);
    expect(await ownerOf('checkout')).toBe('resolved');
    pass(60);
    expect(await ownerOf('checkout')).toBe('resolved');
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('has nothing to say while the catalog never answered', async () => {
    const { references, become } = setUp(new Error('catalog down'));
    await expect(references.current()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('catalog down'),
    });
    become([group('checkout')]);
    await expect(references.current()).resolves.toBeDefined();
  });

  it('warns of a catalog that never answered, but not while everything starts', async () => {
    const { references, logger, pass } = setUp(new Error('catalog down'));
    const attempt = () => references.current().catch(() => {});
    await attempt();
    await attempt();
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.info).toHaveBeenCalledTimes(1);
    pass(60);
    await attempt();
    await attempt();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('takes an empty catalog for one that still fills up, but not for ever', async () => {
    const { references, ownerOf, pass } = setUp([]);
    await expect(references.current()).rejects.toThrow('holds no groups');
    pass(59.999);
    await expect(references.current()).rejects.toThrow('holds no groups');
    pass(0.001);
    expect(await ownerOf('checkout')).toBe('unresolved');
  });
});
