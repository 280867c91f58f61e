// SPDX-License-Identifier: Apache-2.0
import { isObject, JsonObject, textOf } from '../readJson';

/** `true` allows everything, `false` nothing. */
export type JsonSchema = JsonObject | boolean;

/** A schema, or a part of one, with the document that it stands in: where its references begin. */
export interface Located {
  schema: JsonSchema;
  document: JsonSchemaDocument;
}

interface JsonSchemaDocument {
  root: JsonSchema;
  /** What references to the document itself are relative to; empty when it has no address. */
  address: string;
  anchors: Map<string, JsonSchema>;
}

// Only to end: no schema that people write is nested like this.
const MAX_NESTING = 1_000;

/** A JSON Schema and those it refers to. */
export class JsonSchemaDocuments {
  private readonly byAddress = new Map<string, Located>();

  /** @param name - What references call it, when it is one that is referred to. The first of a name counts. */
  add(root: JsonSchema, name?: string): Located {
    const document: JsonSchemaDocument = {
      root,
      address: (isObject(root) ? identifierOf(root) : undefined) ?? name ?? '',
      anchors: new Map(),
    };
    const located = { schema: root, document };
    if (name !== undefined) this.address(name, located);
    this.note(root, document, 0);
    return located;
  }

  /** What a `$ref` in a document means; `undefined` when nothing. */
  find(reference: string, { document }: Located): Located | undefined {
    const [address = '', fragment = ''] = splitOnce(reference, '#');
    const target =
      address === ''
        ? { schema: document.root, document }
        : (this.byAddress.get(address) ??
          this.byAddress.get(absolute(address, document.address)));
    if (!target) return undefined;
    const schema = insideOf(target, decoded(fragment));
    return schema === undefined
      ? undefined
      : { schema, document: target.document };
  }

  private address(address: string, located: Located): void {
    const [plainAddress = ''] = splitOnce(address, '#');
    if (!this.byAddress.has(plainAddress)) {
      this.byAddress.set(plainAddress, located);
    }
  }

  /** Notes every part of a document that has an address or an anchor of its own. */
  private note(node: unknown, document: JsonSchemaDocument, nesting: number) {
    if (nesting > MAX_NESTING || typeof node !== 'object' || !node) return;
    if (isObject(node)) {
      const identifier = identifierOf(node);
      if (identifier?.startsWith('#')) {
        document.anchors.set(identifier.slice(1), node);
      } else if (identifier !== undefined) {
        const located = { schema: node, document };
        this.address(identifier, located);
        this.address(absolute(identifier, document.address), located);
      }
      for (const anchor of [node.$anchor, node.$dynamicAnchor]) {
        if (typeof anchor === 'string') document.anchors.set(anchor, node);
      }
    }
    for (const part of Object.values(node)) {
      this.note(part, document, nesting + 1);
    }
  }
}

export function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || isObject(value);
}

/** Draft 4 calls it `id`. */
function identifierOf({ $id, id }: JsonObject): string | undefined {
  return textOf($id) ?? textOf(id);
}

function insideOf(
  { schema, document }: Located,
  fragment: string,
): JsonSchema | undefined {
  if (fragment === '') return schema;
  if (!fragment.startsWith('/')) return document.anchors.get(fragment);
  let node: unknown = schema;
  for (const step of fragment.slice(1).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || !node || !Object.hasOwn(node, name)) {
      return undefined;
    }
    node = Reflect.get(node, name);
  }
  return isJsonSchema(node) ? node : undefined;
}

function absolute(address: string, base: string): string {
  return URL.parse(address, base)?.href ?? address;
}

/** As it is when it is not well encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
