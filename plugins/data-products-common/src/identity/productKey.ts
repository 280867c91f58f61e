// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { ProductKey } from '../model/product';

/** What identifies a product for good. */
export interface ProductIdentity {
  /** `env-…` */
  environmentId: string;
  /** `lkc-…`; absent when the catalog does not tell it. */
  clusterId?: string;
  /** The product attribute, else the topic's name. */
  name: string;
}

/** Stands in a key for a cluster that the catalog does not tell. */
const UNKNOWN_CLUSTER = '-';

/** As long as the longest topic name. */
const MAX_NAME_LENGTH = 249;

const ID = /^[^/\s]+$/;

const KEY = /^(?<environmentId>[^/\s]+)\/(?<clusterId>[^/\s]+)\/(?<name>.+)$/s;

/**
 * Reads the name of a product: what a product attribute holds, or a topic's name. Case counts; space around it does not.
 *
 * @throws InputError when it is blank, longer than 249 characters, or holds a control character.
 */
export function parseProductName(text: string): string {
  const name = text.trim();
  const problem = nameProblem(name);
  if (problem) throw new InputError(`The name of a product ${problem}`);
  return name;
}

/**
 * Builds a product's key: `<environment id>/<cluster id>/<name>`. Different identities have different keys.
 *
 * @throws InputError when a part is blank or cannot stand in a key.
 */
export function productKey(identity: ProductIdentity): ProductKey {
  const { environmentId, clusterId = UNKNOWN_CLUSTER, name } = identity;
  for (const id of [environmentId, clusterId]) {
    if (!ID.test(id)) {
      throw new InputError(`'${id}' cannot stand in a product key`);
    }
  }
  return parseProductKey(
    `${environmentId}/${clusterId}/${parseProductName(name)}`,
  ).key;
}

/** Whether a text is a product key. */
export function isProductKey(text: string): text is ProductKey {
  return identityIn(text) !== undefined;
}

/**
 * Reads a key back into what it was made of.
 *
 * @throws InputError when it is no product key.
 */
export function parseProductKey(
  text: string,
): ProductIdentity & { key: ProductKey } {
  const identity = identityIn(text);
  if (!identity) {
    throw new InputError(
      `'${text}' is not a product key; one reads <environment id>/<cluster id>/<name>`,
    );
  }
  return { key: text as ProductKey, ...identity };
}

function identityIn(text: string): ProductIdentity | undefined {
  const { environmentId, clusterId, name } = KEY.exec(text)?.groups ?? {};
  if (!environmentId || !clusterId || !name || nameProblem(name)) {
    return undefined;
  }
  return {
    environmentId,
    ...(clusterId !== UNKNOWN_CLUSTER && { clusterId }),
    name,
  };
}

function nameProblem(name: string): string | undefined {
  if (!name) return 'is blank';
  if (name !== name.trim()) return 'has space around it';
  if (name.length > MAX_NAME_LENGTH) {
    return `has ${name.length} characters; at most ${MAX_NAME_LENGTH} are allowed`;
  }
  return /\p{Cc}/u.test(name)
    ? `holds a control character: ${JSON.stringify(name)}`
    : undefined;
}
