export * from './ids/types';
export * from './http/types';
export * from './streamCatalog/types';
export * from './schemaRegistry/types';
