import http from 'node:http';

/**
 * A connection for each request: one kept for the next is closed by the other side after five idle seconds, and a request
 * sent in that moment would be lost. On one machine a new one costs nothing.
 */
const agent = new http.Agent({ keepAlive: false });
/** Of each connection by itself (RFC 9110, 7.6.1). */
const OWN = ['connection', 'keep-alive'];
const passedOn = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)));

/** Passes a request on to another port of this machine, and the answer back, byte by byte. */
export function passOn(request, response, port, path) {
  const headers = { ...passedOn(request.headers), host: `127.0.0.1:${port}` };
  const onward = http.request({ host: '127.0.0.1', port, path, method: request.method, headers, agent }, (answer) => {
    response.writeHead(answer.statusCode, passedOn(answer.headers));
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(503, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ code: 'BUSY', message: '小马扎还没有准备好，请过几秒再试。', requestId: '-' }));
  });
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
