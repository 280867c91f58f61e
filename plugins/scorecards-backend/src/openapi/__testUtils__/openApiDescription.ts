// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
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

export const openApi: {
  openapi: string;
  tags: { name: string }[];
  components: { schemas: Record<string, object> };
  paths: Record<string, PathItem>;
} = parse(
  readFileSync(path.resolve(__dirname, '../../../schema/openapi.yaml'), 'utf8'),
  { merge: true },
);

/** Every operation, by `get /path/{parameter}`, with the parameters of its path. */
export const operations = new Map<string, Operation>(
  Object.entries(openApi.paths).flatMap(([route, { parameters, ...methods }]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${route}`,
      {
        ...operation,
        parameters: [
          ...(parameters ?? []),
          ...(operation.parameters ?? []),
        ].map(target),
      },
    ]),
  ),
);

/** The operation of a route of Express. */
export function operationOf(method: string, route: string): string {
  return `${method.toLowerCase()} ${route.replace(/:(\w+)/g, '{$1}')}`;
}

/** What is different from the description; `undefined` when nothing is. */
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
  const isTaken = status === 200 && described.requestBody !== undefined;
  return (
    mismatch(`${operation} answers`, response, answer) ??
    (isTaken && described.requestBody
      ? mismatch(`${operation} takes`, described.requestBody, request)
      : undefined)
  );
}

/** Follows a reference within the document. */
export function target<T extends { $ref?: string }>(part: T): T {
  if (part.$ref === undefined) return part;
  let found: unknown = openApi;
  for (const key of part.$ref.slice('#/'.length).split('/')) {
    found = (found as Record<string, unknown>)[key];
  }
  return found as T;
}

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: { 'date-time': true },
});
ajv.addSchema({ $id: 'openapi', $defs: strict(openApi.components.schemas) });
const validators = new Map<object, ValidateFunction>();

function mismatch(
  what: string,
  described: Described,
  body: unknown,
): string | undefined {
  const schema = target(described).content?.['application/json']?.schema;
  if (!schema) return `${what} something of which no form is described`;
  const validate = validators.get(schema) ?? ajv.compile(strict(schema));
  validators.set(schema, validate);
  // As it is sent: without what is undefined.
  if (validate(JSON.parse(JSON.stringify(body ?? null)))) return undefined;
  return `${what} not as described: ${ajv.errorsText(validate.errors)}`;
}

/** Objects have no properties but those described, where the description does not say otherwise. */
function strict<T extends object>(schema: T): T {
  const text = JSON.stringify(schema, (_key, value) =>
    value?.type === 'object' && value.additionalProperties === undefined
      ? { ...value, additionalProperties: false }
      : value,
  );
  return JSON.parse(
    text.replaceAll('"#/components/schemas/', '"openapi#/$defs/'),
  );
}
