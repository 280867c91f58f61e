// SPDX-License-Identifier: Apache-2.0
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isReadPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  DATA_PRODUCT_KIND,
  dataProductsAuditReadPermission,
  dataProductsConnectorsRestartPermission,
  dataProductsDeprecatePermission,
  dataProductsEditPermission,
  dataProductsEnvironmentPreparePermission,
  dataProductsHoldDecidePermission,
  dataProductsProblemClosePermission,
  dataProductsProblemReportPermission,
  dataProductsProductPermissions,
  dataProductsProductRefreshPermission,
  dataProductsRecordsReadPermission,
  dataProductsRecordsReadUnmaskedPermission,
  dataProductsSyncReadPermission,
  dataProductsSyncTriggerPermission,
  dataProductsTopicReadPermission,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  createDataProductConditionalDecision,
  dataProductConditions,
} from '@data-mesh/backstage-plugin-data-products-backend';
import {
  ksqldbDataWritePermission,
  ksqldbDefinitionExecutePermission,
  ksqldbQueryExecutePermission,
  ksqldbRunControlPermission,
  ksqldbSourceUnownedPermission,
  ksqldbTopicPrintPermission,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import {
  scorecardsCheckRunPermission,
  scorecardsExemptionApprovePermission,
  scorecardsExemptionRequestPermission,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** Decide about what is not safe to decide by machine. */
const STEWARDS = 'group:default/data-stewards';
/** Run the portal. */
const PLATFORM = 'group:default/data-platform';
/** Derive new streams from those of the shop. */
const CHECKOUT = 'group:default/checkout';
/** Answer for what all their teams offer. */
const COMMERCE = 'group:default/commerce';
/** Must not know how payments go. */
const MARKETING = 'group:default/marketing';

/** As `spec.domain` of a data product says it. */
const BARRED_DOMAIN = 'payments';

/** So that what is said of products whose owners nobody can place can be put right. */
const MENDED_BY_STEWARDS = [
  dataProductsEditPermission,
  dataProductsDeprecatePermission,
];

/** What it takes to run a template; what the template writes is decided about on its own. */
const RUN_TEMPLATES = [
  'scaffolder.task.create',
  'scaffolder.task.cancel',
  'scaffolder.action.execute',
];

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

const allowIf = (condition: boolean) => (condition ? ALLOW : DENY);

/**
 * The demo's rules, as an example to start from.
 *
 * @param owns - Everything the user owns things through: `ownershipEntityRefs` of their identity; empty when nobody is signed in.
 */
export function decide(
  permission: Permission,
  owns: readonly string[],
): PolicyDecision {
  const isIn = (...groups: string[]) =>
    groups.some(group => owns.includes(group));

  // Who may read a product may find it in lists, counts and searches; the others are told it does not exist.
  if (isPermission(permission, catalogEntityReadPermission)) {
    return isIn(MARKETING)
      ? createCatalogConditionalDecision(permission, {
          not: {
            allOf: [
              catalogConditions.isEntityKind({ kinds: [DATA_PRODUCT_KIND] }),
              catalogConditions.hasSpec({
                key: 'domain',
                value: BARRED_DOMAIN,
              }),
            ],
          },
        })
      : allowIf(owns.length > 0);
  }
  // The sync page names products of every domain.
  if (isPermission(permission, dataProductsSyncReadPermission)) {
    return allowIf(owns.length > 0 && !isIn(MARKETING));
  }
  // Shows records, so it takes more than to look around.
  if (
    isPermission(permission, ksqldbQueryExecutePermission) ||
    isPermission(permission, dataProductsRecordsReadPermission)
  ) {
    return allowIf(owns.some(ref => ref.startsWith('group:')));
  }
  if (
    isPermission(permission, ksqldbDefinitionExecutePermission) ||
    isPermission(permission, ksqldbDataWritePermission) ||
    isPermission(permission, ksqldbRunControlPermission) ||
    isPermission(permission, ksqldbSourceUnownedPermission)
  ) {
    return allowIf(isIn(CHECKOUT, PLATFORM));
  }
  // Orders name customers, and whoever takes them in has to see which.
  if (isPermission(permission, dataProductsRecordsReadUnmaskedPermission)) {
    return allowIf(isIn(STEWARDS, PLATFORM, CHECKOUT));
  }
  if (isPermission(permission, ksqldbTopicPrintPermission)) {
    return allowIf(isIn(PLATFORM));
  }
  if (
    isPermission(permission, dataProductsSyncTriggerPermission) ||
    isPermission(permission, dataProductsHoldDecidePermission) ||
    isPermission(permission, dataProductsProblemClosePermission)
  ) {
    return allowIf(isIn(STEWARDS, PLATFORM));
  }
  // The back end demands ownership too, whatever is decided here, but of those that `operations.administrators` names.
  const written = dataProductsProductPermissions.find(each =>
    isPermission(permission, each),
  );
  if (written) {
    if (isIn(PLATFORM)) return ALLOW;
    if (isIn(STEWARDS)) return allowIf(MENDED_BY_STEWARDS.includes(written));
    return isIn(COMMERCE, CHECKOUT)
      ? createDataProductConditionalDecision(written, {
          anyOf: [
            dataProductConditions.isOwnedBy({ claims: [...owns] }),
            dataProductConditions.isDomainOwnedBy({ claims: [...owns] }),
          ],
        })
      : DENY;
  }
  // Of what feeds their own; the back end sees to that.
  if (isPermission(permission, dataProductsConnectorsRestartPermission)) {
    return allowIf(isIn(COMMERCE, CHECKOUT, PLATFORM));
  }
  // Names topics of every team, which Marketing must not learn.
  if (isPermission(permission, dataProductsTopicReadPermission)) {
    return allowIf(isIn(COMMERCE, CHECKOUT, STEWARDS, PLATFORM));
  }
  if (isPermission(permission, dataProductsAuditReadPermission)) {
    return allowIf(isIn(STEWARDS, PLATFORM));
  }
  if (isPermission(permission, dataProductsEnvironmentPreparePermission)) {
    return allowIf(isIn(PLATFORM));
  }
  // Never of what they asked for themselves: the back end sees to that.
  if (isPermission(permission, scorecardsExemptionApprovePermission)) {
    return allowIf(isIn(STEWARDS, PLATFORM));
  }
  // None of them changes anything in Confluent, so it is enough to belong to a team.
  if (
    isPermission(permission, dataProductsProductRefreshPermission) ||
    isPermission(permission, dataProductsProblemReportPermission) ||
    isPermission(permission, scorecardsCheckRunPermission) ||
    isPermission(permission, scorecardsExemptionRequestPermission)
  ) {
    return allowIf(owns.some(ref => ref.startsWith('group:')));
  }
  if (RUN_TEMPLATES.includes(permission.name)) {
    return allowIf(owns.some(ref => ref.startsWith('group:')));
  }
  return allowIf(
    isReadPermission(permission) ? owns.length > 0 : isIn(PLATFORM),
  );
}
