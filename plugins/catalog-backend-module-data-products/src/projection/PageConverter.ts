// SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DeferredEntity } from '@backstage/plugin-catalog-node';
import { PageContent } from './planProjection';
import { toValidEntity } from './toValidEntity';

/** What the catalog may be given of a page. */
export interface ConvertedContent {
  /** By entity name. */
  entities: Map<string, DeferredEntity>;
  /** Entity names of what could not be made an entity. */
  quarantined: string[];
  /** Entity names. */
  removed: string[];
}

export interface PageConverterOptions {
  consoleUrl: string;
  locationKey: string;
  logger: LoggerService;
}

/** Makes entities of products; keeps out, and logs once, what the catalog would not accept. */
export class PageConverter {
  readonly #options: PageConverterOptions;
  /** Entity name → what was logged about it. */
  readonly #logged = new Map<string, string>();

  constructor(options: PageConverterOptions) {
    this.#options = options;
  }

  async convert(
    content: PageContent,
    namespace: string,
  ): Promise<ConvertedContent> {
    const { consoleUrl, locationKey } = this.#options;
    const entities = new Map<string, DeferredEntity>();
    const problems = new Map(
      content.unreadable.map(item => [item.entityName, item.message]),
    );

    for (const { entityName, product } of content.present) {
      try {
        const options = { entityName, namespace, consoleUrl };
        const entity = await toValidEntity(product, options);
        entities.set(entityName, { entity, locationKey });
      } catch (error) {
        problems.set(entityName, toError(error).message);
      }
    }

    for (const name of [...entities.keys(), ...content.removed]) {
      this.#logged.delete(name);
    }
    for (const [name, problem] of problems) this.#logOnce(name, problem);
    return {
      entities,
      quarantined: [...problems.keys()],
      removed: content.removed,
    };
  }

  #logOnce(entityName: string, problem: string): void {
    if (this.#logged.get(entityName) === problem) return;
    this.#logged.set(entityName, problem);
    this.#options.logger.warn(
      `Kept a product out of the catalog, which would not accept it: ${problem}`,
      { entityName },
    );
  }
}
