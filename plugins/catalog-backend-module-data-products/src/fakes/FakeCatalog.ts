// SPDX-License-Identifier: Apache-2.0
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** What a catalog holds of one provider. */
export class FakeCatalog implements EntityProviderConnection {
  readonly mutations: EntityProviderMutation[] = [];
  /** Thrown by the next mutation. */
  nextError?: Error;
  readonly #entityByRef = new Map<string, Entity>();

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    const error = this.nextError;
    this.nextError = undefined;
    if (error) throw error;

    this.mutations.push(mutation);
    if (mutation.type === 'full') this.#entityByRef.clear();
    else mutation.removed.forEach(removed => this.#remove(removed));
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    added.forEach(({ entity }) => this.add(entity));
  }

  async refresh(): Promise<void> {}

  add(entity: Entity): void {
    this.#entityByRef.set(stringifyEntityRef(entity), entity);
  }

  names(): string[] {
    return [...this.#entityByRef.values()]
      .map(entity => entity.metadata.name)
      .sort();
  }

  descriptionOf(name: string): string | undefined {
    return this.#entityByRef.get(`dataproduct:prod/${name}`)?.metadata
      .description;
  }

  #remove(removed: { entityRef: string } | { entity: Entity }): void {
    this.#entityByRef.delete(
      'entityRef' in removed
        ? removed.entityRef
        : stringifyEntityRef(removed.entity),
    );
  }
}
