// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import type { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { safeHref } from '@data-mesh/backstage-plugin-data-products-react';

/** One way to reach whoever answers for a product. */
export interface ContactWay {
  /** Name of a link or attribute, or the e-mail address. */
  label: string;
  href: string;
}

const profile = z.object({
  spec: z.object({
    profile: z.object({
      email: z.string().optional(),
      picture: z.string().optional(),
    }),
  }),
});

const isHttp = (href: string | undefined) => /^https?:/.test(href ?? '');

/** Attributes of a product that say where help is. */
const SUPPORT_ATTRIBUTE = /^(support|contact|chat|channel|slack|teams)/i;

/** The picture of an owner, from the profile of the group or user. */
export function ownerPicture(owner: Entity | undefined): string | undefined {
  const { data } = profile.safeParse(owner);
  const href = safeHref(data?.spec.profile.picture ?? '');
  return isHttp(href) ? href : undefined;
}

/**
 * The ways to reach the owner, the most particular first: what the product itself says, then what the owner's entity does.
 * What is no address of a page or of a mailbox is left out; no way is named twice.
 */
export function contactWays(options: {
  attributes: NamedValue[];
  ownerEmail?: string;
  owner?: Entity;
}): ContactWay[] {
  const { attributes, ownerEmail, owner } = options;
  const { data } = profile.safeParse(owner);
  const candidates = [
    ...attributes
      .filter(({ name }) => SUPPORT_ATTRIBUTE.test(name))
      .map(({ name, value }) => ({ label: name, text: value })),
    ...(owner?.metadata.links ?? []).map(({ title, url }) => ({
      label: title ?? url,
      text: url,
    })),
    ...[ownerEmail, data?.spec.profile.email].flatMap(email =>
      email ? [{ label: email, text: email }] : [],
    ),
  ];
  const ways = new Map<string, ContactWay>();
  for (const { label, text } of candidates) {
    const href = safeHref(text);
    if (href && !ways.has(href)) ways.set(href, { label, href });
  }
  return [...ways.values()];
}
