// SPDX-License-Identifier: Apache-2.0
import { LoadAnswer, LoadRequest } from '../types';

/** Validates definitions, applies what domains add, and finds out which checks are enabled. */
export function loadScorecards(request: LoadRequest): LoadAnswer {
  throw new Error(`Not built: ${request.definitions.length} definitions`);
}
