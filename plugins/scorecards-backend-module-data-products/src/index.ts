// SPDX-License-Identifier: Apache-2.0
export { scorecardsModuleDataProducts as default } from './scorecardsModule';
