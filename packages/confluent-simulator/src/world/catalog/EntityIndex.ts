// SPDX-License-Identifier: Apache-2.0
import { rememberMap, type Restorable, type Restore } from '../Restore';
import type { CatalogEntity } from './CatalogEntity';
import { UNRESTRICTED, type Viewer } from './Viewer';

export interface ListOptions {
  viewer: Viewer;
  /** `unsorted` is an order too, stable but meaningless: what a caller gets who asks for none. */
  order: 'qualifiedName' | 'unsorted';
  /** Only what carries this tag; `*` for any tag. */
  tag?: string;
  includeDeleted?: boolean;
}

/** What searches see of one entity type. Lists are kept until the next change, so that pages of one listing cost little. */
export class EntityIndex<
  E extends CatalogEntity = CatalogEntity,
> implements Restorable {
  private readonly entities = new Map<string, E>();
  /** The last of each qualified name that was deleted. */
  private readonly deleted = new Map<string, E>();
  private lists = new Map<string, readonly E[]>();

  set(entity: E): void {
    if (entity.status === 'DELETED') {
      this.entities.delete(entity.qualifiedName);
      this.deleted.set(entity.qualifiedName, entity);
    } else {
      this.entities.set(entity.qualifiedName, entity);
    }
    if (this.lists.size > 0) this.lists = new Map();
  }

  get(qualifiedName: string): E | undefined {
    return this.entities.get(qualifiedName);
  }

  list(options: ListOptions): readonly E[] {
    const { viewer, order, tag, includeDeleted = false } = options;
    const key = JSON.stringify([viewer.id, order, tag, includeDeleted]);
    const known = this.lists.get(key);
    if (known) return known;
    const made = this.make(options);
    this.lists.set(key, made);
    return made;
  }

  remember(): Restore {
    const entities = rememberMap(this.entities);
    const deleted = rememberMap(this.deleted);
    const { lists } = this;
    return () => {
      entities();
      deleted();
      this.lists = lists;
    };
  }

  private make(options: ListOptions): readonly E[] {
    const { viewer, order, tag, includeDeleted = false } = options;
    if (viewer.id !== undefined) {
      return this.list({ ...options, viewer: UNRESTRICTED }).filter(entity =>
        viewer.sees(entity),
      );
    }
    if (tag !== undefined) {
      return this.list({ ...options, tag: undefined }).filter(({ tags }) =>
        tag === '*' ? tags.length > 0 : tags.includes(tag),
      );
    }
    const all = [...this.entities.values()];
    if (includeDeleted) all.push(...this.deleted.values());
    return all.sort(
      order === 'qualifiedName'
        ? (a, b) => compareText(a.qualifiedName, b.qualifiedName)
        : (a, b) => compareText(a.guid, b.guid),
    );
  }
}

/** By code unit, so that the order does not depend on the machine's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The run of a list in order of qualified name whose qualified names start with the prefix. */
export function withPrefix<E extends CatalogEntity>(
  sorted: readonly E[],
  prefix: string,
): readonly E[] {
  const start = firstIndex(sorted, name => name >= prefix);
  const end = firstIndex(
    sorted,
    name => name >= prefix && !name.startsWith(prefix),
  );
  return start === 0 && end === sorted.length
    ? sorted
    : sorted.slice(start, end);
}

/** Where a list in order of qualified name begins to hold; its length when nowhere. */
export function firstIndex(
  sorted: readonly CatalogEntity[],
  holds: (qualifiedName: string) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entity = sorted[middle];
    if (entity && !holds(entity.qualifiedName)) low = middle + 1;
    else high = middle;
  }
  return low;
}
