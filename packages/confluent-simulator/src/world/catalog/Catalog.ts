// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../clock';
import {
  rememberAll,
  rememberMap,
  rememberSet,
  type Restorable,
  type Restore,
} from '../Restore';
import type { CatalogDelay } from '../scenario';
import {
  ENTITY_TYPES,
  type CatalogEntity,
  type EntityTypeName,
} from './CatalogEntity';
import { DelayLine } from './DelayLine';
import { EntityIndex } from './EntityIndex';

/**
 * The stream catalog of one environment. A direct read sees a change at once, searches and GraphQL see it late;
 * a new thing is late everywhere, since the catalog first has to discover it.
 */
export class Catalog implements Restorable {
  private readonly current = new Map<string, CatalogEntity>();
  private readonly undiscovered = new Set<string>();
  private readonly indexes: ReadonlyMap<EntityTypeName, EntityIndex>;
  readonly delayLine: DelayLine;

  constructor(clock: Clock, delay?: CatalogDelay) {
    this.delayLine = new DelayLine(clock, delay);
    this.indexes = new Map(
      ENTITY_TYPES.map(typeName => [typeName, new EntityIndex()]),
    );
  }

  /** What a direct read by qualified name finds. */
  find(
    typeName: EntityTypeName,
    qualifiedName: string,
  ): CatalogEntity | undefined {
    const key = keyOf(typeName, qualifiedName);
    return this.undiscovered.has(key) ? undefined : this.current.get(key);
  }

  /** What there is, whether or not anybody can see it yet. */
  actual(
    typeName: EntityTypeName,
    qualifiedName: string,
  ): CatalogEntity | undefined {
    return this.current.get(keyOf(typeName, qualifiedName));
  }

  allActual(): IterableIterator<CatalogEntity> {
    return this.current.values();
  }

  /** Adds something that the catalog has yet to discover. */
  add(entity: CatalogEntity): void {
    const key = keyOf(entity.typeName, entity.qualifiedName);
    this.current.set(key, entity);
    this.undiscovered.add(key);
    this.delayLine.schedule(() => {
      this.undiscovered.delete(key);
      this.index(entity.typeName).set(entity);
    });
  }

  change(entity: CatalogEntity): void {
    this.current.set(keyOf(entity.typeName, entity.qualifiedName), entity);
    this.delayLine.schedule(() => this.index(entity.typeName).set(entity));
  }

  /** Searches go on finding it for a while; afterwards they do so only when asked for deleted things. */
  remove(entity: CatalogEntity): void {
    this.current.delete(keyOf(entity.typeName, entity.qualifiedName));
    this.delayLine.schedule(() =>
      this.index(entity.typeName).set({ ...entity, status: 'DELETED' }),
    );
  }

  remember(): Restore {
    const current = rememberMap(this.current);
    const undiscovered = rememberSet(this.undiscovered);
    const others = rememberAll([this.delayLine, ...this.indexes.values()]);
    return () => {
      current();
      undiscovered();
      others();
    };
  }

  /** What searches and GraphQL see. */
  index(typeName: EntityTypeName): EntityIndex {
    const index = this.indexes.get(typeName);
    if (!index) throw new Error(`No index of ${typeName}`);
    return index;
  }
}

const keyOf = (typeName: EntityTypeName, qualifiedName: string) =>
  `${typeName} ${qualifiedName}`;
