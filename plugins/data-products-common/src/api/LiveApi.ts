// SPDX-License-Identifier: Apache-2.0
import { RequestOptions } from './DataProductsApi';
import {
  ConnectorRestart,
  ConsumerGroupDetails,
  DeclaredUse,
  FeedingConnector,
  ProductConsumers,
  ProductHealth,
  RecordSample,
  RecordSampleRequest,
} from './liveTypes';

/**
 * The part of the `data-products` back end's HTTP API that tells how products are doing. Every method throws `ResponseError`
 * from `@backstage/errors`; a cluster that does not answer is no error but a figure that is not known.
 */
export interface LiveApi {
  /** `GET /products/:namespace/:name/health` */
  health(entityRef: string, options?: RequestOptions): Promise<ProductHealth>;
  /**
   * `POST /products/:namespace/:name/connectors/:clusterId/:connector/restart`: for those who may change the product and have
   * `data-products.connectors.restart`; written down in the audit. It answers when Confluent has taken the order.
   */
  restartConnector(
    entityRef: string,
    connector: FeedingConnector,
    options?: RequestOptions,
  ): Promise<ConnectorRestart>;
  /** `GET /products/:namespace/:name/consumers` */
  consumers(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductConsumers>;
  /** `GET /products/:namespace/:name/consumers/:clusterId/:groupId` */
  consumerGroup(
    entityRef: string,
    group: { clusterId: string; groupId: string },
    options?: RequestOptions,
  ): Promise<ConsumerGroupDetails>;
  /** `PUT /products/:namespace/:name/uses/:kind/:componentNamespace/:componentName` */
  declareUse(
    entityRef: string,
    componentRef: string,
    options?: RequestOptions,
  ): Promise<DeclaredUse>;
  /** `DELETE /products/:namespace/:name/uses/:kind/:componentNamespace/:componentName` */
  removeUse(
    entityRef: string,
    componentRef: string,
    options?: RequestOptions,
  ): Promise<void>;
  /**
   * `POST /products/:namespace/:name/records`: read from the cluster for this, and written down in the audit. 403 without
   * `data-products.records.read`, whatever else the caller may do.
   */
  sampleRecords(
    entityRef: string,
    request: RecordSampleRequest,
    options?: RequestOptions,
  ): Promise<RecordSample>;
}
