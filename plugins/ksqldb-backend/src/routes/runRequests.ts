// SPDX-License-Identifier: Apache-2.0
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express, { Request, RequestHandler } from 'express';
import { z } from 'zod';

/** A longer text than anybody writes; what is longer is answered with 413. */
export const readRunBody: RequestHandler = express.json({ limit: '100kb' });

const text = z.string().min(1, 'must not be empty');
const properties = z.record(z.string(), z.string()).default({});
const atLeastOne = z.int().positive();

export const queryBody = z.strictObject({
  text,
  properties,
  limits: z
    .strictObject({ rows: atLeastOne, bytes: atLeastOne, seconds: atLeastOne })
    .partial()
    .default({}),
});

export const statementsBody = z.strictObject({ text, properties });

/** People only: what a service may have run is nobody's decision yet. */
export function readUser(
  request: Request,
  httpAuth: HttpAuthService,
): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  return httpAuth.credentials(request, { allow: ['user'] });
}

/** @throws InputError that names what may not be set. */
export function demandAllowed(
  given: Readonly<Record<string, string>>,
  allowed: readonly string[],
): void {
  const refused = Object.keys(given).filter(name => !allowed.includes(name));
  if (refused.length === 0) return;
  throw new InputError(
    `The portal does not let people set ${refused.join(', ')}. It lets them set ${allowed.join(', ') || 'no property'}, as listed in dataMesh.ksqldb.allowedProperties.`,
  );
}

const textBody = z.object({ text: z.string() });

/** What a request holds to be read as statements; empty when it holds nothing of the kind. */
export function textIn({ body }: Request): string {
  const { data } = textBody.safeParse(body);
  return data?.text ?? '';
}
