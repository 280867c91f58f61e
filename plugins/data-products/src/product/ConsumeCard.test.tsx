// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  DataProduct,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aDataProduct,
  anEnvironment,
  anOutputPort,
  aProductDetails,
  aProductSummary,
  aSchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ConsumeCard } from './ConsumeCard';

const TWO_PORTS: Partial<DataProduct> = {
  title: 'orders',
  outputPorts: [
    anOutputPort({ name: 'orders' }),
    anOutputPort({ name: 'orders.v2', cleanupPolicy: ['compact'] }),
  ],
};

function knowing(
  product: Partial<DataProduct> = {},
  options: { formats?: string[]; environment?: Partial<EnvironmentInfo> } = {},
) {
  return new FakeDataProductsApi({
    environments: [anEnvironment(options.environment)],
    details: [aProductDetails({ product: aDataProduct(product) })],
    products: [aProductSummary({ formats: options.formats ?? ['AVRO'] })],
  });
}

const renderCard = (
  api: FakeDataProductsApi,
  product: Partial<DataProduct> = {},
  address?: string,
) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity(product)}>
      <ConsumeCard />
    </EntityProvider>,
    { api, address },
  );

const program = () => screen.findByRole('region', { name: /^Program/ });

describe('ConsumeCard', () => {
  it('names what one connects with, and asks Confluent for nothing', async () => {
    const api = knowing();
    renderCard(api);
    expect(
      await screen.findByText('pkc-retail.example:9092'),
    ).toBeInTheDocument();
    expect(screen.getByText('https://psrc-retail.example')).toBeInTheDocument();
    expect(screen.getByText(/API key of the cluster/)).toBeInTheDocument();
    expect(await program()).toHaveTextContent('KafkaAvroDeserializer');
    expect(screen.getByText('KAFKA_API_SECRET')).toBeInTheDocument();
    expect(api.callsOf('subjects')).toEqual([]);
  });

  it('keeps language, start and port in the address, and what else is there', async () => {
    const { address } = renderCard(
      knowing(TWO_PORTS),
      TWO_PORTS,
      '/?inspect=overview',
    );
    await program();
    await userEvent.click(screen.getByRole('radio', { name: 'ksqlDB' }));
    await userEvent.click(screen.getByRole('radio', { name: 'From now' }));
    expect(await program()).toHaveTextContent(/CREATE STREAM.*/);
    expect(await program()).toHaveTextContent("'latest'");

    await userEvent.click(screen.getByRole('button', { name: /Output port/ }));
    await userEvent.click(screen.getByRole('option', { name: 'orders.v2' }));
    expect(await program()).toHaveTextContent('CREATE TABLE orders_v2_table');
    expect(
      Object.fromEntries(new URLSearchParams(address.current.slice(2))),
    ).toEqual({
      inspect: 'overview',
      language: 'ksqldb',
      start: 'now',
      port: 'lsrc-4nv8rd:lkc-3x9wz1:orders.v2',
    });
  });

  it('asks the registry where the formats of the product do not decide', async () => {
    const api = knowing({}, { formats: ['AVRO', 'PROTOBUF'] });
    api.world.subjects['dataproduct:prod/orders'] = {
      hasRegistry: true,
      subjects: [
        aSchemaSubject({
          state: {
            status: 'read',
            versions: [{ version: 1, schemaId: 1, format: 'PROTOBUF' }],
          },
        }),
      ],
    };
    renderCard(api);
    expect(await program()).toHaveTextContent('KafkaProtobufDeserializer');
  });

  it('reads bytes when the format cannot be found out, and says so', async () => {
    const api = knowing({}, { formats: ['AVRO', 'PROTOBUF'] });
    api.fail('subjects', aFailure(503, 'The registry is down'));
    renderCard(api);
    expect(await program()).toHaveTextContent('ByteArrayDeserializer');
    expect(screen.getByText(/reads them as they come/)).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('The registry is down');
  });

  // prettier-ignore
  test.each<[string, Partial<EnvironmentInfo>, RegExp[]]>([
    ['of a cluster that is not configured', { clusters: [] },                [/Not configured for the cluster lkc-3x9wz1/, /Taken for granted/]],
    ['of the registry',                     { schemaRegistryUrl: undefined }, [/add the address of the Schema Registry/]],
  ])('says what is not known %s, and the way out', async (_case, environment, expected) => {
    renderCard(knowing({}, { environment }));
    await program();
    for (const text of expected) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
  });

  it('fails alone when configuration cannot be read, and recovers', async () => {
    const api = knowing();
    api.fail('environments', aFailure(503, 'Busy'));
    renderCard(api);
    const alert = within(await screen.findByRole('alert'));
    api.recover('environments');
    await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('pkc-retail.example:9092'),
    ).toBeInTheDocument();
  });

  it('copies the program', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    renderCard(knowing(), {}, '/?language=python');
    await program();
    await user.click(screen.getByRole('button', { name: 'Copy consume.py' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(written).toHaveBeenCalledWith(
      expect.stringContaining('TOPIC = "orders"'),
    );
  });
});
