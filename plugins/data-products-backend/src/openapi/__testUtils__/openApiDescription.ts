// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020, { ValidateFunction } from 'ajv/dist/2020';
import { parse } from 'yaml';

interface Described {
  $ref?: string;
  content?: { 'application/json'?: { schema: object } };
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: { $ref?: string; name?: string; in?: string }[];
  requestBody?: Described;
  responses: Record<string, Described>;
}

type PathItem = Record<string, Operation> & {
  parameters?: Operation['parameters'];
};

interface Document {
  tags: { name: string }[];
  components: { schemas: Record<string, object> };
  paths: Record<string, PathItem>;
}

export const openApi: Document = parse(
  readFileSync(path.resolve(__dirname, '../../../schema/openapi.yaml'), 'utf8'),
);

/** Every operation, by `get /path/{parameter}`, with the parameters of its path. */
export const operations = new Map<string, Operation>(
  Object.entries(openApi.paths).flatMap(([route, { parameters, ...methods }]) =>
    Object.entries<Operation>(methods).map(
      ([method, operation]) =>
        [
          `${method} ${route}`,
          {
            ...operation,
            parameters: [
              ...(parameters ?? []),
              ...(operation.parameters ?? []),
            ].map(deref),
          },
        ] as const,
    ),
  ),
);

/** The operation of a route of Express. */
export function operationOf(method: string, route: string): string {
  return `${method.toLowerCase()} ${route.replace(/:(\w+)/g, '{$1}')}`;
}

/** What is wrong with an exchange, as it is described; `undefined` when nothing is. */
export function findMismatch(exchange: {
  operation: string;
  request: unknown;
  status: number;
  answer: unknown;
}): string | undefined {
  const { operation, request, status, answer } = exchange;
  const described = operations.get(operation);
  if (!described) return `${operation} is not described`;
  const response = described.responses[status];
  if (!response) {
    return `${operation} answers ${status}, which is not described: ${JSON.stringify(answer)}`;
  }

  const { requestBody } = described;
  const isEmpty = JSON.stringify(request ?? {}) === '{}';
  return (
    mismatch(`${operation} answers`, response, answer) ??
    (requestBody && status === 200 && !isEmpty
      ? mismatch(`${operation} takes`, requestBody, request)
      : undefined)
  );
}

/** Where it does not say otherwise, an object has no properties but those described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    closed(value),
  ]);
  const isObject = 'type' in schema && schema.type === 'object';
  return {
    ...(isObject && { additionalProperties: false }),
    ...Object.fromEntries(entries),
  };
}

const ajv = new Ajv2020({
  allErrors: true,
  formats: { 'date-time': true },
  keywords: ['example'],
  // A part of `allOf` need not repeat the type that another part names.
  strictTypes: false,
});
ajv.addSchema({ $id: 'openapi', $defs: prepared(openApi.components.schemas) });

const validators = new Map<object, ValidateFunction>();

function mismatch(
  what: string,
  described: Described,
  body: unknown,
): string | undefined {
  const schema = deref(described).content?.['application/json']?.schema;
  if (!schema) return `${what} something of which no form is described`;
  const validate = validators.get(schema) ?? ajv.compile(prepared(schema));
  validators.set(schema, validate);
  // As it is sent: without what is undefined.
  if (validate(JSON.parse(JSON.stringify(body ?? null)))) return undefined;
  return `${what} not as described: ${ajv.errorsText(validate.errors)}`;
}

/** A schema of the document as the validator wants it. */
function prepared<T extends object>(schema: T): T {
  const text = JSON.stringify(closed(schema));
  return JSON.parse(
    text.replaceAll('"$ref":"#/components/schemas/', '"$ref":"openapi#/$defs/'),
  );
}

/** Follows a ref to another part of the document. */
export function deref<T extends { $ref?: string }>(part: T): T {
  if (part.$ref === undefined) return part;
  const target = part.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>(
      (found, key) => (found as Record<string, unknown> | undefined)?.[key],
      openApi,
    );
  if (target === undefined) throw new Error(`There is no ${part.$ref}`);
  return target as T;
}
