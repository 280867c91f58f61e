// SPDX-License-Identifier: Apache-2.0

/** Id of the back-end and the front-end plugin. */
export const DATA_PRODUCTS_PLUGIN_ID = 'data-products';

export const DATA_PRODUCT_KIND = 'DataProduct';

/** Resource type of permissions about one product, also about one that is only proposed. */
export const RESOURCE_TYPE_DATA_PRODUCT = 'data-product';

export const DATA_PRODUCT_API_VERSION = 'data-mesh.dev/v1alpha1';

/** What `spec.type` of an entity says about a product that is made of Kafka topics. */
export const DATA_PRODUCT_TYPE_KAFKA = 'kafka';

/** Annotation with the product key, which never changes while a product lives. */
export const ANNOTATION_PRODUCT_KEY = 'data-mesh.dev/product-key';

/**
 * Annotation of a component, or anything else that reads topics, with the names of its consumer groups: comma-separated, `*`
 * stands for any text and `?` for one character.
 */
export const ANNOTATION_CONSUMER_GROUPS = 'data-mesh.dev/consumer-groups';

/** Tag that makes a topic a product, unless configuration names another. */
export const DEFAULT_MARKER_TAG = 'DataProduct';

/** Business metadata that describe a product, unless configuration names others. */
export const DEFAULT_BUSINESS_METADATA = 'DataProduct';

/** Tag that marks a product as deprecated where there are no business metadata (Essentials package). */
export const DEFAULT_DEPRECATED_TAG = 'Deprecated';

/** Tags that mark personal data, unless configuration names others. */
export const DEFAULT_PII_TAGS = ['PII'];

/** Where links to Confluent's console lead, unless configuration names another place. */
export const DEFAULT_CONSOLE_URL = 'https://confluent.cloud';

/** From a deprecated product to the one to use instead. Inverse of `successorOf`. */
export const RELATION_SUCCEEDED_BY = 'succeededBy';

/** From a product to a deprecated one that it replaces. Inverse of `succeededBy`. */
export const RELATION_SUCCESSOR_OF = 'successorOf';

/** Events topic on which the store announces that it has something new; payload `ProjectionEvent`. */
export const PROJECTION_EVENTS_TOPIC = 'data-products.projection';

/** Events topic on which the store announces that schemas or settings of products differ; payload `GovernanceEvent`. */
export const GOVERNANCE_EVENTS_TOPIC = 'data-products.governance';

/** Events topic on which the suite's back ends tell what was done through them; payload `AuditRecord`. */
export const AUDIT_EVENTS_TOPIC = 'data-mesh.audit';

/**
 * Name of the entity provider, and location key of the entities, of one environment.
 *
 * @remarks Backstage deletes the entities of a provider whose name is no longer registered, so it depends on the
 * environment's id alone.
 */
export function providerNameOf(environmentId: string): string {
  return `data-mesh:${environmentId}`;
}
