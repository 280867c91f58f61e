// SPDX-License-Identifier: Apache-2.0
export { catalogModuleDataProducts as default } from './module';
