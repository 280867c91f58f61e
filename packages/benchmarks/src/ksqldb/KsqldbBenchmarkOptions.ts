// SPDX-License-Identifier: Apache-2.0

export interface KsqldbBenchmarkOptions {
  /** How often what is short is measured. */
  times: number;
  /** How long what is long is measured. */
  seconds: number;
  /** Texts that the classifier is tried with. */
  inputs: number;
  /** Decides which texts. */
  seed: number;
}
