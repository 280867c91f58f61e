export * from './model/issue';
export * from './model/product';
export * from './api/types';
export * from './api/DataProductsApi';
