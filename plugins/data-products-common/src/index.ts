// SPDX-License-Identifier: Apache-2.0
export * from './constants';
export * from './permissions';
export * from './model/issue';
export * from './model/product';
export * from './model/spellings';
export * from './model/tiers';
export * from './model/productStatus';
export * from './model/endsOn';
export * from './identity/productKey';
export * from './identity/entityName';
export * from './api/types';
export * from './api/exploreTypes';
export * from './api/extraColumns';
export * from './api/schemaTypes';
export * from './api/lineageTypes';
export * from './api/problemTypes';
export * from './api/topicAccessTypes';
export {
  editableProductSchema,
  productMetadataSchema,
} from './api/operationResponses';
export * from './api/operationTypes';
export * from './api/topicCandidateTypes';
export * from './api/vocabularyTypes';
export * from './api/auditTypes';
export * from './api/governanceTypes';
export * from './api/liveTypes';
export * from './api/unusedTypes';
export * from './api/liveFactTypes';
export * from './api/watchTypes';
export * from './api/DataProductsApi';
export * from './api/OperationsApi';
export * from './api/OperationsClient';
export * from './api/GovernanceApi';
export * from './api/LiveApi';
export * from './api/LiveClient';
export * from './api/UnusedApi';
export * from './api/UnusedClient';
export * from './api/LiveFactsApi';
export * from './api/LiveFactsClient';
export * from './api/WatchApi';
export * from './api/WatchClient';
export * from './api/GovernanceClient';
export * from './api/DataProductsClient';
export type { DataProductsClientOptions } from './api/callApi';
export { parseGovernanceEvent } from './api/governanceResponses';
export { parseProjectionEvent } from './api/responses';
export {
  createEntityDirectory,
  type EntityDirectory,
  type ReferenceKind,
} from './references/entityDirectory';
export * from './references/resolveReference';
export * from './references/suggestReferences';
export * from './operations/metadataProblems';
export * from './operations/shortestReference';
export * from './console/consoleLinks';
export * from './entity/DataProductEntity';
export * from './entity/catalogText';
export * from './entity/dataProductEntitySchema';
export * from './entity/productFromEntity';
export * from './entity/toEntity';
export * from './search/ProductSearchDocument';
export * from './search/words';
