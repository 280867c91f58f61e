// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import {
  METADATA_ROLES,
  MetadataRole,
} from '../../sync/assembly/metadataRoles';
import { sortedByName } from '../handlers/namedValues';
import { PlanningContext } from './PlanningContext';
import { RoleTexts } from './writtenTexts';

type NamingContext = Pick<PlanningContext, 'config' | 'definitions'>;

/** What an attribute is called here: as the topic has it, else as the environment defines it; case does not count. */
export function attributeName(
  name: string,
  { definitions }: Pick<PlanningContext, 'definitions'>,
  present: readonly NamedValue[] = [],
): string {
  const alike = (names: readonly string[]) =>
    names.find(other => other === name) ??
    names.find(other => other.toLowerCase() === name.toLowerCase());
  return (
    alike(present.map(value => value.name)) ??
    alike(definitions.metadata?.attributes ?? []) ??
    name
  );
}

/** The values that say all of this, sorted by name. */
export function namedTexts(
  texts: RoleTexts,
  others: readonly NamedValue[],
  options: { context: NamingContext; present: readonly NamedValue[] },
): NamedValue[] {
  const { context, present } = options;
  const { attributes } = context.config.mapping;
  const ofRoles = METADATA_ROLES.flatMap(role => {
    const value = texts[role];
    return value
      ? [{ name: attributeName(attributes[role], context, present), value }]
      : [];
  });
  const rest = others
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value }) => ({
      name: attributeName(name, context, present),
      value: value.trim(),
    }));
  return sortedByName([...ofRoles, ...rest]);
}

/** Attributes that are to be written, and that the environment does not define. */
export function undefinedAttributes(
  texts: RoleTexts,
  others: readonly NamedValue[],
  context: NamingContext,
): { roles: MetadataRole[]; others: string[] } {
  const defined = new Set(
    context.definitions.metadata?.attributes.map(name => name.toLowerCase()),
  );
  const isUndefined = (name: string) => !defined.has(name.toLowerCase());
  const { attributes } = context.config.mapping;
  return {
    roles: METADATA_ROLES.filter(
      role => texts[role] && isUndefined(attributes[role]),
    ),
    others: others
      .filter(({ value }) => value.trim() !== '')
      .map(({ name }) => name)
      .filter(isUndefined),
  };
}
