// SPDX-License-Identifier: Apache-2.0
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  environmentConsoleUrl,
  topicConsoleUrl,
} from '../console/consoleLinks';
import {
  ANNOTATION_PRODUCT_KEY,
  DATA_PRODUCT_API_VERSION,
  DATA_PRODUCT_KIND,
  DATA_PRODUCT_TYPE_KAFKA,
} from '../constants';
import { DataProduct, ResolvedReference } from '../model/product';
import { tierText } from '../model/tiers';
import { toCatalogTag, toCatalogText } from './catalogText';
import { DataProductEntity } from './DataProductEntity';

export interface ToEntityOptions {
  /** The name that the store assigned. */
  entityName: string;
  /** Of the product's environment. */
  namespace: string;
  /** Default `https://confluent.cloud`. */
  consoleUrl?: string;
}

/**
 * The catalog entity of a product. What is absent in the product is absent (`undefined`) in the entity; text changes
 * only where the catalog does not accept it as it is.
 */
export function toEntity(
  product: DataProduct,
  options: ToEntityOptions,
): DataProductEntity {
  const { entityName, namespace, consoleUrl } = options;
  const linkOptions = { consoleUrl, environmentId: product.environmentId };
  const [firstPort] = product.outputPorts;
  const location = `url:${
    firstPort
      ? topicConsoleUrl(firstPort, linkOptions)
      : environmentConsoleUrl(linkOptions)
  }`;

  return {
    apiVersion: DATA_PRODUCT_API_VERSION,
    kind: DATA_PRODUCT_KIND,
    metadata: {
      name: entityName,
      namespace,
      title: textOf(product.title) ?? entityName,
      description: textOf(product.description),
      tags: filled(catalogTags(product.tags)),
      annotations: {
        [ANNOTATION_PRODUCT_KEY]: product.key,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
      links: product.outputPorts.map(port => ({
        url: topicConsoleUrl(port, linkOptions),
        title: `${port.name} in the Confluent console`,
      })),
    },
    spec: {
      type: DATA_PRODUCT_TYPE_KAFKA,
      lifecycle: product.lifecycle,
      owner: entityRefOf(product.owner),
      ownerText: unresolvedTextOf(product.owner),
      domain: domainName(entityRefOf(product.domain)),
      domainText: unresolvedTextOf(product.domain),
      qualityTier: textOf(product.qualityTier && tierText(product.qualityTier)),
      slaTier: textOf(product.slaTier && tierText(product.slaTier)),
      successor: entityRefOf(product.successor),
      successorText: unresolvedTextOf(product.successor),
      endsOn: product.endsOn,
      outputPorts: product.outputPorts.map(
        ({ name, clusterId, qualifiedName }) => ({
          name,
          clusterId,
          qualifiedName,
        }),
      ),
      attributes: filled(
        product.attributes.map(({ name, value }) => ({
          name: toCatalogText(name),
          value: toCatalogText(value),
        })),
      ),
      issues: filled(unique(product.issues.map(issue => issue.code))),
    },
  };
}

/** Text that the catalog can store; `undefined` when that is blank. */
function textOf(text: string | undefined): string | undefined {
  const stored = toCatalogText(text ?? '');
  return stored.trim() ? stored : undefined;
}

function entityRefOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'resolved' ? reference.entityRef : undefined;
}

function unresolvedTextOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'unresolved' ? textOf(reference.text) : undefined;
}

/** A domain of the default namespace goes by its name alone, as people write it. */
function domainName(entityRef: string | undefined): string | undefined {
  if (!entityRef) return undefined;
  const { namespace, name } = parseEntityRef(entityRef);
  return namespace === DEFAULT_NAMESPACE ? name : entityRef;
}

function catalogTags(tags: string[]): string[] {
  return unique(tags.flatMap(tag => toCatalogTag(tag) ?? [])).sort();
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

function filled<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
