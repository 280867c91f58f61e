// SPDX-License-Identifier: Apache-2.0
export interface Config {
  scorecards?: {
    /** What data products are judged by. */
    dataProducts?: {
      /**
       * Whether the scorecard that comes with the module is used. Set it to false to use one of your own in its place.
       * Default: true.
       */
      defaultScorecard?: boolean;
      /** Id of the scorecard whose levels the list of products shows. Default: governance. */
      scorecard?: string;
      /**
       * Attributes of the business metadata that name a place to ask, in any case. Default: contact, support, channel.
       */
      supportAttributes?: string[];
      /**
       * Regular expression over the whole name of a topic, without flags. Default: words of lower-case letters and digits,
       * joined by dots, dashes and underscores.
       */
      topicNamePattern?: string;
    };
  };
}
