// SPDX-License-Identifier: Apache-2.0
/* eslint-disable max-lines -- a package has one file that declares its configuration */

/*
 * Most types here are wide on purpose. Backstage does not start when configuration is not of its declared type,
 * whereas the suite says which key is wrong, and goes on with the other environments.
 */
export interface Config {
  /** Data Mesh for Backstage: data products from Confluent's stream catalog. */
  dataMesh?: {
    /**
     * The Confluent environments whose products are shown. Removing one from the list removes its entities from the
     * catalog. A mistake in one stops the sync of that one only; it is told on the Sync page.
     */
    environments?: Array<{
      /** Id of the Confluent environment, e.g. `env-7k2mq9`. Required, unique, and never to be changed. */
      id?: string;
      /** Short name, e.g. `prod`. Default: the namespace. */
      name?: string;
      /** What pages call it, e.g. `Production`. Default: the name. */
      title?: string;
      /** Catalog namespace of its products: lower-case letters, digits and hyphens, at most 63. Required, unique. */
      namespace?: string;
      /** Lists of products start with this environment. Default: true of the first, false of the others. */
      primary?: boolean;
      /** `readOnly` or `readWrite`: whether products may be published and changed from here. Default: `readOnly`. */
      mode?: string;
      /** The stream catalog of the environment. Required. */
      streamCatalog?: {
        /** Its http(s) address, which is that of the environment's Schema Registry unless Confluent names another. */
        endpoint?: string;
        /** Either `key` and `secret`, or `token`. The key must see every topic; one that sees fewer hides products. */
        credentials?: {
          /** API key of the Schema Registry; a Cloud or Kafka API key is refused by Confluent. */
          key?: string;
          /**
           * The secret of the API key.
           *
           * @visibility secret
           */
          secret?: string;
          /**
           * Bearer token. Read at every request, so a `$file` that another process renews is picked up.
           *
           * @visibility secret
           */
          token?: string;
          /** With a token: id of the Schema Registry, e.g. `lsrc-4nv8rd`. */
          schemaRegistryId?: string;
          /** With a token: id of the identity pool, e.g. `pool-x9k2`. */
          identityPoolId?: string;
        };
        /**
         * Stream Governance package: `advanced`, or `essentials`, which has no business metadata and no GraphQL.
         * Default: the sync finds out at its first contact. Name it where a key may lack rights, so that a refusal is
         * never taken for Essentials.
         */
        package?: string;
      };
      /** The Schema Registry of the environment. Default: endpoint and credentials of the stream catalog. */
      schemaRegistry?: {
        /** Its http(s) address. */
        endpoint?: string;
        /** As of the stream catalog. */
        credentials?: {
          /** API key of the Schema Registry. */
          key?: string;
          /**
           * The secret of the API key.
           *
           * @visibility secret
           */
          secret?: string;
          /**
           * Bearer token, read at every request.
           *
           * @visibility secret
           */
          token?: string;
          /** With a token: id of the Schema Registry. */
          schemaRegistryId?: string;
          /** With a token: id of the identity pool. */
          identityPoolId?: string;
        };
        /** The address that consumers are told. Default: the endpoint. */
        publicUrl?: string;
      };
      /** The Kafka clusters of the environment, to name them and to make topics on them. Default: none; their products are shown all the same. */
      kafka?: Array<{
        /** e.g. `lkc-3x9wz1` */
        clusterId?: string;
        /** What pages call it. Default: the id. */
        title?: string;
        /** Where consumers connect to, e.g. `pkc-4r297.eu-central-1.aws.confluent.cloud:9092`. Default: not told. */
        bootstrapServers?: string;
        /** What consumers sign in with: `apiKey`, `oauth`, `mutualTls` or `none`. Default: `apiKey`. */
        authentication?: string;
        /**
         * The REST API of the cluster, by which topics are made without ksqlDB, and taken back. Default: none; then only
         * statements of ksqlDB make topics.
         */
        rest?: {
          /** Its http(s) address, e.g. `https://pkc-w7p4x.eu-central-1.aws.confluent.cloud:443`. Required. */
          endpoint?: string;
          /** Who the portal is to the cluster. Default: nobody, for servers that do not ask. */
          credentials?: {
            /** API key of the Kafka cluster; a Cloud or Schema Registry API key is refused by Confluent. */
            key?: string;
            /**
             * The secret of the API key.
             *
             * @visibility secret
             */
            secret?: string;
          };
        };
        /**
         * The Kafka protocol, by which figures about records, consumer groups and sample records are read; nothing is
         * written. A mistake here touches nothing else. Default: none; then figures come from the Metrics API, if at all,
         * and no records are shown.
         */
        protocol?: {
          /** Where the portal connects to. Default: the `bootstrapServers` of the cluster. */
          bootstrapServers?: string;
          /** How it is secured, and who the portal is to the cluster. Required. */
          security?: {
            /** `sasl` for an API key or user name over TLS, `certificate` for mutual TLS, or `plaintext` for neither. Required. */
            type?: string;
            /** With `sasl`: `plain`, `scram-sha-256` or `scram-sha-512`. Default: `plain`. */
            mechanism?: string;
            /** With `sasl`: API key of the Kafka cluster, or a user name. */
            username?: string;
            /**
             * With `sasl`: the secret of the API key, or a password.
             *
             * @visibility secret
             */
            password?: string;
            /** With `certificate`: PEM text. */
            certificate?: string;
            /**
             * With `certificate`: its key, PEM text.
             *
             * @visibility secret
             */
            key?: string;
            /** Certificate of an authority to trust instead of those that Node.js knows, PEM text. Not with `plaintext`. */
            ca?: string;
          };
        };
      }>;
      /**
       * Confluent's Metrics API, for figures of clusters without `protocol`; some minutes late, without times of records. A
       * mistake here touches nothing else. Default: none.
       */
      metrics?: {
        /** Its http(s) address. Default: `https://api.telemetry.confluent.cloud`. */
        endpoint?: string;
        /** Who the portal is to it. Required. */
        credentials?: {
          /** Cloud API key of an account with the role MetricsViewer. */
          key?: string;
          /**
           * The secret of the API key.
           *
           * @visibility secret
           */
          secret?: string;
        };
      };
      /**
       * Confluent Cloud's Connect API, for the connectors that write and read products on the clusters under `kafka`. A mistake
       * here touches nothing else. Default: none; then nothing is told of connectors.
       */
      connect?: {
        /** Its http(s) address. Default: `https://api.confluent.cloud`. */
        endpoint?: string;
        /**
         * Who the portal is to it: an account that may see the connectors, and restart them if people are to do that from the
         * portal. Default: the credentials of `metrics`.
         */
        credentials?: {
          /** Cloud API key. */
          key?: string;
          /**
           * The secret of the API key.
           *
           * @visibility secret
           */
          secret?: string;
        };
      };
      /**
       * The ksqlDB clusters of the environment. Default: none; then nothing of ksqlDB is shown. A mistake in one touches
       * nothing else; it is told where the cluster would be.
       */
      ksqldb?: Array<{
        /** `lksqlc-…`, or a name for a self-managed one. Required, and unique among all environments. */
        id?: string;
        /** What pages call it. Default: the id. */
        title?: string;
        /** Its http(s) address, e.g. `https://pksqlc-m2v5t.eu-central-1.aws.confluent.cloud:443`. Required. */
        endpoint?: string;
        /** Who the portal is to ksqlDB, for everybody who uses it. Default: nobody, for servers that do not ask. */
        credentials?: {
          /** API key of the ksqlDB cluster; a Cloud, Kafka or Schema Registry API key is refused by Confluent. */
          key?: string;
          /**
           * The secret of the API key.
           *
           * @visibility secret
           */
          secret?: string;
        };
        /** The Kafka cluster that it works on, e.g. `lkc-3x9wz1`. Required. */
        kafkaClusterId?: string;
      }>;
      /**
       * Which products take part, to start with a few. Lists that are given must all be satisfied. Default: all products.
       * What leaves the scope is removed with the same care as what leaves Confluent.
       */
      scope?: {
        /** Products of one of these domains, as written in Confluent or as entity refs. */
        domains?: string[];
        /** Products with one of these tags. */
        tags?: string[];
        /** Products whose title matches one of these patterns; `*` stands for any text, `?` for one character. */
        namePatterns?: string[];
      };
      /** Reads a second, of all clients of this environment together; above 0, at most 75. Default: 50. */
      requestsPerSecond?: number;
    }>;

    /** What in the stream catalog means what; the same for all environments. */
    mapping?: {
      /** Tag that makes a topic a data product. Default: `DataProduct`. */
      tag?: string;
      /** Business metadata that describe it. Default: `DataProduct`. */
      businessMetadata?: string;
      /** Names of the attributes of the business metadata. Default of each: its own name here. */
      attributes?: {
        /** Who answers for the product. */
        owner?: string;
        /** Business area that it belongs to. */
        domain?: string;
        /** What it holds; the topic's own description when absent. */
        description?: string;
        /** SLA tier. */
        sla?: string;
        /** Quality tier. */
        quality?: string;
        /** Name of the product; topics with the same name become one product with several ports. */
        product?: string;
        /** Where it is in its life: proposed, draft, active, deprecated, retired. */
        lifecycle?: string;
        /** The product to use instead of a deprecated one. */
        successor?: string;
        /** Calendar day on which a deprecated product ends. */
        endsOn?: string;
      };
      /** Tag that marks a product as deprecated, where the package has no business metadata. Default: `Deprecated`. */
      deprecatedTag?: string;
      /** Tags of products, topics and schema fields that mark personal data. Default: `PII`. */
      piiTags?: string[];
    };

    /** How tiers are written, and what they promise. */
    tiers?: {
      /** What people write instead of the name → `authoritative`, `curated` or `raw`; case and spaces do not count. */
      quality?: { [spelling: string]: string };
      /** What people write instead of the name → `tier-1`, `tier-2` or `tier-3`; case and spaces do not count. */
      sla?: { [spelling: string]: string };
      /** What each quality tier means: `authoritative`, `curated`, `raw`. What is not given of one is as the suite has it. */
      qualityDefinitions?: {
        [tier: string]: {
          /** What pages call it. */
          title?: string;
          /** What it means, in a sentence. */
          description?: string;
          /** What consumers may rely on, a line for each; at least one. */
          terms?: string[];
        };
      };
      /** What each SLA tier means: `tier-1`, `tier-2`, `tier-3`. What is not given of one is as the suite has it. */
      slaDefinitions?: {
        [tier: string]: {
          /** What pages call it. */
          title?: string;
          /** What it means, in a sentence. */
          description?: string;
          /** What the owner commits to, a line for each, to be accepted by whoever chooses the tier; at least one. */
          terms?: string[];
          /** What is measured of it. A mistake here keeps live figures from being taken, and stops no sync. Default: nothing. */
          objectives?: {
            /** The newest record is never older, e.g. `{ minutes: 15 }` or `15m`; at least 1 second. */
            freshness?: string | object;
            /** No consumer is further behind, likewise. */
            lag?: string | object;
            /** The share of time in which this is to hold, above 0 and at most 1, e.g. 0.99. Required. */
            target?: number;
          };
        };
      };
    };

    /** How owners are found. */
    owners?: {
      /** What is written in Confluent → name or entity ref of a group or user. Goes before every other way. */
      aliases?: { [text: string]: string };
    };

    /** How domains are found. */
    domains?: {
      /** What is written in Confluent → name or entity ref of a domain. */
      aliases?: { [text: string]: string };
    };

    /** When environments are read; the same for all. */
    sync?: {
      /** From the start of one full read to the next, e.g. `{ minutes: 2 }` or `2m`; at least 5 seconds. Default: 2 minutes. */
      interval?: string | object;
      /** After which a read is given up; at least 10 seconds. Default: 10 minutes. */
      timeout?: string | object;
    };

    /** Which fields the products have; what search and filters by format and personal data go by. */
    schemas?: {
      /** From one reading of all schemas to the next; at least 30 seconds. Default: 10 minutes. */
      interval?: string | object;
    };

    /** Figures about the records of products: how fresh, how many, how far consumers are behind. A mistake here keeps them from being taken. */
    live?: {
      /** From one sample of all products to the next, e.g. `{ minutes: 5 }` or `5m`; at least 10 seconds. Default: 5 minutes. */
      interval?: string | object;
      /** Days that samples are kept; at least 30, over which promises are judged, and at most 400. Default: 30. */
      keepDays?: number;
      /**
       * Topics that hold what consumers could not process; `{topic}` stands for the topic that it came from. A list replaces
       * the default: `{topic}.dlq`, `{topic}-dlq`, `dlq.{topic}`, `{topic}.DLT`.
       */
      deadLetterTopics?: string[];
      /** Page that says how to recover when a product or its consumers break, http(s) URL. Default: none; then pages name none. */
      recoveryUrl?: string;
      /** Requests a second to each Kafka cluster by one process; what people wait for goes first. Above 0, at most 75. Default: 50. */
      requestsPerSecond?: number;
    };

    /** Whose consumer groups are whose. A mistake here keeps groups from being looked at. */
    consumers?: {
      /** How groups are named after components, where no component names its groups; the first that fits counts. Default: none. */
      patterns?: Array<{
        /** Regular expression of the group's whole name, of at most 200 characters, e.g. `svc-(?<component>[a-z-]+)-.*`. */
        pattern?: string;
        /** Entity ref; `{component}` stands for what `(?<component>…)` found, e.g. `component:default/{component}`. */
        component?: string;
      }>;
      /**
       * Groups that are counted and not looked at; `*` stands for any text, `?` for one character. A list replaces the
       * default: `_confluent-*`, `console-consumer-*`, `confluent_cli_consumer_*`.
       */
      ignoredGroups?: string[];
      /** Days that groups are shown after they were last seen; at most 400. Default: 30. */
      keepDays?: number;
    };

    /** How those are told who watch products. A mistake here keeps them from being told. */
    watch?: {
      /** From one look at what is new to the next, e.g. `{ minutes: 15 }` or `15m`; at least 10 seconds. Default: 15 minutes. */
      interval?: string | object;
    };

    /** What people can do with ksqlDB, whatever their permissions. A mistake here keeps the portal from using ksqlDB. */
    ksqldb?: {
      /** Each holds for one process of the back end; two processes allow twice as much. */
      limits?: {
        /** Queries that one person runs at the same time. Default: 3. */
        queriesPerUser?: number;
        /** Queries that run on one cluster at the same time. Default: 20. */
        queriesPerCluster?: number;
        /** Queries and statements that one person starts in a minute. Default: 30. */
        statementsPerMinutePerUser?: number;
        /** Queries and statements that are started on one cluster in a minute. Default: 300. */
        statementsPerMinutePerCluster?: number;
        /** Rows of one query, after which it ends. Default: 10000. */
        rows?: number;
        /** Bytes of the rows of one query, after which it ends. Default: 52428800, which is 50 MiB. */
        bytes?: number;
        /** Seconds that one query runs, after which it ends; at most a day. Default: 600. */
        seconds?: number;
        /** Seconds that the portal waits until a statement is carried out; at most 600. Default: 30. */
        completionSeconds?: number;
      };
      /**
       * Properties that people may send along with a query or statement. Default: `auto.offset.reset`,
       * `ksql.streams.auto.offset.reset`, `ksql.query.pull.table.scan.enabled`.
       */
      allowedProperties?: string[];
      /**
       * Whose topics statements may write to: `owned`, a product's topic only by those who belong to its owner, or `any`, by
       * everybody with the permission. Default: `owned`.
       */
      writeTo?: string;
      /** Ready statements that the portal offers. Default: none. */
      useCases?: Array<{
        /** Letters, digits, dots, hyphens and underscores; unique. */
        name?: string;
        /** What pages call it. */
        title?: string;
        /** What it is good for. */
        description?: string;
        /** The ksqlDB cluster it is for. */
        clusterId?: string;
        /** Names of the streams and tables it reads. Default: none. */
        inputs?: string[];
        /** The topic it writes. */
        outputTopic?: string;
        /** The statement itself. */
        statement?: string;
      }>;
    };

    /** How products are published and changed from the portal, in environments whose mode is `readWrite`. */
    operations?: {
      /**
       * Whether, besides the permission, whoever changes a product must belong to its owner or the owner of its domain.
       * Default: true.
       */
      enforceOwnership?: boolean;
      /**
       * Groups and users, as names or entity refs, who may change products that they do not own; they need the permissions all
       * the same. Default: none.
       */
      administrators?: string[];
      /** Owners, as names or entity refs, whose products are never changed from the portal. Default: none. */
      protectedOwners?: string[];
      /** Domains, as names or entity refs, whose products are never changed from the portal. Default: none. */
      protectedDomains?: string[];
      /**
       * Topics that are not offered for publishing; `*` stands for any text, `?` for one character. A list replaces the
       * default: `_*`, `*-changelog`, `*-repartition`, `pksqlc-*`, `confluent*`, `success-lcc-*`, `error-lcc-*`, `dlq-lcc-*`.
       */
      hiddenTopics?: string[];
      /** Longest description of a product, in characters; at most 5000, which is what Confluent holds. Default: 4000. */
      maxDescriptionLength?: number;
      /** Until one step is written and seen, e.g. `30s`; at least 1 second. Default: 30 seconds. */
      stepTimeout?: string | object;
      /** Until the stream catalog knows a new topic; at least 10 seconds. Default: 5 minutes. */
      indexingTimeout?: string | object;
      /** After which an operation that has not ended is undone; at least 1 minute. Default: 30 minutes. */
      expireAfter?: string | object;
      /** Days that operations and audit records are kept; at most 3650. Default: 400. */
      keepDays?: number;
      /**
       * Days after its end in which an operation can be undone; at most 3650, and never longer than it is kept. Default: as
       * long as it is kept.
       */
      undoDays?: number;
    };

    /** Where links to Confluent's console lead. Default: `https://confluent.cloud`. */
    consoleUrl?: string;
  };
}
