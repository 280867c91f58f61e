// SPDX-License-Identifier: Apache-2.0

/** Tells the world what time it is; tests hand in their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
