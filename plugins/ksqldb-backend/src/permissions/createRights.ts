// SPDX-License-Identifier: Apache-2.0
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  type ClusterRights,
  ksqldbDataWritePermission,
  ksqldbDefinitionExecutePermission,
  ksqldbMetadataReadPermission,
  ksqldbQueryExecutePermission,
  ksqldbRunControlPermission,
  ksqldbSourceUnownedPermission,
  ksqldbTopicPrintPermission,
} from '@data-mesh/backstage-plugin-ksqldb-common';

/** All that permissions say of a caller and a cluster. */
export interface CallerRights extends ClusterRights {
  /** Without it there is no such cluster. */
  readMetadata: boolean;
}

/** Which permission gives which right. */
export const PERMISSION_OF_RIGHT = {
  readMetadata: ksqldbMetadataReadPermission,
  executeQueries: ksqldbQueryExecutePermission,
  changeDefinitions: ksqldbDefinitionExecutePermission,
  writeData: ksqldbDataWritePermission,
  controlQueries: ksqldbRunControlPermission,
  printTopics: ksqldbTopicPrintPermission,
  useUnownedSources: ksqldbSourceUnownedPermission,
} satisfies Record<keyof CallerRights, ResourcePermission>;

export interface Rights {
  /** Asked once for each request: the same credentials object has the same rights. */
  of(
    credentials: BackstageCredentials,
    clusterId: string,
  ): Promise<CallerRights>;
}

export function createRights(permissions: PermissionsService): Rights {
  const asked = new WeakMap<
    BackstageCredentials,
    Map<string, Promise<CallerRights>>
  >();

  async function ask(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<CallerRights> {
    const permissionsAsked = Object.values(PERMISSION_OF_RIGHT);
    const decisions = await permissions.authorize(
      permissionsAsked.map(permission => ({ permission, resourceRef })),
      { credentials },
    );
    const allowed = new Set(
      permissionsAsked.filter(
        (_permission, index) =>
          decisions[index]?.result === AuthorizeResult.ALLOW,
      ),
    );
    const has = (right: keyof CallerRights) =>
      allowed.has(PERMISSION_OF_RIGHT[right]);
    return {
      readMetadata: has('readMetadata'),
      executeQueries: has('executeQueries'),
      changeDefinitions: has('changeDefinitions'),
      writeData: has('writeData'),
      controlQueries: has('controlQueries'),
      printTopics: has('printTopics'),
      useUnownedSources: has('useUnownedSources'),
    };
  }

  return {
    of(credentials, clusterId) {
      const ofCaller = asked.get(credentials) ?? new Map();
      asked.set(credentials, ofCaller);
      const known = ofCaller.get(clusterId);
      if (known) return known;
      const rights = ask(credentials, clusterId);
      ofCaller.set(clusterId, rights);
      // A failure is not remembered.
      rights.catch(() => ofCaller.delete(clusterId));
      return rights;
    },
  };
}
