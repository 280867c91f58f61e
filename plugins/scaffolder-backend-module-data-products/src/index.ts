// SPDX-License-Identifier: Apache-2.0
export { scaffolderModuleDataProducts as default } from './module';
