// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EditableProduct,
  OperationProblem,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PlanningContext } from './PlanningContext';
import { error } from './TargetDraft';

/** What is wrong with the entities that the fields of a form name. */
export function referenceProblems(
  metadata: Pick<ProductMetadata, 'owner' | 'domain'>,
  { directory }: Pick<PlanningContext, 'directory'>,
): OperationProblem[] {
  const { owner, domain } = metadata;
  return [
    ...(owner !== '' && !directory.owner.refs.has(owner.toLowerCase())
      ? [
          error(
            'owner-unresolved',
            `'${owner}' is no group or user of this portal. Choose one that is.`,
            'metadata.owner',
          ),
        ]
      : []),
    ...(domain !== '' && !directory.domain.refs.has(domain.toLowerCase())
      ? [
          error(
            'domain-unresolved',
            `'${domain}' is no domain of this portal. Choose one that is.`,
            'metadata.domain',
          ),
        ]
      : []),
  ];
}

/** What is wrong with the product that is to be used instead of another one; the same for one that is hidden and none. */
export function successorProblems(
  successor: string,
  options: {
    field: string;
    /** Of the product that ends. */
    entityRef: string;
    /** Absent when there is none, or none that the caller may read. */
    found?: DataProduct;
  },
): OperationProblem[] {
  const { field, entityRef, found } = options;
  if (successor === '') return [];
  if (successor.toLowerCase() === entityRef.toLowerCase()) {
    return [
      error(
        'successor-itself',
        'A product cannot succeed itself. Choose another one, or none.',
        field,
      ),
    ];
  }
  if (!found) {
    return [
      error(
        'successor-unresolved',
        `'${successor}' is no product of this environment that you may read. Choose one that is, or none.`,
        field,
      ),
    ];
  }
  return found.lifecycle === 'deprecated' || found.lifecycle === 'retired'
    ? [
        error(
          'successor-deprecated',
          `${found.title} is ${found.lifecycle} itself. Choose a product that goes on, or none.`,
          field,
        ),
      ]
    : [];
}

/** Owners and domains whose products the portal never changes. */
export function protectionProblems(
  concerned: readonly (Pick<ProductMetadata, 'owner' | 'domain'> &
    Partial<Pick<EditableProduct, 'unrecognized'>>)[],
  { config, resolveOwner, resolveDomain }: PlanningContext,
): OperationProblem[] {
  const { protectedOwners, protectedDomains } = config.operations;
  const guarded = (
    texts: readonly string[],
    resolve: PlanningContext['resolveOwner'],
  ) =>
    new Set(
      texts.map(text => {
        const meant = resolve(text);
        return meant.status === 'resolved' ? meant.entityRef : text;
      }),
    );
  const owners = guarded(protectedOwners, resolveOwner);
  const domains = guarded(protectedDomains, resolveDomain);
  const owner = concerned.find(product => owners.has(product.owner))?.owner;
  const domain = concerned.find(product => domains.has(product.domain))?.domain;
  return [
    ...(owner
      ? [
          error(
            'owner-protected',
            `Products of ${owner} are not changed from this portal. Change them where they are made.`,
          ),
        ]
      : []),
    ...(domain
      ? [
          error(
            'domain-protected',
            `Products of ${domain} are not changed from this portal. Change them where they are made.`,
          ),
        ]
      : []),
  ];
}
