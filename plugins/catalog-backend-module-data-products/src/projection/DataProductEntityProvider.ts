// SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  DATA_PRODUCT_KIND,
  providerNameOf,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PageConverter } from './PageConverter';
import {
  INITIAL_STATE,
  ProjectionState,
  ReceivedPage,
  contentOf,
  planProjection,
  planReconciliation,
} from './planProjection';
import { readWhole } from './readWhole';

/** The catalog keeps a transaction open, and all its entities in memory, for the time of a mutation. */
const MAX_DELTA_SIZE = 1000;

export interface DataProductEntityProviderOptions {
  environmentId: string;
  consoleUrl: string;
  /** Reads the store's changes after a sequence number, at most 1,000 at a time. */
  readPage: (after: number, signal: AbortSignal) => Promise<ReceivedPage>;
  logger: LoggerService;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?: () => number;
}

/** Gives the catalog the products of one environment, as the store has them. */
export class DataProductEntityProvider implements EntityProvider {
  readonly #options: DataProductEntityProviderOptions;
  readonly #converter: PageConverter;
  #connection?: EntityProviderConnection;
  #state: ProjectionState = INITIAL_STATE;

  constructor(options: DataProductEntityProviderOptions) {
    this.#options = options;
    this.#converter = new PageConverter({
      consoleUrl: options.consoleUrl,
      logger: options.logger,
      locationKey: this.getProviderName(),
    });
  }

  getProviderName(): string {
    return providerNameOf(this.#options.environmentId);
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Whether the catalog was given everything up to a sequence number. */
  hasProjected(sequence: number): boolean {
    return sequence <= this.#state.after;
  }

  /**
   * Brings the catalog up to date with the store, and returns when it is; at once before the catalog has connected.
   * One call at a time.
   *
   * @throws what reading the store or changing the catalog throws; the next call goes on where this one stopped.
   */
  async project(signal: AbortSignal): Promise<void> {
    const { readPage, logger, now = Date.now } = this.#options;
    const connection = this.#connection;
    if (!connection) return;

    while (!signal.aborted) {
      const page = await readPage(this.#state.after, signal);
      const step = planProjection(this.#state, page, now());
      switch (step.action) {
        case 'apply': {
          const content = await this.#converter.convert(
            step.content,
            page.namespace,
          );
          await this.#applyDelta(connection, {
            entities: [...content.entities.values()],
            removed: content.removed,
            namespace: page.namespace,
          });
          this.#state = { ...this.#state, after: step.after };
          break;
        }
        case 'restart':
          logger.warn(
            `The store is at change ${page.lastSequence} but the catalog was given ${this.#state.after}, so everything is read again`,
          );
          this.#state = INITIAL_STATE;
          break;
        case 'reconcile':
          await this.#reconcile(connection, signal);
          this.#state = { ...this.#state, reconciledAtMs: now() };
          // Another replica may have given the catalog something newer meanwhile, which is now gone: look again at once.
          break;
        case 'wait':
          return;
        default:
          step satisfies never;
      }
    }
  }

  async #reconcile(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const { readPage, logger } = this.#options;
    const { entities, removed, namespace, reading } = await readWhole(
      after => readPage(after, signal),
      page => this.#converter.convert(contentOf(page.items), page.namespace),
    );

    const plan = planReconciliation(reading);
    switch (plan.by) {
      case 'full mutation':
        await connection.applyMutation({
          type: 'full',
          entities: [...entities.values()],
        });
        logger.info(`Gave the catalog all ${entities.size} products`);
        break;
      case 'delta mutations':
        await this.#applyDelta(connection, {
          entities: [...entities.values()],
          removed: [...removed],
          namespace,
        });
        logger.warn(
          `Gave the catalog ${entities.size} products without removing others: ${plan.because}`,
        );
        break;
      case 'nothing':
        logger.warn(`Left the catalog as it was: ${plan.because}`);
        break;
      default:
        plan satisfies never;
    }
  }

  async #applyDelta(
    connection: EntityProviderConnection,
    delta: { entities: DeferredEntity[]; removed: string[]; namespace: string },
  ): Promise<void> {
    const { namespace } = delta;
    const locationKey = this.getProviderName();
    for (const names of inChunks(delta.removed)) {
      const removed = names.map(name => ({
        entityRef: stringifyEntityRef({
          kind: DATA_PRODUCT_KIND,
          namespace,
          name,
        }),
        locationKey,
      }));
      await connection.applyMutation({ type: 'delta', added: [], removed });
    }
    for (const added of inChunks(delta.entities)) {
      await connection.applyMutation({ type: 'delta', added, removed: [] });
    }
  }
}

function* inChunks<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += MAX_DELTA_SIZE) {
    yield items.slice(start, start + MAX_DELTA_SIZE);
  }
}
