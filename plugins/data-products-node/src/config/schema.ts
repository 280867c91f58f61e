// SPDX-License-Identifier: Apache-2.0
import { parseKafkaClusterId } from '@data-mesh/confluent-client';
import { z } from 'zod';

/** A section of which every key is known, so that a misspelt one is found. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `is not a known key; known here: ${known}`
        : `must be a section with ${known}`,
  });
}

/** Text that is not blank. Configuration leaves a text blank when its environment variable is not set. */
export function text(expected: string) {
  const error = `must be ${expected}`;
  return z
    .string({ error })
    .trim()
    .min(1, {
      error: `is blank; it ${error}`,
      abort: true,
    });
}

export function texts(expected: string) {
  const error = `must be a list of ${expected}`;
  return z.array(text(`one of a list of ${expected}`), { error });
}

export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** A table of what people write and what it means. */
export function table<T extends z.ZodType>(value: T) {
  return z.record(z.string(), value, {
    error: 'must be a section of one line for each spelling',
  });
}

/** http(s) URL, given back without a slash at its end. */
export function httpUrl(example: string) {
  const error = `must be an http or https URL, like ${example}`;
  return z
    .url({ error, protocol: /^https?$/ })
    .refine(url => !/[?#@]/.test(url), {
      error: `${error}, without credentials, '?' or '#'`,
    })
    .transform(url => url.replace(/\/+$/, ''));
}

/** Where brokers are reached. */
export const bootstrapServers = text(
  'a list of host:port, separated by commas',
).regex(/^[\w.-]+:\d+(\s*,\s*[\w.-]+:\d+)*$/, {
  error: 'must be host:port, or several separated by commas',
});

/** `lkc-…` */
export const kafkaClusterId = text(
  'a Kafka cluster id, like lkc-3x9wz1',
).refine(isKafkaClusterId, {
  error: 'must be a Kafka cluster id, like lkc-3x9wz1',
});

/** One sentence for each issue: the key, and what is wrong with it or would be right. */
export function describeProblems(error: z.ZodError, key: string): string[] {
  return error.issues.flatMap(issue => {
    const path = [key, ...issue.path.map(toKeyPart)].join('');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(unknown => `${path}.${unknown} ${issue.message}`)
      : [`${path} ${issue.message}`];
  });
}

function toKeyPart(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
}

function isKafkaClusterId(id: string): boolean {
  try {
    parseKafkaClusterId(id);
    return true;
  } catch {
    return false;
  }
}
