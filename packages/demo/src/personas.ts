// SPDX-License-Identifier: Apache-2.0

/** The request header in which the sign-in page says whom to sign in; a page of another origin cannot set it. */
export const PERSONA_HEADER = 'x-demo-persona';

/** Somebody a visitor of the demo can be. */
export interface Persona {
  /** What the browser sends to sign in as this person. */
  id: string;
  /** Name of a `User` in the demo's catalog. */
  userName: string;
  name: string;
  role: string;
  /** One sentence: what can be tried in this role. */
  purpose: string;
}

/** Everybody there is to choose from; the guest reader first. */
export const PERSONAS: readonly Persona[] = [
  {
    id: 'guest',
    userName: 'guest',
    name: 'Guest',
    role: 'Guest reader',
    purpose: 'Sees every data product, and changes nothing.',
  },
  {
    id: 'analyst',
    userName: 'noor.haddad',
    name: 'Noor Haddad',
    role: 'Analyst',
    purpose: 'Looks for data to build on, and for reasons to trust it.',
  },
  {
    id: 'checkout-engineer',
    userName: 'elif.aydin',
    name: 'Elif Aydın',
    role: 'Checkout engineer',
    purpose:
      'Owns the orders, and has a change made in Confluent read at once.',
  },
  {
    id: 'commerce-lead',
    userName: 'priya.raman',
    name: 'Priya Raman',
    role: 'Commerce lead',
    purpose: 'Is in none of the teams, and answers for what all of them own.',
  },
  {
    id: 'steward',
    userName: 'ingrid.solberg',
    name: 'Ingrid Solberg',
    role: 'Data steward',
    purpose:
      'Looks after owners nobody can place, and decides on held removals.',
  },
  {
    id: 'platform-administrator',
    userName: 'kwame.mensah',
    name: 'Kwame Mensah',
    role: 'Platform administrator',
    purpose: 'Starts a sync, and finds out why one failed.',
  },
  {
    id: 'marketing-user',
    userName: 'lucia.ortega',
    name: 'Lucía Ortega',
    role: 'Marketing user',
    purpose:
      'Must not see the payments domain, so its products are not there for her.',
  },
];

export function findPersona(id: string): Persona | undefined {
  return PERSONAS.find(persona => persona.id === id);
}
