// SPDX-License-Identifier: Apache-2.0
export * from './constants';
export * from './permissions';
export * from './model/issue';
export * from './model/product';
export * from './api/types';
export * from './api/DataProductsApi';
