import http from 'node:http';

const agent = new http.Agent({ keepAlive: true });

/** Passes a request on to another port of this machine, and the answer back, byte by byte. */
export function passOn(request, response, port, path) {
  const headers = { ...request.headers, host: `127.0.0.1:${port}` };
  const onward = http.request({ host: '127.0.0.1', port, path, method: request.method, headers, agent }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
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
