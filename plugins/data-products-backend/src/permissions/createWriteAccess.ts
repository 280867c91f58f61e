// SPDX-License-Identifier: Apache-2.0

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  dataProductsCreatePermission,
  dataProductsDeprecatePermission,
  dataProductsEditPermission,
  dataProductsEnvironmentPreparePermission,
  dataProductsPublishPermission,
  dataProductsUnpublishPermission,
  OperationKind,
  ProductAction,
} from '@data-mesh/backstage-plugin-data-products-common';
import { IsOwned, Ownership } from '../references/createOwnership';
import {
  decideWrite,
  WriteDecision,
  WriteEnvironment,
  WriteRules,
  WriteSubject,
} from './decideWrite';
import { DataProductResource } from './rules';
import { WrittenProduct, WrittenProducts } from './createWrittenProducts';

export interface WriteRequest {
  action: OperationKind;
  environmentId: string;
  /** The product as it is; absent as long as there is none. */
  current?: WrittenProduct;
  /** As it would be. */
  proposed?: WrittenProduct;
}

/** Decides about what one caller wants to write; what the policy says of an action is asked once. */
export interface CallerWriteAccess {
  /** Without any product: whether there could be one that the caller may do this to. */
  check(request: WriteRequest): Promise<WriteDecision>;
  /** Whether the caller is one of `operations.administrators`. */
  isAdministrator(): Promise<boolean>;
}

/** Decides who may write, on top of the portal's policy. */
export interface WriteAccess {
  of(credentials: BackstageCredentials): CallerWriteAccess;
}

const PERMISSION_OF_ACTION = {
  publish: dataProductsPublishPermission,
  edit: dataProductsEditPermission,
  deprecate: dataProductsDeprecatePermission,
  unpublish: dataProductsUnpublishPermission,
  create: dataProductsCreatePermission,
} satisfies Record<ProductAction, unknown>;

export function createWriteAccess(options: {
  permissions: PermissionsService;
  ruleset: PermissionRuleset<DataProductResource>;
  ownership: Ownership;
  products: WrittenProducts;
  /** `undefined` when no environment of this id is configured. */
  environment: (environmentId: string) => WriteEnvironment | undefined;
  rules: () => Promise<WriteRules>;
}): WriteAccess {
  const { permissions, ownership, products, environment } = options;
  const meets = createConditionAuthorizer(options.ruleset);

  async function decisionOn(
    action: OperationKind,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const [decision] =
      action === 'prepareEnvironment'
        ? await permissions.authorize(
            [{ permission: dataProductsEnvironmentPreparePermission }],
            { credentials },
          )
        : await permissions.authorizeConditional(
            [{ permission: PERMISSION_OF_ACTION[action] }],
            { credentials },
          );
    return decision ?? { result: AuthorizeResult.DENY };
  }

  return {
    of(credentials) {
      const decisions = new Map<OperationKind, Promise<PolicyDecision>>();
      const decisionFor = (action: OperationKind) => {
        const asked = decisions.get(action) ?? decisionOn(action, credentials);
        decisions.set(action, asked);
        return asked;
      };
      let asked: Promise<[IsOwned, WriteRules]> | undefined;
      const facts = () => {
        asked ??= Promise.all([ownership.of(credentials), options.rules()]);
        return asked;
      };

      return {
        isAdministrator: async () => isAdministrator(await facts()),

        async check(request) {
          const { action, environmentId } = request;
          const found = environment(environmentId);
          if (!found) {
            return {
              isAllowed: false,
              gate: 'environment',
              because: `There is no environment ${environmentId}.`,
            };
          }
          const [decision, [isOwned, rules]] = await Promise.all([
            decisionFor(action),
            facts(),
          ]);
          const subjectOf = async (
            moment: WriteSubject['moment'],
            product: WrittenProduct | undefined,
          ): Promise<WriteSubject[]> => {
            if (!product) return [];
            const resource = await products.toResource(product, environmentId);
            return [
              {
                moment,
                resource,
                isOwned:
                  isAdministrator([isOwned, rules]) ||
                  isOwnedThrough(resource, isOwned),
                isPermitted: meets(decision, resource),
              },
            ];
          };
          return decideWrite({
            action,
            environment: found,
            permission: {
              name: nameOf(action),
              result: RESULTS[decision.result],
            },
            subjects: [
              ...(await subjectOf('current', request.current)),
              ...(await subjectOf('proposed', request.proposed)),
            ],
            rules,
          });
        },
      };
    },
  };
}

const RESULTS = {
  [AuthorizeResult.ALLOW]: 'allow',
  [AuthorizeResult.DENY]: 'deny',
  [AuthorizeResult.CONDITIONAL]: 'depends',
} as const;

function nameOf(action: OperationKind): string {
  return action === 'prepareEnvironment'
    ? dataProductsEnvironmentPreparePermission.name
    : PERMISSION_OF_ACTION[action].name;
}

function isAdministrator([isOwned, rules]: [IsOwned, WriteRules]): boolean {
  return rules.administrators.some(ref => isOwned(ref));
}

function isOwnedThrough(
  { owners, domainOwners }: DataProductResource,
  isOwned: IsOwned,
): boolean {
  return [...owners, ...domainOwners].some(ref => isOwned(ref));
}
