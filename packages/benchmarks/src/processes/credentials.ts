// SPDX-License-Identifier: Apache-2.0

/** The key that the simulator's scenarios accept; it opens nothing else. */
export const BENCH_CREDENTIALS = { key: 'demo-key', secret: 'demo-secret' };
