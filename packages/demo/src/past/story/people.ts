// SPDX-License-Identifier: Apache-2.0

const user = (name: string) => `user:default/${name}`;

/** Those of the demo's people who did something. */
export const ELIF = user('elif.aydin');
export const MAREK = user('marek.nowak');
export const PRIYA = user('priya.raman');
export const KWAME = user('kwame.mensah');
export const YUKI = user('yuki.tanaka');
export const INGRID = user('ingrid.solberg');
export const NOOR = user('noor.haddad');
export const AMARA = user('amara.okafor');
export const SOFIA = user('sofia.conti');
export const OWEN = user('owen.hughes');
export const JONAS = user('jonas.weber');
export const CHLOE = user('chloe.laurent');
export const LUCIA = user('lucia.ortega');
export const TOMAS = user('tomas.ferreira');
