// SPDX-License-Identifier: Apache-2.0

export interface KafkaBenchmarkOptions {
  /** On the cluster whose groups are indexed. */
  topics: number;
  /** Of consumers, on that cluster. */
  groups: number;
}
