// SPDX-License-Identifier: Apache-2.0
export * from './window/windowWidth';
export * from './calls/FakeCalls';
