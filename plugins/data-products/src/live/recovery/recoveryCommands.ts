// SPDX-License-Identifier: Apache-2.0
import { shellWord } from './shellWord';

/** What stands for the address of a cluster that nobody has told. */
export const BOOTSTRAP_VARIABLE = '$BOOTSTRAP_SERVERS';
/** The file with which Kafka's tools sign in. */
export const CLIENT_FILE = 'client.properties';

/** The cluster that a command is for. */
interface CommandCluster {
  /** `host:port`, comma-separated; absent when nobody has told. */
  bootstrapServers: string | undefined;
}

interface GroupCommand extends CommandCluster {
  groupId: string;
}

/** Shows where a consumer group is, and whether it has members. */
export function groupCommand(options: GroupCommand): string {
  return lines([...groupsTool(options), '--describe']);
}

/**
 * Has a stopped consumer group begin again at the first records of a time.
 *
 * @param options.at - ISO 8601.
 * @param options.isExecuted - False to only show where that would be.
 */
export function replayCommand(
  options: GroupCommand & {
    topics: readonly string[];
    at: string;
    isExecuted: boolean;
  },
): string {
  return lines([
    ...groupsTool(options),
    ...options.topics.map(topic => setting('--topic', topic)),
    `--reset-offsets --to-datetime ${utcTime(options.at)}`,
    ending(options),
  ]);
}

/**
 * Has a stopped consumer group go on after a record of one partition.
 *
 * @param options.offset - Of the record, digits; absent when it is not known: then the record is the next one to be read.
 * @param options.isExecuted - False to only show where that would be.
 */
export function skipCommand(
  options: GroupCommand & {
    topic: string;
    partition: number;
    offset: string | undefined;
    isExecuted: boolean;
  },
): string {
  const { topic, partition, offset } = options;
  return lines([
    ...groupsTool(options),
    setting('--topic', `${topic}:${partition}`),
    offset === undefined
      ? '--reset-offsets --shift-by 1'
      : `--reset-offsets --to-offset ${BigInt(offset) + 1n}`,
    ending(options),
  ]);
}

/**
 * Stands for a key, value or headers that a record does not have. Kafka writes it for headers that are not there, and the
 * producer is told to read it as nothing wherever it stands.
 */
const NOTHING = 'NO_HEADERS';

/**
 * Saves the records of a dead-letter topic in a file, a line each: headers, key and value.
 *
 * @remarks With the settings' names of Kafka 4.2 (KIP-1147): by their old names, newer tools write a warning into the file.
 */
export function saveDeadLettersCommand(
  options: CommandCluster & { deadLetterTopic: string },
): string {
  const { deadLetterTopic } = options;
  return lines([
    'kafka-console-consumer',
    ...cluster(options),
    setting('--topic', deadLetterTopic),
    '--from-beginning --timeout-ms 10000',
    '--formatter-property print.headers=true',
    '--formatter-property print.key=true',
    `--formatter-property null.literal=${NOTHING}`,
    `> ${fileOf(deadLetterTopic)}`,
  ]);
}

/** Writes what `saveDeadLettersCommand` has saved to a topic. */
export function redriveCommand(
  options: CommandCluster & { deadLetterTopic: string; topic: string },
): string {
  return lines([
    'kafka-console-producer',
    ...cluster(options),
    setting('--topic', options.topic),
    '--reader-property parse.headers=true',
    '--reader-property parse.key=true',
    `--reader-property null.marker=${NOTHING}`,
    `< ${fileOf(options.deadLetterTopic)}`,
  ]);
}

/** Where dead letters are between the two commands. */
export function fileOf(deadLetterTopic: string): string {
  return shellWord(`./${deadLetterTopic}.txt`);
}

function groupsTool(options: GroupCommand): string[] {
  return [
    'kafka-consumer-groups',
    ...cluster(options),
    setting('--group', options.groupId),
  ];
}

function cluster({ bootstrapServers }: CommandCluster): string[] {
  const servers =
    bootstrapServers === undefined
      ? `"${BOOTSTRAP_VARIABLE}"`
      : shellWord(bootstrapServers);
  return [`--bootstrap-server ${servers}`, `--command-config ${CLIENT_FILE}`];
}

/** A value that begins like a setting must stand right behind its own. */
function setting(name: string, value: string): string {
  return `${name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`;
}

/** `2026-11-22T12:00:00.000`, which Kafka takes for UTC, as it wants it. */
function utcTime(at: string): string {
  return new Date(at).toISOString().replace('Z', '');
}

function ending({ isExecuted }: { isExecuted: boolean }): string {
  return isExecuted ? '--execute' : '--dry-run';
}

function lines(parts: readonly string[]): string {
  return parts.join(' \\\n  ');
}
