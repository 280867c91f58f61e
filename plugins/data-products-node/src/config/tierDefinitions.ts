// SPDX-License-Identifier: Apache-2.0
import type {
  KnownQualityTier,
  KnownSlaTier,
  TierDefinition,
} from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { section, text, texts } from './schema';

type Definition = Omit<TierDefinition<string>, 'tier'>;

/** What each quality tier lets consumers rely on, where configuration does not say otherwise. */
const QUALITY: Record<KnownQualityTier, Definition> = {
  authoritative: {
    title: 'Authoritative',
    description:
      'The source of these facts: where others differ, this is what counts.',
    terms: [
      'Correctness: at most 1 of 10,000 records a month is missing or wrong',
      'Repair: a mistake is put right within 2 working days',
      'Schema: every record follows the registered schema',
      'Use: decisions about money, law and customers may rest on it alone',
    ],
  },
  curated: {
    title: 'Curated',
    description:
      'Checked and prepared for others; the source of the facts is elsewhere.',
    terms: [
      'Correctness: at most 1 of 1,000 records a month is missing or wrong',
      'Repair: a mistake is put right within 10 working days',
      'Schema: every record follows the registered schema',
      'Use: reports and services may build on it',
    ],
  },
  raw: {
    title: 'Raw',
    description: 'As the system that produces it writes it, unchecked.',
    terms: [
      'Correctness: nothing is promised; records may be missing, repeated or wrong',
      'Repair: mistakes stay as they are',
      'Schema: a schema is registered, records may deviate from it',
      'Use: look at samples first, and check what matters',
    ],
  },
};

/** What each SLA tier commits its owner to, where configuration does not say otherwise. */
const SLA: Record<KnownSlaTier, Definition> = {
  'tier-1': {
    title: 'Tier 1',
    description:
      'For what stops when the data stop: somebody is on call at any time.',
    terms: [
      'Support: 24 hours on every day of the year',
      'First answer to a failure: within 15 minutes',
      'Recovery: within 1 hour',
      'Breaking changes: announced 90 days before',
      'End: announced 180 days before',
    ],
  },
  'tier-2': {
    title: 'Tier 2',
    description: 'For what can wait some hours: support in working hours.',
    terms: [
      'Support: Monday to Friday, 8:00 to 18:00 where the owner is',
      'First answer to a failure: within 2 support hours',
      'Recovery: within 8 support hours',
      'Breaking changes: announced 30 days before',
      'End: announced 90 days before',
    ],
  },
  'tier-3': {
    title: 'Tier 3',
    description: 'For what can wait some days: support as time allows.',
    terms: [
      'Support: Monday to Friday, as time allows',
      'First answer to a failure: within 2 working days',
      'Recovery: within 10 working days',
      'Breaking changes: announced 14 days before',
      'End: announced 30 days before',
    ],
  },
};

const words = (name: string) => ({
  title: text(`what pages call ${name}`).optional(),
  description: text(`what ${name} means`).optional(),
  terms: texts(`what ${name} promises`)
    .min(1, {
      error: `must say at least one thing that ${name} promises`,
    })
    .optional(),
});

const own = (name: string) => section(words(name)).optional();

/** Objectives are read with what else concerns live figures: a mistake there must not stop a sync. */
const ownWithObjectives = (name: string) =>
  section({ ...words(name), objectives: z.unknown().optional() }).optional();

export const qualityDefinitions = section({
  authoritative: own('authoritative'),
  curated: own('curated'),
  raw: own('raw'),
} satisfies Record<KnownQualityTier, unknown>).prefault({});

export const slaDefinitions = section({
  'tier-1': ownWithObjectives('tier-1'),
  'tier-2': ownWithObjectives('tier-2'),
  'tier-3': ownWithObjectives('tier-3'),
} satisfies Record<KnownSlaTier, unknown>).prefault({});

type Told<T extends string> = Partial<
  Record<T, { [K in keyof Definition]?: Definition[K] }>
>;

/** In the order of the tiers; what configuration does not say of a tier is the default's. */
export function defineQualityTiers(
  tiers: readonly KnownQualityTier[],
  told: Told<KnownQualityTier>,
): TierDefinition<KnownQualityTier>[] {
  return tiers.map(tier => definitionOf(tier, QUALITY[tier], told[tier]));
}

/** In the order of the tiers; what configuration does not say of a tier is the default's. */
export function defineSlaTiers(
  tiers: readonly KnownSlaTier[],
  told: Told<KnownSlaTier>,
): TierDefinition<KnownSlaTier>[] {
  return tiers.map(tier => definitionOf(tier, SLA[tier], told[tier]));
}

function definitionOf<T extends string>(
  tier: T,
  standard: Definition,
  told: Told<string>[string] = {},
): TierDefinition<T> {
  return {
    tier,
    title: told.title ?? standard.title,
    description: told.description ?? standard.description,
    terms: told.terms ?? standard.terms,
  };
}
