// SPDX-License-Identifier: Apache-2.0

import { ActionContext } from '../types';

/** Finds out whether a topic holds any record; `unknown` when that cannot be told. Never throws but for an abort. */
export type TopicContents = (
  clusterId: string,
  topic: string,
  context: Pick<ActionContext, 'environmentId' | 'signal'>,
) => Promise<'empty' | 'holdsRecords' | 'unknown'>;
