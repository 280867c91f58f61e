// SPDX-License-Identifier: Apache-2.0
export * from './constants';
export * from './permissions';
export * from './statements/types';
export * from './rows/types';
export * from './server/types';
export * from './api/queryMessages';
export * from './api/types';
export * from './api/KsqldbApi';
export { KsqldbClient } from './api/KsqldbClient';
export type { KsqldbClientOptions } from './api/callApi';
export { parseLossless } from './rows/parseLossless';
export { KSQL_KEYWORDS, isKeyword, isReserved } from './tokens/keywords';
export { isName, isSignificant, nameOf, stringOf } from './tokens/readTokens';
export { tokenize, tokenizeLeniently } from './tokens/tokenize';
export type { Token, TokenKind, Tokenized } from './tokens/types';
export { decodeEntities } from './server/decodeEntities';
export {
  decodeCommandStatus,
  decodeHealth,
  decodeKsqlError,
  decodeServerInfo,
} from './server/decodeServer';
export { classify } from './statements/classify';
export { parseColumns } from './rows/parseColumns';
export { parseType } from './rows/parseType';
export type { KsqlType } from './rows/parseType';
export { formatValue, stringifyLossless } from './rows/formatValue';
export {
  decodeStreamElement,
  decodeStreamElements,
} from './rows/streamElement';
export type { StreamElement } from './rows/streamElement';
export { decodeProtobufElements } from './rows/protobufElements';
export { printTopic, selectLive } from './building/buildQueries';
export {
  declareSource,
  type DeclaredColumn,
  type SourceDeclaration,
} from './building/declareSource';
export {
  numberLiteral,
  quoteIdentifier,
  quoteString,
  writeName,
} from './building/literals';
export { proposeSourceName } from './building/proposeSourceName';
