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
  if (!name) throw new InputError('The name of a product is blank');
  if (name.length > MAX_NAME_LENGTH) {
    throw new InputError(
      `The name of a product has ${name.length} characters; at most ${MAX_NAME_LENGTH} are allowed`,
    );
  }
  if (/\p{Cc}/u.test(name)) {
    throw new InputError(
      `The name of a product holds a control character: ${JSON.stringify(name)}`,
    );
  }
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

/**
 * Reads a key back into what it was made of.
 *
 * @throws InputError when it is no product key.
 */
export function parseProductKey(
  text: string,
): ProductIdentity & { key: ProductKey } {
  const { environmentId, clusterId, name } = KEY.exec(text)?.groups ?? {};
  if (
    !environmentId ||
    !clusterId ||
    !name ||
    name !== parseProductName(name)
  ) {
    throw new InputError(
      `'${text}' is not a product key; one reads <environment id>/<cluster id>/<name>`,
    );
  }
  return {
    key: text as ProductKey,
    environmentId,
    ...(clusterId !== UNKNOWN_CLUSTER && { clusterId }),
    name,
  };
}
