// SPDX-License-Identifier: Apache-2.0
import { UNRESTRICTED } from '../world/catalog/Viewer';
import type { EnvironmentSpec } from '../world/scenario';
import { World } from '../world/World';
import type { WorldEnvironment } from '../world/WorldEnvironment';

export const T0 = new Date('2026-11-02T09:00:00Z');

export function anEnvironment(
  overrides: Partial<EnvironmentSpec> = {},
): EnvironmentSpec {
  return {
    id: 'env-a',
    name: 'a',
    package: 'advanced',
    registryId: 'lsrc-a',
    apiKeys: [],
    clusters: [
      { id: 'lkc-1', name: 'one' },
      { id: 'lkc-2', name: 'two' },
    ],
    ...overrides,
  };
}

/** A world of one environment, which began a day before its clock. */
export function open(
  overrides: Partial<EnvironmentSpec> = {},
  clock = () => T0,
): WorldEnvironment {
  const scenario = {
    startsAt: '2026-11-01T00:00:00Z',
    environments: [anEnvironment(overrides)],
  };
  return new World(scenario, clock).environment();
}

/** Names of the topics that a list of the catalog shows; counts as a read. */
export const listed = (environment: WorldEnvironment) => {
  environment.catalog.delayLine.beginRead();
  return environment.catalog
    .index('kafka_topic')
    .list({ viewer: UNRESTRICTED, order: 'qualifiedName' })
    .map(({ name }) => name);
};
/** Whether a direct read finds the topic. */
export const isFound = (environment: WorldEnvironment, name: string) =>
  environment.findEntity('kafka_topic', `lkc-1:${name}`) !== undefined;
