// SPDX-License-Identifier: Apache-2.0

/** A JSON object whose values have not been looked at. */
export type JsonObject = Record<string, unknown>;

/** @throws Error when it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `The text is not JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `undefined` when it is none, or has nothing in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts among the items of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).filter(each => typeof each === 'string');
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Tags that stand in the text of Avro and JSON Schema. */
export function inlineTags(node: JsonObject): string[] {
  return textsOf(node['confluent:tags']);
}
