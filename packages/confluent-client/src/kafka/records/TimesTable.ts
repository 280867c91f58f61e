// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { PartitionFailure, PartitionTime } from '../recordTypes';

/** The times that were asked for, as far as they are known yet. */
export class TimesTable {
  private readonly times = new Map<number, Date | undefined>();
  private readonly failures = new Map<number, PartitionFailure>();

  /** @param partitions - Of each time that was asked for, in their order. */
  constructor(readonly partitions: readonly number[]) {}

  /** @param index - Of what was asked for. */
  know(index: number, at: Date | undefined): void {
    this.times.set(index, at);
  }

  fail(failures: readonly PartitionFailure[]): void {
    for (const failure of failures) {
      this.failures.set(failure.partition, failure);
    }
  }

  /** What is neither known nor failed has run out of time. */
  rows(): PartitionTime[] {
    return this.partitions.map((partition, index) =>
      this.times.has(index)
        ? { partition, at: this.times.get(index) }
        : {
            failure: 'timeout',
            ...this.failures.get(partition),
            partition,
            at: undefined,
          },
    );
  }

  /** As `rows`, once the time is up; `undefined` when nothing is known. */
  rowsInTime(): PartitionTime[] | undefined {
    return this.times.size > 0 ? this.rows() : undefined;
  }

  /**
   * As `rows`, once all is known that can be.
   *
   * @throws KafkaCallError when nothing is, and something was asked for.
   */
  finalRows(operation: string): PartitionTime[] {
    const rows = this.rows();
    const [first] = rows;
    if (first?.failure && rows.every(({ failure }) => failure)) {
      const { failure, type } = first;
      throw new KafkaCallError({ operation, failure, type });
    }
    return rows;
  }
}
