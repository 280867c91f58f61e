// SPDX-License-Identifier: Apache-2.0
import type {
  ConsumerGroupDetails,
  FeedingConnector,
  LiveApi,
  ProductConsumers,
  ProductHealth,
  RecordSample,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductConsumer,
  anEvidence,
  aProductHealth,
  aRecordSample,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { aFailure } from './FakeDataProductsApi';

/** What a back end knows of products as they run; every part can be given. */
export interface FakeLife {
  /** By entity ref. */
  health: Record<string, ProductHealth>;
  consumers: Record<string, ProductConsumers>;
  groups: ConsumerGroupDetails[];
  sample: (request: RecordSampleRequest) => RecordSample;
}

/** What a front end asks for. */
export const LIVE_METHODS = [
  'health',
  'restartConnector',
  'consumers',
  'consumerGroup',
  'declareUse',
  'removeUse',
  'sampleRecords',
] as const satisfies (keyof LiveApi)[];

type Method = (typeof LIVE_METHODS)[number];

const NOBODY: ProductConsumers = { consumers: [], indexes: [], failures: [] };

/** A back end that watches products, in memory: what is declared is then among the consumers. */
export class FakeLiveApi implements LiveApi {
  readonly world: FakeLife;
  /** Every call, with what it was asked. */
  readonly calls: { method: Method; args: unknown[] }[] = [];
  readonly #failures = new Map<Method, Error>();
  readonly #paused = new Set<Method>();

  constructor(world: Partial<FakeLife> = {}) {
    this.world = {
      health: {},
      consumers: {},
      groups: [],
      sample: () => aRecordSample(),
      ...world,
    };
  }

  /** Makes a method fail until `recover`. */
  fail(method: Method, error: Error): void {
    this.#failures.set(method, error);
  }

  recover(method: Method): void {
    this.#failures.delete(method);
  }

  /** Makes a method never answer. */
  pause(method: Method): void {
    this.#paused.add(method);
  }

  callsOf(method: Method): unknown[][] {
    return this.calls
      .filter(call => call.method === method)
      .map(({ args }) => args);
  }

  health(entityRef: string) {
    return this.#answer(
      'health',
      [entityRef],
      () =>
        this.world.health[entityRef] ??
        aProductHealth({
          ports: [],
          attainment: { freshness: [], lag: [] },
        }),
    );
  }

  /** What has failed is then on its way, and no failure any more. */
  restartConnector(entityRef: string, connector: FeedingConnector) {
    return this.#answer('restartConnector', [entityRef, connector], () => {
      const health = this.world.health[entityRef];
      if (health) {
        this.world.health[entityRef] = {
          ...health,
          feedFailures: health.feedFailures.filter(
            ({ name }) => name !== connector.connector,
          ),
        };
      }
      return { state: 'PROVISIONING' };
    });
  }

  consumers(entityRef: string) {
    return this.#answer('consumers', [entityRef], () =>
      this.#consumersOf(entityRef),
    );
  }

  consumerGroup(
    entityRef: string,
    group: { clusterId: string; groupId: string },
  ) {
    return this.#answer('consumerGroup', [entityRef, group], () => {
      const found = this.world.groups.find(
        ({ clusterId, groupId }) =>
          clusterId === group.clusterId && groupId === group.groupId,
      );
      if (!found) throw aFailure(404, `There is no group ${group.groupId}`);
      return found;
    });
  }

  declareUse(entityRef: string, componentRef: string) {
    return this.#answer('declareUse', [entityRef, componentRef], () => {
      const { consumers, ...rest } = this.#consumersOf(entityRef);
      this.world.consumers[entityRef] = {
        ...rest,
        consumers: [...consumers, aDeclaredConsumer(componentRef)],
      };
      return {
        entityRef: componentRef,
        declaredBy: 'user:default/guest',
        declaredAt: '2026-11-22T12:00:00.000Z',
      };
    });
  }

  removeUse(entityRef: string, componentRef: string) {
    return this.#answer('removeUse', [entityRef, componentRef], () => {
      const { consumers, ...rest } = this.#consumersOf(entityRef);
      this.world.consumers[entityRef] = {
        ...rest,
        consumers: consumers.filter(
          consumer => consumer.entityRef !== componentRef,
        ),
      };
    });
  }

  sampleRecords(entityRef: string, request: RecordSampleRequest) {
    return this.#answer('sampleRecords', [entityRef, request], () =>
      this.world.sample(request),
    );
  }

  #consumersOf(entityRef: string): ProductConsumers {
    return this.world.consumers[entityRef] ?? NOBODY;
  }

  async #answer<T>(
    method: Method,
    args: unknown[],
    value: () => T,
  ): Promise<T> {
    this.calls.push({ method, args });
    if (this.#paused.has(method)) await new Promise(() => {});
    const failure = this.#failures.get(method);
    if (failure) throw failure;
    return value();
  }
}

function aDeclaredConsumer(componentRef: string) {
  const name = componentRef.split('/').at(-1) ?? componentRef;
  return aProductConsumer({
    id: componentRef,
    name,
    entityRef: componentRef,
    ownerRef: undefined,
    evidence: [
      anEvidence({
        source: 'use',
        title: 'Declared here',
        detail: `${name} uses it`,
      }),
    ],
    groups: [],
    canBeRemoved: true,
  });
}
