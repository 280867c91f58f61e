// SPDX-License-Identifier: Apache-2.0
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { Turnstile } from './Turnstile';

/** How long Kafka waits for records before it answers that there are none. */
const MAX_WAIT_MS = 2_000;
const COMMIT_INTERVAL_MS = 2_000;

/** The members of a consumer group, which read and do nothing with what they read. */
export class GroupReader {
  private readonly turnstile = new Turnstile();
  private readonly consumers: Consumer[];
  private failed = false;

  /** @param connect - A connection of its own for each member, by the name it goes by. */
  constructor(
    readonly groupId: string,
    readonly topics: readonly string[],
    options: { members: number; connect: (clientId: string) => Kafka },
  ) {
    this.consumers = Array.from({ length: options.members }, (_, index) => {
      const kafka = options.connect(`${groupId}-${index + 1}`);
      const consumer = kafka.consumer({
        groupId,
        maxWaitTimeInMs: MAX_WAIT_MS,
        allowAutoTopicCreation: false,
      });
      consumer.on('consumer.crash', ({ payload }) => {
        this.failed ||= !payload.restart;
      });
      return consumer;
    });
  }

  /** Whether a member has given up, and another reader has to be started in its place. */
  get hasFailed(): boolean {
    return this.failed;
  }

  async start(): Promise<void> {
    await Promise.all(
      this.consumers.map(async consumer => {
        await consumer.connect();
        await consumer.subscribe({
          topics: [...this.topics],
          fromBeginning: true,
        });
        await consumer.run({
          autoCommitInterval: COMMIT_INTERVAL_MS,
          eachBatchAutoResolve: false,
          eachBatch: batch => this.readBatch(batch),
        });
      }),
    );
  }

  /** What it has read is committed also while it waits, so that its lag is as it is. */
  private async readBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat } = payload;
    for (const { offset } of batch.messages) {
      await this.turnstile.pass(async () => {
        await payload.commitOffsetsIfNecessary();
        await heartbeat();
      });
      if (!payload.isRunning() || payload.isStale()) return;
      resolveOffset(offset);
    }
    await heartbeat();
  }

  /** From now on it reads as fast as it can. */
  keepUp(): void {
    this.turnstile.open();
  }

  /** From now on it reads as many records as it is given, and no more. */
  slowDown(): void {
    this.turnstile.close();
  }

  /** @param records - How many it may read; it counts when it is slow. */
  give(records: number): void {
    this.turnstile.admit(records);
  }

  /** Lets its members leave the group; what they have read stays committed. */
  async stop(): Promise<void> {
    // Whoever waits for its turn could not be waited for.
    this.turnstile.open();
    await Promise.all(this.consumers.map(consumer => consumer.disconnect()));
  }
}
