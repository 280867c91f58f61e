// SPDX-License-Identifier: Apache-2.0
import {
  Entity,
  FieldFormatEntityPolicy,
  entityEnvelopeSchemaValidator,
  entityKindSchemaValidator,
} from '@backstage/catalog-model';
import {
  DataProduct,
  ToEntityOptions,
  dataProductEntitySchema,
  toEntity,
} from '@data-mesh/backstage-plugin-data-products-common';

const checkEnvelope = entityEnvelopeSchemaValidator();
const checkKind = entityKindSchemaValidator(dataProductEntitySchema);
const fieldFormat = new FieldFormatEntityPolicy();

/**
 * Makes the entity of a product, and checks all that the catalog will check.
 *
 * @remarks The catalog refuses a whole mutation for one malformed envelope, and drops without a word an entity that
 * fails later, so neither may be given to it.
 * @throws Error that says what the catalog would not accept.
 */
export async function toValidEntity(
  product: DataProduct,
  options: ToEntityOptions,
): Promise<Entity> {
  const entity = toEntity(product, options);
  checkEnvelope(entity);
  checkKind(entity);
  return fieldFormat.enforce(entity);
}
