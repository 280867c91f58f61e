// SPDX-License-Identifier: Apache-2.0

import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { EditableProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { ExploreIndex } from '../explore/createExploreIndex';
import { ReadableProducts } from '../explore/createReadableProducts';
import { callerOf } from '../isUser';
import { ProductDependents } from '../operations/dependents/createDependents';
import { CallerOperations } from '../operations/onBehalf/types';
import { EditableProducts } from '../operations/planning/createEditableProducts';
import { FoundProduct, ProductAccess } from '../routes/createProductAccess';
import { productNameOf } from '../routes/productNameOf';
import { Ownership } from '../references/createOwnership';
import { translateError } from '../routes/translateError';

/** What agents' actions share with the routes, so that they can do nothing else. */
export interface ActionServices {
  auditor: AuditorService;
  access: ProductAccess;
  callerOperations: CallerOperations;
  dependents: Pick<ProductDependents, 'of'>;
  editable: EditableProducts;
  explore: Pick<ExploreIndex, 'table'>;
  ownership: Ownership;
  readable: ReadableProducts;
}

/** Does the work and leaves an audit event about it, in the name of whom the agent acts for. */
export async function auditedAction<T>(
  { auditor }: Pick<ActionServices, 'auditor'>,
  event: {
    eventId: string;
    severityLevel: 'low' | 'medium';
    credentials: BackstageCredentials;
    meta: JsonObject;
  },
  work: () => Promise<T>,
): Promise<{ output: T }> {
  const { eventId, severityLevel, credentials, meta } = event;
  const requestedBy = callerOf(credentials);
  const opened = await auditor.createEvent({
    eventId,
    severityLevel,
    meta: { ...meta, requestedBy, through: 'action' },
  });
  try {
    const output = await work();
    await opened.success();
    return { output };
  } catch (failure) {
    const error = toError(translateError(failure));
    await opened.fail({ error });
    throw error;
  }
}

/** @throws NotFoundError for a product that the caller may not read */
export function findProduct(
  { access }: Pick<ActionServices, 'access'>,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<FoundProduct> {
  return access.find(productNameOf(entityRef), credentials);
}

/** What a change starts from, read from Confluent for it. */
export async function startChange(
  services: Pick<ActionServices, 'access' | 'editable'>,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<{ environmentId: string; product: EditableProduct }> {
  const found = await findProduct(services, entityRef, credentials);
  return {
    environmentId: found.environment.id,
    product: await services.editable.of(found),
  };
}
