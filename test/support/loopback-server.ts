import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A stand-in for a server elsewhere: it listens on the loopback interface, on a port that is free. */
export abstract class LoopbackServer {
  protected abstract readonly server: Server | TlsServer;

  async start(): Promise<this> {
    await this.listen();
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** @param port 0 for a free one. */
  protected async listen(port = 0): Promise<void> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
  }

  /** Where it listens; only while it does. */
  protected get port(): number {
    return (this.server.address() as AddressInfo).port;
  }
}
