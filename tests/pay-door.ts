import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handler } from '../functions/donations/handler';
import { receivePayNotice } from '../shared/donations/endpoints';

export interface PayDoor {
  origin: string;
  /** how every notice so far was answered */
  statuses: number[];
  stop(): Promise<void>;
}

/** A notice as API Gateway hands it over: its bytes as they came, in base64 when it likes. */
export function noticeEvent(
  { merchantRef, fundId }: { merchantRef: string; fundId: string },
  { headers, body }: { headers: Record<string, string>; body: string | Buffer },
  base64 = false,
): APIGatewayProxyEventV2 {
  return {
    routeKey: `${receivePayNotice.method} ${receivePayNotice.path}`,
    headers,
    requestContext: { requestId: 'test' },
    pathParameters: { merchantRef, fundId },
    body: base64 ? Buffer.from(body).toString('base64') : body.toString(),
    isBase64Encoded: base64,
  } as never;
}

type Deliver = (event: APIGatewayProxyEventV2) => Promise<{ statusCode?: number; body?: string }>;

/** Where the simulated WeChat Pay delivers: every notice goes to the Lambda handler, every second one in base64. */
export async function payDoor(deliver: Deliver = handler): Promise<PayDoor> {
  const statuses: number[] = [];
  const server = http.createServer(async (request, response) => {
    const [fundId = '', merchantRef = ''] = (request.url ?? '').split('/').reverse();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const notice = { headers: request.headers as Record<string, string>, body: Buffer.concat(chunks) };
    try {
      const answer = await deliver(noticeEvent({ merchantRef, fundId }, notice, statuses.length % 2 === 1));
      statuses.push(answer.statusCode ?? 0);
      response.writeHead(answer.statusCode ?? 500).end(answer.body);
    } catch {
      // The function died: whoever asked hears nothing.
      statuses.push(0);
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.API_ORIGIN = origin;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, statuses, stop };
}
