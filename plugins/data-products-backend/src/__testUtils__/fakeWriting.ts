// SPDX-License-Identifier: Apache-2.0

import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  Dependents,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  anEditableProduct,
  aTopicCandidate,
  aVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { OperationGate } from '@data-mesh/backstage-plugin-data-products-node';
import { Knex } from 'knex';
import { createAuditStore } from '../audit/createAuditStore';
import { createWork } from '../notices/createWork';
import { createGateQuestions } from '../operations/gates/askGates';
import { FakeOperations } from '../operations/onBehalf/__testUtils__/FakeOperations';
import { fakePlanner } from '../operations/onBehalf/__testUtils__/plannedOperations';
import { createCallerOperations } from '../operations/onBehalf/createCallerOperations';
import { createCallerUndo } from '../operations/onBehalf/createCallerUndo';
import { OperationPlanner } from '../operations/types';
import { createWriteAccess } from '../permissions/createWriteAccess';
import { toResource } from '../permissions/createWrittenProducts';
import { WriteRules } from '../permissions/decideWrite';
import { dataProductRuleset } from '../permissions/__testUtils__/dataProductRuleset';
import { EntityTree } from '../references/createEntityTree';
import { createCallers } from '../routes/callers';
import { createProductAccess } from '../routes/createProductAccess';
import { RouterOptions } from '../routes/RouterOptions';

export interface FakedWriting {
  /** Of every environment; when absent, only read. */
  mode?: EnvironmentInfo['mode'];
  /** Finds nothing in the way when absent. */
  planner?: OperationPlanner;
  /** Whoever owns a product may write it when absent. */
  writeRules?: Partial<WriteRules>;
  /** Why nobody may have a statement run; everybody may when absent. */
  whyNoStatement?: string;
  /** None when absent. */
  gates?: OperationGate[];
  /** Of every product; none when absent. */
  dependents?: Dependents;
  now?: Date;
}

const { qualityTiers, slaTiers } = aVocabulary();

const noDependents: Dependents = { items: [], hiddenCount: 0, unknown: [] };

/** What writes, without Confluent: real decisions over a planner that finds nothing in the way, and operations that are only stored. */
export function fakeWriting(
  options: FakedWriting &
    Pick<
      RouterOptions,
      | 'catalog'
      | 'environments'
      | 'explore'
      | 'ownership'
      | 'readable'
      | 'store'
    > & {
      httpAuth: HttpAuthService;
      permissions: PermissionsService;
      knex: Knex;
      tree: EntityTree;
    },
) {
  const { environments, tree, planner = fakePlanner(), now } = options;
  const operations = new FakeOperations();
  const writeAccess = createWriteAccess({
    ...options,
    ruleset: dataProductRuleset,
    products: {
      toResource: async (product, environmentId) =>
        toResource(product, { environmentId, tree }),
    },
    environment: id => {
      const served = environments.find(({ info }) => info.id === id);
      return (
        served && { ...served.info, problems: served.configurationProblems }
      );
    },
    rules: async () => ({
      enforceOwnership: true,
      administrators: [],
      protectedOwners: [],
      protectedDomains: [],
      ...options.writeRules,
    }),
  });
  const dependents = {
    of: async () => options.dependents ?? noDependents,
    ofAll: async () => options.dependents ?? noDependents,
  };
  const currentTime = () => now ?? new Date('2026-11-02T09:30:00.000Z');
  return {
    operations,
    routes: {
      writeAccess,
      callerOperations: createCallerOperations({
        ...options,
        planner,
        operations,
        writeAccess,
        access: createProductAccess(options),
        callers: createCallers(options),
        statements: { whyNot: async () => options.whyNoStatement },
        askGates: createGateQuestions({
          gates: options.gates ?? [],
          namespaceOf: id =>
            environments.find(({ info }) => info.id === id)?.info.namespace,
          logger: mockServices.logger.mock(),
        }),
        undo: createCallerUndo({
          ...options,
          operations,
          writeAccess,
          dependents,
          undoDays: 30,
          clock: { now: () => currentTime().getTime() },
        }),
      }),
      vocabulary: async () => aVocabulary(),
      tiers: { qualityTiers, slaTiers },
      candidates: {
        list: async () => ({
          items: [aTopicCandidate()],
          totalItems: 1,
          hiddenCount: 0,
          readAt: '2026-11-02T09:30:00.000Z',
        }),
      },
      editable: {
        of: async ({ entityRef }: { entityRef: string }) =>
          anEditableProduct({ entityRef }),
      },
      dependents,
      work: createWork({
        ...options,
        now: currentTime,
      }),
      audit: createAuditStore(options.knex),
    },
  };
}
