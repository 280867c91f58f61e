// SPDX-License-Identifier: Apache-2.0
import {
  rememberMap,
  rememberSet,
  type Restorable,
  type Restore,
} from '../Restore';
import type {
  BusinessMetadataDefinitionSpec,
  TagDefinitionSpec,
} from '../scenario';
import type { DelayLine } from './DelayLine';

/** What the catalog notes down about a definition of either sort. */
export interface DefinitionRecord {
  readonly name: string;
  readonly description?: string;
  readonly guid: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Starts at 1 and grows with each update. */
  readonly version: number;
}

export interface TagDefinition extends DefinitionRecord {
  readonly color: string;
  readonly entityTypes: readonly string[];
}

export interface AttributeDefinition {
  readonly name: string;
  readonly description?: string;
  readonly isOptional: boolean;
  readonly maxLength: number;
}

export interface BusinessMetadataDefinition extends DefinitionRecord {
  readonly attributes: readonly AttributeDefinition[];
}

/** Definitions of one sort, by name. Beginning and end of one take the catalog's delay to show; changes do not. */
export class Definitions<D extends DefinitionRecord> implements Restorable {
  private readonly byName = new Map<string, D>();
  private readonly undiscovered = new Set<string>();

  constructor(private readonly delayLine: DelayLine) {}

  get(name: string): D | undefined {
    return this.undiscovered.has(name) ? undefined : this.byName.get(name);
  }

  /** What there is, whether or not anybody can see it yet. */
  actual(name: string): D | undefined {
    return this.byName.get(name);
  }

  /** In order of their creation. */
  all(): D[] {
    return [...this.byName.values()].filter(
      ({ name }) => !this.undiscovered.has(name),
    );
  }

  set(definition: D): void {
    const { name } = definition;
    const isNew = !this.byName.has(name);
    this.byName.set(name, definition);
    if (!isNew) return;
    this.undiscovered.add(name);
    this.delayLine.schedule(() => this.undiscovered.delete(name));
  }

  remove(name: string): void {
    this.delayLine.schedule(() => this.byName.delete(name));
  }

  remember(): Restore {
    const byName = rememberMap(this.byName);
    const undiscovered = rememberSet(this.undiscovered);
    return () => {
      byName();
      undiscovered();
    };
  }
}

export function toTagDefinition(
  spec: TagDefinitionSpec,
  record: DefinitionRecord,
): TagDefinition {
  return {
    ...record,
    color: spec.color ?? 'NEUTRAL_LIGHT',
    entityTypes: spec.entityTypes ?? ['cf_entity'],
  };
}

export function toBusinessMetadataDefinition(
  spec: BusinessMetadataDefinitionSpec,
  record: DefinitionRecord,
): BusinessMetadataDefinition {
  return {
    ...record,
    attributes: spec.attributes.map(attribute => ({
      isOptional: true,
      maxLength: 5000,
      ...(typeof attribute === 'string' ? { name: attribute } : attribute),
    })),
  };
}
