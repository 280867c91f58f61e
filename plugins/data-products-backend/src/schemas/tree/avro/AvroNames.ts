// SPDX-License-Identifier: Apache-2.0
import { isObject, JsonObject, listOf, textOf, textsOf } from '../readJson';

const NAMED_TYPES = new Set(['record', 'error', 'enum', 'fixed']);

// No schema that people write is nested like this; one that is not written by people may be.
const MAX_NESTING = 1_000;

/** A type with a name of its own, which other places can refer to. */
export interface AvroDefinition {
  node: JsonObject;
  fullName: string;
  /** In which the names inside it are looked up; empty for none. */
  namespace: string;
}

/** The named types of a schema and of those it refers to. */
export class AvroNames {
  private readonly definitions = new Map<string, AvroDefinition>();
  private readonly byNode = new Map<JsonObject, AvroDefinition>();

  /** Notes every definition in a schema. The first of a name counts. */
  add(node: unknown, namespace = '', nesting = 0): void {
    if (nesting > MAX_NESTING) return;
    if (Array.isArray(node)) {
      for (const branch of node) this.add(branch, namespace, nesting + 1);
    } else if (isObject(node)) {
      const inside = this.define(node, namespace);
      for (const part of [node.type, node.items, node.values]) {
        if (typeof part === 'object') this.add(part, inside, nesting + 1);
      }
      for (const field of listOf(node.fields)) {
        if (isObject(field)) this.add(field.type, inside, nesting + 1);
      }
    }
  }

  /** `undefined` when the node defines nothing. */
  definedBy(node: JsonObject): AvroDefinition | undefined {
    return this.byNode.get(node);
  }

  /** What a name means inside a namespace; `undefined` when nothing. */
  find(name: string, namespace: string): AvroDefinition | undefined {
    return (
      this.definitions.get(fullNameOf(name, namespace)) ??
      this.definitions.get(name)
    );
  }

  /** Returns the namespace for the names inside. */
  private define(node: JsonObject, around: string): string {
    const name = textOf(node.name);
    if (!isNamedType(node) || name === undefined) return around;
    const given = typeof node.namespace === 'string' ? node.namespace : around;
    const fullName = fullNameOf(name, given);
    const namespace = namespaceOf(fullName);
    const definition = { node, fullName, namespace };
    this.byNode.set(node, definition);
    const aliases = textsOf(node.aliases).map(alias =>
      fullNameOf(alias, namespace),
    );
    for (const each of [fullName, ...aliases]) {
      if (!this.definitions.has(each)) this.definitions.set(each, definition);
    }
    return namespace;
  }
}

export function fullNameOf(name: string, namespace: string): string {
  return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;
}

export function shortNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

function namespaceOf(fullName: string): string {
  return fullName.slice(0, Math.max(0, fullName.lastIndexOf('.')));
}

function isNamedType({ type }: JsonObject): boolean {
  return typeof type === 'string' && NAMED_TYPES.has(type);
}
