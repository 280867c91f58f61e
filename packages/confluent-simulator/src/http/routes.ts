// SPDX-License-Identifier: Apache-2.0
import { createGraphqlRoutes } from './graphql/graphqlRoutes';
import type { Route } from './Route';
import { deletionRoutes } from './schemaRegistry/deletion';
import { registrationRoutes } from './schemaRegistry/registration';
import { schemaRoutes } from './schemaRegistry/schemas';
import { serverRoutes } from './schemaRegistry/server';
import { settingsRoutes } from './schemaRegistry/settings';
import { subjectRoutes } from './schemaRegistry/subjects';
import { businessMetadataRoutes } from './streamCatalog/businessMetadata';
import { businessMetadataDefinitionRoutes } from './streamCatalog/businessMetadataDefinitions';
import { entityRoutes } from './streamCatalog/entity';
import { searchRoutes } from './streamCatalog/search';
import { tagDefinitionRoutes } from './streamCatalog/tagDefinitions';
import { tagRoutes } from './streamCatalog/tags';

/** Every operation of both APIs. */
export function createRoutes(): Route[] {
  const registryRoutes = [
    ...subjectRoutes,
    ...registrationRoutes,
    ...deletionRoutes,
    ...schemaRoutes,
    ...settingsRoutes,
    ...serverRoutes,
  ];
  return [
    ...searchRoutes,
    ...entityRoutes,
    ...tagRoutes,
    ...businessMetadataRoutes,
    ...tagDefinitionRoutes,
    ...businessMetadataDefinitionRoutes,
    ...createGraphqlRoutes(),
    ...registryRoutes,
    ...registryRoutes.filter(isOfOneContext).map(route => ({
      ...route,
      path: `/contexts/:context${route.path}`,
    })),
  ];
}

/** Whether the path means the same below `/contexts/.name`, for subjects of that context. */
function isOfOneContext({ path }: Route): boolean {
  return /^\/(subjects|compatibility|config\/|mode\/)/.test(path);
}
