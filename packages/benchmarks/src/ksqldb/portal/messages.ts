// SPDX-License-Identifier: Apache-2.0

export type PortalCommand =
  /** Collects garbage, then tells what is left. */
  { type: 'measureMemory' };

export type PortalAnswer =
  | { type: 'listening'; url: string }
  | { type: 'memory'; heapBytes: number; externalBytes: number };
