// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import {
  ApiCall,
  callApi,
  DataProductsClientOptions,
  productPath,
} from './callApi';
import { RequestOptions } from './DataProductsApi';
import { LiveApi } from './LiveApi';
import {
  connectorRestart,
  consumerGroupDetails,
  declaredUse,
  productConsumers,
  productHealth,
  recordSample,
} from './liveResponses';
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

/** Client of what is told of products as they run; errors are those of `DataProductsClient`. */
export class LiveClient implements LiveApi {
  readonly #options: DataProductsClientOptions;

  constructor(options: DataProductsClientOptions) {
    this.#options = options;
  }

  health(entityRef: string, options?: RequestOptions): Promise<ProductHealth> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'health'),
      answer: productHealth,
    });
  }

  restartConnector(
    entityRef: string,
    { clusterId, connector }: FeedingConnector,
    options?: RequestOptions,
  ): Promise<ConnectorRestart> {
    return this.#call({
      ...options,
      path: productPath(
        entityRef,
        'connectors',
        clusterId,
        connector,
        'restart',
      ),
      body: {},
      answer: connectorRestart,
    });
  }

  consumers(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProductConsumers> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'consumers'),
      answer: productConsumers,
    });
  }

  consumerGroup(
    entityRef: string,
    group: { clusterId: string; groupId: string },
    options?: RequestOptions,
  ): Promise<ConsumerGroupDetails> {
    const { clusterId, groupId } = group;
    return this.#call({
      ...options,
      path: productPath(entityRef, 'consumers', clusterId, groupId),
      answer: consumerGroupDetails,
    });
  }

  declareUse(
    entityRef: string,
    componentRef: string,
    options?: RequestOptions,
  ): Promise<DeclaredUse> {
    return this.#call({
      ...options,
      method: 'PUT',
      path: usePath(entityRef, componentRef),
      answer: declaredUse,
    });
  }

  removeUse(
    entityRef: string,
    componentRef: string,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#call({
      ...options,
      method: 'DELETE',
      path: usePath(entityRef, componentRef),
      answer: z.void(),
    });
  }

  sampleRecords(
    entityRef: string,
    request: RecordSampleRequest,
    options?: RequestOptions,
  ): Promise<RecordSample> {
    return this.#call({
      ...options,
      path: productPath(entityRef, 'records'),
      body: request,
      answer: recordSample,
    });
  }

  #call<T>(call: ApiCall<T>): Promise<T> {
    return callApi(call, this.#options);
  }
}

function usePath(entityRef: string, componentRef: string): string {
  const { kind, namespace, name } = parseEntityRef(componentRef);
  return productPath(entityRef, 'uses', kind, namespace, name);
}
