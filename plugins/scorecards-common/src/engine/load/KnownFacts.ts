// SPDX-License-Identifier: Apache-2.0
import { FactDefinition } from '../../model/fact';
import { providerOf } from '../condition/factsOfCondition';

/** What the installed providers offer. */
export interface KnownFacts {
  get(fact: string): FactDefinition | undefined;
  /** Whether any fact of the provider that a fact names is offered. */
  hasProvider(fact: string): boolean;
  /** Of one provider, by id. */
  namesOf(fact: string): string[];
}

export function knownFacts(facts: FactDefinition[]): KnownFacts {
  const byId = new Map(facts.map(fact => [fact.id, fact]));
  const idsByProvider = new Map<string, string[]>();
  for (const id of [...byId.keys()].sort()) {
    const provider = providerOf(id);
    idsByProvider.set(provider, [...(idsByProvider.get(provider) ?? []), id]);
  }
  return {
    get: fact => byId.get(fact),
    hasProvider: fact => idsByProvider.has(providerOf(fact)),
    namesOf: fact => idsByProvider.get(providerOf(fact)) ?? [],
  };
}
