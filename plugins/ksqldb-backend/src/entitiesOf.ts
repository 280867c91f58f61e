// SPDX-License-Identifier: Apache-2.0
import { ServiceUnavailableError } from '@backstage/errors';
import type { KsqlEntity } from '@data-mesh/backstage-plugin-ksqldb-common';

type EntityOf<T extends KsqlEntity['type']> = Extract<KsqlEntity, { type: T }>;

/**
 * The answers of a type.
 *
 * @throws ServiceUnavailableError when there is none, which must not look like an empty list.
 */
export function entitiesOf<T extends KsqlEntity['type']>(
  entities: KsqlEntity[],
  type: T,
): [EntityOf<T>, ...EntityOf<T>[]] {
  const [first, ...others] = entities.filter(
    (entity): entity is EntityOf<T> => entity.type === type,
  );
  if (first) return [first, ...others];
  const types = entities.map(entity => entity.type).join(', ');
  throw new ServiceUnavailableError(
    `ksqlDB did not answer as it should: it gave ${types || 'nothing'} instead of ${type}`,
  );
}
