// A static host as plain as any: files of one folder under a path that is not
// the root, text compressed on the way, no header of ours. What works here works
// anywhere.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.gz': 'application/gzip',
};

// send compresses text, as hosts do, and nothing else.
function send(response, type, data) {
  const text = /text|json|svg/.test(type);
  const body = text ? gzipSync(data) : data;
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ...(text && { 'Content-Encoding': 'gzip' }) });
  response.end(body);
}

export const base = '/some/where/';

// serve starts on a free port of the loopback and returns {url, close, sent}: sent
// lists what was asked for.
export async function serve(dir) {
  const sent = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    sent.push(pathname.slice(base.length));
    try {
      if (!pathname.startsWith(base)) throw new Error('outside');
      const name = normalize(pathname.slice(base.length)) === '.' ? 'index.html' : normalize(pathname.slice(base.length));
      const data = await readFile(join(dir, name));
      send(response, types[extname(name)] || 'application/octet-stream', data);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { sent, url: `http://127.0.0.1:${server.address().port}${base}`, close: () => server.close() };
}
