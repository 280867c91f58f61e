// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentInfo,
  EnvironmentWriting,
} from '@data-mesh/backstage-plugin-data-products-common';

/** An environment as the page names it. */
export interface NamedEnvironment {
  id: string;
  title: string;
  writing: EnvironmentWriting;
}

/** Which environment is shown, and which are offered. */
export interface EnvironmentChoice {
  writable: NamedEnvironment[];
  others: NamedEnvironment[];
  /** The one asked for; else the primary one if it can be written to, else the first that can. */
  shown?: NamedEnvironment;
  /** What was asked for, where there is no such environment. */
  unknownId?: string;
}

/**
 * What can be chosen.
 *
 * @param environments - For their titles; ids stand in as long as these are not known.
 */
export function environmentChoice(
  asked: string | undefined,
  writings: readonly EnvironmentWriting[],
  environments: readonly EnvironmentInfo[],
): EnvironmentChoice {
  const infoOf = (id: string) => environments.find(info => info.id === id);
  const named = writings.map(writing => ({
    id: writing.environmentId,
    title: infoOf(writing.environmentId)?.title ?? writing.environmentId,
    writing,
  }));
  const writable = named.filter(({ writing }) => writing.isWritable);
  const found = named.find(({ id }) => id === asked);
  return {
    writable,
    others: named.filter(({ writing }) => !writing.isWritable),
    shown: asked
      ? found
      : (writable.find(({ id }) => infoOf(id)?.isPrimary) ?? writable[0]),
    unknownId: asked && !found ? asked : undefined,
  };
}
