// SPDX-License-Identifier: Apache-2.0
import type { TopicAccess } from '@data-mesh/backstage-plugin-data-products-common';
import { dataProductsRecordsReadUnmaskedPermission } from '@data-mesh/backstage-plugin-data-products-common';
import type { CallerRights } from '../permissions/createRights';
import {
  type Flow,
  originsOf,
  type PersonalData,
  spreadPersonalData,
} from './personalData';

/** What is known when it is decided what a caller may see and do on a cluster. */
export interface AccessFacts {
  rights: CallerRights;
  /** Topics of streams and tables, by the name of these. */
  topicBySource: ReadonlyMap<string, string>;
  flows: readonly Flow[];
  /** By topic. What is not in it is as good as hidden. */
  access: ReadonlyMap<string, TopicAccess>;
}

/** A topic of a product that the caller may read. */
export type TopicOfProduct = Extract<TopicAccess, { status: 'product' }>;

/** What a caller sees of a cluster. */
export interface Sight {
  seesTopic(topic: string): boolean;
  seesSource(name: string): boolean;
  /** Whether all of these streams and tables are seen. */
  seesSources(names: readonly string[]): boolean;
  /** The product of a topic that is seen, with what the caller may do with its records. */
  productOf(topic: string): TopicOfProduct | undefined;
  personalDataIn(topic: string): PersonalData;
  /** Why the caller may not see the records of a topic as they are, as the rest of a sentence; absent when they may. */
  whyMasked(topic: string): string | undefined;
}

/** Looks at facts through the eyes of the caller whom they are about. */
export function createSight(facts: AccessFacts): Sight {
  const { rights, topicBySource, flows, access } = facts;
  let spread: Map<string, PersonalData> | undefined;

  function marksIn(topic: string): PersonalData {
    spread ??= spreadPersonalData(
      new Map([...access].map(([name, each]) => [name, ownMarks(each)])),
      flows,
    );
    return spread.get(topic) ?? 'unknown';
  }

  function productOf(topic: string): TopicOfProduct | undefined {
    const found = access.get(topic);
    return found?.status === 'product' ? found : undefined;
  }

  function seesTopic(topic: string): boolean {
    const status = access.get(topic)?.status;
    switch (status) {
      case 'product':
        return true;
      case 'noProduct':
        return rights.useUnownedSources;
      case 'hidden':
      case undefined:
        return false;
      default:
        return status satisfies never;
    }
  }

  function seesSource(name: string): boolean {
    const topic = topicBySource.get(name);
    return topic !== undefined && seesTopic(topic);
  }

  function mayReadUnmasked(topic: string): boolean {
    const product = productOf(topic);
    if (product) return product.mayReadUnmasked;
    // Nobody owns it, so those whose data it holds decide.
    return [...originsOf(topic, flows)].every(origin => {
      const found = origin === undefined ? undefined : access.get(origin);
      if (found === undefined) return false;
      if (ownMarks(found) === 'no') return true;
      return found.status === 'product' && found.mayReadUnmasked;
    });
  }

  return {
    seesTopic,
    seesSource,
    seesSources: names => names.every(seesSource),
    productOf,
    personalDataIn(topic) {
      const marks = marksIn(topic);
      const isUnderived = !flows.some(({ to }) => to.includes(topic));
      // Nothing marks it, which is not to say that there is nothing in it.
      return marks === 'no' && !productOf(topic) && isUnderived
        ? 'unknown'
        : marks;
    },
    whyMasked(topic) {
      const marks = marksIn(topic);
      if (marks === 'no' || mayReadUnmasked(topic)) return undefined;
      const { name } = dataProductsRecordsReadUnmaskedPermission;
      return marks === 'yes'
        ? `holds personal data, or is derived from some; to see it you need the permission ${name}`
        : `may hold personal data: what it holds, or is derived from, is not known; to see it you need the permission ${name}`;
    },
  };
}

/** What the marks on a topic say, and on its product and schema. Without a product there are none, and other rules hold. */
function ownMarks(access: TopicAccess): PersonalData {
  switch (access.status) {
    case 'product':
      return access.personalData;
    case 'noProduct':
      return 'no';
    case 'hidden':
      return 'unknown';
    default:
      return access satisfies never;
  }
}
