// The Web Worker of the lab: the simulator, asked one request after the other. The build
// puts the shim (wasi.js) before this text. It is sent the compiled module, then requests
// {id, request}, and answers {id, reply} or {id, failed}; a film comes along as bytes.
let exports;

self.onmessage = async ({ data }) => {
  try {
    if (data.module) await begin(data.module);
    else answer(data);
  } catch (failure) {
    self.postMessage({ id: data.id, failed: String(failure?.message ?? failure) });
  }
};

async function begin(module) {
  const instance = await WebAssembly.instantiate(module, wasi(() => exports.memory));
  exports = instance.exports;
  exports._initialize();
  self.postMessage({ id: 0, reply: {} });
}

function answer({ id, request }) {
  const reply = ask(request), film = reply.bytes ? taken(reply.bytes) : undefined;
  self.postMessage({ id, reply, film }, film ? [film] : []);
}

function ask(request) {
  const data = new TextEncoder().encode(JSON.stringify(request)), at = exports.buffer(data.length) >>> 0;
  if (!at) return { error: 'the request is too long' };
  new Uint8Array(exports.memory.buffer, at, data.length).set(data);
  const size = exports.ask(data.length);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.reply() >>> 0, size)));
}

// taken copies the film, which the next request overwrites.
const taken = (bytes) => exports.memory.buffer.slice(exports.film() >>> 0, (exports.film() >>> 0) + bytes);
