// SPDX-License-Identifier: Apache-2.0
export interface Config {
  scorecards?: {
    /**
     * Folders and files with definitions of scorecards (YAML), relative to the folder the back end is started in.
     * A folder's files count in the order of their names. They are read again every minute. Default: none.
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
      /**
       * Entity refs of groups and users who are notified of requests, besides the owners of the entity. Who may decide
       * is up to the permission `scorecards.exemption.approve`. Default: none.
       */
      approvers?: string[];
    };
    /**
     * How often one person may have entities checked again, or ask what another definition would change, a minute.
     * Default: 10.
     */
    checksPerMinute?: number;
  };
}
