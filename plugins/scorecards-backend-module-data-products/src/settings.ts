// SPDX-License-Identifier: Apache-2.0
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { DEFAULT_SCORECARD_ID } from './definition/readDefaultScorecard';

/** What a portal may set about how data products are judged. */
export interface Settings {
  /** Whether the scorecard that comes with the module is used. */
  isDefaultScorecardUsed: boolean;
  /** The scorecard whose levels the list of products shows. */
  scorecardId: string;
  supportAttributes: string[];
  topicNamePattern: RegExp;
}

const PREFIX = 'scorecards.dataProducts';

const DEFAULT_SUPPORT_ATTRIBUTES = ['contact', 'support', 'channel'];

const DEFAULT_TOPIC_NAME_PATTERN = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** @throws Error when the pattern is no regular expression, or a value is of another type. */
export function readSettings(config: RootConfigService): Settings {
  const pattern = config.getOptionalString(`${PREFIX}.topicNamePattern`);
  return {
    isDefaultScorecardUsed:
      config.getOptionalBoolean(`${PREFIX}.defaultScorecard`) ?? true,
    scorecardId:
      config.getOptionalString(`${PREFIX}.scorecard`) ?? DEFAULT_SCORECARD_ID,
    supportAttributes:
      config.getOptionalStringArray(`${PREFIX}.supportAttributes`) ??
      DEFAULT_SUPPORT_ATTRIBUTES,
    topicNamePattern:
      pattern === undefined ? DEFAULT_TOPIC_NAME_PATTERN : wholeName(pattern),
  };
}

function wholeName(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch (error) {
    throw new Error(
      `${PREFIX}.topicNamePattern is no regular expression: '${pattern}'`,
      { cause: error },
    );
  }
}
