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
    /** Levels that products have to reach before they may be published, or changed, so. */
    gates?: {
      /**
       * Demands on what is published, created or edited in the portal. They count for what was not so before: a product
       * that has the tier already keeps it. Default: none.
       */
      publish?: Array<{
        /** Which products are meant: those that have, of each kind that is named, one of these tiers. */
        when: {
          qualityTier?: string | string[];
          slaTier?: string | string[];
        };
        /** Id of the scorecard. Default: `scorecards.dataProducts.scorecard`. */
        scorecard?: string;
        /** Id of the level that has to be reached, e.g. silver. */
        level: string;
        /** What becomes of a plan that does not reach it. Default: refuse. */
        whenNotReached?: 'refuse' | 'warn';
      }>;
      /**
       * What becomes of plans while nobody can tell: scorecards do not answer, or too little is known of a product that is
       * there already. What cannot be known of a product before it is there refuses none. Default: warn.
       */
      whenUnknown?: 'refuse' | 'warn';
      /** How long planning waits for the answer, in seconds, at most 25. Default: 5. */
      timeoutSeconds?: number;
    };
  };
}
