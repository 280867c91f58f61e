// SPDX-License-Identifier: Apache-2.0
export { runGate } from './runGate';
export type { GateStreams } from './runGate';
export { EXIT_CODES } from './exitCodes';
export type { ExitCode } from './exitCodes';
