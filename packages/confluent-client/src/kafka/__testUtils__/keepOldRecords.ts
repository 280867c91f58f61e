// SPDX-License-Identifier: Apache-2.0

/** Settings of a broker that does not delete records because they say that they were written long ago. */
export const KEEP_OLD_RECORDS = { 'log.retention.ms': '-1' };
