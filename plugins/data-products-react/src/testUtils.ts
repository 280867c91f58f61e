// SPDX-License-Identifier: Apache-2.0
export * from './__testUtils__/windowWidth';
