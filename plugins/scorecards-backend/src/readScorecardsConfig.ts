// SPDX-License-Identifier: Apache-2.0
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { calendarDay } from '@data-mesh/backstage-plugin-scorecards-common';
import { fullRef } from './access/createReadableEntities';

/** The configuration under `scorecards`, with what counts where nothing is set. */
export interface ScorecardsConfig {
  files: string[];
  timeZone: string;
  keepDays: number;
  exemptionMaxDays: number;
  /** Full entity refs in lower case. */
  approvers: string[];
  checksPerMinute: number;
}

/** @throws InputError that names the key and what would be right. */
export function readScorecardsConfig(root: Config): ScorecardsConfig {
  const config = root.getOptionalConfig('scorecards');

  function count(key: string, otherwise: number): number {
    const value = config?.getOptionalNumber(key) ?? otherwise;
    if (Number.isInteger(value) && value >= 1) return value;
    throw new InputError(
      `scorecards.${key} is ${value}; it must be a whole number from 1 on`,
    );
  }

  const timeZone = config?.getOptionalString('timeZone') ?? 'UTC';
  try {
    calendarDay(new Date(0), timeZone);
  } catch {
    throw new InputError(
      `scorecards.timeZone is '${timeZone}', which is no time zone; use a name like Europe/Berlin`,
    );
  }
  const approvers =
    config?.getOptionalStringArray('exemptions.approvers') ?? [];
  return {
    files: config?.getOptionalStringArray('files') ?? [],
    timeZone,
    keepDays: count('keepDays', 400),
    exemptionMaxDays: count('exemptions.maxDays', 180),
    approvers: approvers.map((text, index) => {
      try {
        return fullRef(text);
      } catch {
        throw new InputError(
          `scorecards.exemptions.approvers[${index}] is '${text}', which is no entity ref; write it like group:default/stewards`,
        );
      }
    }),
    checksPerMinute: count('checksPerMinute', 10),
  };
}
