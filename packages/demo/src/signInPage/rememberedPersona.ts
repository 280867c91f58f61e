// SPDX-License-Identifier: Apache-2.0
import { findPersona, type Persona } from '../personas';

const KEY = 'data-mesh.demo.persona';

/** Whom this browser tab was signed in as before it was reloaded. */
export function rememberedPersona(
  storage: Pick<Storage, 'getItem'>,
): Persona | undefined {
  return findPersona(storage.getItem(KEY) ?? '');
}

export function rememberPersona(
  storage: Pick<Storage, 'setItem'>,
  persona: Persona,
): void {
  storage.setItem(KEY, persona.id);
}

export function forgetPersona(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY);
}
