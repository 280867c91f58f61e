// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { compareText } from './compareText';
import { givenText } from './givenText';
import { MetadataRole } from './metadataRoles';
import { ProductTopic } from './productTopic';

/** What the topics of one product say together. A topic that says nothing does not disagree. */
export interface Agreement {
  /** What the business metadata say; the first topic that says anything counts. */
  written(role: MetadataRole): string | undefined;
  /** What the topics themselves carry; the first that carries anything counts. */
  carried(attribute: 'owner' | 'ownerEmail'): string | undefined;
  /** The attributes without a role, by name. */
  others(): NamedValue[];
}

/**
 * @param topics - In the order of their qualified names.
 * @param onDisagreement - Called with the name of each attribute that was asked for and has several values.
 */
export function createAgreement(
  topics: readonly ProductTopic[],
  mapping: MappingConfig,
  onDisagreement: (attribute: string) => void,
): Agreement {
  const metadata = topics.flatMap(topic =>
    topic.metadata.status === 'present' ? [topic.metadata] : [],
  );
  const first = (attribute: string, values: (string | undefined)[]) => {
    const given = values.filter(value => value !== undefined);
    if (new Set(given).size > 1) onDisagreement(attribute);
    return given[0];
  };

  return {
    written: role =>
      first(
        mapping.attributes[role],
        metadata.map(({ values }) => values[role]),
      ),
    carried: attribute =>
      first(
        attribute,
        topics.map(({ topic }) => givenText(topic[attribute])),
      ),
    others: () => {
      const all = metadata.flatMap(({ others }) => others);
      const names = [...new Set(all.map(({ name }) => name))].sort(compareText);
      return names.flatMap(name => {
        const values = all.filter(other => other.name === name);
        const value = first(
          name,
          values.map(other => other.value),
        );
        return value === undefined ? [] : [{ name, value }];
      });
    },
  };
}
