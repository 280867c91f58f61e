// SPDX-License-Identifier: Apache-2.0
export interface Config {
  scorecards?: {
    /**
     * Folders and files with definitions of scorecards (YAML), relative to the folder the back end is started in.
     * A folder's files count in the order of their names.
     */
    files?: string[];
    /**
     * Time zone of calendar days (exemptions, start dates, snapshots), an IANA name. Default: UTC.
     */
    timeZone?: string;
    /** Days that history is kept. Default: 400. */
    keepDays?: number;
    exemptions?: {
      /** Longest an exemption may last, in days. Default: 180. */
      maxDays?: number;
    };
    /** How often one person may have entities checked again, a minute. Default: 10. */
    checksPerMinute?: number;
  };
}
