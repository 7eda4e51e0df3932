import { createRequire } from 'node:module';

export interface Azurite {
  readonly connectionString: string;
  stop(): Promise<void>;
}

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

/** The key every emulator has, and only emulators: https://learn.microsoft.com/en-us/azure/storage/common/storage-connect-azurite */
const emulatorKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Azure's table emulator in this process: on a free port, forgetting everything when it stops. */
export async function startAzurite(): Promise<Azurite> {
  const server = tableServer();
  await server.start();
  const endpoint = `${server.getHttpServerAddress()}/devstoreaccount1`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${emulatorKey};TableEndpoint=${endpoint};`,
    stop: () => server.close(),
  };
}

/** Azurite exports no types, and its table server only by path. */
function tableServer(): TableServer {
  const load = createRequire(import.meta.url);
  const { default: Configuration } = load('azurite/dist/src/table/TableConfiguration.js') as {
    default: new () => object;
  };
  const { default: Server } = load('azurite/dist/src/table/TableServer.js') as {
    default: new (configuration: object) => TableServer;
  };
  return new Server(
    Object.assign(new Configuration(), {
      host: '127.0.0.1',
      port: 0,
      enableAccessLog: false,
      isMemoryPersistence: true,
    }),
  );
}
