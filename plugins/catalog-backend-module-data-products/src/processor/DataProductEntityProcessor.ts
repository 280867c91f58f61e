// SPDX-License-Identifier: Apache-2.0
import {
  DEFAULT_NAMESPACE,
  Entity,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  entityKindSchemaValidator,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  DATA_PRODUCT_KIND,
  DataProductEntity,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
  dataProductEntitySchema,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A field of the spec that names another entity, and what that means in both directions. */
interface RelationField {
  field: 'owner' | 'domain' | 'successor';
  /** Assumed when the ref names none. The namespace is then `default`, not the product's own. */
  defaultKind: string;
  /** From the product to the other. */
  forward: string;
  /** From the other to the product. */
  reverse: string;
}

const RELATION_FIELDS: RelationField[] = [
  {
    field: 'owner',
    defaultKind: 'Group',
    forward: RELATION_OWNED_BY,
    reverse: RELATION_OWNER_OF,
  },
  {
    field: 'domain',
    defaultKind: 'Domain',
    forward: RELATION_PART_OF,
    reverse: RELATION_HAS_PART,
  },
  {
    field: 'successor',
    defaultKind: DATA_PRODUCT_KIND,
    forward: RELATION_SUCCEEDED_BY,
    reverse: RELATION_SUCCESSOR_OF,
  },
];

const validate = entityKindSchemaValidator<DataProductEntity>(
  dataProductEntitySchema,
);

/** Makes the catalog understand the kind `DataProduct`: validates its entities and relates them. Calls nobody. */
export class DataProductEntityProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'DataProductEntityProcessor';
  }

  /** False for entities of other kinds and versions. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    return validate(entity) !== false;
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const product = validatedProduct(entity);
    if (!product) return entity;

    const self = getCompoundEntityRef(entity);
    for (const { field, defaultKind, forward, reverse } of RELATION_FIELDS) {
      const ref = product.spec[field];
      if (!ref) continue;

      const other = parseEntityRef(ref, {
        defaultKind,
        defaultNamespace: DEFAULT_NAMESPACE,
      });
      emit(
        processingResult.relation({
          source: self,
          type: forward,
          target: other,
        }),
      );
      emit(
        processingResult.relation({
          source: other,
          type: reverse,
          target: self,
        }),
      );
    }
    return entity;
  }
}

function validatedProduct(entity: Entity): DataProductEntity | undefined {
  return entity.kind === DATA_PRODUCT_KIND
    ? validate(entity) || undefined
    : undefined;
}
