// SPDX-License-Identifier: Apache-2.0

/** What browsers are told of the configuration; all of it is described in `data-products-node`. */
export interface Config {
  dataMesh?: {
    environments?: Array<{
      ksqldb?: Array<{
        /**
         * The Kafka cluster that a ksqlDB cluster works on: what is about ksqlDB shows only where there is one.
         *
         * @visibility frontend
         */
        kafkaClusterId?: string;
      }>;
    }>;
  };
}
