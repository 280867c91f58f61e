// SPDX-License-Identifier: Apache-2.0

/** Commands that this process had accepted, by whose they are: what a command did may not be for everybody to know. */
export interface CommandMemory {
  remember(command: RememberedCommand): void;
  has(command: RememberedCommand): boolean;
}

export interface RememberedCommand {
  /** Entity ref. */
  user: string;
  clusterId: string;
  commandId: string;
}

const MOST_COMMANDS = 1_000;

/** Forgets the oldest beyond a thousand. */
export function createCommandMemory(): CommandMemory {
  const known = new Set<string>();
  const keyOf = ({ user, clusterId, commandId }: RememberedCommand) =>
    JSON.stringify([user, clusterId, commandId]);
  return {
    remember(command) {
      known.add(keyOf(command));
      const [oldest] = known;
      if (known.size > MOST_COMMANDS && oldest !== undefined) {
        known.delete(oldest);
      }
    },
    has: command => known.has(keyOf(command)),
  };
}
